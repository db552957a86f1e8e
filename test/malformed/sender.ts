import { sign, type KeyObject } from 'node:crypto';
import { openConnection, sendRaw, type Connection, type WireAnswer } from './connection.ts';
import type { FramedRequest, Malformed } from './requests.ts';

/** Sends requests to a receiver, many at once over connections that are kept. */
export interface Sender {
  /** @returns every answer: one for a request, perhaps none for bytes that are none */
  send: (request: Malformed) => Promise<WireAnswer[]>;
  close: () => void;
}

/** What the requests need to get past the door. */
export interface Secrets {
  port: number;
  token: string;
  privateKey: KeyObject;
}

/** @param connections how many requests are under way at once at most */
export function createSender({ port, token, privateKey }: Secrets, connections: number): Sender {
  const free: Connection[] = Array.from({ length: connections }, () => openConnection(port));
  const all = [...free];
  const waiting: ((connection: Connection) => void)[] = [];

  const withConnection = async <T>(use: (connection: Connection) => Promise<T>): Promise<T> => {
    const connection = free.pop() ?? (await new Promise<Connection>((resolve) => waiting.push(resolve)));
    try {
      return await use(connection);
    } finally {
      const next = waiting.shift();
      if (next) next(connection);
      else free.push(connection);
    }
  };

  return {
    send: (request) =>
      withConnection(async (connection) => {
        if ('raw' in request) {
          return await sendRaw(port, Buffer.from(request.raw.replaceAll('TOKEN', token), 'latin1'));
        }
        const bytes = framedBytes(request, token, privateKey);
        return [await connection.exchange(bytes, request.method === 'HEAD')];
      }),
    close() {
      for (const connection of all) connection.close();
    },
  };
}

function framedBytes(request: FramedRequest, token: string, privateKey: KeyObject): Buffer {
  const { method, target, contentType, signature, more, chunks } = request;
  const body = Buffer.from(request.body, 'latin1');
  const signed = signature === 'of another body' ? Buffer.concat([body, Buffer.from(' ')]) : body;
  const head = [
    `${method} ${target.replaceAll('TOKEN', token)} HTTP/1.1`,
    'Host: 127.0.0.1',
    ...(contentType === null ? [] : [`Content-Type: ${contentType}`]),
    ...(signature === 'missing'
      ? []
      : [`X-Sipgate-Signature: ${sign('RSA-SHA256', signed, privateKey).toString('base64')}`]),
    ...more.map(([name, value]) => `${name}: ${value}`),
    chunks === null ? `Content-Length: ${body.length}` : 'Transfer-Encoding: chunked',
  ];
  return Buffer.concat([
    Buffer.from(`${head.join('\r\n')}\r\n\r\n`, 'latin1'),
    ...(chunks === null ? [body] : piecesOf(body, chunks)),
  ]);
}

function piecesOf(body: Buffer, size: number): Buffer[] {
  const pieces: Buffer[] = [];
  for (let start = 0; start < body.length; start += size) {
    const piece = body.subarray(start, start + size);
    pieces.push(Buffer.from(`${piece.length.toString(16)}\r\n`), piece, Buffer.from('\r\n'));
  }
  return [...pieces, Buffer.from('0\r\n\r\n')];
}
