import {
  Metadata,
  getCountries,
  getCountryCallingCode,
  type CountryCode,
  type NumberingPlan,
} from 'libphonenumber-js/max';

/** What libphonenumber knows of the numbers of a country. */
export interface Plan {
  /** How many digits a number may have, without its calling code. */
  lengths: readonly number[];
  /** What dials out of the country. */
  international: RegExp;
  /** What may stand before a national number; null where nothing does. */
  prefix: RegExp | null;
  /** National numbers are never written without a zero before them. */
  alwaysZero: boolean;
  /** Any whole number of the country, without a prefix. */
  national: RegExp;
  /** Landlines, mobiles and so on: a valid number is one of them, too. */
  types: readonly { lengths: readonly number[]; numbers: RegExp }[];
}

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
let sharedPlans: ReadonlyMap<string, readonly Plan[]> | undefined;

export function planOf(country: CountryCode): Plan | undefined {
  plans ??= readPlans();
  return plans.get(country);
}

/** The plans of all countries that share a calling code. */
export function plansBehind(callingCode: string): readonly Plan[] {
  sharedPlans ??= byCallingCode();
  return sharedPlans.get(callingCode) ?? [];
}

/** @returns how many digits at the beginning are a calling code; 0 where there is none, or one of no country */
export function callingCodeLength(digits: string): number {
  sharedPlans ??= byCallingCode();
  // No calling code is the beginning of another one.
  for (let length = 1; length <= 3; length += 1) if (sharedPlans.has(digits.slice(0, length))) return length;
  return 0;
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

function byCallingCode(): Map<string, Plan[]> {
  const shared = new Map<string, Plan[]>();
  plans ??= readPlans();
  for (const [country, plan] of plans) {
    const callingCode = getCountryCallingCode(country);
    shared.set(callingCode, [...(shared.get(callingCode) ?? []), plan]);
  }
  return shared;
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
  return {
    lengths,
    international: new RegExp(`^(?:${plan.IDDPrefix()})`),
    prefix: prefix ? new RegExp(`^(?:${prefix})`) : null,
    alwaysZero:
      prefix === '0' &&
      formats.length > 0 &&
      formats.every((format) => format.nationalPrefixIsMandatoryWhenFormattingInNationalFormat()),
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
