import { expect } from '@playwright/test';
import { expectNothing } from '../../support/app/axe.ts';
import { startCallsDesk } from '../../support/app/calls-desk.ts';
import { prefer } from '../../support/app/desk.ts';
import { writablePopUps } from '../../support/app/klingel.ts';
import { test } from '../../support/app/test.ts';
import { showsPopUps } from '../../support/app/windows.ts';

const berlin = { userId: 'w0', to: '4930609854180' };

test('who dials gets the call window: whom, how long, a note, and what can be done', async ({ userData }) => {
  const desk = await startCallsDesk(userData);
  const { fake, klingel } = desk;
  const call = await fake.exchange.dial(berlin);
  const card = await writablePopUps(klingel);
  const ringing = card.getByRole('article', { name: 'Outgoing call: +49 30 609854180' });
  await expect(ringing.getByRole('timer')).toHaveText(/0:0\d/);
  const control = ringing.getByRole('group', { name: 'Call control' });
  await expect(control.getByRole('button')).toHaveText(['Hang up']);
  await ringing.getByRole('textbox', { name: 'Note' }).fill('Ask about the July invoice');
  await expectNothing(card);

  await call.answer();
  const talking = card.getByRole('article', { name: 'On the phone: +49 30 609854180' });
  await expect(talking.getByRole('textbox', { name: 'Note' })).toHaveValue('Ask about the July invoice');
  await expect(talking.getByRole('button', { name: 'Hold' })).toHaveAttribute('aria-disabled', 'false');
  await expect(talking.getByRole('group', { name: 'Call control' }).getByRole('button')).toHaveText([
    'Hold',
    'Mute',
    'Transfer',
    'Hang up',
  ]);
  await talking.getByRole('button', { name: 'Hang up' }).press('Enter');
  await expect.poll(() => call.state).toBe('ended');
  await expect(card.getByRole('article', { name: 'Call ended' })).toBeVisible();
  await desk.quit();
});

test('a call that nobody answers can be given up there, and it says what became of it', async ({
  userData,
}) => {
  const desk = await startCallsDesk(userData);
  const { fake, klingel } = desk;
  const given = await fake.exchange.dial(berlin);
  const card = await writablePopUps(klingel);
  await card.getByRole('button', { name: 'Hang up' }).press('Enter');
  await expect.poll(() => given.state).toBe('ended');
  await expect(card.getByRole('article', { name: 'Not reached: +49 30 609854180' })).toBeVisible();
  await expect.poll(() => showsPopUps(klingel), { timeout: 10_000 }).toBe(false);

  const busy = await fake.exchange.dial(berlin);
  const again = await writablePopUps(klingel);
  await again.getByRole('article', { name: 'Outgoing call' }).waitFor();
  await busy.hangUp('busy');
  await expect(again.getByRole('article', { name: 'Busy: +49 30 609854180' })).toBeVisible();
  await desk.quit();
});

test('calls out of others, and own ones with the phone off, show nothing', async ({ userData }) => {
  const desk = await startCallsDesk(userData, { preferences: { announcedCalls: 'all' } });
  const { fake, klingel } = desk;
  const { popUps, page } = klingel;
  const others = await fake.exchange.dial({ ...berlin, userId: 'w1' });
  await page.getByRole('row', { name: '+49 30 609854180' }).waitFor();
  await expect(popUps.getByRole('article')).toHaveCount(0);
  await others.hangUp();

  await prefer(klingel, { phoneOn: false });
  const own = await fake.exchange.dial({ userId: 'w0', to: '442079460123' });
  await page.getByRole('row', { name: '+44 20 7946 0123' }).waitFor();
  await expect(popUps.getByRole('article')).toHaveCount(0);
  // Switched on while the call goes on: it was not to be seen, and stays so.
  await prefer(klingel, { phoneOn: true });
  await own.answer();
  await page.getByRole('row', { name: '+44 20 7946 0123' }).getByText('Connected').waitFor();
  await expect(popUps.getByRole('article')).toHaveCount(0);
  expect(await showsPopUps(klingel)).toBe(false);
  await desk.quit();
});
