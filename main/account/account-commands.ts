import type { SipgateCheck, SipgateStatus } from '../../contract/commands/account.ts';
import type { CommandHandlers } from '../../contract/ipc.ts';
import { assignUsers, matchUsers } from '../domain/settings/user-mapping.ts';
import type { SettingsStore } from '../settings/settings-store.ts';
import { TelephonyError, type Telephony, type TelephonySystem } from '../ports/telephony.ts';
import type { Secret } from '../storage/secret-file.ts';
import type { AccountAccess } from './account-access.ts';
import { noAccountToken, toTelephonyResult } from './to-telephony-result.ts';

type AccountCommands = Pick<
  CommandHandlers,
  | 'getSipgateStatus'
  | 'checkSipgate'
  | 'setSipgateToken'
  | 'clearSipgateToken'
  | 'proposeAgents'
  | 'applyAgents'
>;

/** What these commands work on; `account-room.ts` joins it. */
export interface AccountParts {
  settings: SettingsStore;
  secret: Secret;
  system: Pick<TelephonySystem, 'writeToken'>;
  access: AccountAccess;
  status: () => SipgateStatus;
  /** The provider said which of its systems the account runs on. */
  learned: (edition: SipgateStatus['edition']) => void;
  /** There is another token, or none. */
  tokenChanged: () => void;
}

/** The commands for the token, and for whom it knows. */
export function createAccountCommands(parts: AccountParts): AccountCommands {
  const { settings, secret, system, access, status, learned, tokenChanged } = parts;
  return {
    getSipgateStatus: status,
    async checkSipgate(token) {
      const account = access.withToken(token);
      if (!account) return { ok: false, problem: noAccountToken };
      const checked = await toTelephonyResult(check(account));
      if (checked.ok && token === null) learned(checked.value.edition);
      return checked;
    },
    async setSipgateToken(token, place) {
      try {
        return await secret.set(access.owner(), system.writeToken(token), place);
      } finally {
        tokenChanged();
      }
    },
    async clearSipgateToken() {
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

async function check(account: Telephony): Promise<SipgateCheck> {
  const { userId, edition } = await account.whoAmI();
  const scopes = await account.scopes(userId);
  const users = await account.users().catch((error: unknown) => {
    if (error instanceof TelephonyError && error.problem.kind === 'forbidden') return [];
    throw error;
  });
  const self = users.find(({ id }) => id === userId);
  return { userId, edition, name: self?.name ?? '', admin: self?.admin ?? null, scopes };
}
