import { app } from 'electron';
import type { Desktop } from '../desktop/desktop.ts';
import { atMostEvery } from '../lib/at-most-every.ts';
import { reactToSettings } from '../settings/reactions.ts';
import type { AppRooms } from './app-rooms.ts';
import { connectCore } from './connect-core.ts';
import type { Core } from './core.ts';
import type { Services } from './services.ts';

/** How often a window is told that the request log has changed; milliseconds. For those who look at it that is at once. */
const requestLogEvery = 500;

/** Connects the rooms: who is told of what, and in which order. Nothing happens yet that they could be told of. */
export function connectApp(services: Services, core: Core, rooms: AppRooms, desktop: Desktop): void {
  const { settings, problems } = services;
  const { calls, catchUp, phoneBook } = rooms;

  const requestLogChanged = atMostEvery(requestLogEvery, () => {
    desktop.notify('requestLogChanged', null);
  });
  connectCore(services, core, catchUp, {
    // First those who wait for it, then those who keep and follow it.
    ofCalls: [
      calls.announce, // pop-up, notification, sound
      calls.show, // the caller log, in window and tray
      calls.callers.changed, // names that were noted
      core.calls.saver.changed, // the month's file
      rooms.helpdesk.changed, // screen pop, tickets and their times
      rooms.control.changed, // call control, what was dialled through sipgate
    ],
    ofRequests: [
      requestLogChanged, // the request log
      rooms.account.requestSeen, // the latest webhook
    ],
    ofRepeats: [
      requestLogChanged, // how often its requests came again
    ],
  });

  core.calls.knowLines(rooms.account.knownLines);
  phoneBook.subscribe(calls.callers.contactsChanged);
  // With a token, what was missed can be read, and calls can be controlled.
  rooms.account.subscribe(catchUp.missed);
  rooms.account.subscribe(desktop.refreshPopUps);
  settings.subscribe(
    reactToSettings(
      {
        ...core.tunnel.reactions,
        ...rooms.helpdesk.reactions,
        ...rooms.account.reactions,
        ...rooms.teamSettings.reactions,
        relabel: calls.relabelled,
        review: desktop.review,
        tidyUp: () => void core.health.tidyUp(),
        ...core.receiver.reactions,
      },
      problems.failed,
    ),
  );

  app.on('render-process-gone', (_event, _page, { reason }) => {
    problems.failed(new Error(`a window's page has ended (${reason})`));
  });
}
