import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createRefresher } from '../../../renderer/ask/refresher.ts';

/** Something to ask for whose answers come when the test says so. */
function slowSource() {
  const waiting: { resolve: () => void; reject: (error: Error) => void }[] = [];
  const failures: unknown[] = [];
  let asked = 0;
  let atOnce = 0;
  const refresh = createRefresher(
    async () => {
      asked += 1;
      atOnce += 1;
      expect(atOnce).toBe(1);
      try {
        await new Promise<void>((resolve, reject) => {
          waiting.push({ resolve, reject });
        });
      } finally {
        atOnce -= 1;
      }
    },
    (error) => {
      failures.push(error);
    },
  );
  const settle = (): Promise<unknown> => new Promise(setImmediate);
  return {
    refresh,
    failures,
    asked: (): number => asked,
    isAsking: (): boolean => waiting.length > 0,
    answer: async (): Promise<void> => {
      waiting.shift()?.resolve();
      await settle();
    },
    fail: async (): Promise<void> => {
      waiting.shift()?.reject(new Error('no answer'));
      await settle();
    },
  };
}

it('asks at once, and once more for all that was wanted meanwhile', async () => {
  const source = slowSource();
  source.refresh();
  for (let times = 0; times < 5; times += 1) source.refresh();
  expect(source.asked()).toBe(1);
  await source.answer();
  expect(source.asked()).toBe(2);
  await source.answer();
  expect(source.isAsking()).toBe(false);
});

it('says why it failed, and asks for what was wanted meanwhile all the same', async () => {
  const source = slowSource();
  source.refresh();
  source.refresh();
  await source.fail();
  expect(source.failures).toEqual([new Error('no answer')]);
  expect(source.asked()).toBe(2);
  await source.answer();
  source.refresh();
  expect(source.asked()).toBe(3);
});

it('whatever is wanted is asked for afterwards, never twice at a time, and never without being wanted', async () => {
  const steps = fc.array(fc.constantFrom('want' as const, 'answer' as const, 'fail' as const), {
    maxLength: 40,
  });
  await fc.assert(
    fc.asyncProperty(steps, async (doing) => {
      const source = slowSource();
      let wanted = 0;
      let askedBeforeLastWant = 0;
      for (const step of doing) {
        if (step === 'want') {
          askedBeforeLastWant = source.asked();
          source.refresh();
          wanted += 1;
        } else if (step === 'answer') await source.answer();
        else await source.fail();
      }
      while (source.isAsking()) await source.answer();
      expect(source.asked()).toBeLessThanOrEqual(wanted);
      if (wanted > 0) expect(source.asked()).toBeGreaterThan(askedBeforeLastWant);
    }),
  );
});
