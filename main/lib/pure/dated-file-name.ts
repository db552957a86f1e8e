/**
 * The name that a file is offered under, in the language of whoever saves it: `Anrufe 2026-11-22.csv`.
 * @param names by language
 * @param ending without the dot
 */
export function datedFileName<L extends string>(
  names: Readonly<Record<L, string>>,
  language: L,
  ending: string,
  now: Date,
): string {
  return `${names[language]} ${now.toISOString().slice(0, 10)}.${ending}`;
}
