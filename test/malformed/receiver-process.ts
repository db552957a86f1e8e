// Klingel without Electron, in a process of its own: the receiver and all that stands behind it, as `main/app.ts` joins it.
// It is told by messages to measure itself and to stop; what it says is a `Message`.

import { createPublicKey } from 'node:crypto';
import { IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { queryObjects } from 'node:v8';
import { createAppLog } from '../../main/lib/app-log.ts';
import { createCallBook } from '../../main/domain/conversations/call-book.ts';
import { isOpen } from '../../main/domain/conversations/caller-log.ts';
import { compileRules } from '../../main/domain/calls/rules.ts';
import { createLogPublisher } from '../../main/calls/log-publisher.ts';
import { messageOf } from '../../main/lib/pure/message-of.ts';
import { createReceiver } from '../../main/receiver/receiver.ts';
import { readTrustedKeys } from '../../main/receiver/signature.ts';
import { createCallSaver } from '../../main/storage/call-saver.ts';
import { openDataFolder } from '../../main/storage/data-folder.ts';
import { recoverCalls } from '../../main/storage/recover-calls.ts';
import { createRequestLog } from '../../main/storage/request-log.ts';
import { createSwitchboard } from '../../main/switchboard.ts';
import { createTurnedAway } from '../../main/connectivity/turned-away.ts';
import { webhookUrl } from '../../main/receiver/webhook-url.ts';

/** What the process says. */
export type Message =
  | { kind: 'listening'; port: number }
  | ({ kind: 'measured' } & Measured)
  /** A fault of our own, wherever it showed. */
  | { kind: 'fault'; message: string };

/** The process at rest. */
export interface Measured {
  /** Bytes, after everything that is not needed has been given back. */
  heapUsed: number;
  rss: number;
  /** How many requests of all that came are still held on to. */
  heldRequests: number;
  conversations: number;
  /** How many of the latest requests the recent logs could list, and open. */
  recent: number;
}

const [folder = '', token = '', publicKey = ''] = process.argv.slice(2);

function say(message: Message): void {
  process.send?.(message);
}
function fault(error: unknown): void {
  say({ kind: 'fault', message: error instanceof Error ? (error.stack ?? error.message) : messageOf(error) });
}
process.on('uncaughtException', fault);
process.on('unhandledRejection', fault);

const data = await openDataFolder(folder, token);
const settings = data.settings.data;
const appLog = createAppLog(join(folder, '../logs/klingel.log'), () => [token]);
const book = createCallBook(() => new Date().toISOString());
const saver = createCallSaver(book, data.callFiles, data.journal.position, fault);
const rules = compileRules(settings);
const requests = createRequestLog(join(folder, 'journal'), (_segment, error) => {
  fault(error);
});
const switchboard = createSwitchboard({
  rules: () => rules,
  book,
  now: () => new Date(),
  append: data.journal.append,
  onNotSaved: fault,
  onSubscriberFailed: fault,
});
await recoverCalls(book, data);
// As it goes to the window.
const published = createLogPublisher(
  () => book.newest(settings.callerLog.shownRecords).filter(isOpen).length,
  (change) => structuredClone(change),
);
switchboard.subscribe(published.changed);
switchboard.subscribe(saver.changed);

const trustedKeys = [...readTrustedKeys([]).keys, createPublicKey(publicKey)];
const receiver = createReceiver(
  () => ({
    enabled: true,
    token,
    trustedKeys,
    endpoint: (direction) => webhookUrl('https://calls.example.com', token, direction),
  }),
  {
    receive: switchboard.receive,
    turnedAway: createTurnedAway(switchboard.turnedAway, appLog, () => performance.now()),
    failed: fault,
  },
);

async function measure(): Promise<Measured> {
  await saver.flush();
  // Whatever waits for the disk is in front of this.
  await data.journal.append({
    kind: 'mark',
    mark: { at: new Date().toISOString(), callId: 'the last one', done: true },
  });
  const latest = await requests.list(null, 100);
  const found = await Promise.all(latest.map(({ id }) => requests.find(id)));
  for (let round = 0; round < 5; round += 1) {
    globalThis.gc?.();
    await setImmediate();
  }
  const { heapUsed, rss } = process.memoryUsage();
  return {
    heapUsed,
    rss,
    heldRequests: queryObjects(IncomingMessage, { format: 'count' }),
    conversations: book.entries().length,
    recent: found.filter((request) => request !== null).length,
  };
}

async function stop(): Promise<void> {
  await receiver.close();
  await saver.flush();
  await data.journal.close();
  process.disconnect();
}

process.on('message', (order) => {
  if (order === 'stop') void stop().catch(fault);
  else
    void measure().then((measured) => {
      say({ kind: 'measured', ...measured });
    }, fault);
});
say({ kind: 'listening', port: await receiver.listen(0) });
