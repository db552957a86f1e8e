import { useEffect } from 'react';
import type { AccountLine } from '../../../contract/model/account.ts';
import { run } from '../../store.ts';
import { loadLines, useAccount, useHasToken } from './account-store.ts';

const none: AccountLine[] = [];

/**
 * The team's numbers and groups at sipgate; none where there is no token or sipgate does not tell, as they are a help and
 * nothing depends on them. However many fields want them, they are asked for once.
 */
export function useSipgateLines(): AccountLine[] {
  const hasToken = useHasToken();
  const account = useAccount((state) => state.account);
  const lines = useAccount((state) => state.lines);
  useEffect(() => {
    if (hasToken) run(loadLines());
  }, [hasToken, account]);
  return hasToken ? (lines ?? none) : none;
}
