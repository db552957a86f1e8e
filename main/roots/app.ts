import { join } from 'node:path';
import { app } from 'electron';
import type { LogEntry } from '../../contract/model/caller-log.ts';
import type { OnContacts } from '../ports/contacts.ts';
import type { PreferenceChanges } from '../../contract/settings/preferences.ts';
import { createSipgateRoom } from '../account/sipgate-room.ts';
import { startAdmin } from '../admin/start-admin.ts';
import { createCallRoom } from '../calls/call-room.ts';
import { createLogCommands } from '../calls/log-commands.ts';
import { createNoteCommands } from '../calls/note-commands.ts';
import { createStatisticsCommands } from '../calls/statistics-commands.ts';
import { createReceiverCommands } from '../connectivity/receiver-commands.ts';
import { createRequestCommands } from '../connectivity/request-commands.ts';
import { createContactCommands } from '../contacts/contact-commands.ts';
import type { AppCommands, Desktop } from '../desktop/desktop.ts';
import { openOutside, systemFetch } from '../desktop/electron.ts';
import { createSystemDiallers } from '../desktop/links/dialler.ts';
import { createLinkPrograms } from '../desktop/links/link-programs.ts';
import { callsInTray } from '../desktop/tray/tray-view.ts';
import { createControlRoom } from '../dialling/control-room.ts';
import { createDialCommands } from '../dialling/dial-commands.ts';
import { createDialling } from '../dialling/dialling.ts';
import { callAtDesk, type CallAtDesk } from '../domain/desk/call-at-desk.ts';
import { partyOf } from '../domain/conversations/labels.ts';
import { openServices } from './services.ts';
import { isFirstStart } from '../guide/first-start.ts';
import { createGuideRoom } from '../guide/guide-room.ts';
import { messageOf } from '../lib/pure/message-of.ts';
import { createReceiverRoom } from '../connectivity/receiver-room.ts';
import { createTunnelRoom } from '../connectivity/tunnel-room.ts';
import { readTrustedKeys } from '../receiver/signature.ts';
import { createToken } from '../receiver/token.ts';
import { createHelpdeskRoom } from '../helpdesk/helpdesk-room.ts';
import { createPreferenceCommands } from '../settings/preference-commands.ts';
import { reactToSettings } from '../settings/reactions.ts';
import { createTeamSettingsRoom } from '../settings/team-settings-room.ts';
import { createRequestLog } from '../storage/request-log.ts';
import { fileProblems } from '../health/file-problems.ts';
import { createHealth } from '../health/health.ts';
import { agentName } from '../../contract/model/display-name.ts';

/** How long the start has to itself before what nobody waits for is done; milliseconds. */
const settleAfter = 2_000;

/**
 * Builds the app's rooms, joins them with the desktop and starts them: what is kept, then the receiver. They stop in the
 * opposite order.
 * @param desktop all that is seen; its window may be loading already
 * @param print takes the lines that scripts wait for
 */
export async function startApp(desktop: Desktop, print: (line: string) => void): Promise<void> {
  const userData = app.getPath('userData');
  const isFirst = await isFirstStart(join(userData, 'data'));
  const services = await openServices(userData, desktop, () => tunnel.publicUrl());
  const { data, secrets, settings: store, appLog, status, notSaved, failed } = services;
  // Electron would show a box and stand still until somebody closes it: no call would be answered.
  process.on('uncaughtException', failed);
  process.on('unhandledRejection', failed);
  app.on('render-process-gone', (_event, _page, { reason }) => {
    failed(new Error(`a window's page has ended (${reason})`));
  });
  const settings = store.current;
  const preferences = () => data.preferences.data;
  const tunnel = createTunnelRoom({
    settings: store,
    knownHosts: join(data.path, 'known_hosts'),
    notify: desktop.notify,
    onPublicUrl: status.publish,
    onBack() {
      control.missed();
    },
    log: appLog.info,
    failed,
  });
  const admin = await startAdmin(data.path, (state) => {
    desktop.notify('adminChanged', state);
  });
  const calls = createCallRoom({ ...services, desktop });
  const { book, switchboard, rules, roster, callers, label, log, published, saver } = calls;
  const { contacts, ...contactParts } = calls.phoneBook;
  const receiver = createReceiverRoom({
    ...services,
    switchboard,
    publicUrl: tunnel.publicUrl,
    proofFor: tunnel.proofFor,
    onStatus(now) {
      if (now.state === 'listening') tunnel.listening(now.port);
      else tunnel.deaf();
      control.receiver(now);
    },
    print,
  });
  const { listener } = receiver;

  const health = createHealth({
    data,
    settings,
    status,
    switchboard,
    listener,
    newest: () => book.newest(1)[0],
    journalIsNeeded: calls.journalIsNeeded,
    onWritable: receiver.writeSimulatorKey,
    appLog,
  });
  const onContacts: OnContacts = (source, found) => {
    if (source !== 'own') void contacts.replaceSource(source, found).catch(failed);
  };
  const helpdesk = createHelpdeskRoom({
    settings: store,
    preferences,
    token: secrets.helpdesk,
    roster,
    book,
    phoneBook: () => contacts,
    ticketTimes: data.ticketTimes,
    onTimesSaved: () => {
      status.mended('ticket-times.json');
    },
    onTimesNotSaved: notSaved('ticket-times.json'),
    fetch: systemFetch,
    notify: desktop.notify,
    navigate: desktop.navigate,
    openLink: openOutside,
    onTicketsKnown: desktop.refreshPopUps,
    onContacts,
    now: () => new Date().toISOString(),
    failed,
  });
  switchboard.subscribe(helpdesk.changed);
  const requests = createRequestLog(join(data.path, 'journal'), (file, error) => {
    status.report({ kind: 'fileUnreadable', file, message: messageOf(error) });
  });
  const sipgate = createSipgateRoom({
    settings: store,
    publicUrl: tunnel.publicUrl,
    told: tunnel.told,
    secret: secrets.sipgate,
    requests,
    fetch: systemFetch,
    notify: desktop.notify,
    onContacts,
    failed,
  });
  switchboard.subscribeToRequests(sipgate.requestSeen);
  const control = await createControlRoom({
    sipgate: sipgate.access,
    path: data.path,
    settings: store,
    preferences,
    roster,
    rules,
    book,
    switchboard,
    desktop,
    report: status.report,
    failed,
  });
  switchboard.subscribe(control.changed);
  sipgate.subscribe(() => {
    // With a token, what was missed can be read, and calls can be controlled.
    control.missed();
    desktop.refreshPopUps();
  });

  const teamSettings = createTeamSettingsRoom({
    settings: store,
    disk: data.settingsDisk,
    listener,
    status,
    knowledge: { isKey: (pem) => readTrustedKeys([pem]).unreadable.length === 0 },
    createToken,
    chooseFile: desktop.chooseFile,
    chooseSettingsFile: desktop.chooseSettingsFile,
    language: desktop.language,
    notify: desktop.notify,
    failed,
  });

  const tellUnreadableKeys = (): void => {
    status.over('unreadableKey');
    for (const position of receiver.unreadableKeys()) status.report({ kind: 'unreadableKey', position });
  };
  store.subscribe(
    reactToSettings(
      {
        ...tunnel.reactions,
        ...helpdesk.reactions,
        ...sipgate.reactions,
        ...teamSettings.reactions,
        relabel() {
          log.relabelled(null);
          published.changedAll();
        },
        review: desktop.review,
        tidyUp: () => void health.tidyUp(),
        trustedKeys: tellUnreadableKeys,
      },
      failed,
    ),
  );
  const atDesk = (entry: LogEntry): CallAtDesk =>
    callAtDesk(entry, roster(), preferences(), new Date().toISOString());
  const guide = createGuideRoom({
    ...services,
    ...calls,
    ...receiver,
    isFirstStart: isFirst,
    tunnel,
    desktop,
    atDesk,
  });

  const recover = async (): Promise<void> => {
    const recovery = await calls.recover();
    for (const problem of fileProblems(data, recovery)) status.report(problem);
    if (secrets.setAside) status.report({ kind: 'fileSetAside', ...secrets.setAside });
    for (const position of receiver.unreadableKeys()) status.report({ kind: 'unreadableKey', position });
    await health.look();
  };
  const recovered = recover();
  const dialling = createDialling({
    country: () => settings().country,
    partyOf: (number) => partyOf(number, callers),
    diallers: { ...createSystemDiallers(createLinkPrograms(app), openOutside), sipgate: control.dialler },
    publish: (requests) => {
      desktop.notify('dialRequested', requests);
    },
    onOffered: desktop.show,
  });
  const commands: AppCommands = {
    ...admin.commands,
    ...guide.commands,
    ...helpdesk.commands,
    ...tunnel.commands,
    ...sipgate.commands,
    ...teamSettings.commands,
    ...control.commands,
    ...createDialCommands(dialling),
    ...createContactCommands({
      contacts,
      ...contactParts,
      callsWith: (number) => book.withNumber(number).map(label),
      chooseContactFile: desktop.chooseContactFile,
      chooseFile: desktop.chooseFile,
      language: desktop.language,
    }),
    ...createLogCommands({ ...calls, chooseFile: desktop.chooseFile, language: desktop.language }),
    ...createNoteCommands(book, switchboard),
    ...createStatisticsCommands({ ...calls, chooseFile: desktop.chooseFile, language: desktop.language }),
    ...createPreferenceCommands(data.preferences, (reactions) => {
      desktop.applyPreferences(reactions);
      // Another agent's desktop shows another log.
      if (reactions.has('log')) published.changedAll();
    }),
    ...createReceiverCommands(store, listener),
    ...createRequestCommands({ settings: store, listener, requests, copy: desktop.copy }),
    async getSnapshot() {
      await recovered;
      return {
        log: log.first(),
        status: status.snapshot(),
        agents: settings().agents.map((agent) => ({ id: agent.id, name: agentName(agent) })),
        dialRequests: dialling.requests(),
        admin: admin.state(),
        guide: guide.status(),
        preferences: preferences(),
        language: desktop.language(),
      };
    },
  };
  const prefer = async (changes: PreferenceChanges): Promise<void> => {
    await commands.savePreferences(changes);
    status.mended('preferences.json');
  };
  const joined = desktop.join({
    dataFolder: data.path,
    preferences,
    prefer: (changes) => void prefer(changes).catch(notSaved('preferences.json')),
    status: status.snapshot,
    newestCalls: () => log.first().entries.slice(0, callsInTray),
    offerDial: dialling.offer,
    calls: {
      atDesk,
      historyOf: book.historyOf,
      controlOf: control.controlOf,
      ticketsOf: helpdesk.ticketsOf,
      canMakeTickets: helpdesk.isReady,
    },
    commands,
    isLocked: admin.isLocked,
    commandFailed(name, from, error) {
      appLog.warn(`the command ${name} failed: ${messageOf(error)}`);
      // The app window says what came of its own commands, and a button that copies as well.
      if (from !== 'app' && name !== 'copyText') failed(error);
    },
    async stop() {
      appLog.info('quitting');
      teamSettings.stop();
      sipgate.stop();
      await helpdesk.stop();
      await Promise.all([tunnel.stop(), receiver.close(), control.stop()]);
      await Promise.all([saver.flush(), contactParts.saved()]);
      await data.journal.close();
    },
  });
  await recovered;
  await listener.listen(settings().receiver.port);
  await joined;
  desktop.showOpenCount(log.openCount());
  helpdesk.start();
  control.start();
  sipgate.start();
  teamSettings.start();
  health.start();
  desktop.onWake(() => {
    void health.wake().then(tunnel.look);
    control.missed();
  });
  setTimeout(calls.settle, settleAfter).unref();
}
