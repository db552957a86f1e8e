import { join } from 'node:path';
import { app } from 'electron';
import writeFileAtomic from 'write-file-atomic';
import { createCallLogView } from './call-log.ts';
import { createCommands } from './commands.ts';
import { createDesktop } from './desktop/desktop.ts';
import { createCallBook } from './domain/call-book.ts';
import { compileRules } from './domain/rules.ts';
import { createListener } from './listener.ts';
import { messageOf } from './message-of.ts';
import { createReceiver } from './receiver/receiver.ts';
import { readTrustedKeys } from './receiver/signature.ts';
import { createToken } from './receiver/token.ts';
import { createSimulatorKey, simulatorPem } from './simulator/simulator-key.ts';
import { createStatusBoard } from './status.ts';
import { createCallSaver } from './storage/call-saver.ts';
import { openDataFolder } from './storage/data-folder.ts';
import { createRequestLog } from './storage/request-log.ts';
import { recoverCalls } from './storage/recover-calls.ts';
import { createSwitchboard } from './switchboard.ts';
import { webhookUrl } from './webhook-url.ts';

/** How often calls that sipgate has forgotten are looked for; milliseconds. */
const settleEvery = 15_000;

/** How the app is started. */
export interface StartOptions {
  /** Without its window, in the tray. */
  hidden: boolean;
  /** Takes the lines that scripts wait for. */
  print: (line: string) => void;
}

/**
 * Builds the app's parts, joins them and starts them: what is kept, then the receiver, then what is seen. They stop in
 * the opposite order.
 * @throws if the data folder cannot be used
 */
export async function startApp({ hidden, print }: StartOptions): Promise<void> {
  const [data, simulatorKey] = await Promise.all([
    openDataFolder(join(app.getPath('userData'), 'data'), createToken()),
    createSimulatorKey(),
  ]);
  const settings = () => data.settings.data;

  const status = createStatusBoard(settings, (now) => {
    desktop.notify('statusChanged', now);
  });
  const notSaved = (file: string) => (error: unknown) => {
    status.report({ kind: 'notSaved', file, message: messageOf(error) });
  };
  const failed = (error: unknown): void => {
    status.report({ kind: 'internal', message: messageOf(error) });
  };

  const book = createCallBook(() => new Date().toISOString());
  const log = createCallLogView(book, () => settings().callerLog.shownRecords);
  const saver = createCallSaver(book, data.callFiles, data.journal.position, notSaved('calls'));
  const rules = compileRules(settings());
  const switchboard = createSwitchboard({
    rules: () => rules,
    book,
    now: () => new Date(),
    append: async (entry) => {
      await data.journal.append(entry);
      status.mended('journal');
      if (entry.kind === 'request') desktop.notify('requestLogged', null);
    },
    onNotSaved: notSaved('journal'),
    onSubscriberFailed: failed,
  });

  const { keys, unreadable } = readTrustedKeys(settings().receiver.additionalPublicKeys);
  const trustedKeys = [...keys, simulatorKey.publicKey];
  const receiver = createReceiver(
    () => {
      const { token, publicUrl, signature } = settings().receiver;
      return {
        enabled: settings().enabled,
        token,
        trustedKeys: signature === 'off' ? null : trustedKeys,
        endpoint: (direction) => webhookUrl(publicUrl || listener.url(), token, direction),
      };
    },
    { receive: switchboard.receive, turnedAway: switchboard.turnedAway, failed },
  );
  const listener = createListener(
    receiver,
    async (url) => {
      const pem = simulatorPem(simulatorKey.privatePem, url);
      await writeFileAtomic(join(data.path, 'simulator.pem'), pem, { mode: 0o600 });
      print(`receiver listening on ${url}`);
    },
    status.setReceiver,
  );

  const desktop = createDesktop({
    hidden,
    dataFolder: data.path,
    preferences: () => data.preferences.data,
    commands: createCommands({
      data,
      status,
      listener,
      switchboard,
      requests: createRequestLog(join(data.path, 'journal')),
      copy: (text) => desktop.copy(text),
      snapshot: () => ({ log: log.snapshot(), status: status.snapshot(), ...desktop.appearance() }),
      applyPreferences: () => {
        desktop.applyPreferences();
      },
    }),
    async stop() {
      await receiver.close();
      await saver.flush();
      await data.journal.close();
    },
  });

  const recovery = await recoverCalls(book, data);
  for (const change of recovery.changes) saver.changed(change);
  for (const file of data.setAside) status.report({ kind: 'fileSetAside', ...file });
  for (const file of recovery.torn) status.report({ kind: 'tornLine', file });
  for (const position of unreadable) status.report({ kind: 'unreadableKey', position });

  switchboard.subscribe(saver.changed);
  switchboard.subscribe((change) => {
    desktop.notify('logChanged', log.describe(change));
    desktop.showOpenCount(log.snapshot().openCount);
  });
  switchboard.subscribe(({ entry }) => {
    desktop.followCall(entry);
  });

  every(settleEvery, switchboard.settle);

  await listener.listen(settings().receiver.port);
  await desktop.start();
  desktop.showOpenCount(log.snapshot().openCount);
}

/** Does a thing again and again, without keeping the app from quitting. */
function every(milliseconds: number, task: () => void): void {
  setInterval(task, milliseconds).unref();
}
