import type { accountCommands } from '../../contract/commands/account.ts';
import type { SipgateCheck, SipgateStatus } from '../../contract/model/account.ts';
import type { Handlers } from '../../contract/define.ts';
import { assignUsers, matchUsers } from '../domain/settings/user-mapping.ts';
import type { SettingsStore } from '../settings/settings-store.ts';
import { SipgateError } from '../sipgate/sipgate-error.ts';
import { writeToken } from '../sipgate/sipgate-token.ts';
import type { Sipgate } from '../sipgate/sipgate.ts';
import type { Secret } from '../storage/secret-file.ts';
import { toSipgateResult, noSipgateToken } from './to-sipgate-result.ts';
import type { SipgateAccess } from './sipgate-access.ts';

/** What these commands work on; `sipgate-room.ts` joins it. */
export interface AccountParts {
  settings: SettingsStore;
  secret: Secret;
  access: SipgateAccess;
  status: () => SipgateStatus;
  /** sipgate said which telephone system the account runs on. */
  learned: (edition: SipgateStatus['edition']) => void;
  /** There is another token, or none. */
  tokenChanged: () => void;
}

/** The commands for the token, and for whom it knows. */
export function createAccountCommands(parts: AccountParts): Handlers<typeof accountCommands> {
  const { settings, secret, access, status, learned, tokenChanged } = parts;
  return {
    getSipgateStatus: status,
    async checkSipgate(token) {
      const sipgate = access.withToken(token);
      if (!sipgate) return { ok: false, problem: noSipgateToken };
      const checked = await toSipgateResult(check(sipgate));
      if (checked.ok && token === null) learned(checked.value.edition);
      return checked;
    },
    async setSipgateToken(token, place) {
      try {
        return await secret.set(access.owner(), writeToken(token), place);
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
      const sipgate = access.current();
      if (!sipgate) return { ok: false, problem: noSipgateToken };
      const users = await toSipgateResult(sipgate.users());
      return users.ok ? { ok: true, value: matchUsers(users.value, settings.current().agents) } : users;
    },
    async applyAgents(choices) {
      const sipgate = access.current();
      if (!sipgate) return { ok: false, problem: noSipgateToken };
      const users = await toSipgateResult(sipgate.users());
      if (!users.ok) return users;
      await settings.change((before) => ({
        ...before,
        agents: assignUsers(before.agents, users.value, choices),
      }));
      return { ok: true, value: matchUsers(users.value, settings.current().agents) };
    },
  };
}

async function check(sipgate: Sipgate): Promise<SipgateCheck> {
  const identity = await sipgate.whoAmI();
  const scopes = await sipgate.scopes(identity.userId);
  const users = await sipgate.users().catch((error: unknown) => {
    if (error instanceof SipgateError && error.problem.kind === 'forbidden') return [];
    throw error;
  });
  const self = users.find(({ id }) => id === identity.userId);
  return { ...identity, name: self?.name ?? '', admin: self?.admin ?? null, scopes };
}
