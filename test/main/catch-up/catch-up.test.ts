import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { CatchUpNews } from '../../../contract/model/catch-up.ts';
import { createCatchUp } from '../../../main/catch-up/catch-up.ts';
import { createCallBook } from '../../../main/domain/conversations/call-book.ts';
import { createSeenWebhooks } from '../../../main/domain/conversations/seen-webhooks.ts';
import { digest } from '../../../main/lib/digest.ts';
import { compileRules } from '../../../main/domain/calls/rules.ts';
import { openCatchUpFile } from '../../../main/storage/catch-up-file.ts';
import { createSwitchboard } from '../../../main/switchboard.ts';
import { sipgateMisbehaviours } from '../../support/sipgate/fake-sipgate.ts';
import { answer, newCall } from '../../support/unit/events.ts';
import { tempFolder } from '../../support/unit/folder.ts';
import { startSipgate } from '../../support/unit/sipgate.ts';

/** A desktop that was off: what happens at the fake meanwhile is posted nowhere. */
async function startCatchUp() {
  const { fake, telephony } = await startSipgate();
  const book = createCallBook(() => new Date().toISOString());
  const journal: unknown[] = [];
  const failed = (error: unknown): never => {
    throw error;
  };
  const switchboard = createSwitchboard({
    rules: () =>
      compileRules({
        country: 'DE',
        inbound: { blocked: [] },
        outbound: { defaultCallerId: '', routes: [] },
      }),
    book,
    seen: createSeenWebhooks(digest),
    isForUs: () => true,
    append: (entry) => Promise.resolve(journal.push(entry)),
    now: () => new Date(),
    onNotSaved: failed,
    onSubscriberFailed: failed,
  });
  const path = join(await tempFolder(), 'catch-up.json');
  const told: CatchUpNews[] = [];
  /** Milliseconds of the epoch; null: as late as it is. */
  const clock = { now: null as number | null };
  let account: typeof telephony | null = telephony;
  const open = async () =>
    createCatchUp({
      telephony: { current: () => account },
      switchboard,
      book,
      memory: await openCatchUpFile(path),
      publish: (news) => told.push(news),
      now: () => clock.now ?? Date.now(),
      failed,
    });
  return {
    fake,
    book,
    journal,
    told,
    clock,
    open,
    asked: () => fake.requests.filter(({ path: asked }) => asked.endsWith('/history')),
    signOut: () => {
      account = null;
    },
  };
}

const minutesAgo = (minutes: number): string => new Date(Date.now() - minutes * 60_000).toISOString();

describe('catching up', () => {
  it('puts into the log what was missed, once', async () => {
    const { fake, book, journal, open, told } = await startCatchUp();
    const missed = await fake.exchange.ring();
    await missed.hangUp('cancel');
    const taken = await fake.exchange.ring({ from: '4930609854180' });
    await taken.answer();
    await taken.hangUp();
    const catchUp = await open();
    await catchUp.run();
    expect(catchUp.news()).toMatchObject({ status: { state: 'done', found: 2, cut: false }, isNews: true });
    expect(book.entry(missed.callId)).toMatchObject({ outcome: 'missed', done: false, fromHistory: true });
    expect(book.entry(taken.callId)).toMatchObject({ outcome: 'answered', done: true, fromHistory: true });
    await catchUp.run();
    expect(journal).toHaveLength(2);
    expect(catchUp.news()).toMatchObject({ status: { found: 0 }, isNews: false });
    expect(told.map(({ status }) => status.state)).toEqual(['running', 'done', 'running', 'done']);
  });

  it('ends a call whose end nobody heard, and leaves one alone that goes on', async () => {
    const { fake, book, open } = await startCatchUp();
    const call = await fake.exchange.ring();
    const { callId, from, to } = call;
    book.addEvent(newCall({ callId, from, to, at: minutesAgo(3) }));
    book.addEvent(answer({ callId, from, to, at: minutesAgo(2.9) }));
    await call.answer();
    await call.hangUp();
    const catchUp = await open();
    await catchUp.run();
    expect(book.entry(callId)?.state).toBe('connected');
    for (const entry of fake.account.history) entry.created = minutesAgo(3);
    await catchUp.run();
    expect(book.entry(callId)).toMatchObject({ state: 'ended', outcome: 'answered', fromHistory: false });
  });

  it('begins where the last run of an earlier start had come to, or a day back', async () => {
    const { asked, open, clock } = await startCatchUp();
    const begunAt = Date.now();
    clock.now = begunAt;
    const first = await open();
    await first.run();
    const [, emptyCheck] = asked();
    expect(begunAt - Date.parse(asked()[0]?.query.from ?? '')).toBe(24 * 3_600_000 + 600_000);
    expect(emptyCheck).toBeDefined();
    const before = asked().length;
    await (await open()).run();
    expect(begunAt - Date.parse(asked()[before]?.query.from ?? '')).toBe(600_000);
  });

  it('reads page after page, and says what it left out', async () => {
    const { fake, book, open, asked } = await startCatchUp();
    for (let index = 0; index < 120; index += 1) {
      const call = await fake.exchange.ring({ from: `49301000${String(index).padStart(3, '0')}` });
      await call.hangUp('cancel');
    }
    const catchUp = await open();
    await catchUp.run();
    expect(asked()).toHaveLength(2);
    expect(book.entries()).toHaveLength(120);
  });

  it('runs once at a time, and once more for wishes that came meanwhile', async () => {
    const { fake, open, told } = await startCatchUp();
    await (await fake.exchange.ring()).hangUp();
    const catchUp = await open();
    await Promise.all([catchUp.run(), catchUp.run(), catchUp.run()]);
    expect(told.filter(({ status }) => status.state === 'running')).toHaveLength(2);
  });

  it.each([
    ['scopeMissing', { kind: 'forbidden', scope: 'history:read' }],
    ['serverError', { kind: 'serverError' }],
    ['otherJson', { kind: 'unexpectedAnswer' }],
  ] as const)('says why it failed: %s, and reads all of it the next time', async (misbehaviour, problem) => {
    const { fake, book, open } = await startCatchUp();
    await (await fake.exchange.ring()).hangUp();
    const catchUp = await open();
    fake.misbehave(sipgateMisbehaviours[misbehaviour]);
    await catchUp.run();
    expect(catchUp.news()).toMatchObject({ status: { state: 'failed', problem }, isNews: true });
    await catchUp.run();
    expect(catchUp.news().isNews).toBe(false);
    fake.misbehave(null);
    await catchUp.run();
    expect(book.entries()).toHaveLength(1);
    await catchUp.stop();
  });

  it.each(['9999999', '9'.repeat(400), 'Fri, 31 Dec 9999 23:59:59 GMT'])(
    'asks again after a day, not at once, where it is to wait for %s',
    async (retryAfter) => {
      const { fake, open, asked } = await startCatchUp();
      const timer = vi.spyOn(globalThis, 'setTimeout');
      onTestFinished(() => {
        timer.mockRestore();
      });
      const catchUp = await open();
      fake.misbehave({ status: 429, headers: { 'Retry-After': retryAfter }, body: '' }, { path: /history/ });
      await catchUp.run();
      expect(asked()).toHaveLength(1);
      const waits = timer.mock.calls.map(([, wait]) => wait);
      expect(waits).toContain(24 * 3_600_000);
      await catchUp.stop();
    },
  );

  it('says once that the history of a neo account holds no calls', async () => {
    const { fake, open } = await startCatchUp();
    fake.account.featureScope = 'NEO_PBX';
    const catchUp = await open();
    await catchUp.run();
    expect(catchUp.news()).toMatchObject({ status: { state: 'unavailable' }, isNews: true });
    const next = await open();
    await next.run();
    expect(next.news()).toMatchObject({ status: { state: 'unavailable' }, isNews: false });
  });

  it('does nothing without a token', async () => {
    const { asked, open, signOut } = await startCatchUp();
    signOut();
    const catchUp = await open();
    await catchUp.run();
    expect(catchUp.news()).toEqual({ status: { state: 'off' }, isNews: false });
    expect(asked()).toEqual([]);
  });
});
