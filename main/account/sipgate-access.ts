import type { Settings } from '../../contract/settings/settings.ts';
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
  let last: { apiUrl: string; kept: string; sipgate: Sipgate } | null = null;
  const owner = (): string => new URL(settings().sipgate.apiUrl).origin;

  const current = (): Sipgate | null => {
    const { apiUrl } = settings().sipgate;
    const kept = secret.get(owner());
    const token = kept === null ? null : readToken(kept);
    if (kept === null || token === null) return null;
    if (last?.apiUrl !== apiUrl || last.kept !== kept)
      last = { apiUrl, kept, sipgate: createSipgate({ apiUrl, token, fetch: send }) };
    return last.sipgate;
  };

  return {
    owner,
    current,
    withToken: (token) =>
      token === null ? current() : createSipgate({ apiUrl: settings().sipgate.apiUrl, token, fetch: send }),
  };
}
