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

/**
 * Lets so many milliseconds pass whenever somebody looks at the clock.
 * @returns how often that was
 */
function letPass(milliseconds: number): () => number {
  let looks = 0;
  const clock = vi.spyOn(performance, 'now').mockImplementation(() => {
    looks += 1;
    return looks * milliseconds;
  });
  onTestFinished(() => {
    clock.mockRestore();
  });
  return () => looks;
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

  it('as seldom as many are done at once', async () => {
    const looks = letPass(1_000);
    await forEachInPieces(items, () => undefined, 10);
    // One at the beginning, and for each ten one before and one after the others had their turn.
    expect(looks()).toBe(5);
  });

  it('not between things that take no time', async () => {
    letPass(0);
    expect(await turnsDuring(() => forEachInPieces(items, () => undefined))).toBe(0);
  });

  it('wherever a long piece of work lets them, and what it returns comes through', async () => {
    letPass(1_000);
    function* work(): Generator<undefined, string> {
      for (let left = items.length; left > 0; left -= 1) yield;
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
