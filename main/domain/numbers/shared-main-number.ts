/**
 * A main number, and behind it extensions with a slash between them: `030 23125-731/732`. They are as long as each other, or
 * the first one is the operator's 0.
 */
const withExtensions = /^(.*\d) ?- ?(\d{1,4})((?: ?\/ ?-? ?\d{1,4})+)$/;

/** Digits of the shortest main number with its area code; a shorter one is an area code with a number behind it. */
const fewestOfMain = 6;

/**
 * Several numbers of one switchboard, written as the main number and its extensions.
 * @param text digits with blanks, slashes, brackets and the like between them
 * @returns each number as it would be written alone; none where it is no such text
 */
export function splitExtensions(text: string): string[] {
  // Asked for every number of a phone book: hardly any has both.
  if (!text.includes('/') || !text.includes('-')) return [];
  const [, main = '', first = '', others = ''] = withExtensions.exec(text.trim()) ?? [];
  if (main.replace(/\D/g, '').length < fewestOfMain) return [];
  const extensions = [
    first,
    ...others
      .split('/')
      .slice(1)
      .map((other) => other.replace(/\D/g, '')),
  ];
  const isOfOnePlan = first === '0' || extensions.every(({ length }) => length === first.length);
  return isOfOnePlan ? extensions.map((digits) => `${main}-${digits}`) : [];
}
