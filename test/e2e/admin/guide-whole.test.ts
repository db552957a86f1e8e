import { expect } from '@playwright/test';
import { openFakeSipgate } from '../../support/sipgate/fake-sipgate.ts';
import {
  enterToken,
  guideStep,
  openTunnel,
  takeAgents,
  tellSipgate,
  useFakeSipgate,
} from '../../support/app/guide.ts';
import { launch } from '../../support/app/klingel.ts';
import { firstStartTest as test } from '../../support/app/test.ts';

test('from the first start through the guide to a Test call that rings, and to sipgate’s first call', async ({
  userData,
}) => {
  test.setTimeout(120_000);
  const sipgate = await openFakeSipgate();
  let klingel = await launch({ userData });
  let { page } = klingel;
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Set up Klingel');
  await useFakeSipgate(klingel, sipgate);

  await expect(guideStep(page, 'Reach this desktop')).toContainText('Not yet');
  await openTunnel(page);
  await expect(guideStep(page, 'Reach this desktop')).toContainText('Done');
  await page.getByRole('button', { name: 'Next' }).click();

  await expect(guideStep(page, 'Tell sipgate')).toContainText('Not yet');
  await enterToken(page, sipgate);
  await expect(page.getByRole('region', { name: 'Webhooks at sipgate' })).toContainText('no address');
  await tellSipgate(page);
  await expect(guideStep(page, 'Tell sipgate')).toContainText('Done');
  await page.getByRole('button', { name: 'Next' }).click();
  await expect(page.getByRole('heading', { level: 2 }).first()).toHaveText('Who you are');
  await klingel.quit();

  // Resumed where it was left; the quick tunnel has another address, and the guide says that sipgate has to be told.
  klingel = await launch({ userData });
  ({ page } = klingel);
  const { popUps } = klingel;
  await expect(page.getByRole('heading', { level: 2 }).first()).toHaveText('Who you are');
  await expect(guideStep(page, 'Reach this desktop')).toContainText('Done');
  await expect(guideStep(page, 'Tell sipgate')).toContainText('Not yet');
  await guideStep(page, 'Tell sipgate').click();
  await expect(page.getByRole('region', { name: 'Webhooks at sipgate' })).toContainText('points elsewhere');
  await tellSipgate(page);
  await expect(guideStep(page, 'Tell sipgate')).toContainText('Done');
  await page.getByRole('button', { name: 'Next' }).click();

  await takeAgents(page);
  await expect(guideStep(page, 'Who you are')).toContainText('Done');
  await page.getByRole('button', { name: 'Next' }).click();

  await expect(guideStep(page, 'Try it')).toContainText('Not tried yet');
  await page.getByRole('button', { name: 'Make a Test call' }).click();
  await expect(popUps.getByRole('heading', { name: 'Test call' })).toBeVisible();
  await expect(page.getByText(/^Arrived through the public address after \d+ ms\.$/)).toBeVisible();
  await expect(page.getByText('It pops up in the corner of the screen')).toBeVisible();
  await expect(guideStep(page, 'Try it')).toContainText('Done');
  await expect(page.getByText('Everything is set up')).toBeVisible();

  await sipgate.exchange.ring({ from: '4915791234567' });
  await expect(popUps.getByRole('heading', { name: 'Jennifer Parker' })).toBeVisible();
  expect(sipgate.posted.map(({ problem }) => problem)).toEqual([null]);
  await page.getByRole('button', { name: 'Finish' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Calls');
  await expect(page.getByRole('button', { name: 'Set up', exact: true })).toHaveCount(0);
  await klingel.quit();
  await sipgate.close();
});
