import type { TelephonyToken } from '../../contract/model/telephony.ts';
import type { Settings } from '../../contract/settings/settings.ts';
import { memoizeLast } from '../lib/pure/memoize.ts';
import type { Telephony, TelephonyAccess, TelephonySystem } from '../ports/telephony.ts';
import type { Secret } from '../storage/secret-file.ts';

/** The way to the account, and what the account page needs beside it. */
export interface AccountAccess extends TelephonyAccess {
  /** One with another token; null: with the token that is kept. */
  withToken: (token: TelephonyToken | null) => Telephony | null;
  /** Where the telephone system is, by the settings. */
  address: () => string;
  /** What the token is kept for: it is sent to no other origin. */
  owner: () => string;
}

export function createAccountAccess(
  settings: () => Settings,
  secret: Pick<Secret, 'get'>,
  system: TelephonySystem,
): AccountAccess {
  const address = (): string => system.addressIn(settings());
  const owner = (): string => new URL(address()).origin;

  const connect = memoizeLast((at: string, kept: string): Telephony | null => {
    const token = system.readToken(kept);
    return token === null ? null : system.connect(at, token);
  });
  const current = (): Telephony | null => {
    const kept = secret.get(owner());
    return kept === null ? null : connect(address(), kept);
  };

  return {
    address,
    owner,
    current,
    withToken: (token) => (token === null ? current() : system.connect(address(), token)),
  };
}
