import type { Agent } from '../../../contract/settings/agent.ts';
import type { Direction } from '../../../contract/model/calls/call.ts';
import type { LogEntry } from '../../../contract/model/calls/caller-log.ts';
import type { Contact } from '../../../contract/model/contacts/contact.ts';
import type { TemplateValues } from './url-template.ts';

/** How long something between the caller and the team counts as recent; milliseconds. */
const recent = 30 * 24 * 60 * 60 * 1_000;

/** An answered call, and what is known of its caller. */
export interface AnsweredCall {
  direction: Direction;
  /** Whether it was the agent of this desktop who answered. */
  answeredHere: boolean;
  /** This desktop's phone switch. */
  phoneOn: boolean;
  /** When earlier calls of this caller with a note were, and when their tickets were last changed; ISO 8601. */
  activity: readonly string[];
  /** ISO 8601. */
  now: string;
}

/**
 * What opens when an agent answers: the caller's profile if there was something between them and the team within the
 * last 30 days, else a new ticket. A helpdesk's clock that is ahead does not matter.
 * @returns null: nothing opens
 */
export function decideScreenPop(call: AnsweredCall): 'profile' | 'newTicket' | null {
  if (call.direction !== 'in' || !call.answeredHere || !call.phoneOn) return null;
  const since = Date.parse(call.now) - recent;
  return call.activity.some((at) => Date.parse(at) >= since) ? 'profile' : 'newTicket';
}

/** What a URL template is filled with. */
export function templateValues(
  entry: Pick<LogEntry, 'conversationId' | 'direction' | 'remote' | 'line' | 'startedAt'>,
  callId: string,
  contact: Pick<Contact, 'name' | 'organisation' | 'emails'> | null,
  agent: Pick<Agent, 'name' | 'email'> | null,
): Required<TemplateValues> {
  const number = entry.remote.number ?? '';
  return {
    number: entry.remote.label ?? '',
    e164: number.startsWith('+') ? number : '',
    digits: number.replace(/^\+/, ''),
    name: contact?.name ?? '',
    organisation: contact?.organisation ?? '',
    email: contact?.emails[0] ?? '',
    callId,
    conversationId: entry.conversationId,
    agent: agent?.name ?? '',
    agentEmail: agent?.email ?? '',
    line: entry.line?.label ?? '',
    direction: entry.direction,
    startedAt: entry.startedAt,
  };
}
