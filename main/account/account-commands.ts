import type { accountCommands } from '../../contract/commands/account.ts';
import type { AccountCheck, AccountStatus } from '../../contract/model/account.ts';
import type { Handlers } from '../../contract/define.ts';
import { assignUsers, matchUsers } from '../domain/settings/user-mapping.ts';
import type { SettingsStore } from '../settings/settings-store.ts';
import { TelephonyError, type Telephony, type TelephonySystem } from '../ports/telephony.ts';
import type { Secret } from '../storage/secret-file.ts';
import type { AccountAccess } from './account-access.ts';
import { noAccountToken, toTelephonyResult } from './to-telephony-result.ts';

/** What these commands work on; `account-room.ts` joins it. */
export interface AccountParts {
  settings: SettingsStore;
  secret: Secret;
  system: Pick<TelephonySystem, 'writeToken'>;
  access: AccountAccess;
  status: () => AccountStatus;
  /** The provider said which of its systems the account runs on. */
  learned: (edition: AccountStatus['edition']) => void;
  /** There is another token, or none. */
  tokenChanged: () => void;
}

/** The commands for the token, and for whom it knows. */
export function createAccountCommands(parts: AccountParts): Handlers<typeof accountCommands> {
  const { settings, secret, system, access, status, learned, tokenChanged } = parts;
  return {
    getAccountStatus: status,
    async checkAccount(token) {
      const account = access.withToken(token);
      if (!account) return { ok: false, problem: noAccountToken };
      const checked = await toTelephonyResult(check(account));
      if (checked.ok && token === null) learned(checked.value.edition);
      return checked;
    },
    async setAccountToken(token, place) {
      try {
        return await secret.set(access.owner(), system.writeToken(token), place);
      } finally {
        tokenChanged();
      }
    },
    async clearAccountToken() {
      try {
        await secret.clear();
      } finally {
        tokenChanged();
      }
    },
    async proposeAgents() {
      const account = access.current();
      if (!account) return { ok: false, problem: noAccountToken };
      const users = await toTelephonyResult(account.users());
      return users.ok ? { ok: true, value: matchUsers(users.value, settings.current().agents) } : users;
    },
    async applyAgents(choices) {
      const account = access.current();
      if (!account) return { ok: false, problem: noAccountToken };
      const users = await toTelephonyResult(account.users());
      if (!users.ok) return users;
      await settings.change((before) => ({
        ...before,
        agents: assignUsers(before.agents, users.value, choices),
      }));
      return { ok: true, value: matchUsers(users.value, settings.current().agents) };
    },
  };
}

async function check(account: Telephony): Promise<AccountCheck> {
  const { userId, edition } = await account.whoAmI();
  const scopes = await account.scopes(userId);
  const users = await account.users().catch((error: unknown) => {
    if (error instanceof TelephonyError && error.problem.kind === 'forbidden') return [];
    throw error;
  });
  const self = users.find(({ id }) => id === userId);
  return { userId, edition, name: self?.name ?? '', admin: self?.admin ?? null, scopes };
}
