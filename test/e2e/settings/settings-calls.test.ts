import { expect } from '@playwright/test';
import { newCall } from '../../support/data/calls.ts';
import { postTo } from '../../support/app/klingel.ts';
import { cell, openTopic, save } from '../../support/app/settings-page.ts';
import { test } from '../../support/app/test.ts';
import { randomId } from '../../support/seed.ts';

test('blocked callers: number, pattern and withheld, each with its answer, tried out before', async ({
  klingel,
}) => {
  const { page, post } = klingel;
  const call = async (from: string) => (await post(newCall({ from, callId: randomId() }))).body;
  await openTopic(page, 'Calls in');
  const add = page.getByRole('button', { name: 'Block a caller' });
  await add.click();
  await expect(cell(page, 'Caller', 1)).toBeFocused();
  await expect(page.getByText('Caller: Please fill this in, or remove the row.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Save' })).toBeDisabled();
  await expect(page.getByRole('status').filter({ hasText: 'Blocked callers, row 1' })).toBeVisible();
  await cell(page, 'Caller', 1).fill('0171 / 5000000');
  await cell(page, 'Note', 1).fill('spam');
  await add.click();
  await cell(page, 'Caller', 2).fill('+49 40*');
  await cell(page, 'Answer', 2).selectOption('Rejected');
  await add.click();
  await cell(page, 'Caller', 3).fill('anonymous');
  await cell(page, 'Answer', 3).selectOption('Voicemail');

  const result = page.getByRole('status', { name: 'Try it out' });
  await page.getByLabel('Number of a caller').fill('0049 171 5000000');
  await expect(result).toContainText('Blocked by row 1: hears that the line is busy.');
  await page.getByLabel('Number of a caller').fill('040 123456');
  await expect(result).toContainText('Blocked by row 2: is rejected.');
  await page.getByLabel('Number of a caller').fill('030 123456');
  await expect(result).toContainText('Rings: no row fits.');
  expect(await call('491715000000')).not.toContain('Reject');

  await save(page);
  expect(await call('491715000000')).toContain('<Reject reason="busy"/>');
  expect(await call('494099887766')).toContain('<Reject reason="rejected"/>');
  expect(await call('anonymous')).toContain('<Voicemail/>');
  expect(await call('493012345678')).not.toMatch(/Reject|Voicemail/);

  await page.getByRole('button', { name: 'Remove row 1' }).click();
  await page.getByRole('button', { name: 'Discard' }).click();
  await expect(cell(page, 'Caller', 1)).toHaveValue('0171 / 5000000');
});

test('caller IDs by destination: the first row counts, moved by keys and by dragging; and the default', async ({
  klingel,
}) => {
  const { page, post } = klingel;
  const call = async (to: string): Promise<string | undefined> => {
    const event = newCall({ direction: 'out', from: '492111234567', to, callId: randomId() });
    const { body } = await post(event, { direction: 'out' });
    return /callerId="(\d+)"/.exec(body)?.[1];
  };
  await openTopic(page, 'Calls out');
  const add = page.getByRole('button', { name: 'Add a destination' });
  const rows = [
    ['41*', '+41 71 5880339'],
    ['41 44*', '+41 44 6681800'],
    ['33*', '+33 1 70189900'],
  ] as const;
  for (const [index, [destination, callerId]] of rows.entries()) {
    await add.click();
    await cell(page, 'Destination', index + 1).fill(destination);
    await cell(page, 'Caller ID shown', index + 1).fill(callerId);
  }
  await page.getByLabel('Default caller ID').fill('12');
  await expect(page.getByText('This has to be a whole number with its area code')).toBeVisible();
  await page.getByLabel('Default caller ID').fill('030 609854180');
  await page.getByLabel('Number that is called').fill('+41 44 1112233');
  const result = page.getByRole('status', { name: 'Try it out' });
  await expect(result).toContainText('Shows +41 71 588 03 39');
  await save(page);
  expect(await call('41441112233')).toBe('41715880339');
  expect(await call('33123456789')).toBe('33170189900');
  expect(await call('442079460000')).toBe('4930609854180');

  // By keyboard, the focus stays in the row; and by the mouse.
  await cell(page, 'Destination', 2).press('Alt+ArrowUp');
  await expect(cell(page, 'Destination', 1)).toHaveValue('41 44*');
  await expect(cell(page, 'Destination', 1)).toBeFocused();
  await expect(page.getByRole('status').filter({ hasText: 'Now row 1 of 3' })).toBeAttached();
  await expect(result).toContainText('Shows +41 44 668 18 00');
  await page.keyboard.press('Control+s');
  await expect(page.getByRole('button', { name: 'Save', exact: true })).toHaveCount(0);
  expect(await call('41441112233')).toBe('41446681800');

  const row = page.getByRole('table').getByRole('row');
  await row.nth(3).locator('[draggable]').dragTo(row.nth(1));
  await expect(cell(page, 'Destination', 1)).toHaveValue('33*');
  await expect(page.getByText('Not saved yet')).toBeVisible();
  await page.getByRole('button', { name: 'Move row 1 down' }).press('Enter');
  await expect(page.getByRole('button', { name: 'Move row 2 down' })).toBeFocused();
  await page.getByRole('button', { name: 'Discard' }).click();
});

test('on and off, signature, port and a new secret apply to the next request', async ({ klingel }) => {
  const { page, post, receiverUrl } = klingel;
  await openTopic(page, 'Connection');
  await page.getByLabel('Public address').fill('https://calls.example.com');
  await page.getByRole('switch', { name: 'Integration' }).press('Space');
  await save(page);
  expect((await post(newCall())).status).toBe(422);
  await page.getByRole('switch', { name: 'Integration' }).press('Space');
  await save(page);
  expect((await post(newCall())).status).toBe(200);

  expect((await post(newCall(), { signature: null })).status).toBe(403);
  await page.getByText('Off', { exact: true }).click();
  await expect(page.getByText('everybody who knows the addresses can pretend calls')).toBeVisible();
  await page.getByRole('button', { name: 'Add a key' }).click();
  await expect(page.getByText('This is no RSA public key (PEM).')).toBeVisible();
  await page.getByRole('button', { name: 'Remove public key 1' }).click();
  await save(page);
  expect((await post(newCall(), { signature: null })).status).toBe(200);

  const address = page.getByLabel('Incoming (sipgate.io');
  const old = /sipgate\/([\w-]{43})\/in/.exec(await address.innerText())?.[1] ?? '';
  await page.getByRole('button', { name: 'Renew…' }).click();
  await expect(page.getByRole('dialog')).toContainText('No call arrives until the new addresses stand');
  await page.getByRole('button', { name: 'Renew', exact: true }).click();
  await expect(page.getByText('copy both addresses to sipgate now')).toBeVisible();
  await expect(address).not.toContainText(old);
  const renewed = /sipgate\/([\w-]{43})\/in/.exec(await address.innerText())?.[1] ?? '';
  expect((await postTo(receiverUrl ?? '', old, newCall())).status).toBe(401);
  expect((await postTo(receiverUrl ?? '', renewed, newCall())).status).toBe(200);

  await page.getByLabel('Port of the receiver').fill('70000');
  await expect(page.getByText('A port is a number up to 65535')).toBeVisible();
  // One that the system gives to nobody but this very app, which has it already.
  const own = new URL(receiverUrl ?? '').port;
  await page.getByLabel('Port of the receiver').fill(own);
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText('Listening on port')).toBeVisible();
});
