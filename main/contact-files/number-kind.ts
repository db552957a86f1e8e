import type { NumberKind } from '../../contract/model/contacts/contact.ts';

/** The first that fits: a mobile phone of the office is a mobile phone, a fax at home a fax. */
const words: readonly [NumberKind, RegExp][] = [
  ['fax', /fax/],
  ['mobile', /mobil|cell|handy|natel|iphone/],
  ['home', /home|privat/],
  ['work', /work|business|gesch(?:a|ae|ä)ft|dienst|arbeit|office|b(?:u|ue|ü)ro|firma|company/],
];

/**
 * Reads of which kind a number is from the words beside it: the types of a vCard, a label, the head of a column.
 * @returns null where they do not say
 */
export function numberKindOf(label: string): NumberKind | null {
  // macOS writes an umlaut as a letter and its dots.
  const text = label.normalize('NFC').toLowerCase();
  return words.find(([, expression]) => expression.test(text))?.[0] ?? null;
}
