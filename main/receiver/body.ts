import type { IncomingMessage } from 'node:http';
import { Refused } from './refusal.ts';

/** So many bytes a body may have. */
const limit = 64 * 1024;

/**
 * Reads a request's whole body. What is too large is not read to its end.
 * @throws Refused `compressed`, `tooLarge`, or `unreadable` where the sender breaks off
 */
export function readBody(request: IncomingMessage): Promise<Buffer> {
  const encoding = request.headers['content-encoding'];
  if (encoding !== undefined && encoding.toLowerCase() !== 'identity') throw new Refused('compressed');
  if (Number(request.headers['content-length'] ?? 0) > limit) throw new Refused('tooLarge');
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let length = 0;
    request.on('data', (chunk: Buffer) => {
      length += chunk.length;
      if (length <= limit) chunks.push(chunk);
      else {
        request.pause();
        reject(new Refused('tooLarge'));
      }
    });
    request.on('end', () => {
      resolve(chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks));
    });
    request.on('error', () => {
      reject(new Refused('unreadable'));
    });
  });
}
