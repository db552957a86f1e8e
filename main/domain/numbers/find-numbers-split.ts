/** What a row of digits may be read as. */
export interface Reading {
  numbers: string[];
  /** The less, the likelier. */
  cost: number;
  /** There may be such a number, but nobody has one that is known: perhaps it is a part of one. */
  isDoubtful?: boolean;
}

/** A group of digits and where it stands in its row. */
interface Group {
  /** With a plus or a bracket before the digits. */
  from: number;
  to: number;
  length: number;
  /** Whether a number may begin here. */
  opens: boolean;
  /** How: a number without any prefix is the least sure one. */
  prefix: 'international' | 'trunk' | 'none';
  /** A slash stands before it: inside of a number, too; with blanks about it between two, as a rule. */
  isApart: boolean;
  isFarApart: boolean;
}

/** The likeliest reading of what begins with a group. */
interface Best extends Reading {
  /** It begins with a number; otherwise the group is left out. */
  isNumber: boolean;
}

const fewestDigits = 6;
const mostDigits = 18;

/** With nothing else between its groups than what stands inside of a number, a row is one number or none. */
const oneOrNone = /^[\d.-]*$/;

/** More groups in a row than these are a table, and no numbers. */
const mostGroups = 30;

const nothing: Best = { numbers: [], cost: 0, isNumber: false };

/** More than any number costs, so that as few groups as possible are left out. */
const leftOutCost = 20;

/**
 * Takes apart a row of digits in which several numbers stand behind each other, or other digits beside a number.
 *
 * An international number is never taken apart: it is read as far as it goes, or not at all, and no number without a prefix
 * is made of what is left of another one. `+52 1 55 1234 5678` is not +1 551 234 5678.
 * @param text groups of digits with blanks, slashes, brackets and the like between them; as a whole it is no number
 * @param read reads a part of it as one number
 * @returns the numbers of the likeliest reading, in their order
 */
export function splitRow(text: string, read: (part: string) => Reading | null): string[] {
  if (oneOrNone.test(text)) return [];
  const groups = groupsOf(text);
  if (groups.length > mostGroups) return [];
  /** By group, from the last one on; behind that there is nothing. */
  const best = [...groups.map(() => nothing), nothing];
  for (const [first, group] of [...groups.entries()].reverse()) {
    const next = afterLeavingOut(first, groups, best);
    const leftOut = { numbers: [], cost: leftOutCost * (next - first), isNumber: false };
    best[first] = partsFrom(first, groups)
      .filter((last) => mayEndWith(last, group, groups, best))
      .reduce<Best>(
        (likeliest, last) => {
          const number = read(text.slice(group.from, groups[last]?.to));
          if (number?.isDoubtful && isFollowedAtHome(groups[last + 1])) return likeliest;
          const reading = number && join({ ...number, isNumber: true }, best[last + 1]);
          return reading && reading.cost <= likeliest.cost ? reading : likeliest;
        },
        join(leftOut, best[next]),
      );
  }
  return best[0]?.numbers ?? [];
}

/** A number that no trunk zero begins has to fill what it stands in: up to a slash, another number or the end. */
function mayEndWith(
  last: number,
  { prefix }: Group,
  groups: readonly Group[],
  best: readonly Best[],
): boolean {
  const next = groups[last + 1];
  return prefix === 'trunk' || !next || next.isApart || best[last + 1]?.isNumber === true;
}

/** Whether digits follow at once that only a trunk zero makes a number of: the rest of a broken one, as likely as not. */
function isFollowedAtHome(next: Group | undefined): boolean {
  return next !== undefined && !next.isApart && next.prefix !== 'international';
}

/** @returns the group that a reading may go on with where one is no part of a number */
function afterLeavingOut(first: number, groups: readonly Group[], best: readonly Best[]): number {
  const isBroken = groups[first]?.prefix === 'international';
  const next = groups.findIndex(({ prefix, isFarApart }, index) => {
    if (index <= first) return false;
    if (isBroken) return prefix === 'international' && isFarApart;
    return prefix !== 'none' || best[index]?.isNumber === false;
  });
  return next < 0 ? groups.length : next;
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
    const from = index - (/[+(] ?$/.exec(before)?.[0].length ?? 0);
    return {
      from,
      to: index + digits.length,
      length: digits.length,
      // A dot or a hyphen alone stands inside of a number.
      opens: index === 0 || /[^.-]/.test(before),
      prefix: index === from && from > 0 ? prefixOf(digits) : prefixOf(text.slice(from)),
      isApart: before.includes('/'),
      isFarApart: before.includes(' / '),
    };
  });
}

/** Inside of a number a group `00` is a part of it, but `0049` is not. */
function prefixOf(text: string): Group['prefix'] {
  if (/^\(? ?(?:\+|00[ ()]*[1-9])/.test(text)) return 'international';
  return /^\(? ?0/.test(text) ? 'trunk' : 'none';
}

function join(reading: Best, rest: Reading = nothing): Best {
  return { ...reading, numbers: [...reading.numbers, ...rest.numbers], cost: reading.cost + rest.cost };
}
