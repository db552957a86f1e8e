import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { compositions, type Composition } from '../../support/app/compositions.ts';
import { writeSettings } from '../../support/app/klingel.ts';
import { test } from '../../support/app/test.ts';
import { randomWhole } from '../../support/seed.ts';

const token = 't'.repeat(43);
const kills = 50;
const senders = 6;

for (const composition of compositions) {
  test(`whoever got an answer is in the log, exactly once, however often ${composition.name} is killed`, async ({
    userData,
  }) => {
    test.setTimeout(480_000);
    await killAgainAndAgain(composition, userData);
  });
}

async function killAgainAndAgain({ start }: Composition, userData: string): Promise<void> {
  await writeSettings(userData, { receiver: { signature: 'off', token } });
  const answered = new Set<string>();
  let next = 0;

  for (let kill = 0; kill < kills; kill += 1) {
    const app = await start(userData);
    // A moment between two answers, an fsync, a write of the month's file: whatever comes after so many answers.
    let untilKilled = randomWhole(1, 60);
    const send = async (): Promise<void> => {
      for (;;) {
        const callId = `call-${next}`;
        next += 1;
        if (!(await isAnswered(app.receiverUrl, callId))) return;
        answered.add(callId);
        untilKilled -= 1;
        if (untilKilled === 0) app.process.kill('SIGKILL');
      }
    };
    await Promise.all(Array.from({ length: senders }, send));
    expect(await app.exited).toBeNull();
  }

  const last = await start(userData);
  last.process.kill('SIGTERM');
  expect(await last.exited).toBe(0);

  const folder = join(userData, 'data/calls');
  const ids: string[] = [];
  for (const name of await readdir(folder)) {
    const month = JSON.parse(await readFile(join(folder, name), 'utf8')) as { calls: { callId: string }[] };
    ids.push(...month.calls.map(({ callId }) => callId));
  }
  expect(answered.size).toBeGreaterThanOrEqual(kills);
  expect(ids.length).toBe(new Set(ids).size);
  expect([...answered].filter((callId) => !ids.includes(callId))).toEqual([]);
}

/** False where the app was gone before the answer. */
async function isAnswered(receiverUrl: string, callId: string): Promise<boolean> {
  try {
    const response = await fetch(`${receiverUrl}/sipgate/${token}/in`, {
      method: 'POST',
      body: new URLSearchParams({ event: 'newCall', callId, from: '4930609854180', to: '492111234567' }),
    });
    expect(response.status).toBe(200);
    await response.text();
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}
