import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { app, clipboard, shell } from 'electron';
import writeFileAtomic from 'write-file-atomic';
import { createCallLogView } from './call-log.ts';
import { createDesktop } from './desktop/desktop.ts';
import { createCallBook } from './domain/call-book.ts';
import { compileRules } from './domain/rules.ts';
import { createReceiver, findFreePort } from './receiver/receiver.ts';
import { readTrustedKeys } from './receiver/signature.ts';
import { createToken } from './receiver/token.ts';
import { createSimulatorKey, simulatorPem } from './simulator/simulator-key.ts';
import { createStatusBoard } from './status.ts';
import { openCallFiles } from './storage/call-files.ts';
import { createCallSaver } from './storage/call-saver.ts';
import { openJournal, readJournal } from './storage/journal.ts';
import { openPreferences, openSettings } from './storage/settings-files.ts';
import { createSwitchboard } from './switchboard.ts';
import { webhookUrl } from './webhook-url.ts';

/** How the app is started. */
export interface StartOptions {
  /** Without its window, in the tray. */
  hidden: boolean;
  /** Takes the lines that scripts wait for. */
  print: (line: string) => void;
}

/**
 * Builds the app and starts it: files, receiver, then what is seen. It stops in the opposite order when it quits.
 * @throws if the data folder cannot be used
 */
export async function startApp({ hidden, print }: StartOptions): Promise<void> {
  const making = createSimulatorKey();
  const folder = join(app.getPath('userData'), 'data');
  await mkdir(folder, { recursive: true });

  const newToken = createToken();
  const [settingsFile, preferencesFile, callFiles, journal] = await Promise.all([
    openSettings(folder, newToken),
    openPreferences(folder),
    openCallFiles(join(folder, 'calls')),
    openJournal(join(folder, 'journal')),
  ]);
  const settings = settingsFile.db;
  const preferences = preferencesFile.db;
  if (settings.data.receiver.token === newToken) await settings.write();

  const status = createStatusBoard(
    () => settings.data,
    (now) => {
      desktop.notify('statusChanged', now);
    },
  );
  const book = createCallBook();
  const log = createCallLogView(book, () => settings.data.callerLog.shownRecords);
  const rules = compileRules(settings.data);
  const saver = createCallSaver(book, callFiles, journal.position, notSaved('calls'));
  const switchboard = createSwitchboard({
    rules: () => rules,
    book,
    now: () => new Date(),
    append: async (entry) => {
      await journal.append(entry);
      status.mended('journal');
    },
    onNotSaved: notSaved('journal'),
    onSubscriberFailed: failed,
  });

  const simulatorKey = await making;
  const trustedKeys = [
    ...readTrustedKeys(settings.data.receiver.additionalPublicKeys),
    simulatorKey.publicKey,
  ];
  const receiver = createReceiver(
    () => {
      const { enabled, receiver: settled } = settings.data;
      return {
        enabled,
        token: settled.token,
        trustedKeys: settled.signature === 'off' ? null : trustedKeys,
        endpoint: (direction) => webhookUrl(settled.publicUrl || localUrl, settled.token, direction),
      };
    },
    { receive: switchboard.receive, turnedAway: switchboard.turnedAway, failed },
  );

  const desktop = createDesktop({
    hidden,
    preferences: () => preferences.data,
    commands: {
      getSnapshot: () => ({ log: log.snapshot(), status: status.snapshot(), ...desktop.appearance() }),
      markDone: (callIds, done) => switchboard.mark(callIds.map((callId) => ({ callId, done }))),
      async savePreferences(changes) {
        preferences.data = { ...preferences.data, ...changes };
        desktop.applyPreferences();
        await preferences.write();
      },
      async listenOn(port) {
        settings.data = { ...settings.data, receiver: { ...settings.data.receiver, port } };
        await settings.write();
        await listen(port);
      },
      async savePublicUrl(publicUrl) {
        settings.data = { ...settings.data, receiver: { ...settings.data.receiver, publicUrl } };
        await settings.write();
        status.touch();
      },
      async showDataFolder() {
        const message = await shell.openPath(folder);
        if (message !== '') throw new Error(message);
      },
      copyText: async (text) => {
        await clipboard.writeText(text);
      },
    },
    stop,
  });

  for (const file of [settingsFile, preferencesFile])
    tellSetAside(file.setAside === null ? [] : [file.setAside]);
  tellSetAside(callFiles.setAside);
  await recover();
  switchboard.subscribe(saver.changed);
  switchboard.subscribe((change) => {
    desktop.notify('logChanged', log.describe(change));
    desktop.showOpenCount(log.snapshot().openCount);
  });
  switchboard.subscribe(({ entry }) => {
    desktop.followCall(entry);
  });
  let localUrl = '';
  await listen(settings.data.receiver.port);
  await desktop.start();
  desktop.showOpenCount(log.snapshot().openCount);

  /** Takes in what the months' files hold, and what only the journal holds since they were written. */
  async function recover(): Promise<void> {
    for (const call of callFiles.calls) book.addRecord(call);
    const torn = (file: string): void => {
      status.report({ kind: 'tornLine', file });
    };
    for await (const entry of readJournal(join(folder, 'journal'), callFiles.position, torn)) {
      const change =
        entry.kind === 'mark' ? book.addMark(entry.mark) : entry.event && book.addEvent(entry.event);
      if (change) saver.changed(change);
    }
  }

  async function listen(port: number): Promise<void> {
    try {
      const actual = await receiver.listen(port);
      localUrl = `http://127.0.0.1:${actual}`;
      const pem = simulatorPem(simulatorKey.privatePem, localUrl);
      await writeFileAtomic(join(folder, 'simulator.pem'), pem, { mode: 0o600 });
      status.setReceiver({ state: 'listening', port: actual });
      print(`receiver listening on ${localUrl}`);
    } catch (error) {
      const inUse = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
      status.setReceiver(
        inUse
          ? { state: 'portInUse', port, freePort: await findFreePort(port) }
          : { state: 'failed', port, message: messageOf(error) },
      );
    }
  }

  async function stop(): Promise<void> {
    await receiver.close();
    await saver.flush();
    await journal.close();
  }

  function notSaved(file: string): (error: unknown) => void {
    return (error) => {
      status.report({ kind: 'notSaved', file, message: messageOf(error) });
    };
  }

  function failed(error: unknown): void {
    status.report({ kind: 'internal', message: messageOf(error) });
  }

  function tellSetAside(names: readonly string[]): void {
    for (const movedTo of names)
      status.report({ kind: 'fileSetAside', file: movedTo.replace(/\.unreadable-.*$/, ''), movedTo });
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
