import { describe, expect, it } from 'vitest';
import { startMeasured } from '../../malformed/measured-receiver.ts';
import { requestsHeldAtMost, runMalformed } from '../../malformed/run.ts';
import { testSeed } from '../../support/seed.ts';
import { tempFolder } from '../../support/unit/folder.ts';

const timeout = 300_000;

// A hundred thousand of them: `npm run bench -- malformed`.
describe('malformed requests of every kind', () => {
  it(
    'are answered in XML and never with a fault, are written down so that they can be read, and leave no memory behind',
    { timeout },
    async () => {
      const run = await runMalformed({
        folder: await tempFolder(),
        start: startMeasured,
        count: 4_000,
        warmUp: 2_000,
        calls: 0,
        seed: testSeed,
      });
      for (const status of [200, 400, 401, 403, 404, 405, 413, 415, 417, 422, 429, 431])
        expect(run.statuses.get(String(status)), String(status)).toBeGreaterThan(0);
      // How much memory that is, is measured: `npm run bench -- malformed`.
      expect(run.after.heldRequests).toBeLessThanOrEqual(requestsHeldAtMost);
      expect(run.after).toMatchObject({ conversations: run.before.conversations, recent: 100 });
      expect(run.lines).toBeGreaterThan(2_500);
      expect(run).toMatchObject({ unreadable: 0, recovered: run.after.conversations + 1 });
    },
  );

  it('that tell of calls all the same are calls, and the same ones after a start', { timeout }, async () => {
    const run = await runMalformed({
      folder: await tempFolder(),
      start: startMeasured,
      count: 500,
      warmUp: 0,
      calls: 60,
      seed: testSeed,
    });
    expect(run.after.conversations).toBeGreaterThan(run.before.conversations);
    expect(run).toMatchObject({ unreadable: 0, recovered: run.after.conversations + 1 });
  });
});
