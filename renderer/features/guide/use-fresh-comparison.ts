import { useEffect } from 'react';
import { run, useApp } from '../../store.ts';
import { compareWebhooks, useAccount, useHasToken } from '../account/account-store.ts';

/** Asks sipgate, where there is a token, what it has; and asks again when token or public address are others. */
export function useFreshComparison(): void {
  const hasToken = useHasToken();
  const publicUrl = useApp((state) => state.status.publicUrl);
  const account = useAccount((state) => state.account);
  useEffect(() => {
    if (!hasToken) return;
    run(compareWebhooks());
  }, [hasToken, account, publicUrl]);
}
