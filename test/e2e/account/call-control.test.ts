import { expect, type Page } from '@playwright/test';
import { expectNothing } from '../../support/app/axe.ts';
import type { FakeCall } from '../../support/sipgate/fake-sipgate-call.ts';
import { sipgateMisbehaviours } from '../../support/sipgate/fake-sipgate.ts';
import { pageOf, writablePopUps } from '../../support/app/klingel.ts';
import { startCallsDesk, type CallsDesk } from '../../support/app/calls-desk.ts';
import { test } from '../../support/app/test.ts';
import { showsPopUps } from '../../support/app/windows.ts';

/** Somebody rings, and Doc picks up. */
async function takeCall(
  { fake, klingel }: CallsDesk,
  from = '4930609854180',
): Promise<{ call: FakeCall; card: Page }> {
  const call = await fake.exchange.ring({ from });
  await call.answer('w0');
  const card = await writablePopUps(klingel);
  await card.getByRole('article', { name: 'On the phone' }).waitFor();
  return { call, card };
}

test('a ringing call is rejected, and one on the phone is held, muted, transferred and hung up', async ({
  userData,
}) => {
  test.setTimeout(60_000);
  const desk = await startCallsDesk(userData);
  const { fake, klingel } = desk;

  const ringing = await fake.exchange.ring();
  const usual = await pageOf(klingel.electron, 'popup.html');
  const reject = usual.getByRole('button', { name: 'Reject' });
  await expect(reject).toHaveAccessibleDescription('Also ends it for Marty McFly, Emma Taylor.');
  await expectNothing(usual);
  await usual.getByRole('button', { name: 'Dismiss' }).focus();
  await usual.keyboard.press('Tab');
  await expect(reject).toBeFocused();
  await reject.click();
  await expect.poll(() => ringing.state).toBe('ended');
  await expect(usual.getByRole('article').getByText('Rejected')).toBeVisible();

  const { call, card } = await takeCall(desk);
  const button = (name: string) => card.getByRole('button', { name, exact: true });
  await expect(button('Hold')).toHaveAttribute('aria-disabled', 'false');
  await button('Hold').click();
  await expect(button('Resume')).toBeVisible();
  expect(call.hold).toBe(true);
  await expect(card.getByText('On hold')).toBeVisible();
  await button('Mute').click();
  await expect(card.getByText('On hold · Muted')).toBeVisible();
  expect(call.muted).toBe(true);
  await expectNothing(card);
  await button('Resume').click();
  await button('Unmute').click();
  await expect(card.getByText('Muted')).toHaveCount(0);
  await expect.poll(() => [call.hold, call.muted]).toEqual([false, false]);

  // What sipgate refuses is said in the card, and nothing else has changed.
  fake.misbehave(sipgateMisbehaviours.serverError, { path: /hold/ });
  await button('Hold').click();
  await expect(card.getByRole('alert')).toContainText('Hold did not work. sipgate has an error (status 500)');
  await expect(button('Hold')).toBeVisible();
  fake.misbehave(null);

  await button('Transfer').click();
  const picker = card.getByRole('form', { name: 'Transfer to' });
  await expect(picker.getByRole('combobox')).toHaveValue('marty');
  await picker.getByRole('combobox').selectOption('Another number');
  await picker.getByRole('textbox', { name: 'Number' }).fill('12');
  await picker.getByRole('button', { name: 'Transfer now' }).click();
  await expect(picker.getByRole('alert')).toContainText('This is no full number.');
  await expectNothing(card);
  await picker.getByRole('combobox').selectOption({ index: 0 });
  await picker.getByRole('button', { name: 'Transfer now' }).click();
  await expect.poll(() => fake.exchange.calls.at(-1)?.to).toBe('492119990001');
  await expect(card.getByText('Transferred')).toBeVisible();
  await fake.exchange.calls.at(-1)?.answer();
  await expect(klingel.page.getByRole('row', { name: '+49 30 609854180' })).toContainText('Marty');
  await fake.exchange.calls.at(-1)?.hangUp();

  const last = await takeCall(desk, '442079460123');
  await expect(last.card.getByRole('article', { name: '+44 20 7946 0123' })).toBeVisible();
  const hangUp = last.card
    .getByRole('article', { name: '+44 20 7946 0123' })
    .getByRole('button', { name: 'Hang up' });
  await expect(hangUp).toHaveAttribute('aria-disabled', 'false');
  await hangUp.press('Enter');
  await expect.poll(() => last.call.state).toBe('ended');
  await expect(last.card.getByRole('article', { name: 'Call ended' })).toBeVisible();
  await desk.quit();
});

test('what the account does not allow is off and says why', async ({ userData }) => {
  const desk = await startCallsDesk(userData);
  desk.fake.account.scopes = desk.fake.account.scopes.filter((scope) => !scope.startsWith('rtcm'));
  const { call, card } = await takeCall(desk);
  const hold = card.getByRole('button', { name: 'Hold' });
  await expect(hold).toHaveAccessibleDescription('The sipgate token lacks the scope “rtcm:read” for this.');
  await expect(hold).toHaveAttribute('aria-disabled', 'true');
  await expectNothing(card);
  await call.hangUp();
  // Until the call window has left, a call that rings is shown beside it, in the same window.
  await expect.poll(() => showsPopUps(desk.klingel), { timeout: 10_000 }).toBe(false);

  const ringing = await desk.fake.exchange.ring();
  const usual = await pageOf(desk.klingel.electron, 'popup.html');
  await usual.getByRole('button', { name: 'Reject' }).click();
  await expect(usual.getByRole('alert')).toContainText(
    'Not rejected. sipgate does not allow that: the token lacks the scope rtcm:write',
  );
  await expect(usual.getByRole('button', { name: 'Reject' })).toHaveAttribute('aria-disabled', 'true');
  await ringing.hangUp();
  await desk.quit();
});

test('without a token nothing is offered that needs one', async ({ userData }) => {
  const desk = await startCallsDesk(userData, { token: false });
  const call = await desk.fake.exchange.ring();
  const usual = await pageOf(desk.klingel.electron, 'popup.html');
  await expect(usual.getByRole('button', { name: 'New contact' })).toBeVisible();
  await expect(usual.getByRole('group', { name: 'Call control' })).toHaveCount(0);
  await call.answer('w0');
  const card = await writablePopUps(desk.klingel);
  await expect(card.getByRole('textbox', { name: 'Note' })).toBeVisible();
  await expect(card.getByRole('group', { name: 'Call control' })).toHaveCount(0);
  expect(desk.fake.requests).toEqual([]);
  await desk.quit();
});
