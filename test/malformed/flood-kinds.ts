import { formType, signatureOf, type Door } from './stopwatch.ts';

/** Requests that are sent again and again, each over a connection of its own. */
interface Requests {
  /** Their bytes; they take turns. */
  requests: (door: Door) => Buffer[];
  /** So many are under way at once. */
  atOnce: number;
}

/** Connections on which something is begun and never ended. */
interface Held {
  begun: (door: Door) => Buffer;
  /** So many new ones a second: each stays until the receiver ends it. */
  aSecond: number;
}

/** Far more at once than a tunnel brings of calls. */
const atOnce = 32;
/** As many as the receiver takes connections, if half of them were another's. */
const manyAtOnce = 256;
/** So that the receiver is full within a second, and one connection has to give way to each new one from then on. */
const aSecond = 1_000;

const body = 'event=newCall&direction=in&callId=again&from=4930609854180&to=492111234567';
const large = `${body}&more=${'x'.repeat(60_000)}`;

const wronglySigned = (door: Door): Buffer[] => [webhook(door, large, signatureOf('another body', door.key))];

/** What costs a receiver most and can be sent by anybody who has its address, most of it by those who have not. */
export const floodKinds: Readonly<Record<string, Requests | Held>> = {
  'the same webhook again': {
    requests: (door) => [webhook(door, body, signatureOf(body, door.key))],
    atOnce,
  },
  '60 KB, wrong signature': { requests: wronglySigned, atOnce },
  '60 KB, wrong signature, 256 at once': { requests: wronglySigned, atOnce: manyAtOnce },
  'bodies that are too large': {
    requests: (door) => [webhook(door, 'x'.repeat(300_000), 'AAAA'), inPieces(door, 300, 'x'.repeat(1_000))],
    atOnce,
  },
  'guessed tokens': {
    requests: (door) => [webhook({ ...door, token: 'x'.repeat(43) }, body, 'AAAA')],
    atOnce,
  },
  'other addresses and methods': {
    requests: ({ token }) =>
      [
        ...['GET /health', 'HEAD /health', 'GET /health/x', 'GET /', 'GET /%', `GET /${'a/'.repeat(5_000)}`],
        ...['GET //sipgate', 'POST /favicon.ico', `GET /sipgate/${token}/in`, `POST /sipgate/${token}/up`],
      ].map((line) => Buffer.from(`${line} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`)),
    atOnce,
  },
  'half-sent requests': {
    begun: ({ token }) => Buffer.from(`${headOf(token)}Content-Length: 20\r\n\r\n`),
    aSecond,
  },
  'silent connections': { begun: () => Buffer.alloc(0), aSecond },
};

function headOf(token: string): string {
  return `POST /sipgate/${token}/in HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: ${formType}\r\n`;
}

function webhook({ token }: Pick<Door, 'token'>, text: string, signature: string): Buffer {
  const headers = `X-Sipgate-Signature: ${signature}\r\nContent-Length: ${Buffer.byteLength(text)}`;
  return Buffer.from(`${headOf(token)}${headers}\r\n\r\n${text}`);
}

function inPieces({ token }: Pick<Door, 'token'>, count: number, piece: string): Buffer {
  const pieces = `${piece.length.toString(16)}\r\n${piece}\r\n`.repeat(count);
  return Buffer.from(`${headOf(token)}Transfer-Encoding: chunked\r\n\r\n${pieces}0\r\n\r\n`);
}
