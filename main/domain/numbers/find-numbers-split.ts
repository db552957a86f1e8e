/** What a row of digits may be read as. */
export interface Reading {
  numbers: string[];
  /** The less, the likelier. */
  cost: number;
}

/** A group of digits and where it stands in its row. */
interface Group {
  /** With a plus or a bracket before the digits. */
  from: number;
  to: number;
  length: number;
  /** Whether a number may begin here. */
  opens: boolean;
}

const fewestDigits = 6;
const mostDigits = 18;

/** More groups in a row than these are a table, and no numbers. */
const mostGroups = 30;

const nothing: Reading = { numbers: [], cost: 0 };

/** More than any number costs, so that as few groups as possible are left out. */
const leftOutCost = 20;

/**
 * Takes apart a row of digits in which several numbers stand behind each other, or other digits beside a number.
 * @param text groups of digits with blanks, slashes, brackets and the like between them
 * @param read reads a part of it as one number
 * @returns the numbers of the likeliest reading, in their order
 */
export function splitRow(text: string, read: (part: string) => Reading | null): string[] {
  const groups = groupsOf(text);
  if (groups.length > mostGroups) return [];
  /** The likeliest reading of what begins with a group; behind the last one there is nothing. */
  const best = [...groups.map(() => nothing), nothing];
  for (const first of [...groups.keys()].reverse()) {
    const leftOut = { numbers: [], cost: leftOutCost };
    best[first] = partsFrom(first, groups).reduce(
      (likeliest, last) => {
        const number = read(text.slice(groups[first]?.from, groups[last]?.to));
        const reading = number && join(number, best[last + 1]);
        return reading && reading.cost <= likeliest.cost ? reading : likeliest;
      },
      join(leftOut, best[first + 1]),
    );
  }
  return best[0]?.numbers ?? [];
}

/** @returns the last groups of all parts that begin with a group and may be a number, the shortest part first */
function partsFrom(first: number, groups: readonly Group[]): number[] {
  if (groups[first]?.opens !== true) return [];
  const lasts: number[] = [];
  let digits = 0;
  for (let last = first; last < groups.length; last += 1) {
    digits += groups[last]?.length ?? 0;
    if (digits > mostDigits) break;
    if (digits >= fewestDigits && groups[last + 1]?.opens !== false) lasts.push(last);
  }
  return lasts;
}

function groupsOf(text: string): Group[] {
  return [...text.matchAll(/\d+/g)].map(({ 0: digits, index }) => {
    const before = /[^\d]*$/.exec(text.slice(Math.max(0, index - 4), index))?.[0] ?? '';
    return {
      from: index - (/[+(] ?$/.exec(before)?.[0].length ?? 0),
      to: index + digits.length,
      length: digits.length,
      // A dot or a hyphen alone stands inside of a number.
      opens: index === 0 || /[^.\p{Pd}]/u.test(before),
    };
  });
}

function join(reading: Reading, rest = nothing): Reading {
  return { numbers: [...reading.numbers, ...rest.numbers], cost: reading.cost + rest.cost };
}
