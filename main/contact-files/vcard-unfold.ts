export type VcardVersion = '2.1' | '3.0' | '4.0';

/** A letter of UTF-8, quoted-printable or not, with a line's end and a blank inside. Such a blank belongs to no text. */
const splitLetter =
  /(?:=[C-Fc-f][\dA-Fa-f](?:=[89ABab][\dA-Fa-f])*|[\xc2-\xf4][\x80-\xbf]*)[\r\n][ \t](?:=[89ABab][\dA-Fa-f]|[\x80-\xbf])/;

/**
 * Whether who wrote a card put a blank of their own before each further line. In 2.1 a line is folded before a blank that
 * belongs to the text (RFC 822), and behind a soft line break (RFC 2045) every character does; not all programs know.
 * @param texts the card's properties, as `RawProperty` has them
 */
export function hasForeignBlanks(texts: readonly string[]): boolean {
  return texts.some((text) => splitLetter.test(text));
}

/**
 * Puts the lines of a property together.
 * @param foreignBlanks see `hasForeignBlanks`; from 3.0 on (RFC 2426) the blank before a folded line is always one
 */
export function unfolded(text: string, version: VcardVersion, foreignBlanks: boolean): string {
  const lines = text.includes('\r') ? text.replace(foreignBlanks ? /\r[ \t]/g : /\r/g, '') : text;
  if (!lines.includes('\n')) return lines;
  return lines.replace(version === '2.1' && !foreignBlanks ? /\n/g : /\n[ \t]/g, '');
}
