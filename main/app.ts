import { join } from 'node:path';
import { app } from 'electron';
import writeFileAtomic from 'write-file-atomic';
import type { PreferenceChanges } from '../contract/preferences.ts';
import { createAppLog } from './app-log.ts';
import { viewCallLog } from './call-log.ts';
import { createCommands } from './commands.ts';
import { createDialCommands } from './dial-commands.ts';
import { createDialling } from './dialling.ts';
import { derived } from './derived.ts';
import { appearanceOf, type AppCommands, type Desktop } from './desktop/desktop.ts';
import { createSystemDiallers } from './desktop/dialler.ts';
import { callsInTray } from './desktop/tray-view.ts';
import { createCallBook } from './domain/call-book.ts';
import { labelWith, partyOf } from './domain/labels.ts';
import { createPhoneBook } from './domain/phone-book.ts';
import { compileRules } from './domain/rules.ts';
import { createListener } from './listener.ts';
import { createLogPublisher } from './log-publisher.ts';
import { messageOf } from './message-of.ts';
import { createReceiver } from './receiver/receiver.ts';
import { readTrustedKeys } from './receiver/signature.ts';
import { createToken } from './receiver/token.ts';
import { createSimulatorKey, simulatorPem } from './simulator/simulator-key.ts';
import { createStatusBoard } from './status.ts';
import { createCallSaver } from './storage/call-saver.ts';
import { openDataFolder } from './storage/data-folder.ts';
import { createRequestLog } from './storage/request-log.ts';
import { deleteOutdated } from './storage/retention.ts';
import { recoverCalls } from './storage/recover-calls.ts';
import { createSwitchboard } from './switchboard.ts';
import { webhookUrl } from './webhook-url.ts';

/** How often calls that sipgate has forgotten are looked for; milliseconds. */
const settleEvery = 15_000;

/** How often outdated files are looked for; milliseconds. */
const tidyUpEvery = 12 * 3_600_000;

/**
 * Builds the app's parts, joins them with the desktop and starts them: what is kept, then the receiver. They stop in the
 * opposite order.
 * @param desktop all that is seen; its window may be loading already
 * @param print takes the lines that scripts wait for
 * @throws if the data folder cannot be used
 */
export async function startApp(desktop: Desktop, print: (line: string) => void): Promise<void> {
  const data = await openDataFolder(join(app.getPath('userData'), 'data'), createToken(), () => {
    status.mended('journal');
  });
  const simulatorKey = createSimulatorKey();
  const settings = () => data.settings.data;

  const appLog = createAppLog(join(app.getPath('userData'), 'logs', 'klingel.log'), () => [
    settings().receiver.token,
  ]);
  const status = createStatusBoard(settings, (now) => {
    desktop.notify('statusChanged', now);
    appLog.info(
      `status ${JSON.stringify({ receiver: now.receiver, enabled: now.enabled, problems: now.problems })}`,
    );
  });
  const notSaved = (file: string) => (error: unknown) => {
    status.report({ kind: 'notSaved', file, message: messageOf(error) });
  };
  const failed = (error: unknown): void => {
    status.report({ kind: 'internal', message: messageOf(error) });
  };

  const book = createCallBook(() => new Date().toISOString());
  const phoneBook = derived(settings, ({ country }) => createPhoneBook(country));
  const label = labelWith(() => phoneBook());
  const log = () => viewCallLog(book, settings().callerLog.shownRecords, label);
  const saver = createCallSaver(book, data.callFiles, data.journal.position, notSaved('calls'), () => {
    status.mended('calls');
  });
  const switchboard = createSwitchboard({
    rules: derived(settings, compileRules),
    book,
    now: () => new Date(),
    append: async (entry) => {
      await data.journal.append(entry);
      if (entry.kind === 'request') desktop.notify('requestLogged', null);
    },
    onNotSaved: notSaved('journal'),
    onSubscriberFailed: failed,
  });

  const signers = derived(settings, ({ receiver }) => readTrustedKeys(receiver.additionalPublicKeys));
  const trustedKeys = derived(signers, ({ keys }) => [...keys, simulatorKey.publicKey]);
  const receiver = createReceiver(
    () => {
      const { token, publicUrl, signature } = settings().receiver;
      return {
        enabled: settings().enabled,
        token,
        trustedKeys: signature === 'off' ? null : trustedKeys(),
        endpoint: (direction) => webhookUrl(publicUrl || listener.url(), token, direction),
      };
    },
    {
      receive: switchboard.receive,
      turnedAway(request) {
        appLog.warn(`turned away: ${request.status} ${request.reason ?? ''} from ${request.remoteAddress}`);
        switchboard.turnedAway(request);
      },
      failed,
    },
  );
  const listener = createListener(
    receiver,
    async (url) => {
      const pem = simulatorPem(simulatorKey.privatePem, url);
      // Without it the simulator cannot sign; sipgate can.
      await writeFileAtomic(join(data.path, 'simulator.pem'), pem, { mode: 0o600 }).catch(
        notSaved('simulator.pem'),
      );
      print(`receiver listening on ${url}`);
    },
    status.setReceiver,
  );

  // The first who is told of a call are those who wait for it.
  switchboard.subscribe(({ entry, removed }) => {
    desktop.followCall(label(entry), removed);
  });
  switchboard.subscribe(
    createLogPublisher(
      () => log().openCount,
      (change) => {
        desktop.notify('logChanged', { ...change, changed: change.changed.map(label) });
        desktop.showOpenCount(change.openCount);
      },
    ),
  );
  switchboard.subscribe(saver.changed);

  const recover = async (): Promise<void> => {
    const recovery = await recoverCalls(book, data);
    for (const change of recovery.changes) saver.changed(change);
    for (const file of data.setAside) status.report({ kind: 'fileSetAside', ...file });
    for (const file of recovery.torn) status.report({ kind: 'tornLine', file });
    for (const position of signers().unreadable) status.report({ kind: 'unreadableKey', position });
  };
  const recovered = recover();
  const dialling = createDialling({
    country: () => settings().country,
    partyOf: (number) => partyOf(number, phoneBook()),
    diallers: createSystemDiallers(),
    publish: (requests) => {
      desktop.notify('dialRequested', requests);
    },
    onOffered: desktop.show,
  });
  const commands: AppCommands = {
    ...createCommands({
      data,
      status,
      listener,
      switchboard,
      requests: createRequestLog(join(data.path, 'journal')),
      copy: desktop.copy,
      applyPreferences: desktop.applyPreferences,
      async snapshot() {
        await recovered;
        const appearance = appearanceOf(data.preferences.data);
        return {
          log: log(),
          status: status.snapshot(),
          dialRequests: dialling.requests(),
          ...appearance,
        };
      },
    }),
    ...createDialCommands(dialling),
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
    newestCalls: () => log().entries.slice(0, callsInTray),
    offerDial: dialling.offer,
    commands,
    async stop() {
      appLog.info('quitting');
      await receiver.close();
      await saver.flush();
      await data.journal.close();
    },
  });
  await recovered;
  await listener.listen(settings().receiver.port);
  await joined;
  desktop.showOpenCount(log().openCount);
  every(settleEvery, switchboard.settle);

  const tidyUp = async (): Promise<void> => {
    const gone = await deleteOutdated(data.path, settings().callerLog.retentionMonths, new Date());
    if (gone.length > 0) appLog.info(`outdated and deleted: ${gone.join(', ')}`);
  };
  void tidyUp().catch(failed);
  every(tidyUpEvery, () => void tidyUp().catch(failed));

  // Asleep, the machine heard nothing, and another program may have taken the port.
  desktop.onWake(() => {
    switchboard.settle();
    void listener.ensure(settings().receiver.port);
  });
}

/** Does a thing again and again, without keeping the app from quitting. */
function every(milliseconds: number, task: () => void): void {
  setInterval(task, milliseconds).unref();
}
