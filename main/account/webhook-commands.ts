import type { webhookCommands } from '../../contract/commands/account.ts';
import type { AccountStatus, WebhookComparison } from '../../contract/model/account.ts';
import type { TelephonyWebhooks } from '../../contract/model/telephony.ts';
import type { Handlers } from '../../contract/define.ts';
import { compareWebhooks } from '../domain/settings/webhook-comparison.ts';
import { webhookUrl } from '../receiver/webhook-url.ts';
import type { SettingsStore } from '../settings/settings-store.ts';
import type { Telephony, TelephonyAccess } from '../ports/telephony.ts';
import type { AccountLines } from './account-lines.ts';
import { noAccountToken, toTelephonyResult } from './to-telephony-result.ts';
import { isSameData } from '../lib/pure/is-same-data.ts';

/** What these commands work on; `account-room.ts` joins it. */
export interface WebhookCommandParts {
  settings: Pick<SettingsStore, 'current'>;
  /** Where the telephone system reaches the receiver now; empty: not known. */
  publicUrl: () => string;
  /** The telephone system has these addresses now. */
  told: (publicUrl: string) => Promise<void>;
  access: TelephonyAccess<'webhooks' | 'whoAmI'>;
  lines: AccountLines;
  /** The provider said which of its systems the account runs on. */
  learned: (edition: AccountStatus['edition']) => void;
}

/** The commands for the telephone system's webhook settings: read, compared, and set if they still are as they were seen. */
export function createWebhookCommands(parts: WebhookCommandParts): Handlers<typeof webhookCommands> {
  const { settings, publicUrl, told, access, lines, learned } = parts;

  const compare = async (account: Pick<Telephony, 'webhooks' | 'whoAmI'>): Promise<WebhookComparison> => {
    const is = await account.webhooks.read();
    const { edition, capabilities } = await account.whoAmI();
    learned(edition);
    const known = await lines.get();
    const { token } = settings.current().receiver;
    const url = publicUrl();
    const wanted = {
      publicUrl: url,
      incomingUrl: webhookUrl(url, token, 'in'),
      outgoingUrl: webhookUrl(url, token, 'out'),
    };
    return compareWebhooks(is, wanted, capabilities.webhookUrls, known.ok ? known.value : null);
  };

  return {
    getAccountLines: lines.get,
    async compareWebhooks() {
      const account = access.current();
      return account ? await toTelephonyResult(compare(account)) : { ok: false, problem: noAccountToken };
    },
    async setWebhooks(seen, { log, sources }) {
      const account = access.current();
      if (!account) return { ok: false, why: 'problem', problem: noAccountToken };
      const before = await toTelephonyResult(compare(account));
      if (!before.ok) return { ok: false, why: 'problem', problem: before.problem };
      const { is, wanted, obstacle } = before.value;
      if (!isSame(is, seen)) return { ok: false, why: 'changedMeanwhile', comparison: before.value };
      if (wanted === null || obstacle !== null)
        throw new Error(`the webhooks cannot be set: ${obstacle ?? ''}`);
      const url = publicUrl();
      const written = await toTelephonyResult(account.webhooks.write({ ...wanted, log, sources }));
      if (!written.ok) return { ok: false, why: 'problem', problem: written.problem };
      await told(url);
      // What the telephone system has now counts, not what it was told.
      const after = await toTelephonyResult(compare(account));
      return after.ok
        ? { ok: true, comparison: after.value }
        : { ok: false, why: 'problem', problem: { ...after.problem, perhapsDone: true } };
    },
  };
}

function isSame(one: TelephonyWebhooks, other: TelephonyWebhooks): boolean {
  return (
    one.incomingUrl === other.incomingUrl &&
    one.outgoingUrl === other.outgoingUrl &&
    one.log === other.log &&
    isSameData(one.sources, other.sources)
  );
}
