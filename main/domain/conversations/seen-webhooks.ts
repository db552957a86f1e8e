import type { Answer, CallEvent, WebhookEvent } from '../../../contract/model/calls/call.ts';
import type { JournalEntry, Repeats, WebhookRequest } from '../../../contract/model/request.ts';
import { contentOf } from '../calls/event-set.ts';

/**
 * Remembers the genuine webhooks of the journal's time. The signature says that the telephone system wrote a body, not when: whoever got hold
 * of one can post it again, and the telephone system itself repeats one to which it got no answer in time.
 */
export interface SeenWebhooks {
  /**
   * @param event null where the request told of no call
   * @returns what was answered to the same body the first time; undefined: it is new
   */
  answerTo: (event: CallEvent | WebhookEvent | null, request: Posted) => Answer | undefined;
  add: (event: CallEvent | WebhookEvent | null, request: Posted, answer: Answer) => void;
  /** The same body has come again: whoever looks at the first one is to see that. It is kept in memory alone. */
  countRepeat: (event: CallEvent | WebhookEvent | null, request: Posted & Pick<WebhookRequest, 'at'>) => void;
  /** @returns how often this body came again since the start; null: not at all, or too long ago */
  repeatsOf: (event: CallEvent | WebhookEvent | null, request: Posted) => Repeats | null;
  /** Takes in what the journal holds, oldest first, as what came before all that was added meanwhile. */
  restore: (entries: AsyncIterable<JournalEntry>) => Promise<void>;
}

/** What of a request tells whether it came before. */
type Posted = Pick<WebhookRequest, 'endpoint' | 'body'>;

/**
 * So many are remembered, then the oldest are forgotten: a month of a thousand calls a day, in some ten megabytes. What is forgotten can
 * add a line to the journal once more, and nothing to a call that the book knows.
 */
const rememberedAtMost = 100_000;

/** Of so many it is known how often they came again: those that did so last. A flood of repeats takes no more memory than this. */
const countedAtMost = 1_000;

const letRing: Answer = { action: 'letRing' };

/** @param digest makes a short text that stands for a long one */
export function createSeenWebhooks(
  digest: (text: string) => string,
  atMost: number = rememberedAtMost,
): SeenWebhooks {
  let answers = new Map<string, Answer>();
  /** The one that came again last stands last. */
  const repeats = new Map<string, Repeats>();

  const keyOf = (event: CallEvent | WebhookEvent | null, { endpoint, body }: Posted): string => {
    // The history's entries are no requests: none of them has a body.
    const said = event === null || event.kind === 'history' ? String(endpoint) : contentOf(event);
    return digest(`${said}\n${body}`);
  };
  const put = (into: Map<string, Answer>, key: string, answer: Answer): void => {
    if (into.has(key)) return;
    // Nearly all are left to ring: those share one answer.
    into.set(key, answer.action === 'letRing' ? letRing : answer);
    forgetOldest(into, atMost);
  };

  return {
    answerTo: (event, request) => answers.get(keyOf(event, request)),
    add(event, request, answer) {
      put(answers, keyOf(event, request), answer);
    },
    countRepeat(event, request) {
      const key = keyOf(event, request);
      const count = (repeats.get(key)?.count ?? 0) + 1;
      repeats.delete(key);
      repeats.set(key, { count, lastAt: request.at });
      forgetOldest(repeats, countedAtMost);
    },
    repeatsOf: (event, request) => repeats.get(keyOf(event, request)) ?? null,
    async restore(entries) {
      const restored = new Map<string, Answer>();
      for await (const entry of entries) {
        // What was turned away may come again: it has added nothing.
        if (entry.kind !== 'request' || entry.request.status !== 200) continue;
        const { event, request } = entry;
        put(restored, keyOf(event, request), event?.kind === 'newCall' ? event.answer : letRing);
      }
      for (const [key, answer] of answers) put(restored, key, answer);
      answers = restored;
    },
  };
}

function forgetOldest(known: Map<string, unknown>, atMost: number): void {
  const [oldest] = known.keys();
  if (known.size > atMost && oldest !== undefined) known.delete(oldest);
}
