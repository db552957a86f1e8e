import { createPrivateKey } from 'node:crypto';
import { join } from 'node:path';
import { app } from 'electron';
import writeFileAtomic from 'write-file-atomic';
import type { LogEntry } from '../contract/caller-log.ts';
import type { OnContacts } from '../contract/helpdesk-commands.ts';
import type { PreferenceChanges } from '../contract/preferences.ts';
import { startAdmin } from './admin/start-admin.ts';
import { createAppLog } from './app-log.ts';
import { applySettings } from './apply-settings.ts';
import { createCallLog } from './call-log.ts';
import { createCallers } from './callers.ts';
import { createCommands } from './commands.ts';
import { createControlRoom } from './control-room.ts';
import { createContactCommands } from './commands/contacts.ts';
import { startContacts } from './contacts/start-contacts.ts';
import { createDialCommands } from './dial-commands.ts';
import { createDialling } from './dialling.ts';
import { derived } from './derived.ts';
import { appearanceOf, type AppCommands, type Desktop } from './desktop/desktop.ts';
import { createSystemDiallers } from './desktop/dialler.ts';
import { openOutside } from './desktop/security.ts';
import { systemFetch } from './desktop/system-fetch.ts';
import { callsInTray } from './desktop/tray-view.ts';
import { agentAtDesk } from './domain/attention.ts';
import { callAtDesk, type CallAtDesk } from './domain/call-at-desk.ts';
import { createCallBook } from './domain/call-book.ts';
import { labelWith, partyOf } from './domain/labels.ts';
import { compileRoster } from './domain/roster.ts';
import { compileRules } from './domain/rules.ts';
import { castTestCall, whyQuiet } from './domain/test-call.ts';
import { fileProblems } from './file-problems.ts';
import { isFirstStart } from './guide/first-start.ts';
import { startGuide } from './guide/start-guide.ts';
import { createHelpdeskRoom } from './helpdesk-parts.ts';
import { createListener } from './listener.ts';
import { createLogPublisher } from './log-publisher.ts';
import { messageOf } from './message-of.ts';
import { createReceiver } from './receiver/receiver.ts';
import { readTrustedKeys } from './receiver/signature.ts';
import { createToken } from './receiver/token.ts';
import { runningCalls } from './running-calls.ts';
import { createSimulatorKey, simulatorPem } from './simulator/simulator-key.ts';
import { createSipgateRoom } from './sipgate-parts.ts';
import { spellingsOf } from './sipgate/sipgate-token.ts';
import { createSettingsStore } from './settings-store.ts';
import { createStatusBoard } from './status.ts';
import { createCallSaver } from './storage/call-saver.ts';
import { openDataFolder } from './storage/data-folder.ts';
import { createRequestLog } from './storage/request-log.ts';
import { openSecretFile } from './storage/secret-file.ts';
import { systemVault } from './storage/secrets.ts';
import { recoverCalls } from './storage/recover-calls.ts';
import { createSwitchboard } from './switchboard.ts';
import { createTunnelRoom } from './tunnel-parts.ts';
import { createTeamSettingsRoom } from './team-settings-room.ts';
import { createTurnedAway } from './turned-away.ts';
import { createUpkeep } from './upkeep.ts';
import { webhookUrl } from './webhook-url.ts';

/** How long the start has to itself before the log is got ready to be searched; milliseconds. */
const prepareAfter = 2_000;

/**
 * Builds the app's parts, joins them with the desktop and starts them: what is kept, then the receiver. They stop in the
 * opposite order.
 * @param desktop all that is seen; its window may be loading already
 * @param print takes the lines that scripts wait for
 */
export async function startApp(desktop: Desktop, print: (line: string) => void): Promise<void> {
  const folder = join(app.getPath('userData'), 'data');
  const isFirst = await isFirstStart(folder);
  const data = await openDataFolder(folder, createToken(), {
    journalMended() {
      status.mended('journal');
    },
    setAside(file) {
      status.report({ kind: 'fileSetAside', ...file });
    },
  });
  const secrets = await openSecretFile(join(data.path, 'secrets.json'), systemVault);
  const admin = await startAdmin(data.path, (state) => {
    desktop.notify('adminChanged', state);
  });
  const simulatorKey = createSimulatorKey();
  const store = createSettingsStore(
    data.settings,
    {
      failed: (error) => {
        failed(error);
      },
      fault(fault) {
        if (fault) status.report({ kind: 'settingsNotRead', fault });
        else status.over('settingsNotRead');
      },
    },
    data.settingsDisk,
  );
  const settings = store.current;

  const appLog = createAppLog(join(app.getPath('userData'), 'logs', 'klingel.log'), () => [
    settings().receiver.token,
    ...secrets.helpdesk.known(),
    ...secrets.sipgate.known().flatMap(spellingsOf),
  ]);
  const tunnel = createTunnelRoom({
    settings: store,
    knownHosts: join(data.path, 'known_hosts'),
    notify: desktop.notify,
    onPublicUrl() {
      status.touch();
    },
    log: appLog.info,
    failed(error) {
      failed(error);
    },
  });
  const status = createStatusBoard(
    settings,
    (now) => {
      desktop.notify('statusChanged', now);
      const { receiver, enabled, problems } = now;
      appLog.info(`status ${JSON.stringify({ receiver, enabled, problems })}`);
    },
    tunnel.publicUrl,
  );
  const notSaved = (file: string) => (error: unknown) => {
    status.report({ kind: 'notSaved', file, message: messageOf(error) });
  };
  const failed = (error: unknown): void => {
    status.report({ kind: 'internal', message: messageOf(error) });
  };
  // Electron would show a box and stand still until somebody closes it: no call would be answered.
  process.on('uncaughtException', failed);
  process.on('unhandledRejection', failed);
  app.on('render-process-gone', (_event, _page, { reason }) => {
    failed(new Error(`a window's page has ended (${reason})`));
  });

  const book = createCallBook(() => new Date().toISOString());
  const { contacts, ...contactParts } = startContacts(data.path, () => settings().country, {
    report: status.report,
    mended: status.mended,
    notify: desktop.notify,
    changed: (numbers) => {
      callers.contactsChanged(numbers);
    },
  });
  const callers = createCallers({
    country: () => settings().country,
    phoneBook: () => contacts,
    book,
    relabel(numbers) {
      log.relabelled(numbers);
      published.changedAll();
      for (const entry of runningCalls(book, numbers)) desktop.followCall(label(entry), []);
    },
  });
  const label = labelWith(() => callers);
  const roster = derived(settings, compileRoster);
  const log = createCallLog({
    book,
    label,
    partyOf: (number) => partyOf(number, callers),
    roster,
    agentId: () => data.preferences.data.agentId,
    settings,
  });
  let journalIsRead = false;
  // The files must not promise to know what stands in a part of the journal that could not be read.
  const position = () => (journalIsRead ? data.journal.position() : null);
  const saver = createCallSaver(book, data.callFiles, position, notSaved('calls'), () => {
    status.mended('calls');
  });
  const rules = derived(settings, compileRules);
  const switchboard = createSwitchboard({
    rules,
    book,
    now: () => new Date(),
    append: async (entry) => {
      await data.journal.append(entry);
      if (entry.kind !== 'request') return;
      desktop.notify('requestLogged', null);
      sipgate.requestSeen(entry.request);
    },
    onNotSaved: notSaved('journal'),
    onSubscriberFailed: failed,
  });

  const signers = derived(settings, ({ receiver }) => readTrustedKeys(receiver.additionalPublicKeys));
  const trustedKeys = derived(signers, ({ keys }) => [...keys, simulatorKey.publicKey]);
  const receiver = createReceiver(
    () => {
      const { token, signature } = settings().receiver;
      return {
        enabled: settings().enabled,
        token,
        trustedKeys: signature === 'off' ? null : trustedKeys(),
        endpoint: (direction) => webhookUrl(tunnel.publicUrl() || listener.url(), token, direction),
      };
    },
    {
      receive: switchboard.receive,
      turnedAway: createTurnedAway(switchboard.turnedAway, appLog, () => performance.now()),
      failed,
    },
    tunnel.proofFor,
  );
  const listener = createListener(
    receiver,
    async (url) => {
      await writeSimulatorKey(url);
      print(`receiver listening on ${url}`);
    },
    (now) => {
      status.setReceiver(now);
      if (now.state === 'listening') tunnel.listening(now.port);
      else tunnel.deaf();
      control.receiver(now);
    },
  );
  const writeSimulatorKey = async (url: string): Promise<void> => {
    try {
      const pem = simulatorPem(simulatorKey.privatePem, url);
      await writeFileAtomic(join(data.path, 'simulator.pem'), pem, { mode: 0o600 });
      status.mended('simulator.pem');
    } catch (error) {
      // Without it the simulator cannot sign; sipgate can.
      notSaved('simulator.pem')(error);
    }
  };

  // The first who is told of a call are those who wait for it.
  switchboard.subscribe(({ entry, removed }) => {
    desktop.followCall(label(entry), removed);
  });
  const published = createLogPublisher(log.openCount, (change) => {
    desktop.notify('logChanged', change);
    desktop.showOpenCount(change.openCount);
  });
  switchboard.subscribe((change) => {
    log.changed(change);
    published.changed(change);
  });
  switchboard.subscribe(callers.changed);
  switchboard.subscribe(saver.changed);

  const upkeep = createUpkeep({
    data,
    settings,
    status,
    switchboard,
    listener,
    newest: () => book.newest(1)[0],
    journalIsNeeded: () => !journalIsRead || saver.waits(),
    onWritable: () => writeSimulatorKey(listener.url()),
    appLog,
  });
  const onContacts: OnContacts = (source, found) => {
    if (source !== 'own') void contacts.replaceSource(source, found).catch(failed);
  };
  const helpdesk = createHelpdeskRoom({
    settings: store,
    preferences: () => data.preferences.data,
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
  const control = await createControlRoom({
    sipgate: sipgate.access,
    path: data.path,
    settings: store,
    preferences: () => data.preferences.data,
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

  store.subscribe(
    applySettings({
      relabelled() {
        log.relabelled(null);
        published.changedAll();
      },
      review: desktop.review,
      tidyUp: upkeep.tidyUp,
      unreadableKeys: () => signers().unreadable,
      status,
    }),
  );
  const atDesk = (entry: LogEntry): CallAtDesk =>
    callAtDesk(entry, roster(), data.preferences.data, new Date().toISOString());
  const guide = startGuide({
    isFirstStart: isFirst,
    preferences: data.preferences,
    privateKey: createPrivateKey(simulatorKey.privatePem),
    switchboard,
    receiverUrl: listener.url,
    publicUrl: tunnel.publicUrl,
    async reach() {
      await tunnel.commands.checkReachability();
      const { reachability } = await tunnel.commands.getTunnelStatus();
      return reachability;
    },
    token: () => settings().receiver.token,
    cast() {
      const own = agentAtDesk(data.preferences.data.agentId, roster());
      return castTestCall(settings().agents.find(({ id }) => id === own) ?? null, settings().country);
    },
    announced: desktop.announced,
    whyQuiet: (entry) => whyQuiet(entry, atDesk(entry), data.preferences.data),
    changed(status) {
      desktop.notify('guideChanged', status);
    },
    notSaved: notSaved('preferences.json'),
    failed(error) {
      appLog.warn(`the Test call could not be ended: ${messageOf(error)}`);
    },
  });

  const recover = async (): Promise<void> => {
    const recovery = await recoverCalls(book, data);
    // The tray may have asked for the newest calls before there were any.
    log.relabelled(null);
    void callers.readNotes().catch(failed);
    for (const change of recovery.changes) saver.changed(change);
    journalIsRead = recovery.leftAlone.length === 0;
    for (const problem of fileProblems(data, recovery)) status.report(problem);
    if (secrets.setAside) status.report({ kind: 'fileSetAside', ...secrets.setAside });
    for (const position of signers().unreadable) status.report({ kind: 'unreadableKey', position });
    await upkeep.look();
  };
  const recovered = recover();
  const dialling = createDialling({
    country: () => settings().country,
    partyOf: (number) => partyOf(number, callers),
    diallers: { ...createSystemDiallers(), sipgate: control.dialler },
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
    ...createCommands({
      settings: store,
      preferences: data.preferences,
      book,
      log,
      label,
      listener,
      switchboard,
      requests,
      copy: desktop.copy,
      chooseFile: desktop.chooseFile,
      language: desktop.language,
      applyPreferences() {
        desktop.applyPreferences();
        // Another agent's desktop shows another log.
        published.changedAll();
      },
      async snapshot() {
        await recovered;
        return {
          log: log.first(),
          status: status.snapshot(),
          agents: settings().agents.map(({ id, name }) => ({ id, name: name === '' ? id : name })),
          dialRequests: dialling.requests(),
          admin: admin.state(),
          guide: guide.status(),
          ...appearanceOf(data.preferences.data),
        };
      },
    }),
  };
  const prefer = async (changes: PreferenceChanges): Promise<void> => {
    await commands.savePreferences(changes);
    status.mended('preferences.json');
  };
  const joined = desktop.join({
    dataFolder: data.path,
    preferences: () => data.preferences.data,
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
  upkeep.start();
  desktop.onWake(() => {
    void upkeep.wake().then(tunnel.look);
    control.missed();
  });
  setTimeout(() => {
    inPieces(log.prepare);
  }, prepareAfter).unref();
}

/** Does a long piece of work bit by bit, so that calls are answered meanwhile. */
function inPieces(work: () => boolean): void {
  if (work()) setImmediate(inPieces, work);
}
