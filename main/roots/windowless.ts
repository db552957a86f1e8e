import type { WebhookRequest } from '../../contract/model/request.ts';
import type { NotificationName, Notifications } from '../../contract/notifications.ts';
import { createRateLimit, type RateLimit } from '../lib/pure/rate-limit.ts';
import type { DesktopPort } from '../ports/desktop.ts';

/** What the rooms of a receiver ask of a desktop, where there is none: nobody chooses files, and of what windows would show only trouble is said. */
export type Windowless = Pick<DesktopPort, 'notify' | 'chooseFile' | 'chooseSettingsFile' | 'language'> & {
  /** Says why requests are turned away: of each reason a line at once, and then one in a while. */
  turnedAway: (request: WebhookRequest) => void;
};

/** How often a reason to turn requests away is said again; milliseconds. */
const sayAgainAfter = 10 * 60_000;

/** What a person can see to. The others are said elsewhere, or are nobody's fault here. */
const refusals: Partial<Record<string, string>> = {
  wrongToken: 'their address has another secret than receiver.token',
  signature: "the secret is right, but sipgate's signature is missing or not valid",
};

/**
 * @param complain takes a line of what a person should see to
 * @param now milliseconds of a clock that does not go back
 */
export function createWindowless(
  complain: (line: string) => void,
  now: () => number = () => performance.now(),
): Windowless {
  let tunnel = '';
  let caughtUp = '';

  const followTunnel = ({ tunnel: now, urlToTell }: Notifications['tunnelChanged']): void => {
    const line =
      now.state === 'failed'
        ? `the tunnel does not stand (${now.failure.reason}); it is tried again`
        : now.state === 'incomplete'
          ? `the tunnel lacks settings: ${now.gaps.join(', ')}`
          : urlToTell === null
            ? ''
            : `the tunnel has another public address, to be told to sipgate: ${urlToTell}`;
    // While it is tried again, nothing is new.
    if (now.state === 'starting' || line === tunnel) return;
    tunnel = line;
    if (line !== '') complain(line);
  };
  const followCatchUp = ({ status }: Notifications['catchUpChanged']): void => {
    const line =
      status.state === 'failed'
        ? `what was missed cannot be read in sipgate's history (${status.problem.kind})`
        : status.state === 'unavailable'
          ? "sipgate's history of this account holds no calls, so nothing can be caught up on"
          : '';
    if (status.state === 'running' || line === caughtUp) return;
    caughtUp = line;
    if (line !== '') complain(line);
  };
  const followers: { [N in NotificationName]?: (payload: Notifications[N]) => void } = {
    tunnelChanged: followTunnel,
    catchUpChanged: followCatchUp,
  };

  const limits = new Map<string, RateLimit>();
  const followRefused = ({ reason, remoteAddress }: WebhookRequest): void => {
    const why = refusals[reason ?? ''];
    if (reason === null || why === undefined) return;
    const limit = limits.get(reason) ?? createRateLimit(now, 1, sayAgainAfter);
    limits.set(reason, limit);
    const heldBack = limit.pass();
    if (heldBack === null) return;
    const others = heldBack === 0 ? '' : `, and ${heldBack} more before`;
    complain(`requests are turned away: ${why} (from ${remoteAddress}${others})`);
  };

  return {
    turnedAway: followRefused,
    notify: (name, payload) => followers[name]?.(payload),
    chooseFile: () => Promise.resolve(null),
    chooseSettingsFile: () => Promise.resolve(null),
    language: () => 'en',
  };
}
