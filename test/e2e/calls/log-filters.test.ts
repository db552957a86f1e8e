import { expect } from '@playwright/test';
import { answer, hangup, newCall } from '../../support/data/calls.ts';
import { launch, writeSettings } from '../../support/app/klingel.ts';
import { test } from '../../support/app/test.ts';

test('the log is searched as somebody types, and filtered', async ({ klingel }) => {
  const { page, post } = klingel;
  const out = { callId: '2', direction: 'out', from: '4930700700', to: '41446681811', 'user[]': ['Ole'] };
  await post(newCall({ callId: '1' }));
  await post(hangup({ callId: '1', cause: 'cancel' }));
  await post(newCall(out), { direction: 'out' });
  await post(hangup({ ...out, cause: 'noAnswer' }), { direction: 'out' });
  await post(newCall({ callId: '3', from: '491714711815' }));
  await post(answer({ callId: '3', from: '491714711815' }));
  await post(hangup({ callId: '3', from: '491714711815' }));
  const boxes = page.getByRole('checkbox', { name: /^Done: / });
  const count = page.getByRole('group', { name: 'Filters' }).getByRole('status');
  await expect(count).toHaveText('3 calls');

  await page.getByRole('grid').press('/');
  const field = page.getByRole('searchbox');
  await expect(field).toBeFocused();
  await page.keyboard.type('030 609/85');
  await expect(count).toHaveText('1 of 3');
  await expect(page.getByRole('row', { name: '+49 30 609854180' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(count).toHaveText('3 calls');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('grid')).toBeFocused();

  const choose = async (filter: string, value: string): Promise<void> => {
    await page.getByRole('button', { name: filter, exact: true }).click();
    await page.getByRole('menuitemradio', { name: value }).click();
  };
  await choose('Direction', 'Incoming');
  await expect(count).toHaveText('2 of 3');
  await choose('Outcome', 'Answered');
  await expect(count).toHaveText('1 of 3');
  await page.getByRole('button', { name: 'Remove filter: Outcome' }).click();
  await expect(count).toHaveText('2 of 3');
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await expect(boxes).toHaveCount(1);
  await page.getByRole('button', { name: 'Clear filters' }).click();
  await choose('Agent', 'Ole');
  await expect(page.getByRole('row', { name: '+41 44 668 18 11' })).toBeVisible();
  await expect(count).toHaveText('1 of 3');
  await page.getByRole('button', { name: 'Remove filter: Agent' }).click();
  await choose('Line', '+49 211 1234567');
  await expect(count).toHaveText('2 of 3');
  await field.fill('nobody');
  await expect(page.getByRole('heading', { name: 'Nothing found' })).toBeVisible();
  await page.getByRole('main').getByRole('button', { name: 'Clear filters' }).last().click();
  await expect(count).toHaveText('3 calls');
});

test('a call that comes while filters are set is shown where it fits', async ({ klingel }) => {
  const { page, post } = klingel;
  await post(newCall({ callId: '1' }));
  await page.getByRole('searchbox').fill('0171');
  await expect(page.getByRole('heading', { name: 'Nothing found' })).toBeVisible();
  await post(newCall({ callId: '2', from: '491714711815' }));
  await expect(page.getByRole('row', { name: '+49 171 4711815' })).toContainText('Ringing');
  await expect(page.getByRole('row', { name: '+49 30 609854180' })).toHaveCount(0);
});

test('a desktop shows what its agent is told of', async ({ userData }) => {
  const agents = [
    { id: 'emma', name: 'Emma Taylor', sipgateUserIds: ['w0'] },
    { id: 'chris', name: 'Chris Jones', sipgateUserIds: ['w1'] },
  ];
  await writeSettings(userData, { agents, notify: [{ destination: '492111234567', agentIds: ['chris'] }] });
  const { page, post, quit } = await launch({ userData });
  const only = { 'user[]': ['Chris'], 'userId[]': ['w1'], 'fullUserId[]': ['1234567w1'] };
  await post(newCall({ callId: '1', ...only }));
  await post(hangup({ callId: '1', cause: 'cancel' }));
  await expect(page.getByRole('status', { name: '1 open call' })).toBeVisible();
  await page.evaluate(() => window.klingel.savePreferences({ agentId: 'emma' }));
  await expect(page.getByRole('heading', { name: 'No calls yet' })).toBeVisible();
  await expect(page.getByRole('status', { name: '1 open call' })).toHaveCount(0);
  await page.evaluate(() => window.klingel.savePreferences({ agentId: 'chris' }));
  await expect(page.getByRole('row', { name: '+49 30 609854180' })).toBeVisible();
  await page.getByRole('button', { name: 'Agent', exact: true }).click();
  await expect(page.getByRole('menuitemradio')).toHaveText(['All agents', 'Emma Taylor', 'Chris Jones']);
  await quit();
});

test('a call that a pop-up leads to is shown, though the search finds nothing', async ({ klingel }) => {
  const { page, popUps, post } = klingel;
  await post(newCall({ callId: '1' }));
  await post(hangup({ callId: '1', cause: 'cancel' }));
  await page.getByRole('searchbox').fill('nobody by this name');
  await expect(page.getByRole('grid')).toHaveCount(0);
  await post(newCall({ callId: '2', from: 'anonymous' }));
  await popUps.getByRole('button', { name: 'Open in Klingel' }).click();
  const detail = page.getByRole('complementary', { name: 'Selected call' });
  await expect(detail.getByRole('heading', { level: 2 })).toHaveText('Withheld');
  await post(hangup({ callId: '2', from: 'anonymous', cause: 'cancel' }));
  await expect(detail).toContainText('Missed');
});
