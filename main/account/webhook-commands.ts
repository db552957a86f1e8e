import type { webhookCommands } from '../../contract/commands/account.ts';
import type { SipgateStatus, WebhookComparison } from '../../contract/model/account.ts';
import type { SipgateWebhooks } from '../../contract/model/sipgate.ts';
import type { Handlers } from '../../contract/define.ts';
import { compareWebhooks } from '../domain/settings/webhook-comparison.ts';
import { webhookUrl } from '../receiver/webhook-url.ts';
import type { SettingsStore } from '../settings/settings-store.ts';
import type { Sipgate } from '../sipgate/sipgate.ts';
import { toSipgateResult, noSipgateToken } from './to-sipgate-result.ts';
import type { SipgateAccess } from './sipgate-access.ts';
import type { SipgateLines } from './sipgate-lines.ts';
import { isSameData } from '../lib/pure/is-same-data.ts';

/** What these commands work on; `sipgate-room.ts` joins it. */
export interface WebhookCommandParts {
  settings: Pick<SettingsStore, 'current'>;
  /** Where sipgate reaches the receiver now; empty: not known. */
  publicUrl: () => string;
  /** sipgate has these addresses now. */
  told: (publicUrl: string) => Promise<void>;
  access: SipgateAccess;
  lines: SipgateLines;
  /** sipgate said which telephone system the account runs on. */
  learned: (edition: SipgateStatus['edition']) => void;
}

/** The commands for sipgate's webhook settings: read, compared, and set if they still are as they were seen. */
export function createWebhookCommands(parts: WebhookCommandParts): Handlers<typeof webhookCommands> {
  const { settings, publicUrl, told, access, lines, learned } = parts;

  const compare = async (sipgate: Sipgate): Promise<WebhookComparison> => {
    const is = await sipgate.webhooks.read();
    const { edition } = await sipgate.whoAmI();
    learned(edition);
    const known = await lines.get();
    const { token } = settings.current().receiver;
    const url = publicUrl();
    const wanted = {
      publicUrl: url,
      incomingUrl: webhookUrl(url, token, 'in'),
      outgoingUrl: webhookUrl(url, token, 'out'),
    };
    return compareWebhooks(is, wanted, edition, known.ok ? known.value : null);
  };

  return {
    getSipgateLines: lines.get,
    async compareWebhooks() {
      const sipgate = access.current();
      return sipgate ? await toSipgateResult(compare(sipgate)) : { ok: false, problem: noSipgateToken };
    },
    async setWebhooks(seen, { log, sources }) {
      const sipgate = access.current();
      if (!sipgate) return { ok: false, why: 'problem', problem: noSipgateToken };
      const before = await toSipgateResult(compare(sipgate));
      if (!before.ok) return { ok: false, why: 'problem', problem: before.problem };
      const { is, wanted, obstacle } = before.value;
      if (!isSame(is, seen)) return { ok: false, why: 'changedMeanwhile', comparison: before.value };
      if (wanted === null || obstacle !== null)
        throw new Error(`the webhooks cannot be set: ${obstacle ?? ''}`);
      const url = publicUrl();
      const written = await toSipgateResult(sipgate.webhooks.write({ ...wanted, log, sources }));
      if (!written.ok) return { ok: false, why: 'problem', problem: written.problem };
      await told(url);
      // What sipgate has now counts, not what it was told.
      const after = await toSipgateResult(compare(sipgate));
      return after.ok
        ? { ok: true, comparison: after.value }
        : { ok: false, why: 'problem', problem: { ...after.problem, perhapsDone: true } };
    },
  };
}

function isSame(one: SipgateWebhooks, other: SipgateWebhooks): boolean {
  return (
    one.incomingUrl === other.incomingUrl &&
    one.outgoingUrl === other.outgoingUrl &&
    one.log === other.log &&
    isSameData(one.sources, other.sources)
  );
}
