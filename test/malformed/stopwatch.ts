import { sign, type KeyObject } from 'node:crypto';
import { request } from 'node:http';
import { setTimeout } from 'node:timers/promises';

/** Where the receiver is, what is in its address, and a key that it trusts. */
export interface Door {
  port: number;
  token: string;
  key: KeyObject;
}

/** What became of the webhooks that were timed. */
export interface Timed {
  /** How long each waited for its answer, its connection included; milliseconds. */
  waited: number[];
  /** How many had no answer, or another one than 200. */
  lost: number;
}

/** How long after an answer the next one is sent; milliseconds. sipgate sends no more of them either. */
const pause = 10;

export const formType = 'application/x-www-form-urlencoded';

/** @returns base64, as the header has it */
export function signatureOf(body: string, key: KeyObject): string {
  return sign('RSA-SHA256', Buffer.from(body), key).toString('base64');
}

/**
 * Posts genuine webhooks, each of a call of its own and over a connection of its own, as a tunnel passes them on; one after the other until it
 * is stopped. This process is to do nothing else meanwhile: whatever it did would be taken for the receiver's.
 * @param name no other stopwatch on the same receiver has it
 */
export function startStopwatch(door: Door, name: string): { stop: () => Promise<Timed> } {
  const timed: Timed = { waited: [], lost: 0 };
  const ending = new AbortController();
  const posted = (async () => {
    for (let index = 0; !ending.signal.aborted; index += 1) {
      const body = `event=newCall&direction=in&callId=${name}-${index}&from=4930609854180&to=492111234567`;
      // Before the clock starts: it is sipgate that signs.
      const signature = signatureOf(body, door.key);
      const startedAt = performance.now();
      if (await isTaken(door, body, signature)) timed.waited.push(performance.now() - startedAt);
      else timed.lost += 1;
      await setTimeout(pause);
    }
  })();
  return {
    async stop() {
      ending.abort();
      await posted;
      return timed;
    },
  };
}

function isTaken({ port, token }: Door, body: string, signature: string): Promise<boolean> {
  return new Promise((resolve) => {
    const outgoing = request(
      {
        ...{ host: '127.0.0.1', port, method: 'POST', path: `/sipgate/${token}/in`, agent: false },
        headers: {
          'Content-Type': formType,
          'Content-Length': Buffer.byteLength(body),
          'X-Sipgate-Signature': signature,
        },
      },
      (response) => {
        response.resume();
        response.once('end', () => {
          resolve(response.statusCode === 200);
        });
        response.once('error', () => {
          resolve(false);
        });
      },
    );
    outgoing.once('error', () => {
      resolve(false);
    });
    outgoing.end(body);
  });
}
