import { isDamagedBySpreadsheet } from '../domain/numbers/number-text.ts';
import type { FoundContact } from './fit-contact.ts';
import { tidyNumber } from './tidy.ts';

/** `491713920081.0`: whole, but a fraction. */
const fraction = /^(\+?\d{7,})[.,]0+$/;

/** A number as it was before a spreadsheet, or a program that reads one, gave it a decimal place. */
export function withoutFraction(text: string): string {
  return fraction.exec(text)?.[1] ?? text;
}

/**
 * Undoes what spreadsheets did to numbers. What cannot be undone goes to the notes.
 * @returns `damaged`: the numbers that are none any more
 */
export function mendNumbers(found: FoundContact): { found: FoundContact; damaged: string[] } {
  const numbers: FoundContact['numbers'] = [];
  const damaged: string[] = [];
  for (const { kind, number: written } of found.numbers) {
    const number = withoutFraction(tidyNumber(written));
    if (isDamagedBySpreadsheet(number)) damaged.push(number);
    else numbers.push({ kind, number });
  }
  return { found: { ...found, numbers, notes: [...found.notes, ...damaged] }, damaged };
}
