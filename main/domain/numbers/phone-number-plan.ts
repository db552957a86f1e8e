import {
  Metadata,
  getCountries,
  getCountryCallingCode,
  type CountryCode,
  type NumberingPlan,
} from 'libphonenumber-js/max';

/** What libphonenumber knows of the numbers of a country. */
export interface Plan {
  /** Other countries may have the same one. */
  callingCode: string;
  /** How many digits a number may have, without its calling code. */
  lengths: readonly number[];
  /** What dials out of the country. */
  international: RegExp;
  /** What may stand before a national number; null where nothing does. */
  prefix: RegExp | null;
  /** National numbers are never written without a zero before them. */
  alwaysZero: boolean;
  /** What numbers begin with that are of this country and of no other one with its calling code; null where that says nothing. */
  leading: RegExp | null;
  /** Any whole number of the country, without a prefix. */
  national: RegExp;
  /** Landlines, mobiles and so on: a valid number is one of them, too. */
  types: readonly { lengths: readonly number[]; numbers: RegExp }[];
}

/** What is known of a number by its calling code alone. */
export interface CallingCode {
  code: string;
  /** Those of all countries that share it. */
  plans: readonly Plan[];
  /** What may stand before a national number in one of them; null where nothing does. */
  prefix: RegExp | null;
  /** By the number of digits behind it: whether there are such numbers; undefined where that depends on the country. */
  possible: readonly (boolean | undefined)[];
}

/** The longest number that libphonenumber reads, without calling code. */
export const longestNational = 17;

/**
 * The library has these methods, but does not promise them. Without them there are no plans, nothing is read quickly,
 * and everything as correctly as before.
 */
type FullPlan = NumberingPlan & {
  nationalPrefixForParsing?: () => string | null | undefined;
  nationalNumberPattern?: () => string;
  formats?: () => { nationalPrefixIsMandatoryWhenFormattingInNationalFormat: () => boolean }[];
  type?: (name: string) => { pattern: () => string; possibleLengths: () => number[] | undefined } | undefined;
};

const typeNames = [
  'FIXED_LINE',
  'MOBILE',
  'TOLL_FREE',
  'PREMIUM_RATE',
  'SHARED_COST',
  'VOIP',
  'PERSONAL_NUMBER',
  'PAGER',
  'UAN',
  'VOICEMAIL',
];

let plans: ReadonlyMap<CountryCode, Plan> | undefined;
let callingCodes: ReadonlyMap<string, CallingCode> | undefined;

export function planOf(country: CountryCode): Plan | undefined {
  plans ??= readPlans();
  return plans.get(country);
}

/** @returns the calling code at the beginning of an international number; undefined where there is none, or one of no country */
export function callingCodeOf(digits: string): CallingCode | undefined {
  callingCodes ??= readCallingCodes();
  // No calling code is the beginning of another one.
  return (
    callingCodes.get(digits.slice(0, 2)) ??
    callingCodes.get(digits.slice(0, 1)) ??
    callingCodes.get(digits.slice(0, 3))
  );
}

/** @returns how many digits at the beginning are a calling code; 0 where there is none, or one of no country */
export function callingCodeLength(digits: string): number {
  return callingCodeOf(digits)?.code.length ?? 0;
}

function readPlans(): Map<CountryCode, Plan> {
  const read = new Map<CountryCode, Plan>();
  for (const country of getCountries()) {
    const plan = readPlan(country);
    if (!plan) return new Map();
    read.set(country, plan);
  }
  return read;
}

function readCallingCodes(): Map<string, CallingCode> {
  plans ??= readPlans();
  const shared = new Map<string, Plan[]>();
  for (const plan of plans.values())
    shared.set(plan.callingCode, [...(shared.get(plan.callingCode) ?? []), plan]);
  return new Map([...shared].map(([code, plansOfCode]) => [code, toCallingCode(code, plansOfCode)]));
}

function toCallingCode(code: string, plansOfCode: readonly Plan[]): CallingCode {
  const prefixes = new Set(plansOfCode.flatMap(({ prefix }) => prefix?.source ?? []));
  return {
    code,
    plans: plansOfCode,
    prefix: prefixes.size > 0 ? new RegExp([...prefixes].join('|')) : null,
    possible: Array.from({ length: longestNational + 1 }, (_, length) => {
      const answers = new Set(plansOfCode.map(({ lengths }) => lengths.includes(length)));
      return answers.size > 1 ? undefined : answers.has(true);
    }),
  };
}

function readPlan(country: CountryCode): Plan | null {
  const metadata = new Metadata();
  metadata.selectNumberingPlan(country);
  const plan: FullPlan | undefined = metadata.numberingPlan;
  if (!plan?.nationalPrefixForParsing || !plan.nationalNumberPattern || !plan.formats || !plan.type)
    return null;
  const prefix = plan.nationalPrefixForParsing();
  const lengths = plan.possibleLengths();
  const formats = plan.formats();
  const leading = plan.leadingDigits();
  return {
    callingCode: getCountryCallingCode(country),
    lengths,
    international: new RegExp(`^(?:${plan.IDDPrefix()})`),
    prefix: prefix ? new RegExp(`^(?:${prefix})`) : null,
    alwaysZero:
      prefix === '0' &&
      formats.length > 0 &&
      formats.every((format) => format.nationalPrefixIsMandatoryWhenFormattingInNationalFormat()),
    leading: leading ? new RegExp(`^(?:${leading})`) : null,
    national: wholly(plan.nationalNumberPattern()),
    types: typeNames
      .map((name) => plan.type?.(name))
      .filter((type) => type !== undefined)
      // An empty pattern stands for no number at all.
      .filter((type) => type.pattern() !== '')
      .map((type) => ({ lengths: type.possibleLengths() ?? lengths, numbers: wholly(type.pattern()) })),
  };
}

function wholly(pattern: string): RegExp {
  return new RegExp(`^(?:${pattern})$`);
}
