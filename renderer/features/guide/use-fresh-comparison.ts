import { useEffect } from 'react';
import { api } from '../../api.ts';
import { run, useApp } from '../../store.ts';
import { useAccount, useHasToken } from '../account/account-store.ts';

/** Asks sipgate, where there is a token, what it has; and asks again when the public address is another one. */
export function useFreshComparison(): void {
  const hasToken = useHasToken();
  const publicUrl = useApp((state) => state.status.publicUrl);
  useEffect(() => {
    if (!hasToken) return;
    run(
      api.compareWebhooks().then((webhooks) => {
        useAccount.setState({ webhooks });
      }),
    );
  }, [hasToken, publicUrl]);
}
