import { parsePhoneNumberFromString } from 'libphonenumber-js/max';

/**
 * The ways in which people most often write a number, as digits and spaces: for searches elsewhere that compare text.
 * @param number E.164 digits without plus
 * @returns none twice; the digits alone where it is no number
 */
export function numberSpellings(number: string): string[] {
  const parsed = parsePhoneNumberFromString(`+${number}`);
  if (!parsed) return [number];
  const grouped = words(parsed.formatInternational());
  const national = words(parsed.formatNational());
  return [...new Set([grouped, `00${grouped}`, national, number, national.replaceAll(' ', '')])];
}

function words(formatted: string): string {
  return formatted.replace(/\D+/g, ' ').trim();
}
