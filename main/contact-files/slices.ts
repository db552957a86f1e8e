import type { CsvEncoding } from '../../contract/model/contacts/contact-import.ts';
import { detectUtf16 } from './encoding.ts';
import { createTimedYield } from '../lib/yield-to-loop.ts';
import { ContactFileRefused, fileBytesAtMost } from './refusal.ts';

/** A file's bytes: all at once, or as a stream reads them. */
export type FileBytes = Uint8Array | AsyncIterable<Uint8Array>;

/** Some milliseconds of work. */
const sliceBytes = 16 * 1024;

/**
 * Gives a text file's bytes in small slices, with pauses in which the event loop runs. UTF-16 becomes UTF-8, and a byte
 * order mark goes; other encodings are left as they are.
 * @param encoding where it is known already
 * @throws {ContactFileRefused} if the file is too large or no text
 */
export async function* slicesOf(bytes: FileBytes, encoding?: CsvEncoding): AsyncGenerator<Buffer> {
  const pause = createTimedYield();
  let convert: ((slice: Uint8Array) => Buffer) | null = null;
  for await (const slice of cut(bytes)) {
    const isFirst = convert === null;
    convert ??= converterOf(encoding ?? detectUtf16(slice));
    const converted = convert(slice);
    if (isFirst && converted.includes(0)) throw new ContactFileRefused({ reason: 'notText' });
    yield isFirst ? withoutMark(converted) : converted;
    const rest = pause();
    if (rest) await rest;
  }
}

/** No slice is larger than `sliceBytes`, and the first is as large as that if the file is. */
async function* cut(bytes: FileBytes): AsyncGenerator<Uint8Array> {
  let total = 0;
  let first: Uint8Array | null = new Uint8Array();
  for await (const chunk of bytes instanceof Uint8Array ? [bytes] : bytes) {
    total += chunk.length;
    if (total > fileBytesAtMost) throw new ContactFileRefused({ reason: 'tooLarge', limit: fileBytesAtMost });
    const rest: Uint8Array = first === null ? chunk : Buffer.concat([first, chunk]);
    first = first !== null && rest.length < sliceBytes ? rest : null;
    if (first !== null) continue;
    for (let start = 0; start < rest.length; start += sliceBytes) {
      yield rest.subarray(start, start + sliceBytes);
    }
  }
  if (first !== null && first.length > 0) yield first;
}

function converterOf(encoding: CsvEncoding | null): (slice: Uint8Array) => Buffer {
  if (encoding === 'utf-16le' || encoding === 'utf-16be') {
    const decoder = new TextDecoder(encoding);
    return (slice) => Buffer.from(decoder.decode(slice, { stream: true }));
  }
  return (slice) => Buffer.from(slice.buffer, slice.byteOffset, slice.length);
}

function withoutMark(slice: Buffer): Buffer {
  const mark = slice[0] === 0xef && slice[1] === 0xbb && slice[2] === 0xbf;
  return mark ? slice.subarray(3) : slice;
}
