import type { Language } from '../../../../contract/settings/preferences.ts';

/** The countries that a home country is looked for in, ISO 3166: those of Europe and North America, as sipgate's customers are there. */
const codes =
  'AD AL AT AX BA BE BG BY CA CH CY CZ DE DK EE ES FI FO FR GB GG GI GR HR HU IE IM IS IT JE LI LT LU LV MC MD ME MK MT NL NO PL PT RO RS SE SI SK SM TR UA US VA XK';

/**
 * The countries with their names in a language, by name.
 * @param chosen a code that is there in any case
 */
export function countryNames(language: Language, chosen: string): { value: string; label: string }[] {
  const names = new Intl.DisplayNames([language], { type: 'region', fallback: 'code' });
  const all = new Set([...codes.split(' '), ...(/^[A-Z]{2}$/.test(chosen) ? [chosen] : [])]);
  const known = [...all].map((value) => ({ value, label: names.of(value) ?? value }));
  // One that is none stands there as it was written.
  const other = all.has(chosen) ? [] : [{ value: chosen, label: chosen }];
  return [...known.sort((one, two) => one.label.localeCompare(two.label, language)), ...other];
}
