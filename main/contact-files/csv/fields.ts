import type { CsvField } from '../../../contract/model/contacts/contact-import.ts';
import type { NumberKind } from '../../../contract/model/contacts/contact.ts';
import { isDamagedBySpreadsheet } from '../../domain/numbers/number-text.ts';
import { numberKindOf } from '../number-kind.ts';
import { withoutFraction } from '../spreadsheet-number.ts';
import { withoutScheme } from '../uri.ts';

export const fieldOfKind = {
  work: 'workNumber',
  mobile: 'mobileNumber',
  home: 'homeNumber',
  fax: 'faxNumber',
  other: 'otherNumber',
} as const satisfies Record<NumberKind, CsvField>;

/**
 * How the columns are called in the exports of Outlook (German, English), Google Contacts (old, new), Thunderbird
 * (German, English) and Zammad, and in tables that people make themselves. The first that fits. In lower case, without
 * accents and signs.
 */
const names: readonly [RegExp, CsvField][] = [
  [/^phone \d+ (type|label)$/, 'numberKind'],
  // What is about another column, and what would be mistaken for a name or an address.
  [/ (type|typ|label)$|^e ?mail.*(display|angezeigter) name$|yomi|phonetic/, 'ignore'],
  [/^address \d+ formatted$/, 'address'],
  [/^address \d+ (po box|extended address)$/, 'street'],
  [/nickname|spitzname|suffix|prefix|^(title|titel|anrede|file as|screen name|login)$/, 'ignore'],
  [
    /^(first ?name|given ?name|middle ?name|additional name|vorname|weitere vornamen|zweiter vorname)$/,
    'firstName',
  ],
  [/^(last ?name|family ?name|surname|nachname|familienname|zuname)$/, 'lastName'],
  [
    /^((full|display|contact)? ?name|anzeigename|vollstandiger name|(nach)?name vorname|kontakt(name)?|ansprechpartner)$/,
    'name',
  ],
  [/^(company|firma|unternehmen|organi[sz]ation)( \d+)?( ?name)?$|^firmenname$/, 'organisation'],
  [/^(categor(y|ies)|kategorien?|tags?|labels?|group membership|stichworter|schlagworte?)$/, 'tags'],
  [
    /^(notes?|notiz(en)?|bemerkung(en)?|anmerkung(en)?|kommentare?|comments?|beschreibung|description)$/,
    'note',
  ],
  [/^(web ?(page|site|seite)|internetseite|homepage|url|www|web)( \d+)?( value)?$/, 'webPage'],
  [/\b(e ?)?mail/, 'email'],
  [/fax/, 'faxNumber'],
  [/telex|tty|horbehinderte|typ$/, 'ignore'],
  [
    /phone|\btel\b|telefon|rufnummer|durchwahl|festnetz|\bmobil|handy|\bcell|natel|pager|isdn|callback|ruckmeldung/,
    'otherNumber',
  ],
  [
    /strasse|\bstr\b|street|hausn(umme)?r|house (no|number)|^(home|work|business|privat|dienstlich) (address|adresse)( \d)?$/,
    'street',
  ],
  [/^(full |postal )?(address|adresse|anschrift|postanschrift)$/, 'address'],
  [/\b(plz|postleitzahl|postal ?code|post ?code|zip|zip ?code)\b/, 'postcode'],
  [/\b(ort|stadt|wohnort|city|town)\b/, 'city'],
  [/\b(land|country)\b/, 'country'],
  [/\b(region|bundesland|kanton|state|province|county)\b/, 'region'],
];

/** A number that is neither said to be private nor of an assistant, a car and so on. */
const otherTelephones =
  /weitere|other|assist|auto|car\b|radio|primary|haupt|pager|isdn|callback|ruckmeldung|^phone \d+ value$/;

/** Columns with numbers that nobody can call. */
const noTelephones = /nummer|number|\bnr\b|\bno\b|\bid\b|konto|account|iban|steuer|tax/;

/** What a column is by its name; null where that says nothing. What stands in brackets may say the most: `Telefon (privat)`. */
function fieldNamed(header: string): CsvField | null {
  return fieldOfName(plain(header)) ?? fieldOfName(plain(withoutRemarks(header)));
}

/** A header without what it says beside the name: `Name (Pflicht, voll)`, `Vorname [optional]`, `Firma - Pflichtfeld`. */
function withoutRemarks(header: string): string {
  return header
    .replace(/\([^()]*\)|\[[^[\]]*\]/g, ' ')
    .replace(/\b(?:pflicht(?:feld|angabe)?|freiwillig|mandatory|required|optional)\b/gi, ' ');
}

function fieldOfName(text: string): CsvField | null {
  const field = names.find(([expression]) => expression.test(text))?.[1] ?? null;
  if (field !== 'otherNumber' || otherTelephones.test(text)) return field;
  // Where nothing is said, an address book of a company holds the numbers of companies.
  return fieldOfKind[numberKindOf(text) ?? 'work'];
}

/** What a column is by what stands in it: an e-mail address or a telephone number, if most are. */
function fieldOfCells(cells: readonly string[]): CsvField | null {
  const filled = cells.filter((cell) => cell.trim() !== '');
  const most = (test: (cell: string) => boolean): boolean =>
    filled.length > 0 && filled.filter(test).length * 2 > filled.length;
  if (most(isEmailAddress)) return 'email';
  return most(isTelephoneNumber) ? 'workNumber' : null;
}

/** Whether a cell says by itself what it is: an e-mail address, telephone numbers. */
export function isTelling(cell: string): boolean {
  if (isEmailAddress(cell) || isTelephoneNumber(cell)) return true;
  return cell.split(/[,;|\t]/).every(isTelephoneNumber);
}

/** Whether a first row names the columns: it does unless there is an e-mail address or a telephone number in it. */
export function isHeader(cells: readonly string[]): boolean {
  return !cells.some((cell) => fieldOfCells([cell]) !== null);
}

/**
 * Tells what the columns are, as far as names and cells tell.
 * @param headers empty where there are none
 * @param rows some of the file's rows
 */
export function guessFields(headers: readonly string[], rows: readonly (readonly string[])[]): CsvField[] {
  const fields = headers.map((header, index) =>
    guessField(
      header,
      rows.map((row) => row[index] ?? ''),
    ),
  );
  if (headers.every((header) => header === '')) {
    const first = fields.findIndex(
      (field, index) => field === 'ignore' && rows.some((row) => /\p{L}/u.test(row[index] ?? '')),
    );
    return fields.map((field, index) => (index === first ? 'name' : field));
  }
  // "Name, Vorname": the other half of the name.
  const isHalf = fields.includes('firstName') && !fields.includes('lastName');
  return fields.map((field) => (isHalf && field === 'name' ? 'lastName' : field));
}

function guessField(header: string, cells: readonly string[]): CsvField {
  const named = fieldNamed(header);
  if (named !== null) return named;
  const field = fieldOfCells(cells) ?? 'ignore';
  return field === 'workNumber' && noTelephones.test(plain(header)) ? 'ignore' : field;
}

/** Something, an @, something, a dot, something. No expression: a cell may have a hundred thousand @. */
function isEmailAddress(cell: string): boolean {
  const text = cell.trim();
  const at = text.indexOf('@', 1);
  return at !== -1 && text.lastIndexOf('.', text.length - 2) > at + 1 && !/\s/.test(text);
}

/**
 * At least seven digits, from a plus, a zero or a bracket on; no postcode, no customer's number, no date. Also what a
 * spreadsheet makes of one.
 */
function isTelephoneNumber(cell: string): boolean {
  const text = withoutScheme(cell.trim().replace(/^'/, ''), 'tel');
  if (isDamagedBySpreadsheet(text) || withoutFraction(text) !== text) return true;
  const isDate = /^\d\d?([./-])\d\d?\1\d{2,4}$/.test(text);
  return !isDate && /^[+0(][\d\s()/.-]+$/.test(text) && text.replace(/\D/g, '').length >= 7;
}

/** Lower case, umlauts without their dots, only letters and digits: `Straße geschäftlich` as `strasse geschaftlich`. */
function plain(header: string): string {
  return header
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
