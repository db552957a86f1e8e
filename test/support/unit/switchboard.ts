import type { Answer, WebhookEvent } from '../../../contract/model/calls/call.ts';
import type { JournalEntry } from '../../../contract/model/request.ts';
import { createCallBook } from '../../../main/domain/conversations/call-book.ts';
import { createSeenWebhooks } from '../../../main/domain/conversations/seen-webhooks.ts';
import { digest } from '../../../main/lib/digest.ts';
import { createSwitchboard, type SwitchboardParts } from '../../../main/switchboard.ts';
import { at, newCall, requestRecord } from './events.ts';

/** A call that begins, as the telephone system tells of it. */
export const webhook: WebhookEvent = (({ answer: _, ...event }) => event)(newCall());
export const reject: Answer = { action: 'reject', reason: 'busy', note: 'spam' };

/** A switchboard whose journal is a list; every part can be replaced. */
export function setUpSwitchboard(parts: Partial<SwitchboardParts> = {}) {
  const journal: JournalEntry[] = [];
  const notSaved: unknown[] = [];
  const subscriberFailures: unknown[] = [];
  const book = createCallBook(() => at(0));
  const switchboard = createSwitchboard({
    rules: () => () => ({ action: 'letRing' }),
    book,
    seen: createSeenWebhooks(digest),
    isForUs: () => true,
    append: (entry) => Promise.resolve(journal.push(entry)),
    now: () => new Date(at(60)),
    onNotSaved: (error) => notSaved.push(error),
    onSubscriberFailed: (error) => subscriberFailures.push(error),
    ...parts,
  });
  return { switchboard, book, journal, notSaved, subscriberFailures };
}

/** The record of a request, with the answer for what is sent back. */
export function record(told: Answer) {
  return requestRecord({ response: JSON.stringify(told) });
}

/** Lets everything run that was put off to the next turn. */
export async function nextTurn(): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
}
