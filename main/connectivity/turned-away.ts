import type { WebhookRequest } from '../../contract/model/request.ts';
import type { AppLog } from '../lib/app-log.ts';
import { createRateLimit } from '../lib/pure/rate-limit.ts';

/** So many pass at once, and one a minute after that: in a day not more than a few megabytes. */
const atOnce = 100;
const oneEvery = 60_000;

/**
 * Writes down requests that were turned away: each in the journal and as a line in the app's own log, as long as they
 * are no flood. Who knows the secret of the address may fill the journal, as that is the telephone system or whoever set it up.
 * @param write puts a request into the journal
 * @param now milliseconds of a clock that does not go back
 */
export function createTurnedAway(
  write: (request: WebhookRequest) => void,
  appLog: AppLog,
  now: () => number,
): (request: WebhookRequest) => void {
  const strangers = createRateLimit(now, atOnce, oneEvery);
  const lines = createRateLimit(now, atOnce, oneEvery);
  return (request) => {
    if (!isStranger(request) || strangers.pass() !== null) write(request);
    const heldBack = lines.pass();
    if (heldBack === null) return;
    const { status, reason, remoteAddress } = request;
    const others = heldBack === 0 ? '' : `, and ${heldBack} more before`;
    appLog.warn(`turned away: ${status} ${reason ?? ''} from ${remoteAddress}${others}`);
  };
}

/** Who does not know the secret: it was wrong, or the address could not even be read. */
function isStranger({ reason, endpoint }: WebhookRequest): boolean {
  return reason === 'wrongToken' || (reason === 'unreadable' && endpoint === null);
}
