import { expect } from '@playwright/test';
import { expectNothing } from '../../support/app/axe.ts';
import { sipgateMisbehaviours } from '../../support/sipgate/fake-sipgate.ts';
import { startCallsDesk } from '../../support/app/calls-desk.ts';
import { test } from '../../support/app/test.ts';
import { showsPopUps } from '../../support/app/windows.ts';

test("calls of the night come from sipgate's history, each once", async ({ userData }) => {
  test.setTimeout(60_000);
  const desk = await startCallsDesk(userData);
  const heard = await desk.fake.exchange.ring({ from: '4930609854180' });
  await desk.klingel.page.getByRole('row', { name: '+49 30 609854180' }).waitFor();
  await heard.hangUp('cancel');
  await expect(desk.klingel.page.getByRole('row', { name: '+49 30 609854180' })).toContainText('Missed');

  await desk.restart(async () => {
    const missed = await desk.fake.exchange.ring({ from: '442079460123' });
    await missed.hangUp('cancel');
    const taken = await desk.fake.exchange.ring({ from: '33142685300', to: '492119990001' });
    await taken.answer();
    await taken.hangUp();
  });
  const { page } = desk.klingel;
  const notice = page.getByRole('status', { name: "sipgate's history" });
  await expect(notice).toContainText("2 calls from sipgate's history were added.");
  const missed = page.getByRole('row', { name: '+44 20 7946 0123' });
  await expect(missed).toContainText('Missedfrom history');
  await expect(missed.getByRole('checkbox')).not.toBeChecked();
  await expect(page.getByRole('row', { name: '+33 1 42 68 53 00' })).toContainText('Answered');
  const known = page.getByRole('row', { name: '+49 30 609854180' });
  await expect(known).toHaveCount(1);
  await expect(known).not.toContainText('history');
  expect(await showsPopUps(desk.klingel)).toBe(false);
  await missed.click();
  await expect(page.getByText("sipgate's history: incoming call, Missed")).toBeVisible();
  await expectNothing(page);
  await notice.getByRole('button', { name: 'Dismiss' }).click();
  await expect(notice).toBeEmpty();

  // What fails is said, with a way to try again.
  desk.fake.misbehave(sipgateMisbehaviours.scopeMissing);
  await page.evaluate(() => window.klingel.catchUp());
  await expect(notice).toContainText('the token lacks the scope history:read');
  desk.fake.misbehave(null);
  await (await desk.fake.exchange.ring({ from: '34915551234' })).hangUp('cancel');
  await notice.getByRole('button', { name: 'Read again' }).click();
  await expect(notice).toBeEmpty();
  await expect(page.getByRole('row', { name: '+34 915 55 12 34' })).toHaveCount(1);
  await desk.quit();
});

test('a neo account whose history holds no calls is told so, once', async ({ userData }) => {
  const desk = await startCallsDesk(userData, {
    before(fake) {
      fake.account.featureScope = 'NEO_PBX';
      return Promise.resolve();
    },
  });
  const notice = desk.klingel.page.getByRole('status', { name: "sipgate's history" });
  await expect(notice).toContainText('Not available on this sipgate neo account');
  await desk.restart(() => Promise.resolve());
  await expect
    .poll(async () => (await desk.klingel.page.evaluate(() => window.klingel.getCatchUp())).status.state)
    .toBe('unavailable');
  await expect(desk.klingel.page.getByRole('status', { name: "sipgate's history" })).toBeEmpty();
  await desk.quit();
});
