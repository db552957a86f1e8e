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
  // In many countries the groups after the area code are a matter of taste.
  const international = [grouped, joinedAfter(grouped, 2)];
  const written = [
    ...international,
    ...international.map((text) => `00${text}`),
    national,
    joinedAfter(national, 1),
    number,
    national.replaceAll(' ', ''),
  ];
  return [...new Set(written)];
}

/** With all that follows these first groups as one. */
function joinedAfter(grouped: string, groups: number): string {
  const parts = grouped.split(' ');
  const rest = parts.slice(groups).join('');
  return [...parts.slice(0, groups), ...(rest === '' ? [] : [rest])].join(' ');
}

function words(formatted: string): string {
  return formatted.replace(/\D+/g, ' ').trim();
}
