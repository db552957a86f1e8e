import { expect } from '@playwright/test';
import { answer, hangup, newCall } from '../../support/data/calls.ts';
import { test } from '../../support/app/test.ts';
import { windowState } from '../../support/app/windows.ts';

test('the pop-up stands in the bottom right corner of the screen with the mouse', async ({ klingel }) => {
  await klingel.post(newCall());
  const height = await klingel.popUps.getByRole('main').evaluate((element) => element.scrollHeight);
  const { workArea } = await windowState(klingel, 'popup');
  await expect
    .poll(async () => {
      const { visible, bounds } = await windowState(klingel, 'popup');
      return {
        visible,
        right: bounds.x + bounds.width,
        bottom: bounds.y + bounds.height,
        height: bounds.height,
      };
    })
    .toEqual({
      visible: true,
      right: workArea.x + workArea.width,
      bottom: workArea.y + workArea.height,
      height,
    });
});

test('a group call that is announced three times pops up once', async ({ klingel }) => {
  const { post, popUps, page } = klingel;
  for (const [index, name] of ['Emma', 'Chris', 'Ole'].entries()) {
    const leg = { callId: `leg-${index}`, origCallId: 'group', 'user[]': name, 'userId[]': `w${index}` };
    await post(newCall({ ...leg, 'fullUserId[]': `1234567w${index}` }));
  }
  await expect(popUps.getByRole('article')).toHaveCount(1);
  await expect(popUps.getByRole('article')).toContainText('rings Emma, Chris, Ole');
  await expect(page.getByRole('row', { name: '+49 30 609854180' })).toHaveCount(1);
});

test('three pop-ups at most, and how many more there are', async ({ klingel }) => {
  const { post, popUps } = klingel;
  for (const callId of ['1', '2', '3', '4', '5'])
    await post(newCall({ callId, from: `49211000000${callId}` }));
  await expect(popUps.getByText('2 more calls')).toBeVisible();
  await expect(popUps.getByRole('article')).toHaveCount(3);

  await post(hangup({ callId: '1', cause: 'cancel' }));
  await expect(popUps.getByText('1 more call')).toBeVisible();
  await expect(popUps.getByRole('article', { name: '+49 211 0000004' })).toBeVisible();
});

test('a pop-up that was dismissed does not come back, whatever happens to the call', async ({ klingel }) => {
  const { post, popUps, page } = klingel;
  await post(newCall());
  await popUps.getByRole('button', { name: 'Dismiss' }).click();
  await expect.poll(() => windowState(klingel, 'popup')).toMatchObject({ visible: false });

  await post(hangup({ cause: 'forwarded' }));
  await post(
    newCall({ callId: '789', origCallId: '123456', 'user[]': 'Ole', 'userId[]': [], 'fullUserId[]': [] }),
  );
  await expect(page.getByRole('row', { name: '+49 30 609854180' })).toContainText('Ole');
  await expect(popUps.getByRole('article')).toHaveCount(0);
});

test('Escape dismisses the pop-up that has the keyboard', async ({ klingel }) => {
  await klingel.post(newCall());
  await klingel.popUps.getByRole('button', { name: 'Dismiss' }).press('Escape');
  await expect(klingel.popUps.getByRole('article')).toHaveCount(0);
});

test('the number can be copied', async ({ klingel }) => {
  await klingel.post(newCall());
  await klingel.popUps.getByRole('button', { name: 'Copy number' }).click();
  await expect(klingel.popUps.getByRole('button', { name: 'Copied' })).toBeVisible();
  expect(await klingel.electron.evaluate(({ clipboard }) => clipboard.readText())).toBe('+4930609854180');
});

test('a caller who gives up is named as missed before the pop-up leaves', async ({ klingel }) => {
  await klingel.post(newCall());
  await expect(klingel.popUps.getByRole('article')).toBeVisible();
  await klingel.post(hangup({ cause: 'cancel' }));
  await expect(klingel.popUps.getByRole('status')).toHaveText('Missed');
  await expect(klingel.popUps.getByRole('article')).toHaveCount(0);
});

test('outgoing calls are logged and do not pop up', async ({ klingel }) => {
  const call = { direction: 'out', from: '492111234567', to: '4930609854180' };
  await klingel.post(newCall({ ...call, 'user[]': 'Emma' }), { direction: 'out' });
  const row = klingel.page.getByRole('row', { name: '+49 30 609854180' });
  await expect(row).toContainText('Calling…');
  await klingel.post(answer(call), { direction: 'out' });
  await klingel.post(hangup(call), { direction: 'out' });
  await expect(row).toContainText('Answered');
  await expect(row).toContainText('Emma');
  expect(await windowState(klingel, 'popup')).toMatchObject({ visible: false });
});
