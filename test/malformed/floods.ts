import { createPrivateKey, sign } from 'node:crypto';
import { mkdir, readFile, readdir, stat, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { connect, type Socket } from 'node:net';
import { join } from 'node:path';
import { createToken } from '../../main/receiver/token.ts';
import type { UnderTest } from './run.ts';

/** What one flood left behind, and what it did to a genuine webhook that came meanwhile. */
export interface Flood<M> {
  what: string;
  seconds: number;
  /** How many bytes the journal has grown by, the genuine ones included. */
  journalBytes: number;
  /** How many connections were open at the end of it. */
  openConnections: number;
  after: M;
  /** How long genuine webhooks waited for their answers; milliseconds. */
  waited: number[];
}

/** How the floods are to be. */
export interface FloodOptions<M> {
  /** A folder for what the receiver keeps: what the app calls its user data. */
  folder: string;
  start: (folder: string) => Promise<UnderTest<M>>;
  repeats: number;
  refused: number;
  hanging: number;
}

/** Whom all of them are sent to. */
interface Door {
  port: number;
  token: string;
  signatureOf: (body: string) => string;
}

/** How often a genuine webhook comes while a flood lasts; milliseconds. */
const genuineEvery = 20;

const formType = 'application/x-www-form-urlencoded';

/** Sends a receiver what costs it most: the same webhook again and again, much that is refused, and requests that never end. */
export async function runFloods<M>(options: FloodOptions<M>): Promise<Flood<M>[]> {
  const { folder, start, repeats, refused, hanging } = options;
  const token = createToken();
  const data = join(folder, 'data');
  await mkdir(data);
  await writeFile(join(data, 'settings.json'), JSON.stringify({ version: 1, receiver: { port: 0, token } }));
  const receiver = await start(folder);
  try {
    const key = createPrivateKey(await readFile(join(data, 'simulator.pem'), 'utf8'));
    const signatureOf = (body: string): string =>
      sign('RSA-SHA256', Buffer.from(body), key).toString('base64');
    const door: Door = { port: receiver.port, token, signatureOf };
    const again = 'event=newCall&direction=in&callId=again&from=4930609854180&to=492111234567';
    const large = `${again}&more=${'x'.repeat(60_000)}`;
    const right = signatureOf(again);
    const wrong = signatureOf('another body');
    const sockets: Socket[] = [];
    const floods: [what: string, send: () => Promise<unknown>][] = [
      [`${repeats} times the same webhook`, () => many(repeats, () => post(door, again, right))],
      [`${refused} of 60 KB with a wrong signature`, () => many(refused, () => post(door, large, wrong))],
      [
        `${hanging} half-sent requests`,
        async () => {
          for (let count = 0; count < hanging; count += 1) sockets.push(await halfSend(door));
        },
      ],
    ];
    const results: Flood<M>[] = [];
    for (const [index, [what, send]] of floods.entries()) {
      const before = await journalBytes(data);
      const startedAt = performance.now();
      const genuine = sendGenuine(door, `genuine-${index}`);
      await send();
      const seconds = (performance.now() - startedAt) / 1_000;
      const waited = await genuine.stop();
      const after = await receiver.measure();
      receiver.throwFault();
      const openConnections = sockets.filter((socket) => !socket.destroyed).length;
      results.push({
        ...{ what, seconds, openConnections, after, waited },
        journalBytes: (await journalBytes(data)) - before,
      });
    }
    for (const socket of sockets) socket.destroy();
    await receiver.stop();
    return results;
  } finally {
    receiver.kill();
  }
}

/** So many at once. */
const lanes = 32;

async function many(count: number, send: () => Promise<unknown>): Promise<void> {
  let left = count;
  const lane = async (): Promise<void> => {
    while (left > 0) {
      left -= 1;
      await send();
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
}

/** Genuine webhooks, each of a call of its own, one after the other until they are stopped. */
function sendGenuine(door: Door, name: string) {
  const waited: number[] = [];
  const ending = new AbortController();
  const sent = (async () => {
    for (let index = 0; !ending.signal.aborted; index += 1) {
      const startedAt = performance.now();
      await post(
        door,
        `event=newCall&direction=in&callId=${name}-${index}&from=4930609854180&to=492111234567`,
      );
      waited.push(performance.now() - startedAt);
      await new Promise((resolve) => setTimeout(resolve, genuineEvery));
    }
  })();
  return {
    async stop() {
      ending.abort();
      await sent;
      return waited;
    },
  };
}

/** @throws where the connection is ended without an answer */
function post({ port, token, signatureOf }: Door, body: string, signature?: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const outgoing = request(
      {
        ...{ host: '127.0.0.1', port, method: 'POST', path: `/sipgate/${token}/in`, agent: false },
        headers: {
          'Content-Type': formType,
          'Content-Length': Buffer.byteLength(body),
          'X-Sipgate-Signature': signature ?? signatureOf(body),
        },
      },
      (response) => {
        response.resume();
        response.once('end', resolve);
      },
    );
    outgoing.once('error', reject);
    outgoing.end(body);
  });
}

async function halfSend({ port, token }: Door): Promise<Socket> {
  const socket = connect(port, '127.0.0.1');
  socket.on('error', () => undefined);
  socket.resume();
  await new Promise((resolve) => socket.once('connect', resolve));
  socket.write(
    `POST /sipgate/${token}/in HTTP/1.1\r\nHost: x\r\nContent-Type: ${formType}\r\nContent-Length: 20\r\n\r\n`,
  );
  return socket;
}

async function journalBytes(data: string): Promise<number> {
  const folder = join(data, 'journal');
  const sizes = (await readdir(folder)).map(async (name) => (await stat(join(folder, name))).size);
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}
