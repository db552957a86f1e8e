import { createPrivateKey } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { createCallBook } from '../../main/domain/conversations/call-book.ts';
import { createToken } from '../../main/receiver/token.ts';
import { openDataFolder } from '../../main/storage/data-folder.ts';
import { readJournal } from '../../main/storage/journal/journal-reader.ts';
import { recoverCalls } from '../../main/storage/recover-calls.ts';
import { genuine } from './corpus.ts';
import { judge } from './judge.ts';
import { corpus, malformed, type Malformed } from './requests.ts';
import { createSender, type Sender } from './sender.ts';

/** A receiver that is sent malformed requests, in a process of its own. */
export interface UnderTest<M> {
  port: number;
  /**
   * @param batch what was sent last, for whoever reads of it
   * @throws where there was a fault of our own, or the process has ended
   */
  throwFault: (batch?: readonly Malformed[]) => void;
  /** What it is at rest. */
  measure: () => Promise<M>;
  /** Ends it in order. */
  stop: () => Promise<void>;
  kill: () => void;
}

/** How a run is to be. */
export interface RunOptions<M> {
  /** A folder for what the receiver keeps: what the app calls its user data. */
  folder: string;
  /** Starts the receiver on that; its data folder has the settings in it. */
  start: (folder: string) => Promise<UnderTest<M>>;
  /** How many requests at least. */
  count: number;
  /** How many come before those, so that the receiver is warm; the whole corpus is among them. */
  warmUp: number;
  /** How many of a hundred may make calls. */
  calls: number;
  /** Decides which requests they are. */
  seed: number;
}

/** What came of it, where nothing went wrong. */
export interface RunResult<M> {
  sent: number;
  seconds: number;
  /** How often each status was answered; `none` for bytes that were not answered at all. */
  statuses: Map<string, number>;
  before: M;
  after: M;
  /** Lines of the journal afterwards, and how many of them could not be read. */
  lines: number;
  unreadable: number;
  /** Conversations that a start after it finds. */
  recovered: number;
}

const batchAtMost = 400;
const connections = 64;
/** Each of them may still be held on to with the last request that came over it. */
export const requestsHeldAtMost = 2 * connections;
/** So many of a hundred requests try out tokens, over connections of their own: their answers are kept back. */
const guesses = 5;

/** Rules of every kind, for what is malformed to run into. */
const rules = {
  inbound: {
    blocked: [
      { callerId: '4930*', note: 'a "note" & <more>' },
      { callerId: 'anonymous', answer: 'rejected' },
      { callerId: '49211*', answer: 'voicemail' },
    ],
  },
  outbound: { defaultCallerId: '493012345', routes: [{ destination: '49157*', callerId: '4930 & "x"' }] },
};

/**
 * Sends malformed requests to a receiver with all that stands behind it, in a process of its own.
 * @throws with the offending request, as small as it can be made, if one is answered wrongly; and for every fault
 */
export async function runMalformed<M>(options: RunOptions<M>): Promise<RunResult<M>> {
  const { folder, start, count, warmUp, calls, seed } = options;
  const token = createToken();
  const data = join(folder, 'data');
  await mkdir(data);
  const settings = { version: 1, receiver: { port: 0, token }, ...rules };
  await writeFile(join(data, 'settings.json'), JSON.stringify(settings));
  const receiver = await start(folder);
  // The simulator's key, which the receiver trusts: on an elliptic curve, as signing with RSA would take longer than all the rest.
  const privateKey = createPrivateKey(await readFile(join(data, 'simulator.pem'), 'utf8'));
  const sender = createSender({ port: receiver.port, token, privateKey }, connections);
  const guesser = createSender({ port: receiver.port, token: createToken(), privateKey }, connections);
  const statuses = new Map<string, number>();
  let sent = 0;
  const send = async (from: Sender, request: Malformed): Promise<void> => {
    const answers = await from.send(request);
    sent += 1;
    for (const status of answers.length === 0 ? ['none'] : answers.map((answer) => String(answer.status)))
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
    for (const answer of answers) judge(request, answer);
  };
  const sendAll = async (batch: readonly Malformed[]): Promise<void> => {
    const results = await Promise.allSettled(batch.map((request) => send(sender, request)));
    for (const [index, result] of results.entries()) {
      if (result.status === 'rejected') throw new Error(`${String(result.reason)} to ${shown(batch[index])}`);
    }
    receiver.throwFault(batch);
  };
  const sendUntil = async (total: number): Promise<void> => {
    const batch = fc.array(malformed(calls), { minLength: 1, maxLength: batchAtMost, size: 'max' });
    for (let round = 0; sent < total; round += 1) {
      const numRuns = Math.ceil((total - sent) / batchAtMost);
      await fc.assert(fc.asyncProperty(batch, sendAll), { numRuns, seed: seed + round });
    }
  };

  try {
    for (let index = 0; index < corpus.length; index += 10) await sendAll(corpus.slice(index, index + 10));
    await sendUntil(warmUp);
    const before = await receiver.measure();
    statuses.clear();
    sent = 0;
    const startedAt = performance.now();
    const guess = async (): Promise<void> => {
      const wrong: Malformed = { ...genuineRequest('guess'), signature: 'right' };
      const tries = Array.from({ length: Math.round((count * guesses) / 100) }, () => send(guesser, wrong));
      await Promise.all(tries);
    };
    await Promise.all([sendUntil(count), guess()]);
    const seconds = (performance.now() - startedAt) / 1_000;
    const counted = { sent, seconds, statuses: new Map(statuses) };
    const after = await receiver.measure();

    // After all that, a call is a call.
    const [answer] = await sender.send(genuineRequest('afterwards'));
    if (!answer?.body.includes('onHangup=')) throw new Error(`no call any more: ${JSON.stringify(answer)}`);
    receiver.throwFault();
    await receiver.stop();
    return { ...counted, before, after, ...(await readBack(data, token)) };
  } finally {
    sender.close();
    guesser.close();
    receiver.kill();
  }
}

function genuineRequest(callId: string): Malformed {
  return {
    method: 'POST',
    target: '/sipgate/TOKEN/in',
    contentType: 'application/x-www-form-urlencoded',
    signature: 'right',
    more: [],
    body: genuine.replace('callId=123456', `callId=${callId}`),
    chunks: null,
  };
}

/** A request for whoever reads of it, not too long. */
export function shown(request: Malformed | undefined): string {
  const text = JSON.stringify(request);
  return text.length > 2_000 ? `${text.slice(0, 2_000)}… (${text.length} characters)` : text;
}

/** Everything that was written down can be read, and what calls there were are there at the next start. */
async function readBack(
  path: string,
  token: string,
): Promise<Pick<RunResult<unknown>, 'lines' | 'unreadable' | 'recovered'>> {
  let lines = 0;
  let unreadable = 0;
  const entries = readJournal(join(path, 'journal'), null, () => (unreadable += 1));
  while (!(await entries.next()).done) lines += 1;
  const data = await openDataFolder(path, token);
  const book = createCallBook(() => new Date().toISOString());
  const { torn } = await recoverCalls(book, data);
  await data.journal.close();
  return { lines, unreadable: unreadable + torn.length, recovered: book.entries().length };
}
