import { isUtf8 } from 'node:buffer';

// Lines are found in "binary strings", a character a byte: what they are encoded in may change from line to line.

/** Windows-1252 from 0x80 on, as the WHATWG Encoding Standard has it; the rest of it is Latin-1. */
const windows1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** A text's encoding, and what is wrong with it where it should be another, or has letters of which a part is missing. */
export interface TextEncoding {
  /** A name of the WHATWG Encoding Standard. */
  name: string;
  flaw: TextFlaw | null;
}

export type TextFlaw = 'brokenLetters' | 'otherEncoding';

/** Of all texts in ASCII. */
const utf8: TextEncoding = { name: 'utf-8', flaw: null };

/**
 * A letter of UTF-8 that was cut, at the end of a text. Of one byte only those of Latin letters, À to ſ: as Windows-1252 they
 * are Â, Ã, Ä and Å, with which words rarely end, while `Groß` and `Café` end with bytes that begin other letters.
 */
const cutLetter = /(?:[\xc2-\xc5]|[\xe0-\xef][\x80-\xbf]|[\xf0-\xf4][\x80-\xbf]{1,2})$/;

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

/**
 * Tells what a binary string is encoded in. What is valid UTF-8 is that, also where something else is named: cards that call
 * UTF-8 Latin-1, and the other way round, are common. Else it is what is named; UTF-8 of which a letter is broken; or
 * Windows-1252, which every byte can be.
 * @param named a name of the WHATWG Encoding Standard, `utf-8` also for what comes from UTF-16; others count as none
 */
export function encodingOf(binary: string, named: string | null): TextEncoding {
  const expected = named === null ? null : encodingNamed(named);
  if (expected !== null && !/^utf|^windows-1252$/.test(expected)) return { name: expected, flaw: null };
  if (!/[\x80-\xff]/.test(binary)) return utf8;
  const bytes = Buffer.from(binary, 'latin1');
  if (isUtf8(bytes)) return utf8;
  const isUnicode = expected?.startsWith('utf') ?? false;
  return isBrokenUtf8(bytes.toString('utf8'), binary, isUnicode)
    ? { name: 'utf-8', flaw: 'brokenLetters' }
    : { name: 'windows-1252', flaw: isUnicode ? 'otherEncoding' : null };
}

/**
 * In other encodings hardly any two bytes happen to be a letter of UTF-8: who finds some there may take the rest for broken.
 * @param isNamed whether it is said to be UTF-8
 */
function isBrokenUtf8(text: string, binary: string, isNamed: boolean): boolean {
  const broken = countOf(text, /\uFFFD/g);
  const whole = countOf(text, /[^\0-\x7f\uFFFD]/gu);
  if (!isNamed) return whole > broken;
  return whole > 0 ? whole >= broken : broken === 1 && cutLetter.test(binary);
}

/** How many letters beyond ASCII a text has. */
export function lettersBeyondAscii(text: string): number {
  return countOf(text, /[^\0-\x7f]/gu);
}

function countOf(text: string, expression: RegExp): number {
  return text.match(expression)?.length ?? 0;
}

/**
 * Reads a binary string. What is invalid becomes U+FFFD.
 * Makes a new string even where nothing changes: a part of the old one would keep all of it in memory.
 * @param encoding as `encodingOf` names it
 */
export function decode(binary: string, encoding: string): string {
  const bytes = Buffer.from(binary, 'latin1');
  if (encoding === 'utf-8') return bytes.toString('utf8');
  return encoding === 'windows-1252'
    ? fromWindows1252(bytes.toString('latin1'))
    : new TextDecoder(encoding).decode(bytes);
}

/** Node's own decoder reads Windows-1252 as Latin-1 in many releases (20.18.3 to 24): nodejs/node#56542. */
function fromWindows1252(latin1: string): string {
  return latin1.replace(/[\x80-\x9f]/g, (character) => windows1252[character.charCodeAt(0) - 0x80] ?? '');
}

/** @returns the name in the standard; null where it has none */
function encodingNamed(name: string): string | null {
  if (name === 'utf-8') return name;
  try {
    return new TextDecoder(name).encoding;
  } catch {
    return null;
  }
}
