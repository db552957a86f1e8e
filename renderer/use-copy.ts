import { useEffect, useState } from 'react';
import { api } from './api.ts';
import { run } from './store.ts';

/** How long a button says that it has copied; milliseconds. */
const saidFor = 1_500;

/** Copies a text, and says so for a moment. */
export function useCopy(text: string): { copied: boolean; copy: () => void } {
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => {
      setCopied(false);
    }, saidFor);
    return () => {
      clearTimeout(timer);
    };
  }, [copied]);
  return {
    copied,
    copy: () => {
      run(
        api.copyText(text).then(() => {
          setCopied(true);
        }),
      );
    },
  };
}
