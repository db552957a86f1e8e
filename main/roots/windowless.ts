import type { NotificationName, Notifications } from '../../contract/notifications.ts';
import type { DesktopPort } from '../ports/desktop.ts';

/** What the rooms of a receiver ask of a desktop, where there is none: nobody chooses files, and of what windows would show only trouble is said. */
export type Windowless = Pick<DesktopPort, 'notify' | 'chooseFile' | 'chooseSettingsFile' | 'language'>;

/** @param complain takes a line of what a person should see to */
export function createWindowless(complain: (line: string) => void): Windowless {
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

  return {
    notify: (name, payload) => followers[name]?.(payload),
    chooseFile: () => Promise.resolve(null),
    chooseSettingsFile: () => Promise.resolve(null),
    language: () => 'en',
  };
}
