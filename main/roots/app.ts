import { join } from 'node:path';
import { app } from 'electron';
import type { PreferenceChanges } from '../../contract/settings/preferences.ts';
import { startAdmin } from '../admin/start-admin.ts';
import type { Desktop } from '../desktop/desktop.ts';
import { callsInTray } from '../desktop/tray/tray-view.ts';
import { isFirstStart } from '../guide/first-start.ts';
import { messageOf } from '../lib/pure/message-of.ts';
import { desktopTexts } from '../desktop/texts/texts.ts';
import { FolderInUse } from '../storage/folder-lock.ts';
import { openCatchUpFile } from '../storage/catch-up-file.ts';
import { openSecretFile } from '../storage/secret-file.ts';
import { systemVault } from '../storage/secrets.ts';
import { buildCommands } from './app-commands.ts';
import { connectApp } from './app-connect.ts';
import { buildAppRooms, type AppRooms, type OpenedForApp } from './app-rooms.ts';
import { buildCore, type Core } from './core.ts';
import { inOrder } from './in-order.ts';
import { openServices, type Services } from './services.ts';

/** How long the start has to itself before what nobody waits for is done; milliseconds. */
const settleAfter = 2_000;

/**
 * The app with windows: what is kept is opened, the rooms are built upon it, connected, and started; they stop in the opposite
 * order.
 * @param desktop all that is seen; its window may be loading already
 * @param print takes the lines that scripts wait for
 */
export async function startApp(desktop: Desktop, print: (line: string) => void): Promise<void> {
  const { services, opened } = await open(desktop);
  const core = buildCore(services, desktop.notify, print);
  const rooms = buildAppRooms(services, core, opened, desktop);
  connectApp(services, core, rooms, desktop);
  await start(services, core, rooms, desktop);
}

async function open(desktop: Desktop): Promise<{ services: Services; opened: OpenedForApp }> {
  const folder = join(app.getPath('userData'), 'data');
  const isFirst = await isFirstStart(folder);
  const services = await openServices({
    what: 'app',
    folder,
    openSecrets: (path) => openSecretFile(path, systemVault),
    onStatus(status) {
      desktop.notify('statusChanged', status);
    },
  }).catch((error: unknown) => {
    if (!(error instanceof FolderInUse)) throw error;
    throw new Error(
      desktopTexts(desktop.language()).folderInUse(error.folder, error.holder?.what === 'receiver'),
    );
  });
  // Electron would show a box and stand still until somebody closes it: no call would be answered.
  process.on('uncaughtException', services.problems.failed);
  process.on('unhandledRejection', services.problems.failed);
  const [admin, catchUpFile] = await Promise.all([
    startAdmin(folder, (state) => {
      desktop.notify('adminChanged', state);
    }),
    openCatchUpFile(join(folder, 'catch-up.json')),
  ]);
  return { services, opened: { isFirstStart: isFirst, admin, catchUpFile } };
}

/** First the calls, then the receiver, and the window's answers beside them; whatever asks others comes when there is one. */
async function start(services: Services, core: Core, rooms: AppRooms, desktop: Desktop): Promise<void> {
  const recovered = core.recover().then(rooms.calls.recovered);
  rooms.phoneBook.start();
  joinDesktop(services, core, rooms, desktop);
  await recovered;
  await core.receiver.listener.listen(services.settings.current().receiver.port);
  desktop.showOpenCount(rooms.calls.log.openCount());
  rooms.helpdesk.start();
  rooms.catchUp.start();
  rooms.account.start();
  rooms.teamSettings.start();
  core.health.start();
  // Not before: a machine that wakes up during the start would open the port before the calls are read.
  desktop.onWake(() => {
    void core.health.wake().then(core.tunnel.look);
    rooms.catchUp.missed();
  });
  setTimeout(() => {
    rooms.calls.settle();
    void core.recall();
  }, settleAfter).unref();
}

/** Gives the desktop what it shows and does; what its pages have asked for meanwhile is answered. */
function joinDesktop(services: Services, core: Core, rooms: AppRooms, desktop: Desktop): void {
  const { data, status, problems, appLog } = services;
  const { calls, control, helpdesk, dialling } = rooms;
  const commands = buildCommands(services, core, rooms, desktop);
  const prefer = async (changes: PreferenceChanges): Promise<void> => {
    await commands.savePreferences(changes);
    problems.mended('preferences.json');
  };
  desktop.join({
    dataFolder: data.path,
    preferences: () => data.preferences.data,
    prefer: (changes) => void prefer(changes).catch(problems.notSaved('preferences.json')),
    status: status.snapshot,
    newestCalls: () => calls.log.first().entries.slice(0, callsInTray),
    offerDial: dialling.offer,
    calls: {
      atDesk: rooms.atDesk,
      historyOf: core.calls.book.historyOf,
      controlOf: control.controlOf,
      ticketsOf: helpdesk.ticketsOf,
      canMakeTickets: helpdesk.isReady,
    },
    commands,
    isLocked: rooms.admin.isLocked,
    commandFailed(name, from, error) {
      appLog.warn(`the command ${name} failed: ${messageOf(error)}`);
      // The app window says what came of its own commands, and a button that copies as well.
      if (from !== 'app' && name !== 'copyText') problems.failed(error);
    },
    async stop() {
      appLog.info('quitting');
      await stop(core, rooms);
    },
  });
}

/** The last first: whatever asks others, then the receiver; what is kept is closed when nobody writes to it any more. */
function stop(
  core: Core,
  { teamSettings, account, helpdesk, control, catchUp, phoneBook }: AppRooms,
): Promise<void> {
  return inOrder([
    teamSettings.stop,
    account.stop,
    catchUp.stop,
    helpdesk.stop,
    control.stop,
    () => core.stop(phoneBook.saved),
  ]);
}
