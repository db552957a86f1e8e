import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../../contract/model/calls/call.ts';
import type { JournalEntry } from '../../../../contract/model/request.ts';
import { createSeenWebhooks } from '../../../../main/domain/conversations/seen-webhooks.ts';
import { digest } from '../../../../main/lib/digest.ts';
import { at, hangup, newCall, requestRecord } from '../../../support/unit/events.ts';

const letRing: Answer = { action: 'letRing' };
const reject: Answer = { action: 'reject', reason: 'busy', note: 'spam' };

async function* journalOf(...entries: JournalEntry[]): AsyncGenerator<JournalEntry> {
  await Promise.resolve();
  yield* entries;
}

function entry(fields: Partial<Extract<JournalEntry, { kind: 'request' }>>): JournalEntry {
  return { kind: 'request', request: requestRecord(), event: null, ...fields };
}

describe('a webhook', () => {
  it('is known with what was answered to it, whenever it came', () => {
    const seen = createSeenWebhooks(digest);
    seen.add(newCall(), requestRecord(), reject);
    expect(seen.answerTo(newCall({ at: at(9_000) }), requestRecord({ at: at(9_000) }))).toEqual(reject);
  });

  it('is new with another body, also where that says the same', () => {
    const seen = createSeenWebhooks(digest);
    seen.add(newCall(), requestRecord(), letRing);
    expect(seen.answerTo(newCall(), requestRecord({ body: 'event=newCall&more=1' }))).toBeUndefined();
  });

  it('that tells of no call is known by its body and the address it came to', () => {
    const seen = createSeenWebhooks(digest);
    seen.add(null, requestRecord({ body: 'event=news' }), letRing);
    expect(seen.answerTo(null, requestRecord({ body: 'event=news' }))).toEqual(letRing);
    expect(seen.answerTo(null, requestRecord({ body: 'event=news', endpoint: 'out' }))).toBeUndefined();
  });

  it('is known again from the journal, but for what was turned away', async () => {
    const seen = createSeenWebhooks(digest);
    const refused = requestRecord({ body: 'refused', status: 403, reason: 'signature' });
    await seen.restore(
      journalOf(
        entry({ event: newCall({ answer: reject }) }),
        entry({ event: hangup(), request: requestRecord({ body: 'event=hangup' }) }),
        entry({ request: refused }),
        { kind: 'mark', mark: { at: at(1), callId: 'a', done: true } },
      ),
    );
    expect(seen.answerTo(newCall(), requestRecord())).toEqual(reject);
    expect(seen.answerTo(hangup(), requestRecord({ body: 'event=hangup' }))).toEqual(letRing);
    expect(seen.answerTo(null, refused)).toBeUndefined();
  });

  it('that came while the journal was read is known, too, and what was answered first counts', async () => {
    const seen = createSeenWebhooks(digest);
    seen.add(newCall(), requestRecord(), letRing);
    seen.add(hangup(), requestRecord(), letRing);
    await seen.restore(journalOf(entry({ event: newCall({ answer: reject }) })));
    expect(seen.answerTo(newCall(), requestRecord())).toEqual(reject);
    expect(seen.answerTo(hangup(), requestRecord())).toEqual(letRing);
  });

  it('is counted again and again, each by itself', () => {
    const seen = createSeenWebhooks(digest);
    const one = (seconds: number) => requestRecord({ body: 'one', at: at(seconds) });
    for (const seconds of [1, 2, 3]) seen.countRepeat(null, one(seconds));
    seen.countRepeat(newCall(), one(4));
    expect(seen.repeatsOf(null, one(0))).toEqual({ count: 3, lastAt: at(3) });
    expect(seen.repeatsOf(newCall(), one(0))).toEqual({ count: 1, lastAt: at(4) });
    expect(seen.repeatsOf(null, requestRecord({ body: 'another' }))).toBeNull();
  });

  it('is counted for the thousand that came again last', () => {
    const seen = createSeenWebhooks(digest);
    const numbered = (number: number) => requestRecord({ body: String(number) });
    seen.countRepeat(null, numbered(0));
    for (let number = 1; number <= 1_000; number += 1) {
      seen.countRepeat(null, numbered(0));
      seen.countRepeat(null, numbered(number));
    }
    expect(seen.repeatsOf(null, numbered(0))?.count).toBe(1_001);
    expect(seen.repeatsOf(null, numbered(1))).toBeNull();
    expect(seen.repeatsOf(null, numbered(1_000))?.count).toBe(1);
  });

  it('is forgotten when there are too many that are newer', () => {
    const seen = createSeenWebhooks(digest, 2);
    for (const body of ['1', '2', '3']) seen.add(null, requestRecord({ body }), letRing);
    const known = ['1', '2', '3'].map((body) => seen.answerTo(null, requestRecord({ body })) !== undefined);
    expect(known).toEqual([false, true, true]);
  });
});
