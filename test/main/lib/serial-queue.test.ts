import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createSerialQueue } from '../../../main/lib/serial-queue.ts';

it('does one after the other, in the order asked for, whichever fail', async () => {
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), fc.array(fc.boolean(), { maxLength: 8 }), async (scheduler, fails) => {
      const inTurn = createSerialQueue();
      const seen: string[] = [];
      const results = fails.map((isFailing, index) =>
        inTurn(async () => {
          seen.push(`begin ${index}`);
          await scheduler.schedule(Promise.resolve());
          seen.push(`end ${index}`);
          if (isFailing) throw new Error(`task ${index}`);
          return index;
        }),
      );
      const settled = Promise.allSettled(results);
      await scheduler.waitFor(settled);
      expect(seen).toEqual(fails.flatMap((_, index) => [`begin ${index}`, `end ${index}`]));
      expect(
        (await settled).map((result) => (result.status === 'fulfilled' ? result.value : 'failed')),
      ).toEqual(fails.map((isFailing, index) => (isFailing ? 'failed' : index)));
    }),
  );
});

it('begins once it is opened', async () => {
  let open = (): void => undefined;
  const inTurn = createSerialQueue(new Promise<void>((resolve) => (open = resolve)));
  const seen: string[] = [];
  const done = inTurn(() => {
    seen.push('done');
    return Promise.resolve();
  });
  await Promise.resolve();
  expect(seen).toEqual([]);
  open();
  await done;
  expect(seen).toEqual(['done']);
});
