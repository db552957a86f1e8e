import { connect, type Socket } from 'node:net';

/** An answer as it came over the wire. */
export interface WireAnswer {
  status: number;
  /** Names in lower case. */
  headers: Map<string, string>;
  body: string;
}

/** Longer than the receiver waits for a slow sender; seconds. */
const patience = 30;

/**
 * Counted second by second, so that a machine that was asleep, or too busy, for all that time does not count.
 * @returns ends the waiting
 */
function wait(lost: (error: Error) => void): () => void {
  let left = patience;
  const timer = setInterval(() => {
    left -= 1;
    if (left === 0) lost(new Error(`no answer within ${patience} seconds`));
  }, 1_000);
  return () => {
    clearInterval(timer);
  };
}

/** A connection that is kept for one request after the other, as a proxy keeps it. */
export interface Connection {
  /**
   * Sends a request that is well framed, whatever it holds.
   * @param bodyless whether its answer has no body, though it says how long that would be (HEAD)
   * @throws if there is not exactly one well-formed answer
   */
  exchange: (bytes: Buffer, bodyless: boolean) => Promise<WireAnswer>;
  close: () => void;
}

/** @param port on loopback */
export function openConnection(port: number): Connection {
  let socket: Socket | null = null;

  const attempt = (bytes: Buffer, bodyless: boolean): Promise<WireAnswer> => {
    // Whatever happens to it between two requests is told with the next one.
    const current = (socket ??= connect(port, '127.0.0.1').on('error', () => undefined));
    return new Promise((resolve, reject) => {
      let received = Buffer.alloc(0);
      const finish = (keep: boolean, conclude: () => void): void => {
        endWaiting();
        current.off('data', onData).off('close', onClose);
        if (!keep) {
          socket = null;
          current.destroy();
        }
        conclude();
      };
      const fail = (error: Error): void => {
        finish(false, () => {
          reject(error);
        });
      };
      const onData = (chunk: Buffer): void => {
        received = Buffer.concat([received, chunk]);
        try {
          const parsed = parseAnswer(received, bodyless);
          if (!parsed) return;
          if (parsed.length < received.length) throw new Error('more than one answer');
          finish(parsed.answer.headers.get('connection') !== 'close', () => {
            resolve(parsed.answer);
          });
        } catch (error) {
          fail(error instanceof Error ? error : new Error(String(error)));
        }
      };
      const onClose = (): void => {
        const begun = JSON.stringify(received.toString('latin1'));
        fail(received.length === 0 ? new Unanswered() : new Error(`cut off after ${begun}`));
      };
      const endWaiting = wait(fail);
      current.on('data', onData).on('close', onClose);
      // It may have been closed since the last request, and closes no more then.
      if (current.destroyed) onClose();
      else current.write(bytes);
    });
  };

  return {
    async exchange(bytes, bodyless) {
      const reused = socket !== null;
      try {
        return await attempt(bytes, bodyless);
      } catch (error) {
        // It may have been closed for having been idle just then: every client begins anew.
        if (reused && error instanceof Unanswered) return await attempt(bytes, bodyless);
        throw error;
      }
    },
    close: () => socket?.destroy(),
  };
}

class Unanswered extends Error {
  constructor() {
    super('closed without an answer');
  }
}

/**
 * Sends whatever bytes over a connection of their own, says that no more will come, and takes what comes back.
 * @returns the answers, perhaps none
 * @throws if there is anything else than well-formed answers
 */
export async function sendRaw(port: number, bytes: Buffer): Promise<WireAnswer[]> {
  const received = await new Promise<Buffer>((resolve, reject) => {
    const chunks: Buffer[] = [];
    const socket = connect(port, '127.0.0.1');
    const endWaiting = wait((error) => {
      reject(error);
      socket.destroy();
    });
    socket.on('data', (chunk) => chunks.push(chunk));
    // A reset is one way to end such a connection.
    socket.on('error', () => undefined);
    socket.on('close', () => {
      endWaiting();
      resolve(Buffer.concat(chunks));
    });
    socket.end(bytes);
  });
  const answers: WireAnswer[] = [];
  let rest = received;
  while (rest.length > 0) {
    const parsed = parseAnswer(rest, false);
    if (!parsed) throw new Error(`cut off: ${JSON.stringify(rest.toString('latin1'))}`);
    answers.push(parsed.answer);
    rest = rest.subarray(parsed.length);
  }
  return answers;
}

/**
 * @returns the first final answer and how many bytes it takes; null where it is not complete yet
 * @throws if it is none
 */
function parseAnswer(bytes: Buffer, bodyless: boolean): { answer: WireAnswer; length: number } | null {
  const headEnd = bytes.indexOf('\r\n\r\n');
  if (headEnd === -1) return null;
  const [statusLine = '', ...lines] = bytes.toString('latin1', 0, headEnd).split('\r\n');
  const status = Number(/^HTTP\/1\.1 ([1-5]\d\d) [ -~]*$/.exec(statusLine)?.[1]);
  if (Number.isNaN(status)) throw new Error(`no status line: ${JSON.stringify(statusLine)}`);
  if (status < 200) {
    const final = parseAnswer(bytes.subarray(headEnd + 4), bodyless);
    return final && { ...final, length: headEnd + 4 + final.length };
  }
  const headers = new Map<string, string>();
  for (const line of lines) {
    const [, name, value] = /^([\w-]+): ([ -~]*)$/.exec(line) ?? [];
    if (name === undefined || value === undefined) throw new Error(`no header: ${JSON.stringify(line)}`);
    if (headers.has(name.toLowerCase())) throw new Error(`twice: ${line}`);
    headers.set(name.toLowerCase(), value);
  }
  const bodyStart = headEnd + 4;
  if (!bodyless && headers.get('transfer-encoding') === 'chunked') {
    // Node's own answer to an expectation that it does not know; nothing of ours comes in pieces.
    const nothing = '0\r\n\r\n';
    const body = bytes.toString('latin1', bodyStart, bodyStart + nothing.length);
    if (!nothing.startsWith(body)) throw new Error(`in pieces: ${JSON.stringify(body)}`);
    return body === nothing
      ? { answer: { status, headers, body: '' }, length: bodyStart + nothing.length }
      : null;
  }
  // What Node's own parser turns away has no body and does not say so, but ends the connection.
  const bodyLength = bodyless ? 0 : Number(headers.get('content-length') ?? 0);
  if (bytes.length < bodyStart + bodyLength) return null;
  const body = bytes.toString('utf8', bodyStart, bodyStart + bodyLength);
  return { answer: { status, headers, body }, length: bodyStart + bodyLength };
}
