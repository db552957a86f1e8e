import type { LogEntry } from '../../../contract/model/calls/caller-log.ts';
import { foldText, foldUmlauts } from '../../lib/pure/fold-text.ts';
import { ownLine } from './own-line.ts';
import { callingCodeLength } from '../numbers/phone-number-plan.ts';
import { numberForms } from '../numbers/number-key.ts';
import { plainText } from '../numbers/number-text.ts';
import { digitsOf, internationalDigits } from '../numbers/phone-number.ts';
import { memoizeByText } from '../../lib/pure/memoize.ts';

const fold = memoizeByText(foldBoth, 20_000);
const spellingsOf = memoizeByText(spell, 5_000);

/**
 * All of a conversation that a search looks at, as one text: names of the phone book, people and notes, folded, and its
 * numbers in digits, as they are dialled from abroad and at home.
 * @param names of those in the phone book who have the number
 */
export function searchTextOf(entry: LogEntry, names: readonly string[]): string {
  const { people, answeredBy, note, blockedNote, remote } = entry;
  let text = remote.number === null ? '' : spell(remote.number);
  text += spellingsOf(ownLine(entry).number ?? '');
  for (const parts of [names, people, answeredBy]) for (const part of parts) text += `\n${fold(part)}`;
  if (note !== '') text += `\n${foldBoth(note)}`;
  if (blockedNote !== null && blockedNote !== '') text += `\n${fold(blockedNote)}`;
  return text;
}

/**
 * Reads what was typed: every word has to be found, or the whole is a number. Upper case and accents do not matter, nor
 * does the spelling of a number, whole or in part.
 * @returns a test for what `searchTextOf` makes; null where nothing is sought
 */
export function readSearch(typed: string): ((text: string) => boolean) | null {
  const plain = plainText(typed);
  const words = plain.split(/\s+/).flatMap((part) => {
    const word = foldText(part);
    if (word === '') return [];
    return [[...new Set([word, foldUmlauts(word), searchedDigits(part) ?? word])]];
  });
  if (words.length === 0) return null;
  const number = searchedDigits(plain);
  return (text) =>
    (number !== null && text.includes(number)) ||
    words.every((spellings) => spellings.some((spelling) => text.includes(spelling)));
}

/** The digits of a number as far as it was typed; null for what is none, and for a single digit. */
function searchedDigits(typed: string): string | null {
  const text = typed.trim();
  if (!/^[+(\d][+\d\s()./-]*$/.test(text)) return null;
  const digits = internationalDigits(text) ?? digitsOf(text);
  return digits.length > 1 ? digits : null;
}

/** Folds a text so that `Mueller`, `Müller` and `muller` find each other in it. */
function foldBoth(text: string): string {
  const folded = foldText(text);
  return /[aou]e/.test(folded) ? `${folded} ${foldUmlauts(folded)}` : folded;
}

/** International, and as it is dialled inside of its country, each behind a stroke. */
function spell(number: string): string {
  if (!number.startsWith('+')) return number === '' ? '' : `|${digitsOf(number)}`;
  return numberForms(number.slice(1))
    .map((digits) => `|${digits}|0${digits.slice(callingCodeLength(digits))}`)
    .join('');
}
