import { useEffect } from 'react';
import { run, useApp } from '../../store.ts';
import { compareWebhooks, useHasToken } from '../account/account-store.ts';

/** Asks sipgate, where there is a token, what it has; and asks again when the public address is another one. */
export function useFreshComparison(): void {
  const hasToken = useHasToken();
  const publicUrl = useApp((state) => state.status.publicUrl);
  useEffect(() => {
    if (!hasToken) return;
    run(compareWebhooks());
  }, [hasToken, publicUrl]);
}
