import { isUtf8 } from 'node:buffer';
import type { CsvEncoding } from '../../../contract/model/contacts/contact-import.ts';
import { decode, detectUtf16, encodingOf, lettersBeyondAscii, type TextEncoding } from '../encoding.ts';
import { createLineSplitter } from '../line-splitter.ts';
import { slicesOf } from '../slices.ts';

/**
 * Tells a file's encoding by its byte order mark or by what its bytes can be. A file is not one thing: rows of another program
 * are pasted in, letters are cut. So it is UTF-8 where most lines with letters beyond ASCII are, and else Windows-1252; rows
 * that are not, see `encodingOfRow`.
 * @throws {ContactFileRefused} if the file is too large or no text
 */
export async function detectEncoding(bytes: Uint8Array): Promise<CsvEncoding> {
  const whole = detectUtf16(bytes) ?? (isUtf8(bytes) ? 'utf-8' : null);
  if (whole !== null) return whole;
  const splitter = createLineSplitter();
  let unicode = 0;
  let others = 0;
  for await (const slice of slicesOf(bytes, 'windows-1252')) {
    for (const { text } of splitter.push(slice)) {
      if (!/[\x80-\xff]/.test(text)) continue;
      if (isUtf8(Buffer.from(text, 'latin1'))) unicode++;
      else others++;
    }
  }
  // Of a file of one line there may be no whole one.
  return unicode > 0 && unicode >= others ? 'utf-8' : 'windows-1252';
}

/** What a row is read as, a binary string: as the file, unless that cannot be. */
export function encodingOfRow(binary: string, file: 'utf-8' | 'windows-1252'): TextEncoding {
  if (file === 'utf-8') return encodingOf(binary, file);
  const own = encodingOf(binary, null);
  const isOther =
    own.name === 'utf-8' && own.flaw === null && lettersBeyondAscii(decode(binary, own.name)) > 1;
  // A single one may be two letters of Windows-1252 by chance: `Ü“`.
  return isOther ? { ...own, flaw: 'otherEncoding' } : { name: file, flaw: null };
}

/** Whether all of some rows is surely what the file is: then there is no need to look at each. */
export function isOfOneEncoding(binary: string, file: 'utf-8' | 'windows-1252'): boolean {
  return file === 'utf-8' ? isUtf8(Buffer.from(binary, 'latin1')) : !/[\x80-\xff]/.test(binary);
}
