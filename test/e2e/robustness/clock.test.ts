import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { answer, hangup, newCall } from '../../support/data/calls.ts';
import { launch } from '../../support/app/klingel.ts';
import { shiftClock, wake } from '../../support/app/main-process.ts';
import { test } from '../../support/app/test.ts';
import { windowState } from '../../support/app/windows.ts';

const hours = 3_600_000;

test('a clock that is set back loses no call, and the window says why they stand where they do', async ({
  klingel,
  userData,
}) => {
  const { page, popUps, post } = klingel;
  const rows = page.getByRole('row', { name: '+49 30 609854180' });
  const alert = page.getByRole('alert');
  const ended = { callId: 'ended' };
  await post(newCall(ended));
  await post(newCall({ callId: 'across' }));

  // Into the day before, so that the journal and the retention have to do with it as well.
  await shiftClock(klingel, -26 * hours);
  await post(answer(ended));
  await post(hangup(ended));
  await post(hangup({ callId: 'across', cause: 'cancel' }));
  await wake(klingel);
  await expect(rows).toHaveCount(2);
  await expect(rows.filter({ hasText: 'Answered' })).toHaveCount(1);
  await expect(rows.filter({ hasText: 'Missed' })).toHaveCount(1);
  await expect(page.getByText(/-\d+:\d|NaN/)).toHaveCount(0);

  // Those began when the first of their events was stamped, which is now: nothing in the log is ahead of the clock.
  await expect(alert).toBeEmpty();
  await shiftClock(klingel, 26 * hours);
  await post(newCall({ callId: 'ahead' }));
  await post(hangup({ callId: 'ahead', cause: 'cancel' }));
  await shiftClock(klingel, -26 * hours);
  await wake(klingel);
  await expect(alert).toContainText('This computer’s clock is behind the latest call');

  await post(newCall({ callId: 'late' }));
  await expect.poll(() => windowState(klingel, 'popup')).toMatchObject({ visible: true });
  await expect(popUps.getByRole('article')).toHaveCount(1);
  await expect(rows).toHaveCount(4);
  await shiftClock(klingel, 26 * hours);
  await wake(klingel);
  await expect(alert).toBeEmpty();
  await klingel.quit();

  const journal = join(userData, 'data/journal');
  const segments = await readdir(journal);
  expect(segments).toHaveLength(1);
  const lines = (await readFile(join(journal, segments[0] ?? ''), 'utf8')).trimEnd().split('\n');
  const events = lines.map((line) => (JSON.parse(line) as { event: { callId: string; kind: string } }).event);
  expect(events.map(({ callId, kind }) => `${kind} ${callId}`)).toEqual([
    'newCall ended',
    'newCall across',
    'answer ended',
    'hangup ended',
    'hangup across',
    'newCall ahead',
    'hangup ahead',
    'newCall late',
  ]);

  const again = await launch({ userData });
  await expect(again.page.getByRole('row', { name: '+49 30 609854180' })).toHaveCount(4);
  await expect(again.page.getByRole('alert')).toBeEmpty();
  await again.quit();
});
