import type { Settings } from '../../contract/settings/settings.ts';
import { memoizeLast } from '../lib/pure/memoize.ts';
import { readToken, type SipgateToken } from '../sipgate/sipgate-token.ts';
import { createSipgate, type Sipgate } from '../sipgate/sipgate.ts';
import type { Secret } from '../storage/secret-file.ts';

/** The way to sipgate's REST API. */
export interface SipgateAccess {
  /** Null where there is no token. The same one until address or token change. */
  current: () => Sipgate | null;
  /** One with another token; null: with the token that is kept. */
  withToken: (token: SipgateToken | null) => Sipgate | null;
  /** What the token is kept for: it is sent to no other origin. */
  owner: () => string;
}

export function createSipgateAccess(
  settings: () => Settings,
  secret: Pick<Secret, 'get'>,
  send: typeof fetch,
): SipgateAccess {
  const owner = (): string => new URL(settings().sipgate.apiUrl).origin;

  const connect = memoizeLast((apiUrl: string, kept: string): Sipgate | null => {
    const token = readToken(kept);
    return token === null ? null : createSipgate({ apiUrl, token, fetch: send });
  });
  const current = (): Sipgate | null => {
    const kept = secret.get(owner());
    return kept === null ? null : connect(settings().sipgate.apiUrl, kept);
  };

  return {
    owner,
    current,
    withToken: (token) =>
      token === null ? current() : createSipgate({ apiUrl: settings().sipgate.apiUrl, token, fetch: send }),
  };
}
