import { foldText, foldUmlauts } from '../../lib/pure/fold-text.ts';
import { plainText } from '../numbers/number-text.ts';
import { digitsOf, internationalDigits } from '../numbers/phone-number.ts';

/** What a contact is searched by. */
export interface SearchText {
  /**
   * Folded words, a blank before each: name and organisation, their words that folding umlauts changes, then the same
   * of everything else.
   */
  words: string;
  /** Where name and organisation end in it. */
  headEnd: number;
  /** Where the name begins with its umlauts folded; 1, as without, where that changes nothing. */
  foldedName: number;
  /** Every spelling of its numbers, digits alone, a bar before each: `|491715000000|01715000000`. */
  digits: string;
}

/** How well a contact fits, the less the better; Infinity where it does not. */
export type Rank = number;

/** Makes a contact's rank. */
export type Query = (text: SearchText) => Rank;

const rankOf = { nameBegins: 0, headWordBegins: 1, wordBegins: 2, inside: 3 };

/** Longer queries are not typed by people. */
const longestQuery = 200;

/** Digits and what stands between them, or else a word. */
const part = /[+\d()./-]*\d[+\d()./\s-]*(?=\s|$)|\S+/g;

/** Makes a query of what a person has typed so far. All its words have to fit; none fit everybody. */
export function readQuery(typed: string): Query {
  const terms = (plainText(typed.slice(0, longestQuery)).match(part) ?? []).flatMap(readPart);
  const [first, ...others] = terms;
  if (!first) return () => 0;
  if (others.length === 0) return first;
  return (text) => {
    let [best, worst] = [Infinity, 0];
    for (const term of terms) {
      const rank = term(text);
      if (rank === Infinity) return Infinity;
      best = Math.min(best, rank);
      worst = Math.max(worst, rank);
    }
    // "Emma Tay": the name begins with the one, and the other is a word of it.
    return worst === rankOf.headWordBegins ? best : worst;
  };
}

function readPart(typed: string): Query[] {
  const words = foldText(typed)
    .split(' ')
    .filter((word) => word !== '')
    .map(wordQuery);
  const isNumber = /^[+\d()./\s-]*$/.test(typed) && /\d/.test(typed);
  return isNumber ? [numberQuery(typed, words)] : words;
}

function wordQuery(typed: string): Query {
  const word = foldUmlauts(typed);
  const atWord = ` ${word}`;
  return ({ words, headEnd, foldedName }) => {
    if (!words.includes(word)) return Infinity;
    if (words.startsWith(word, 1) || words.startsWith(word, foldedName)) return rankOf.nameBegins;
    const begins = words.indexOf(atWord);
    if (begins < 0) return rankOf.inside;
    return begins < headEnd ? rankOf.headWordBegins : rankOf.wordBegins;
  };
}

/** What looks like a number may be one, or words such as a house number. */
function numberQuery(typed: string, words: readonly Query[]): Query {
  const international = internationalDigits(typed.trim());
  const isWhole = international !== null;
  const number = international ?? digitsOf(typed.replace(/\(\s*0\s*\)/, ''));
  const beginning = `|${number}`;
  return (text) => {
    if (text.digits.includes(number)) {
      if (text.digits.includes(beginning)) return rankOf.headWordBegins;
      if (!isWhole) return rankOf.inside;
    }
    return words.reduce((worst, word) => Math.max(worst, word(text)), 0);
  };
}
