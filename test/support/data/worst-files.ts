import { filledWith } from './worst-texts.ts';

// Files of contacts that once took minutes, in one turn of the event loop.

/** Bytes. */
export const worstFileSize = 5 * 1024 * 1024;
/** The longest line that is not cut is a little longer; bytes. */
const lineBytes = 120 * 1024;

/** A file, and what becomes of it: it is read, or refused for a reason. */
export type WorstFile = readonly [
  what: string,
  text: string,
  outcome: 'read' | 'tooManyContacts' | 'noContacts' | 'notText',
];

/** As large as the worst files are, unless told. */
export const filled = (text: string, length = worstFileSize): string => filledWith(text, length);
/** As long as a line may be. */
export const longLine = (text: string): string => filled(text, lineBytes);

export const card = (...lines: string[]): string =>
  ['BEGIN:VCARD', 'FN:A', ...lines, 'END:VCARD', ''].join('\n');
const oldCard = (...lines: string[]): string => card('VERSION:2.1', ...lines);

export const worstVcards: readonly WorstFile[] = [
  ['cards that begin in cards', filled('BEGIN:VCARD\n'), 'tooManyContacts'],
  ['cards in cards that may be there', `BEGIN:VCARD\n${filled('AGENT:\nBEGIN:VCARD\n')}`, 'read'],
  ['one line', filled('A'), 'noContacts'],
  ['one line in a card', `BEGIN:VCARD\n${filled('A')}`, 'read'],
  ['lines with nothing', filled('\n'), 'noContacts'],
  ['lines that are folded all along', card(filled('x:1\n ')), 'read'],
  ['soft line breaks alone', filled(oldCard(`NOTE;QUOTED-PRINTABLE:${'=\n'.repeat(200_000)}`)), 'read'],
  [
    'soft line breaks before blanks',
    filled(oldCard(`NOTE;QUOTED-PRINTABLE:${'=C3=\n '.repeat(20_000)}`)),
    'read',
  ],
  ['halves of letters', filled(oldCard(`NOTE;QUOTED-PRINTABLE:${longLine('=C3')}`)), 'read'],
  ['backslashes', filled(card(`ORG:${longLine('\\')}`)), 'read'],
  ['escaped separators', filled(card(`ORG:${longLine('\\;')}`)), 'read'],
  ['separators', filled(card(`ORG:${longLine(';')}`)), 'read'],
  ['parameters', filled(card(`TEL;${longLine(';')}:1`)), 'read'],
  ['kinds', filled(card(`TEL;TYPE=${longLine('a,')}:1`)), 'read'],
  ['quotation marks', filled(card(`TEL;${longLine('"')}`)), 'read'],
  ['quotation marks, and separators in them', filled(card(`TEL;${longLine('";')}":1`)), 'read'],
  ['groups', filled(card(longLine('a.'))), 'read'],
  ['blanks', filled(card(`FN:${longLine(' ')}x`)), 'read'],
  ['percent signs', filled(card(`TEL:tel:${longLine('%C3')}`)), 'read'],
];

export const tableHead = 'Name;Telefon\n';

export const worstTables: readonly WorstFile[] = [
  ['one mark after the other', filled('"'), 'noContacts'],
  ['one line', filled('a'), 'noContacts'],
  ['separators alone', filled(';'), 'noContacts'],
  ['a header of a hundred thousand columns', `${'a;'.repeat(50_000)}\n${filled('x;y\n')}`, 'notText'],
  ['a cell of at signs', `${tableHead}${filled(`a;${longLine('@')} x\n`)}`, 'read'],
  ['a header of at signs and dots', `${longLine('@.')} x;y\n${filled(`a;${longLine('b')}\n`)}`, 'read'],
  ['a cell of backslashes', `${tableHead}${filled(`a;${longLine('\\')}\n`)}`, 'read'],
  ['a cell of marks', `${tableHead}${filled(`a;"${longLine('""')}"\n`)}`, 'read'],
  ['a cell that looks as if it ended', `${tableHead}${filled(`a;"${longLine('"";')}x\n`)}`, 'notText'],
  ['a cell of blanks', `${tableHead}${filled(`a;${longLine(' ')}x\n`)}`, 'read'],
  ['a cell of brackets', `${longLine('([')};b\n${filled(`a;${longLine('b')}\n`)}`, 'read'],
];
