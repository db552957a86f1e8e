import type { Answer, CallEvent } from '../../../contract/model/calls/call.ts';
import type { Settings } from '../../../contract/settings/settings.ts';
import { numberMatcher } from '../numbers/phone-number-pattern.ts';
import { readSentNumber, readTypedNumber } from '../numbers/phone-number.ts';

type NewCall = Extract<CallEvent, { kind: 'newCall' }>;

/** The team's rules: what the telephone system is to do with a new call. */
export type Rules = (call: Pick<NewCall, 'direction' | 'from' | 'to'>) => Answer;

const letRing: Answer = { action: 'letRing' };

/**
 * Compiles the settings' blocked callers and outbound routes, so that a webhook does not wait for it.
 * In both lists the first row that matches wins.
 */
export function compileRules(settings: Pick<Settings, 'country' | 'inbound' | 'outbound'>): Rules {
  const { country, inbound, outbound } = settings;
  const blocked = inbound.blocked.map((row) => ({ ...row, matches: numberMatcher(row.callerId, country) }));
  const routes = outbound.routes.map((row) => ({ ...row, matches: numberMatcher(row.destination, country) }));

  const answerInbound = (from: string | null): Answer => {
    const row = blocked.find(({ matches }) => matches(from));
    if (!row) return letRing;
    return row.answer === 'voicemail'
      ? { action: 'voicemail', note: row.note }
      : { action: 'reject', reason: row.answer, note: row.note };
  };

  const answerOutbound = (to: string | null): Answer => {
    const number = to === null ? null : readSentNumber(to);
    // Internal and emergency numbers are not dialled anew: `Dial` takes E.164 digits alone. Whether metadata knows the number
    // is another matter: the telephone system dials it.
    if (number === null) return letRing;
    const typed = routes.find(({ matches }) => matches(to))?.callerId ?? outbound.defaultCallerId;
    const callerId = readTypedNumber(typed, country);
    return callerId === null ? letRing : { action: 'showCallerId', callerId, number };
  };

  return ({ direction, from, to }) => (direction === 'in' ? answerInbound(from) : answerOutbound(to));
}
