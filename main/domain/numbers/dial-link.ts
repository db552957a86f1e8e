import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import type { DialRefusal, DialTarget } from '../../../contract/model/dialling.ts';
import { isDialLink } from './is-dial-link.ts';
import { findNumbers } from './find-numbers.ts';
import { isDamagedBySpreadsheet, numberText, plainText } from './number-text.ts';
import { splitExtensions } from './shared-main-number.ts';
import { callingCodeLength } from './phone-number-plan.ts';
import { digitsOf, isInternational, isPossibleNumber, readTypedNumber, viewNumber } from './phone-number.ts';

/** What was found in a link or a text: at least one number, or why there is none. */
export type DialReading = { ok: true; targets: DialTarget[] } | { ok: false; reason: DialRefusal };

/** E.164; nothing that any exchange takes is longer. */
const mostDigits = 15;
/** More is no extension. */
const longestExtension = 60;
/** As many numbers of a text are offered. */
const mostTargets = 5;
/** So much of a text is shown where it cannot be dialled. */
const longestShown = 50;

/** What a phone would take for a change of how it is set up. */
const numberOrCode = /^[+\d ().*#/-]*$/;

/**
 * Reads `tel:` (RFC 3966), `callto:` and `sip:`/`sips:` (RFC 3261) links. Never throws.
 * @param country home country, ISO 3166: how numbers without a country code are read
 */
export function readDialLink(link: string, country: string): DialReading {
  const match = /^\s*(tel|callto|sips?):(?:\/\/)?(.*)$/is.exec(link);
  if (!match) return refused('scheme');
  const [, scheme = '', body = ''] = match;
  const text = decoded(body);
  if (text === null) return refused('notANumber');
  if (scheme.toLowerCase().startsWith('sip')) return readSip(text, country);
  // What Skype wrote behind its links: `callto:name?call`.
  return readSubscriber(text.replace(/\?.*$/s, ''), country);
}

/**
 * Reads a typed number, or what stands on the clipboard: a number, a link or a text with numbers, at most five of which
 * are offered. Never throws.
 * @param country home country, ISO 3166
 */
export function readDialText(text: string, country: string): DialReading {
  const trimmed = text.trim();
  if (isDialLink(trimmed)) return readDialLink(trimmed, country);
  if (isDamagedBySpreadsheet(trimmed)) return refused('damagedBySpreadsheet');
  const single = numberOrCode.test(plainText(trimmed))
    ? readNumber(trimmed, null, country)
    : refused('nothingFound');
  if (single.ok ? single.targets.every(isSure) : single.reason === 'serviceCode') return single;
  const numbers = findNumbers(text, country).filter((number) => number.length <= mostDigits);
  const targets = numbers
    .slice(0, mostTargets)
    .map((number) => targetOf(isLocal(number, text, country) ? number : `+${number}`, null));
  if (targets.length > 0) return { ok: true, targets };
  return !single.ok && single.reason === 'empty' ? refused('nothingFound') : single;
}

/** Not what the metadata does not know: that may be several numbers. */
function isSure({ number }: DialTarget): boolean {
  return !number.startsWith('+') || isPossibleNumber(number.slice(1));
}

/** A text as it is shown where it cannot be dialled: 50 characters of it, on one line. */
export function shortenedForDisplay(text: string): string {
  // Control characters and those that turn the direction of writing around are not for the eyes.
  const line = text
    .slice(0, 4 * longestShown)
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim();
  const characters = Array.from(line);
  return characters.length <= longestShown && text.length <= 4 * longestShown
    ? line
    : `${characters.slice(0, longestShown).join('')}…`;
}

/** Behind the number: parameters after semicolons; the host of a SIP address is not dialled. */
function readSip(text: string, country: string): DialReading {
  const user = /^[^@?]*/.exec(text)?.[0] ?? '';
  if (user.trim() === '') return refused('empty');
  // `sip:user:password@host`
  const reading = readSubscriber(user.replace(/:.*$/s, ''), country);
  return !reading.ok && reading.reason === 'notANumber' && isName(user) ? refused('userName') : reading;
}

function isName(user: string): boolean {
  return /^[\p{L}\p{N}._~!$&'+=-]+$/u.test(user);
}

/** `number;ext=…;phone-context=…`; what stands behind a comma is dialled after a pause, as in invitations to conferences. */
function readSubscriber(text: string, country: string): DialReading {
  const [main = '', ...parameters] = text.split(';');
  const [number = '', ...afterPause] = main.split(',');
  const valueOf = (name: string): string | null => {
    const parameter = parameters.find((it) => it.trim().toLowerCase().startsWith(`${name}=`));
    return parameter === undefined ? null : parameter.slice(parameter.indexOf('=') + 1);
  };
  const extension = (valueOf('ext') ?? afterPause.join(''))
    .replace(/[^\d*#]/g, '')
    .slice(0, longestExtension);
  const inContext = withContext(number, valueOf('phone-context'));
  return readNumber(inContext ?? number, extension === '' ? null : extension, country);
}

/**
 * By RFC 3966 a context such as `+49-30` says where a number is valid, and not that both together are one: they are
 * taken together where that makes a valid number.
 */
function withContext(number: string, context: string | null): string | null {
  if (context === null || number.includes('+') || !/^\+[\d().-]+$/.test(context.trim())) return null;
  const whole = `+${digitsOf(context)}${digitsOf(number)}`;
  return whole.length <= mostDigits + 1 && parsePhoneNumberFromString(whole)?.isValid() === true
    ? whole
    : null;
}

function readNumber(text: string, extension: string | null, country: string): DialReading {
  const plain = plainText(text).trim();
  if (plain === '') return refused('empty');
  // A code such as *21*0171…# redirects all calls of the phone that dials it: nobody sees that in a link.
  if (numberOrCode.test(plain) && /[*#]/.test(plain)) return refused('serviceCode');
  const several = readSeveral(plain, extension, country);
  if (several !== null) return several;
  const digits = digitsOf(plain);
  const single = numberText(plain);
  if (single === null) {
    return refused(numberOrCode.test(plain) && digits.length > mostDigits ? 'tooManyDigits' : 'notANumber');
  }
  const number = readTypedNumber(single, country);
  if (number !== null && number.length <= mostDigits) {
    // A country's numbers change, and are dialled all the same; that there is a new country code is another matter.
    if (callingCodeLength(number) === 0) return refused('notPossible');
    return { ok: true, targets: [targetOf(`+${number}`, extension)] };
  }
  if (number !== null || digits.length > mostDigits) return refused('tooManyDigits');
  if (isInternational(single)) return refused('notPossible');
  return { ok: true, targets: [targetOf(digits, extension)] };
}

/** One switchboard's numbers, of which somebody chooses: `+49 30 23125-731/732`. Null where it is one number, or one of them is none. */
function readSeveral(plain: string, extension: string | null, country: string): DialReading | null {
  const readings = splitExtensions(plain)
    .slice(0, mostTargets)
    .map((one) => readNumber(one, extension, country));
  const targets = readings.flatMap((reading) => (reading.ok ? reading.targets : []));
  return readings.length > 0 && targets.length === readings.length ? { ok: true, targets } : null;
}

function targetOf(number: string, extension: string | null): DialTarget {
  const label = number.startsWith('+') ? viewNumber(number).label : null;
  return { number, label: label ?? number, extension };
}

/** A number found in a text stands for itself, as a local one, where it is short, bare and no international number. */
function isLocal(number: string, text: string, country: string): boolean {
  if (number.length > 10 || readTypedNumber(number, country) === number) return false;
  return new RegExp(String.raw`(?<![\d+])${number}(?!\d)`).test(text);
}

/** Null where the percent encoding is broken. */
function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

function refused(reason: DialRefusal): DialReading {
  return { ok: false, reason };
}
