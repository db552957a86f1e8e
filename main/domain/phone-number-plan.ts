import {
  Metadata,
  getCountries,
  getCountryCallingCode,
  type CountryCode,
  type NumberingPlan,
} from 'libphonenumber-js/max';

// libphonenumber takes about 15 µs to read a number, which is too long for all the numbers of a large phone book. Most of
// them need few of its steps: no prefix, or a plain zero, stands before the number, and its length decides. That is
// done here with the library's own data; whatever needs more is left to the library.

/**
 * The library has these methods, but does not promise them. Without them nothing is read quickly, and everything as
 * correctly as before.
 */
type FullPlan = NumberingPlan & {
  nationalPrefixForParsing?: () => string | null | undefined;
  nationalNumberPattern?: () => string;
};

interface Plan {
  lengths: readonly number[];
  /** What dials out of the country. */
  international: RegExp;
  /** What may stand before a national number; null where nothing does. */
  prefix: RegExp | null;
  /** Any whole number of the country, without a prefix. */
  national: RegExp;
}

/** The longest number that libphonenumber reads, without calling code. */
const longestNational = 17;

/** By calling code: the plans of all countries that share it. */
let sharedPlans: ReadonlyMap<string, readonly Plan[]> | undefined;
const plans = new Map<CountryCode, Plan | null>();

/**
 * Reads the digits of an international number.
 * @returns E.164 digits; null where there can be no such number; undefined where only the library knows
 */
export function quicklyReadInternational(digits: string): string | null | undefined {
  const length = callingCodeLength(digits);
  const shared = plansOf(digits.slice(0, length));
  const national = digits.slice(length);
  if (shared.length === 0 || shared.some(({ prefix }) => prefix?.test(national) === true)) return undefined;
  const possible = isPossible(shared, national.length);
  return possible === undefined ? undefined : possible ? digits : null;
}

/**
 * Reads the digits of a number as it is dialled inside of a country, with a zero at its beginning.
 * @returns E.164 digits; undefined where only the library knows
 */
export function quicklyReadNational(digits: string, country: CountryCode): string | undefined {
  const plan = planOf(country);
  if (!plan || !/^0[1-9]/.test(digits) || plan.international.test(digits)) return undefined;
  const prefix = plan.prefix?.exec(digits) ?? null;
  // A prefix with groups is a rule of its own, and what is a whole number with its zero may keep it.
  if (prefix && (prefix[0] !== '0' || prefix.length > 1 || plan.national.test(digits))) return undefined;
  const national = prefix ? digits.slice(1) : digits;
  const callingCode = getCountryCallingCode(country);
  return isPossible(plansOf(callingCode), national.length) === true ? callingCode + national : undefined;
}

/** @returns false where the digits are certainly no number as it is dialled inside of the country */
export function mayBeNational(digits: string, country: CountryCode): boolean {
  const plan = planOf(country);
  return !plan || plan.national.test(digits) || plan.prefix?.test(digits) === true;
}

/** @returns whether numbers behind the calling code may begin with a zero of their own, as Italy's do */
export function keepsZero(callingCode: string): boolean {
  const someNumbers = Array.from({ length: longestNational }, (_, length) => `0${'1'.repeat(length)}`);
  return plansOf(callingCode).some(
    ({ prefix, national }) => !prefix && someNumbers.some((digits) => national.test(digits)),
  );
}

/** @returns how many digits at the beginning are a calling code; 0 where there is none, or one of no country */
export function callingCodeLength(digits: string): number {
  sharedPlans ??= readPlans();
  // No calling code is the beginning of another one.
  for (let length = 1; length <= 3; length += 1) if (sharedPlans.has(digits.slice(0, length))) return length;
  return 0;
}

function plansOf(callingCode: string): readonly Plan[] {
  sharedPlans ??= readPlans();
  return sharedPlans.get(callingCode) ?? [];
}

/** @returns undefined where it depends on which of the countries it is */
function isPossible(shared: readonly Plan[], length: number): boolean | undefined {
  if (length > longestNational) return false;
  const answers = new Set(shared.map(({ lengths }) => lengths.includes(length)));
  return answers.size === 1 ? answers.has(true) : undefined;
}

function readPlans(): Map<string, Plan[]> {
  const read = new Map<string, Plan[]>();
  for (const country of getCountries()) {
    const plan = planOf(country);
    if (!plan) return new Map();
    const callingCode = getCountryCallingCode(country);
    read.set(callingCode, [...(read.get(callingCode) ?? []), plan]);
  }
  return read;
}

function planOf(country: CountryCode): Plan | null {
  let plan = plans.get(country);
  if (plan === undefined) {
    plan = readPlan(country);
    plans.set(country, plan);
  }
  return plan;
}

function readPlan(country: CountryCode): Plan | null {
  const metadata = new Metadata();
  metadata.selectNumberingPlan(country);
  const plan: FullPlan | undefined = metadata.numberingPlan;
  if (!plan?.nationalPrefixForParsing || !plan.nationalNumberPattern) return null;
  const prefix = plan.nationalPrefixForParsing();
  return {
    lengths: plan.possibleLengths(),
    international: new RegExp(`^(?:${plan.IDDPrefix()})`),
    prefix: prefix ? new RegExp(`^(?:${prefix})`) : null,
    national: new RegExp(`^(?:${plan.nationalNumberPattern()})$`),
  };
}
