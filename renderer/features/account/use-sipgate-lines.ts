import { useEffect, useState } from 'react';
import type { SipgateLine } from '../../../contract/sipgate-commands.ts';
import { api } from '../../api.ts';
import { run } from '../../store.ts';
import { useHasToken } from './account-store.ts';

/**
 * The team's numbers and groups at sipgate; none where there is no token or sipgate does not tell, as they are a help and
 * nothing depends on them.
 * @param wanted not asked for before
 */
export function useSipgateLines(wanted = true): SipgateLine[] {
  const hasToken = useHasToken();
  const [lines, setLines] = useState<SipgateLine[]>([]);
  useEffect(() => {
    if (!wanted || !hasToken) return;
    let isCurrent = true;
    run(
      api.getSipgateLines().then((asked) => {
        if (isCurrent && asked.ok) setLines(asked.value);
      }),
    );
    return () => {
      isCurrent = false;
    };
  }, [wanted, hasToken]);
  return lines;
}
