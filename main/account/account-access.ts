import type { TelephonyToken } from '../../contract/model/telephony.ts';
import type { Settings } from '../../contract/settings/settings.ts';
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
  let last: { address: string; kept: string; telephony: Telephony } | null = null;
  const address = (): string => system.addressIn(settings());
  const owner = (): string => new URL(address()).origin;

  const current = (): Telephony | null => {
    const at = address();
    const kept = secret.get(owner());
    const token = kept === null ? null : system.readToken(kept);
    if (kept === null || token === null) return null;
    if (last?.address !== at || last.kept !== kept)
      last = { address: at, kept, telephony: system.connect(at, token) };
    return last.telephony;
  };

  return {
    address,
    owner,
    current,
    withToken: (token) => (token === null ? current() : system.connect(address(), token)),
  };
}
