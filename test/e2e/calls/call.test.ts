import { expect } from '@playwright/test';
import { answer, hangup, newCall } from '../../support/data/calls.ts';
import { launch } from '../../support/app/klingel.ts';
import { test } from '../../support/app/test.ts';
import { windowState } from '../../support/app/windows.ts';

test('a call pops up without taking the focus, says who answered and leaves', async ({ klingel }) => {
  const { page, popUps, post } = klingel;
  await page.bringToFront();
  await expect.poll(() => windowState(klingel, 'index')).toMatchObject({ focused: true });

  const { status, body } = await post(newCall());
  expect(status).toBe(200);
  expect(body).toContain('onAnswer="http://127.0.0.1:');

  await expect.poll(() => windowState(klingel, 'popup')).toMatchObject({ visible: true, onTop: true });
  const card = popUps.getByRole('article', { name: 'Incoming call: +49 30 609854180' });
  await expect(card).toBeVisible();
  await expect(card).toContainText('to +49 211 1234567 · rings Emma, Chris');
  await expect(card.getByRole('timer')).toHaveText('0:01');
  expect(await windowState(klingel, 'popup')).toMatchObject({ focused: false });
  expect(await windowState(klingel, 'index')).toMatchObject({ focused: true });

  await post(answer());
  await expect(popUps.getByRole('status')).toHaveText('Answered by Emma');
  await expect.poll(() => windowState(klingel, 'popup')).toMatchObject({ visible: false });
});

test('the log follows a call from ringing to answered, and has it after a restart', async ({
  klingel,
  userData,
}) => {
  const row = klingel.page.getByRole('row', { name: '+49 30 609854180' });
  const duration = row.getByRole('gridcell').nth(6);

  await klingel.post(newCall());
  await expect(row).toContainText('Ringing…');
  await klingel.post(answer());
  await expect(row).toContainText('Connected');
  await expect(duration).toHaveText('0:01');
  await klingel.post(hangup());
  await expect(row).toContainText('Answered');
  await expect(row).toContainText('answered by Emma');
  await expect(duration).toHaveText(/^0:0[1-9]$/);
  const shown = await row.getByRole('gridcell').allInnerTexts();
  await klingel.quit();

  const again = await launch({ userData });
  const cells = again.page.getByRole('row', { name: '+49 30 609854180' }).getByRole('gridcell');
  await expect.poll(() => cells.allInnerTexts()).toEqual(shown);
  await again.quit();
});

test('a missed call is counted until it is done, also after a restart', async ({ klingel, userData }) => {
  const badge = { name: '1 open call' };
  const box = { name: 'Done: +49 30 609854180' };
  await klingel.post(newCall());
  await klingel.post(hangup({ cause: 'cancel' }));
  await expect(klingel.page.getByRole('status', badge)).toHaveText('1');
  await expect(klingel.page.getByRole('row', { name: '+49 30 609854180' })).toContainText('Missed');
  await klingel.quit();

  const again = await launch({ userData });
  await expect(again.page.getByRole('status', badge)).toHaveText('1');
  await again.page.getByRole('checkbox', box).click();
  await expect(again.page.getByRole('status', badge)).toHaveCount(0);
  await again.quit();

  const third = await launch({ userData });
  await expect(third.page.getByRole('checkbox', box)).toBeChecked();
  await expect(third.page.getByRole('status', badge)).toHaveCount(0);
  await third.quit();
});

test('a call that still rings cannot be marked as done', async ({ klingel }) => {
  await klingel.post(newCall());
  await expect(klingel.page.getByRole('checkbox', { name: 'Done: +49 30 609854180' })).toBeDisabled();
});

test('all that is open can be marked as done at once', async ({ klingel }) => {
  for (const callId of ['1', '2', '3']) {
    await klingel.post(newCall({ callId, from: `49211000000${callId}` }));
    await klingel.post(hangup({ callId, from: `49211000000${callId}`, cause: 'cancel' }));
  }
  await expect(klingel.page.getByRole('status', { name: '3 open calls' })).toBeVisible();
  await klingel.page.getByRole('button', { name: 'All done' }).click();
  await expect(klingel.page.getByRole('status', { name: /open call/ })).toHaveCount(0);
  await expect(klingel.page.getByRole('checkbox', { name: /^Done: /, checked: true })).toHaveCount(3);
});
