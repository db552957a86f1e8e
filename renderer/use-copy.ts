import { useEffect, useState } from 'react';
import { api } from './api.ts';

/** How long a button says what came of it; milliseconds. */
const saidFor = 1_500;

/** What a button that copies has to say. */
export type CopyState = 'copy' | 'copied' | 'notCopied';

/** Copies a text, and says for a moment whether that worked. */
export function useCopy(text: string): { state: CopyState; copy: () => void } {
  const [state, setState] = useState<CopyState>('copy');
  useEffect(() => {
    if (state === 'copy') return;
    const timer = setTimeout(() => {
      setState('copy');
    }, saidFor);
    return () => {
      clearTimeout(timer);
    };
  }, [state]);
  return {
    state,
    copy: () => {
      api.copyText(text).then(
        () => {
          setState('copied');
        },
        () => {
          setState('notCopied');
        },
      );
    },
  };
}
