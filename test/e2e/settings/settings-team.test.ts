import { expect } from '@playwright/test';
import { hangup, newCall } from '../../support/data/calls.ts';
import { launch, writeSettings } from '../../support/app/klingel.ts';
import { manyCalls, writeCalls } from '../../support/data/many-calls.ts';
import { cell, openTopic, save } from '../../support/app/settings-page.ts';
import { test } from '../../support/app/test.ts';

test('agents by sipgate user in four spellings and by number, and who is told of a line', async ({
  klingel,
}) => {
  const { page, post, popUps } = klingel;
  await openTopic(page, 'Team');
  const agents = [
    ['Emma Taylor', 'w0', ''],
    ['Chris Miller', '1234567w1', ''],
    ['Ole Berg', 'e0', ''],
    ['Pia Lang', '1234567e1', '0211 7654321'],
  ] as const;
  for (const [index, [name, user, number]] of agents.entries()) {
    await page.getByRole('button', { name: 'Add an agent' }).click();
    await cell(page, 'Name', index + 1).fill(name);
    await cell(page, 'sipgate users', index + 1).fill(user);
    await cell(page, 'Own numbers', index + 1).fill(number);
  }
  await cell(page, 'sipgate users', 1).fill('w0, emma');
  await expect(page.getByText('sipgate users look like w0')).toBeVisible();
  await cell(page, 'sipgate users', 1).fill('w0,');
  await page.getByRole('button', { name: 'Add a number' }).click();
  await cell(page, 'Number called', 1).fill('0211 1234567');
  await expect(page.getByText('Told: Please choose who is told')).toBeVisible();
  await page.getByRole('combobox', { name: 'Told, row 1' }).press('ArrowDown');
  await page.getByRole('option', { name: 'Ole Berg' }).click();
  await page.keyboard.press('Escape');
  const result = page.getByRole('status', { name: 'Try it out' });
  await page.getByLabel('Number of the team').fill('+49 211 1234567');
  await expect(result).toContainText('Ole Berg');
  await expect(result).toContainText('Row 1 has this number.');
  await page.getByLabel('Number of the team').fill('+49 211 999999');
  await expect(result).toContainText('No row has this number, so everybody is told.');
  await save(page);

  // Each in turn at this desktop: the call for the next one does not pop up, their own does.
  const ids = await page.evaluate(async () =>
    (await window.klingel.getTeamSettings()).agents.map(({ id }) => id),
  );
  const users = [
    ['w0', '1234567w0'],
    ['w1', '1234567w1'],
    ['e0', '7654321e0'],
    ['e1', '1234567e1'],
  ] as const;
  const ring = async (index: number, callId: string): Promise<void> => {
    const [id, fullId] = users[index % users.length] ?? ['', ''];
    const user = { 'user[]': ['X'], 'userId[]': [id], 'fullUserId[]': [fullId] };
    await post(newCall({ callId, ...user }));
  };
  const sitAt = (agentId: string | null) =>
    page.evaluate((id) => window.klingel.savePreferences({ agentId: id }), agentId);
  const articles = popUps.getByRole('article');
  for (const index of users.keys()) {
    await sitAt(ids[index] ?? null);
    await ring(index + 1, `other-${index}`);
    await ring(index, `own-${index}`);
    await expect(articles).toHaveCount(1);
    await post(hangup({ callId: `own-${index}`, cause: 'cancel' }));
    await expect(articles).toHaveCount(0);
    await post(hangup({ callId: `other-${index}`, cause: 'cancel' }));
  }

  // The line's row decides whom a call concerns that rings for nobody who is known.
  const unknown = { 'user[]': [], 'userId[]': [], 'fullUserId[]': [] };
  await sitAt(ids[0] ?? null);
  await post(newCall({ callId: 'line-1', ...unknown, to: '492111234567' }));
  await post(newCall({ callId: 'line-2', ...unknown, to: '49211999999' }));
  await expect(articles).toHaveCount(1);
  await sitAt(ids[2] ?? null);
  await post(newCall({ callId: 'line-3', ...unknown, to: '492111234567' }));
  await expect(articles).toHaveCount(2);
});

test('shown calls, months and the home country apply at once', async ({ userData }) => {
  await writeSettings(userData, { inbound: { blocked: [{ callerId: '044 6681800' }] } });
  await writeCalls(userData, manyCalls(200, Date.now()));
  const klingel = await launch({ userData });
  const { page, post } = klingel;
  const swiss = newCall({ callId: 'swiss', from: '41446681800' });
  expect((await post(swiss)).body).not.toContain('Reject');
  await expect(page.getByRole('button', { name: 'Show older calls (141)' })).toBeAttached();
  await openTopic(page, 'Caller log');
  await page.getByText('120', { exact: true }).click();
  await page.getByLabel('Months kept').fill('0');
  await expect(page.getByText('A number of months from 1 to 120.')).toBeVisible();
  await page.getByLabel('Months kept').fill('24');
  await page.getByLabel('Home country').selectOption('Switzerland');
  await save(page);
  expect((await post(newCall({ callId: 'swiss-2', from: '41446681800' }))).body).toContain('Reject');
  await page.getByRole('navigation', { name: 'Sections' }).getByRole('button', { name: 'Calls' }).click();
  await expect(page.getByRole('button', { name: 'Show older calls (82)' })).toBeAttached();
  await klingel.quit();
});
