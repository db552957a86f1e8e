import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coalesce } from '../../../main/lib/coalesce.ts';

/** Runs that go on until they are told to end. */
function setUp() {
  const ends: { well: () => void; badly: (error: Error) => void }[] = [];
  const ask = coalesce(() => new Promise((well, badly) => ends.push({ well, badly })));
  return { ask, ends };
}

describe('what runs once at a time', () => {
  it('begins at once', () => {
    const { ask, ends } = setUp();
    void ask();
    expect(ends).toHaveLength(1);
  });

  it('runs once more for all that asked meanwhile, and then rests', async () => {
    const { ask, ends } = setUp();
    const first = ask();
    const others = [ask(), ask(), ask()];
    expect(ends).toHaveLength(1);
    ends[0]?.well();
    await first;
    await Promise.resolve();
    expect(ends).toHaveLength(2);
    ends[1]?.well();
    await Promise.all(others);
    expect(ends).toHaveLength(2);
    void ask();
    expect(ends).toHaveLength(3);
  });

  it('fails for whoever asked for that run, and runs all the same for who asked meanwhile', async () => {
    const { ask, ends } = setUp();
    const first = ask();
    const second = ask();
    ends[0]?.badly(new Error('ENOSPC'));
    await expect(first).rejects.toThrow('ENOSPC');
    ends[1]?.well();
    await expect(second).resolves.toBeUndefined();
  });

  it('never overlaps, and each wish is followed by a run that began after it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), fc.integer({ min: 1, max: 12 }), async (scheduler, wishes) => {
        let asked = 0;
        let running = 0;
        let runs = 0;
        const ask = coalesce(async () => {
          running += 1;
          runs += 1;
          expect(running).toBe(1);
          seen = asked;
          await scheduler.schedule(Promise.resolve(), 'run');
          done = seen;
          running -= 1;
        });
        let seen = 0;
        let done = 0;
        const all = Promise.all(
          Array.from({ length: wishes }, async (_, index) => {
            await scheduler.schedule(Promise.resolve(), `wish ${index}`);
            asked += 1;
            const own = asked;
            await ask();
            expect(done).toBeGreaterThanOrEqual(own);
          }),
        );
        await scheduler.waitFor(all);
        expect(runs).toBeLessThanOrEqual(wishes);
      }),
    );
  });
});
