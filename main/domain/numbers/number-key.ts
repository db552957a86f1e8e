/** Countries that have written the same number in two ways. */
interface OlderForm {
  /** The number as it is compared. */
  canonical: RegExp;
  /** The same number in its other form. */
  other: RegExp;
  toCanonical: string;
  toOther: string;
}

const olderForms: readonly OlderForm[] = [
  // Mexico: a 1 before mobile numbers was dropped in August 2019 (IFT, Plan Técnico Fundamental de Numeración).
  { canonical: /^52([2-9]\d{9})$/, other: /^521([2-9]\d{9})$/, toCanonical: '52$1', toOther: '521$1' },
  // Argentina: a 9 before mobile numbers, from abroad alone; networks pass it on or not. (A 15 the reader makes a 9.)
  { canonical: /^54([1-8]\d{9})$/, other: /^549([1-8]\d{9})$/, toCanonical: '54$1', toOther: '549$1' },
];

/**
 * What numbers are compared by: all that means the same number has the same key.
 * @param number E.164 digits without plus, or those of a local number
 */
export function numberKey(number: string): string {
  if (!mayHaveOther(number)) return number;
  for (const { other, toCanonical } of olderForms) {
    if (other.test(number)) return number.replace(other, toCanonical);
  }
  return number;
}

/**
 * All forms of a number, the one that is compared first: for searches and patterns that look at a part of it.
 * @param number E.164 digits without plus, or those of a local number
 */
export function numberForms(number: string): string[] {
  if (!mayHaveOther(number)) return [number];
  const key = numberKey(number);
  const older = olderForms.find(({ canonical }) => canonical.test(key));
  return older ? [key, key.replace(older.canonical, older.toOther)] : [key];
}

/** Asked for every number of a phone book: nearly all of them are of countries that have written it in one way. */
function mayHaveOther(number: string): boolean {
  return number.startsWith('5');
}
