import { describe, expect, it, onTestFinished, vi } from 'vitest';
import {
  createTimedYield,
  forEachInPieces,
  inPieces,
  untilDone,
  yieldToLoop,
} from '../../../main/lib/yield-to-loop.ts';

/** How often the event loop came round during some work. */
async function turnsDuring(work: () => Promise<unknown>): Promise<number> {
  let turns = 0;
  let immediate = setImmediate(function count() {
    turns += 1;
    immediate = setImmediate(count);
  });
  await work();
  clearImmediate(immediate);
  return turns;
}

/** Lets so many milliseconds pass whenever somebody looks at the clock. */
function letPass(milliseconds: number): void {
  let now = 0;
  const clock = vi.spyOn(performance, 'now').mockImplementation(() => (now += milliseconds));
  onTestFinished(() => {
    clock.mockRestore();
  });
}

const items = Array.from({ length: 20 }, (_, index) => index);

describe('others have their turn', () => {
  it('whenever work yields', async () => {
    expect(await turnsDuring(yieldToLoop)).toBeGreaterThanOrEqual(1);
  });

  it('between two pieces that took long, and only then', async () => {
    letPass(2);
    const pause = createTimedYield();
    expect([pause(), pause()]).toEqual([null, null]);
    const rest = pause();
    expect(rest).toBeInstanceOf(Promise);
    await rest;
    expect(pause()).toBeNull();
  });

  it('between things that take long each', async () => {
    letPass(1_000);
    const seen: number[] = [];
    expect(await turnsDuring(() => forEachInPieces(items, (item) => seen.push(item)))).toBeGreaterThanOrEqual(
      items.length,
    );
    expect(seen).toEqual(items);
  });

  it('not between things that take no time', async () => {
    letPass(0);
    expect(await turnsDuring(() => forEachInPieces(items, () => undefined))).toBe(0);
  });

  it('wherever a long piece of work lets them, and what it returns comes through', async () => {
    letPass(1_000);
    function* work(): Generator<undefined, string> {
      for (const _ of items) yield;
      return 'done';
    }
    let result = '';
    const turns = await turnsDuring(async () => {
      result = await inPieces(work());
    });
    expect(result).toBe('done');
    expect(turns).toBeGreaterThanOrEqual(items.length);
  });

  it('after each step of work that says whether there is more', async () => {
    let left = 5;
    expect(
      await turnsDuring(() =>
        untilDone(() => {
          left -= 1;
          return left > 0;
        }),
      ),
    ).toBeGreaterThanOrEqual(4);
    expect(left).toBe(0);
  });
});

describe('the first step', () => {
  it('is taken at once', () => {
    const step = vi.fn(() => false);
    void untilDone(step);
    expect(step).toHaveBeenCalledOnce();
  });

  it('that fails is told of as any other', async () => {
    await expect(
      untilDone(() => {
        throw new Error('broken');
      }),
    ).rejects.toThrow('broken');
  });
});
