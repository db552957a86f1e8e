import type { WebhookRequest } from '../../contract/model/request.ts';
import type { AccountStatus } from '../../contract/model/account.ts';
import { isGenuine } from '../domain/calls/genuine-webhook.ts';
import type { RequestLog } from '../storage/journal/request-log.ts';

/** How many of the latest requests are looked at after a start. */
const looked = 200;

/** The latest webhook that the telephone system itself has sent. */
export interface LastWebhook {
  get: () => AccountStatus['lastWebhook'];
  /** Takes in a request as it arrives. */
  seen: (request: WebhookRequest) => void;
  /** Looks for it among the requests of before the start. */
  recall: () => Promise<void>;
}

/** @param changed there is a newer one */
export function createLastWebhook(
  requests: Pick<RequestLog, 'list' | 'find'>,
  changed: () => void,
): LastWebhook {
  let last: AccountStatus['lastWebhook'] = null;
  const seen = (request: WebhookRequest): void => {
    const { at, endpoint } = request;
    if (endpoint === null || !isGenuine(request) || (last !== null && last.at > at)) return;
    last = { at, direction: endpoint };
    changed();
  };
  return {
    get: () => last,
    seen,
    async recall() {
      for (const { id, reason, status } of await requests.list(null, looked)) {
        if (last !== null) return;
        if (reason !== null || status !== 200) continue;
        const found = await requests.find(id);
        if (found) seen(found.request);
      }
    },
  };
}
