import { isUtf8 } from 'node:buffer';
import type { CsvEncoding } from '../../contract/model/contacts/contact-import.ts';

// Lines are found in "binary strings", a character a byte: what they are encoded in may change from line to line.

/** Windows-1252 from 0x80 on, as the WHATWG Encoding Standard has it; the rest of it is Latin-1. */
const windows1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/**
 * Tells a file's encoding by its byte order mark or by what its bytes can be. What is not valid UTF-8 is taken for
 * Windows-1252, which every byte can be.
 */
export function detectEncoding(bytes: Uint8Array): CsvEncoding {
  return detectUtf16(bytes) ?? (isUtf8(bytes) ? 'utf-8' : 'windows-1252');
}

/**
 * Tells UTF-16 by its byte order mark or, where there is none, by the zero beside the first character; null for what
 * is something else.
 */
export function detectUtf16(start: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const [first, second, third, fourth] = start;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (fourth === undefined) return null;
  if (first !== 0 && second === 0 && third !== 0 && fourth === 0) return 'utf-16le';
  return first === 0 && second !== 0 && third === 0 && fourth !== 0 ? 'utf-16be' : null;
}

/** Reads a binary string as UTF-8, or as Windows-1252 where that is wanted. What is invalid becomes U+FFFD. */
export function decode(binary: string, encoding: 'utf-8' | 'windows-1252'): string {
  return decodeBytes(Buffer.from(binary, 'latin1'), encoding);
}

/**
 * Reads a binary string whose encoding is perhaps named: as that, else as UTF-8 if it is valid, else as Windows-1252.
 * @param charset a name of the WHATWG Encoding Standard; others count as none
 */
export function decodeNamed(binary: string, charset: string | null): string {
  const bytes = Buffer.from(binary, 'latin1');
  const decoder = charset === null ? null : decoderOf(charset);
  // A file in UTF-16 is UTF-8 by now.
  if (decoder && !/^utf|^windows-1252$/.test(decoder.encoding)) return decoder.decode(bytes);
  // Also where it is named: cards that call UTF-8 Latin-1, and the other way round, are common.
  return decodeBytes(bytes, isUtf8(bytes) ? 'utf-8' : 'windows-1252');
}

/** Makes a new string even where nothing changes: a part of the old one would keep all of it in memory. */
function decodeBytes(bytes: Buffer, encoding: 'utf-8' | 'windows-1252'): string {
  return encoding === 'utf-8' ? bytes.toString('utf8') : fromWindows1252(bytes.toString('latin1'));
}

/** Node's own decoder reads Windows-1252 as Latin-1 in many releases (20.18.3 to 24): nodejs/node#56542. */
function fromWindows1252(latin1: string): string {
  return latin1.replace(/[\x80-\x9f]/g, (character) => windows1252[character.charCodeAt(0) - 0x80] ?? '');
}

function decoderOf(charset: string): InstanceType<typeof TextDecoder> | null {
  try {
    return new TextDecoder(charset);
  } catch {
    return null;
  }
}
