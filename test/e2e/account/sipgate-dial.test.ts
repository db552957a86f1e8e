import { expect } from '@playwright/test';
import { expectNothing } from '../../support/app/axe.ts';
import { sipgateMisbehaviours } from '../../support/sipgate/fake-sipgate.ts';
import { startCallsDesk } from '../../support/app/calls-desk.ts';
import { test } from '../../support/app/test.ts';

test('a number of the log is dialled through sipgate, and the bar follows the call', async ({ userData }) => {
  test.setTimeout(60_000);
  const desk = await startCallsDesk(userData, { preferences: { dialWith: 'sipgate' } });
  const { fake, klingel } = desk;
  const { page } = klingel;
  await (await fake.exchange.ring({ from: '4930609854180' })).hangUp('cancel');
  const row = page.getByRole('row', { name: '+49 30 609854180' }).first();
  const dialog = page.getByRole('dialog');
  const bar = page.getByRole('status', { name: 'Outgoing call' });
  const dial = async (): Promise<void> => {
    await page.evaluate(() => window.klingel.dial('+4930609854180'));
    await dialog.getByText('Your phone rings first').waitFor();
  };

  await dial();
  const phone = dialog.getByRole('combobox', { name: 'My phone' });
  await expect(phone).toHaveValue('e0');
  await expect(phone).toContainText('Mobile (offline)');
  await expectNothing(page);

  fake.account.credit = false;
  await dialog.getByRole('button', { name: 'Dial' }).click();
  await expect(dialog.getByRole('alert')).toContainText(
    'Nothing was dialled. sipgate does not dial: the account has no credit.',
  );
  fake.account.credit = true;
  fake.account.owner = 'w1';
  await dialog.getByRole('button', { name: 'Dial' }).click();
  await expect(dialog.getByRole('alert')).toContainText(
    'sipgate does not let this token call from this phone',
  );
  fake.account.owner = 'w0';
  await dialog.getByRole('button', { name: 'Dial' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(bar).toContainText("Emmett's phone rings: pick up to call +49 30 609854180.");
  expect(fake.exchange.sessions).toMatchObject([{ callee: '+4930609854180', device: { id: 'e0' } }]);

  const call = await fake.exchange.sessions[0]?.pickUp();
  await expect(bar).toContainText('Calling +49 30 609854180');
  await call?.answer();
  await expect(bar).toContainText('On the phone with +49 30 609854180.');
  await expectNothing(page);
  await expect(row).toContainText('Connected');
  fake.misbehave(sipgateMisbehaviours.scopeMissing, { path: /calls/ });
  await bar.getByRole('button', { name: 'Hang up' }).click();
  await expect(bar).toContainText('Not hung up. sipgate does not allow that');
  fake.misbehave(null);
  await bar.getByRole('button', { name: 'Hang up' }).click();
  await expect(bar).toContainText('+49 30 609854180: Answered.');
  await bar.getByRole('button', { name: 'Dismiss' }).click();
  await expect(bar).toBeEmpty();

  // The phone that was chosen once is the one the next time.
  await dial();
  await phone.selectOption('y0');
  await dialog.getByRole('button', { name: 'Dial' }).click();
  await expect(bar).toContainText('Mobile rings');
  expect(fake.exchange.sessions.at(-1)?.device.id).toBe('y0');
  await desk.quit();
});
