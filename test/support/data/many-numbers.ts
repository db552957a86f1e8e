/** Numbers from 0 up to 1. */
export type Random = () => number;

interface Plan {
  /** Of a hundred numbers. */
  share: number;
  callingCode: string;
  /** Dialled before the area code inside of the country. */
  trunk: '' | '0';
  /** Area and mobile codes, and how many digits follow. */
  areas: readonly (readonly [string, number])[];
}

const plan = (share: number, callingCode: string, trunk: Plan['trunk'], areas: string): Plan => ({
  share,
  callingCode,
  trunk,
  areas: areas.split(' ').map((text) => {
    const [area = '', digits = ''] = text.split(':');
    return [area, Number(digits)];
  }),
});

const plans = [
  plan(60, '49', '0', '30:8 40:7 89:8 221:7 9422:5 171:7 1512:7 160:8'),
  plan(12, '43', '0', '1:7 316:6 664:7 676:7'),
  plan(12, '41', '0', '44:7 31:7 79:7 76:7'),
  plan(4, '33', '0', '1:8 6:8'),
  plan(4, '44', '0', '20:8 7911:6'),
  plan(3, '39', '', '06:8 02:8 347:7'),
  plan(3, '1', '', '212:7 888:7'),
  plan(2, '352', '', '621:6 26:6'),
];

/**
 * Makes a number as it stands in the address book of a German office: most are German, the others from its neighbours
 * and further away, a few short or local, in the spellings that people and programs use.
 */
export function someNumber(random: Random): string {
  const below = (limit: number): number => Math.floor(random() * limit);
  const digits = (length: number): string =>
    Array.from({ length }, (_, index) => String(index === 0 ? 2 + below(8) : below(10))).join('');

  const kind = below(100);
  if (kind < 1) return digits(2);
  if (kind < 2) return digits(7);
  let share = below(100);
  const { callingCode, trunk, areas } = plans.find((one) => (share -= one.share) < 0) ?? oneOf(plans, random);
  const [area, length] = oneOf(areas, random);
  return spelled(callingCode, trunk, area, digits(length), below(100));
}

/** @param way 0 to 99 */
function spelled(callingCode: string, trunk: string, area: string, rest: string, way: number): string {
  const groups = rest.replace(/(\d\d)(?=\d)/g, '$1 ');
  if (way < 35) return `+${callingCode}${area}${rest}`;
  if (way < 50) return `+${callingCode} ${area} ${rest}`;
  if (way < 60) return `+${callingCode} ${area} ${groups}`;
  if (way < 65) return `+${callingCode} ${trunk && `(${trunk}) `}${area}-${rest}`;
  if (way < 75) return `00${callingCode}${area}${rest}`;
  if (way < 80) return `${callingCode}${area}${rest}`;
  if (callingCode !== '49') return `00${callingCode} ${area} ${groups}`;
  if (way < 88) return `0${area} ${rest}`;
  if (way < 94) return `0${area}/${rest}`;
  return `(0${area}) ${groups}`;
}

export function oneOf<T>(items: readonly T[], random: Random): T {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new Error('there is nothing to choose from');
  return item;
}

/** The same numbers for the same seed: Marsaglia's xorshift32. */
export function seeded(seed: number): Random {
  let state = seed;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}
