import { getCountryCallingCode, type CountryCode } from 'libphonenumber-js/max';
import { callingCodeLength, planOf, plansBehind, type Plan } from './phone-number-plan.ts';

// libphonenumber takes about 15 µs to read a number, which is too long for all the numbers of a large phone book. Most of
// them need few of its steps: no prefix, or a plain zero, stands before the number, and its length decides. That is
// done here with the library's own data; whatever needs more is left to the library.

/** The longest number that libphonenumber reads, without calling code. */
const longestNational = 17;

/** One of each length. */
const numbersWithZero = Array.from({ length: longestNational }, (_, length) => `0${'1'.repeat(length)}`);

/**
 * Reads the digits of an international number.
 * @returns E.164 digits; null where there can be no such number; undefined where only the library knows
 */
export function quicklyReadInternational(digits: string): string | null | undefined {
  const length = callingCodeLength(digits);
  const plans = plansBehind(digits.slice(0, length));
  const national = digits.slice(length);
  if (plans.length === 0 || plans.some(({ prefix }) => prefix?.test(national) === true)) return undefined;
  const possible = isPossible(plans, national.length);
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
  return isPossible(plansBehind(callingCode), national.length) === true ? callingCode + national : undefined;
}

/**
 * Tells whether E.164 digits are a valid number.
 * @returns undefined where only the library knows
 */
export function quicklyValidate(number: string): boolean | undefined {
  const length = callingCodeLength(number);
  const [plan, ...others] = plansBehind(number.slice(0, length));
  const national = number.slice(length);
  if (!plan || others.length > 0 || plan.prefix?.test(national) === true) return undefined;
  return isValid(national, plan);
}

/** @returns false where the digits are certainly no number as it is written, or dialled abroad, inside of the country */
export function mayBeNational(digits: string, country: CountryCode): boolean {
  const plan = planOf(country);
  if (!plan) return true;
  if (plan.international.test(digits)) return true;
  if (plan.alwaysZero) return digits.startsWith('0');
  if (plan.prefix?.test(digits) === true) return true;
  return plansBehind(getCountryCallingCode(country)).some((shared) => isValid(digits, shared));
}

/** @returns whether numbers behind the calling code may begin with a zero of their own, as Italy's do */
export function keepsZero(callingCode: string): boolean {
  return plansBehind(callingCode).some(
    ({ prefix, national }) => !prefix && numbersWithZero.some((digits) => national.test(digits)),
  );
}

/** @returns undefined where it depends on which of the countries it is */
function isPossible(plans: readonly Plan[], length: number): boolean | undefined {
  if (length > longestNational) return false;
  const [first, ...others] = plans;
  const answer = first?.lengths.includes(length);
  return others.some(({ lengths }) => lengths.includes(length) !== answer) ? undefined : answer;
}

function isValid(national: string, plan: Plan): boolean {
  return (
    plan.national.test(national) &&
    plan.types.some(({ lengths, numbers }) => lengths.includes(national.length) && numbers.test(national))
  );
}
