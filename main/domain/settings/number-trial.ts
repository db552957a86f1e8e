import type { Settings } from '../../../contract/settings/settings.ts';
import type { NumberTrial, TrialKind } from '../../../contract/model/number-trial.ts';
import { numberMatcher } from '../numbers/phone-number-pattern.ts';
import {
  digitsOf,
  isWithheld,
  readSentNumber,
  readTypedNumber,
  viewNumber,
} from '../numbers/phone-number.ts';
import { compileRoster } from '../calls/roster.ts';
import { compileRules } from '../calls/rules.ts';
import { agentName } from '../../../contract/model/display-name.ts';

/** What of the settings decides about a number. */
export type TrialSettings = Pick<Settings, 'country' | 'inbound' | 'outbound' | 'agents' | 'notify'>;

/** What people say where the telephone system says `anonymous`. */
const withheldWords = /^(?:anonym|anonymous|withheld|unterdrückt)$/i;

/**
 * Tries what the settings do with a number, and because of which row, by the same rules that answer the telephone system.
 * @param typed a number as people type it, or `anonymous`
 */
export function tryNumber(kind: TrialKind, typed: string, settings: TrialSettings): NumberTrial {
  const sent = sentAs(typed, settings.country);
  if (sent === '') return { kind: 'nothing' };
  switch (kind) {
    case 'in':
      return tryInbound(sent, settings);
    case 'out':
      return tryOutbound(sent, settings);
    case 'told':
      return tryLine(sent, settings);
  }
}

/** How the telephone system would send a number that somebody types; empty where there is none in it. */
function sentAs(typed: string, country: string): string {
  const text = typed.trim();
  if (isWithheld(text) || withheldWords.test(text)) return 'anonymous';
  return readTypedNumber(text, country) ?? digitsOf(text);
}

function tryInbound(from: string, settings: TrialSettings): NumberTrial {
  const answer = compileRules(settings)({ direction: 'in', from, to: null });
  const rows = settings.inbound.blocked;
  const row = rows.findIndex(({ callerId }) => numberMatcher(callerId, settings.country)(from));
  const how = answer.action === 'reject' ? answer.reason : answer.action === 'voicemail' ? 'voicemail' : null;
  return { kind: 'in', number: viewNumber(from), blocked: how === null ? null : { row, how } };
}

function tryOutbound(to: string, settings: TrialSettings): NumberTrial {
  const answer = compileRules(settings)({ direction: 'out', from: null, to });
  const rows = settings.outbound.routes;
  const found = rows.findIndex(({ destination }) => numberMatcher(destination, settings.country)(to));
  const row = found < 0 ? null : found;
  const number = viewNumber(to);
  if (answer.action === 'showCallerId') {
    return { kind: 'out', number, callerId: viewNumber(answer.callerId).label, row, why: 'rule' };
  }
  const isExternal = readSentNumber(to) !== null;
  const isRuled = row !== null || settings.outbound.defaultCallerId.trim() !== '';
  const why = !isExternal ? 'internal' : isRuled ? 'badCallerId' : 'noRule';
  return { kind: 'out', number, callerId: null, row: isExternal ? row : null, why };
}

function tryLine(line: string, settings: TrialSettings): NumberTrial {
  const told = compileRoster(settings).toldOf(line);
  const names = new Map(settings.agents.map((agent) => [agent.id, agentName(agent)]));
  const rows = settings.notify.flatMap(({ destination }, row) =>
    numberMatcher(destination, settings.country)(line) ? [row] : [],
  );
  const agents = (told ?? [...names.keys()]).map((id) => names.get(id) ?? id);
  return { kind: 'told', number: viewNumber(line), agents, rows, everybody: told === null };
}
