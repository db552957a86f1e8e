import { expect } from '@playwright/test';
import { answer, hangup, newCall } from '../../support/data/calls.ts';
import { test } from '../../support/app/test.ts';

test('the selected call opens beside the list, and stays open while the selection moves', async ({
  klingel,
}) => {
  const { page, post } = klingel;
  await post(newCall({ callId: '1' }));
  await post(hangup({ callId: '1', cause: 'cancel' }));
  await post(newCall({ callId: '2' }));
  await post(answer({ callId: '2' }));
  await post({ ...answer({ callId: '2' }), event: 'dtmf', dtmf: '42' });
  await post(hangup({ callId: '2' }));
  await expect(page.getByRole('checkbox', { name: /^Done: / })).toHaveCount(2);

  await page.getByRole('grid').press('ArrowDown');
  const detail = page.getByRole('complementary', { name: 'Selected call' });
  await expect(detail).toHaveCount(0);
  await page.keyboard.press('Enter');
  await expect(detail.getByRole('heading', { level: 2 })).toHaveText('+49 30 609854180');
  await expect(detail).toContainText('rang for Emma, Chris on +49 211 1234567');
  await expect(detail).toContainText('answered by Emma on +49 211 1234567');
  await expect(detail).toContainText('hung up');
  // The earlier one with the same caller.
  await expect(detail.getByRole('listitem').getByRole('button')).toHaveText([/Missed/]);
  expect(
    await page.getByRole('grid').evaluate((grid) => grid.getBoundingClientRect().right),
  ).toBeLessThanOrEqual(await detail.evaluate((aside) => aside.getBoundingClientRect().left));

  await page.keyboard.press('ArrowDown');
  await expect(detail).toContainText('caller gave up');
  await page.keyboard.press('ArrowUp');
  await detail.getByRole('listitem').getByRole('button').click();
  await expect(detail).toContainText('caller gave up');
  await expect(page.getByRole('row', { selected: true })).toContainText('Missed');
  await page.keyboard.press('Escape');
  await expect(detail).toHaveCount(0);
  await expect(page.getByRole('grid')).toBeFocused();
});

test('an open call follows what happens, and becomes the conversation that it is part of', async ({
  klingel,
}) => {
  const { page, post } = klingel;
  await post(newCall({ callId: '2', origCallId: '1' }));
  await page.getByRole('row', { name: '+49 30 609854180' }).click();
  const detail = page.getByRole('complementary', { name: 'Selected call' });
  await expect(detail).toContainText('Ringing…');
  await post(answer({ callId: '2' }));
  await expect(detail).toContainText('answered by Emma');
  await post(newCall({ callId: '1', origCallId: '0' }));
  await expect(detail.getByRole('heading', { level: 4 })).toHaveCount(2);
  await expect(page.getByRole('row', { selected: true })).toHaveCount(1);
});

test('a note saves itself, is shown, searched and kept', async ({ klingel }) => {
  const { page, post } = klingel;
  await post(newCall());
  await post(hangup({ cause: 'cancel' }));
  await page.getByRole('row', { name: '+49 30 609854180' }).click();
  const field = page.getByRole('textbox', { name: 'Note' });
  await field.fill('Wants an offer');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  await field.fill('Wants another offer');
  await field.blur();
  await expect(page.getByText('note changed')).toHaveCount(2);
  await page.keyboard.press('Escape');
  await page.getByRole('searchbox').fill('another');
  await expect(page.getByRole('row', { name: '+49 30 609854180' })).toBeVisible();
  await page.reload();
  await page.getByRole('row', { name: '+49 30 609854180' }).click();
  await expect(field).toHaveValue('Wants another offer');
});

test('a number is offered to be dialled, copied, and its owner can become a contact', async ({ klingel }) => {
  const { page, post, electron } = klingel;
  await post(newCall());
  await page.getByRole('row', { name: '+49 30 609854180' }).click();
  const detail = page.getByRole('complementary', { name: 'Selected call' });
  await detail.getByRole('button', { name: 'Call back' }).click();
  const offer = page.getByRole('dialog', { name: 'Dial this number?' });
  await expect(offer).toContainText('+49 30 609854180');
  await page.keyboard.press('Escape');
  await expect(offer).toHaveCount(0);
  await detail.getByRole('button', { name: 'Copy number' }).click();
  await expect.poll(() => electron.evaluate(({ clipboard }) => clipboard.readText())).toBe('+4930609854180');
  await detail.getByRole('button', { name: 'New contact' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Contacts' })).toBeVisible();
});
