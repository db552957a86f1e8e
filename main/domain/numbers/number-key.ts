/** A country has written the same numbers in two ways. */
interface OlderForm {
  /** The number as it is written today, by which it is compared. */
  today: RegExp;
  /** The same number as it was written before, or is written in some places. */
  older: RegExp;
  toToday: string;
  toOlder: string;
}

/** How mobile numbers of Vietnam began until 15 September 2018, and since then: the old beginning, the new one. */
const vietnam = [
  ...['120 70', '121 79', '122 77', '126 76', '128 78'],
  ...['123 83', '124 84', '125 85', '127 81', '129 82'],
  ...['162 32', '163 33', '164 34', '165 35', '166 36', '167 37', '168 38', '169 39'],
  ...['186 56', '188 58', '199 59'],
] as const;

/**
 * The countries in which the older form alone says what the number is today. The metadata does not tell. Where an operator has to be
 * known for that (Ivory Coast, 2021), or others have got the old numbers, there is no row: a wrong name is worse than none.
 */
const olderForms: readonly OlderForm[] = [
  // Mexico: a 1 before mobile numbers was dropped in August 2019 (IFT, Plan Técnico Fundamental de Numeración).
  { today: /^52([2-9]\d{9})$/, older: /^521([2-9]\d{9})$/, toToday: '52$1', toOlder: '521$1' },
  // Argentina: a 9 before mobile numbers, from abroad alone; networks pass it on or not. (A 15 the reader makes a 9.)
  { today: /^54([1-8]\d{9})$/, older: /^549([1-8]\d{9})$/, toToday: '54$1', toOlder: '549$1' },
  // Brazil: a ninth digit, 9, before mobile numbers, from 2012 to November 2016 (Anatel, Resolução 553/2010). Landlines begin with 2 to 5,
  // and what begins with 7 was radio as well, which kept its eight digits.
  {
    today: /^55(?<area>[1-9]\d)9(?<rest>[689]\d{7})$/,
    older: /^55(?<area>[1-9]\d)(?<rest>[689]\d{7})$/,
    toToday: '55$<area>9$<rest>',
    toOlder: '55$<area>$<rest>',
  },
  // Benin: 01 before all numbers since 30 November 2024 (ARCEP Bénin).
  { today: /^22901([2-9]\d{7})$/, older: /^229([2-9]\d{7})$/, toToday: '22901$1', toOlder: '229$1' },
  // Vietnam: eleven digits became ten (Ministry of Information and Communications, plan of 29 May 2018).
  ...vietnam.map((pair): OlderForm => {
    const [older = '', today = ''] = pair.split(' ');
    return {
      today: new RegExp(`^84${today}(\\d{7})$`),
      older: new RegExp(`^84${older}(\\d{7})$`),
      toToday: `84${today}$1`,
      toOlder: `84${older}$1`,
    };
  }),
];

/** Of all other countries each number has one form. */
const mayHaveForms = /^(?:5[245]|84|229)/;

/**
 * What numbers are compared by: all that means the same number has the same key.
 * @param number E.164 digits without plus, or those of a local number
 */
export function numberKey(number: string): string {
  // Asked for every number of a phone book: nearly all of them are of other countries.
  if (!mayHaveForms.test(number)) return number;
  const form = olderForms.find(({ older }) => older.test(number));
  return form ? number.replace(form.older, form.toToday) : number;
}

/**
 * All forms of a number, the one that is compared first: for searches and patterns that look at a part of it.
 * @param number E.164 digits without plus, or those of a local number
 */
export function numberForms(number: string): string[] {
  const key = numberKey(number);
  if (!mayHaveForms.test(key)) return [key];
  const form = olderForms.find(({ today }) => today.test(key));
  return form ? [key, key.replace(form.today, form.toOlder)] : [key];
}
