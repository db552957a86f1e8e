import type { CountryCode } from 'libphonenumber-js/max';
import { callingCodeOf, longestNational, planOf, type CallingCode, type Plan } from './phone-number-plan.ts';

// libphonenumber takes about 15 µs to read a number, which is too long for all the numbers of a large phone book. Most of
// them need few of its steps: no prefix, or a plain zero, stands before the number, and its length decides. That is
// done here with the library's own data; whatever needs more is left to the library.

/** One of each length. */
const numbersWithZero = Array.from({ length: longestNational }, (_, length) => `0${'1'.repeat(length)}`);

/**
 * Reads the digits of an international number.
 * @returns E.164 digits; null where there can be no such number; undefined where only the library knows
 */
export function quicklyReadInternational(digits: string): string | null | undefined {
  const shared = callingCodeOf(digits);
  if (!shared) return undefined;
  const national = digits.slice(shared.code.length);
  if (shared.prefix?.test(national) === true) return undefined;
  const possible = isPossible(shared, national);
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
  const shared = callingCodeOf(plan.callingCode);
  return shared && isPossible(shared, national) === true ? shared.code + national : undefined;
}

/**
 * Tells whether E.164 digits are a valid number.
 * @returns undefined where only the library knows
 */
export function quicklyValidate(number: string): boolean | undefined {
  const shared = callingCodeOf(number);
  if (!shared) return undefined;
  const national = number.slice(shared.code.length);
  if (shared.prefix?.test(national) === true) return undefined;
  const [plan, ...others] = shared.plans;
  if (plan && others.length === 0) return isValid(national, plan);
  return isValidInOneOf(national, shared.plans);
}

/** @returns false where the digits are certainly no number as it is written, or dialled abroad, inside of the country */
export function mayBeNational(digits: string, country: CountryCode): boolean {
  const plan = planOf(country);
  if (!plan) return true;
  if (plan.international.test(digits)) return true;
  if (plan.alwaysZero) return digits.startsWith('0');
  if (plan.prefix?.test(digits) === true) return true;
  return callingCodeOf(plan.callingCode)?.plans.some((shared) => isValid(digits, shared)) === true;
}

/** @returns whether numbers behind the calling code may begin with a zero of their own, as Italy's do */
export function keepsZero(callingCode: string): boolean {
  const shared = callingCodeOf(callingCode);
  return (
    shared?.code === callingCode &&
    shared.plans.some(
      ({ prefix, national }) => !prefix && numbersWithZero.some((digits) => national.test(digits)),
    )
  );
}

/** @returns undefined where it depends on which of the countries it is */
function isPossible({ possible }: CallingCode, { length }: { length: number }): boolean | undefined {
  return length > longestNational ? false : possible[length];
}

/**
 * The library takes the first country that claims the number, by what it begins with or else as a valid one, and asks that one.
 * @returns undefined where it depends on which country that is
 */
function isValidInOneOf(national: string, plans: readonly Plan[]): boolean | undefined {
  const valid = plans.filter((plan) => isValid(national, plan));
  if (valid.length === 0) return false;
  const claims = plans.filter((plan) => (plan.leading ? plan.leading.test(national) : valid.includes(plan)));
  return claims.length > 0 && claims.every((plan) => valid.includes(plan)) ? true : undefined;
}

function isValid(national: string, plan: Plan): boolean {
  return (
    plan.national.test(national) &&
    plan.types.some(({ lengths, numbers }) => lengths.includes(national.length) && numbers.test(national))
  );
}
