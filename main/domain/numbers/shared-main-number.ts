/**
 * A main number, and behind it extensions with a slash between them: `030 23125-731/732`. They are as long as each other, or
 * the first one is the operator's 0.
 */
const withExtensions = /^(.*\d) ?- ?(\d{1,4})((?: ?\/ ?-? ?\d{1,4})+)$/;

/** A number, and behind it in words how others of the same switchboard end: `23125801 oder 802`, `71132-15 bis 18`. */
const withOthers =
  /(?<![\d+])([+(]?\d[\d ()./-]{4,30}\d) (oder|or|und|and|bis|to) -?(\d{1,4})(?=[ )]*(?:$|[\n\r,;.]))/g;

/** So many numbers are made of `15 bis 34`; more are no row of extensions. */
const longestRange = 20;

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

/**
 * Spells out those that are told by their ends alone: `030 23125801 oder 802` becomes two numbers with a comma between them,
 * `01 71132-15 bis 18` four. An end takes the place of an extension as long as it is, or of last digits that begin as it does.
 * What is anything else stays as it is.
 */
export function spelledOutEnds(text: string): string {
  return text.replace(withOthers, (all, main: string, word: string, end: string) => {
    const first = main.slice(-end.length);
    const stem = main.slice(0, -end.length);
    const isEnd = /^\d+$/.test(first) && (/- ?$/.test(stem) || first.slice(0, -1) === end.slice(0, -1));
    if (!isEnd || first === end || stem.replace(/\D/g, '').length < fewestOfMain - 1) return all;
    const isRange = word === 'bis' || word === 'to';
    const count = isRange ? Number(end) - Number(first) : 1;
    if (count < 1 || count > longestRange) return all;
    const ends = isRange
      ? Array.from({ length: count }, (_, index) =>
          String(Number(first) + index + 1).padStart(end.length, '0'),
        )
      : [end];
    return [main, ...ends.map((digits) => stem + digits)].join(', ');
  });
}
