import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { runMalformed, shown, type UnderTest } from '../../malformed/run.ts';
import { compositions, type Composition } from '../../support/app/compositions.ts';
import { test } from '../../support/app/test.ts';
import { testSeed as seed } from '../../support/seed.ts';

for (const composition of compositions) {
  test(`malformed requests of every kind do ${composition.name} no harm (seed ${seed})`, async ({
    userData,
  }) => {
    test.setTimeout(480_000);
    const run = await runMalformed({
      folder: userData,
      start: (folder) => start(composition, folder),
      ...{ count: 1_000, warmUp: 0, calls: 20, seed },
    });
    for (const status of [200, 400, 401, 403, 404, 405, 413, 415, 417, 422, 431])
      expect(run.statuses.get(String(status)), String(status)).toBeGreaterThan(0);
    expect(run.unreadable).toBe(0);
    expect(run.recovered).toBeGreaterThan(0);
    // A fault of our own stands in the app's log.
    expect(await readFile(join(userData, 'logs/klingel.log'), 'utf8')).not.toContain('"kind":"internal"');
  });
}

async function start(composition: Composition, userData: string): Promise<UnderTest<null>> {
  const running = await composition.start(userData);
  return {
    port: Number(new URL(running.receiverUrl).port),
    throwFault(batch = []) {
      const { exitCode, signalCode } = running.process;
      if (exitCode === null && signalCode === null) return;
      throw new Error(`it has ended, not long after ${batch.map(shown).join('\n')}`);
    },
    measure: () => Promise.resolve(null),
    async stop() {
      running.process.kill('SIGTERM');
      expect(await running.exited).toBe(0);
    },
    kill: () => void running.process.kill('SIGKILL'),
  };
}
