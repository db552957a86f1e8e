import { expect } from '@playwright/test';
import { expectNothing } from '../../support/app/axe.ts';
import { answer, hangup, newCall } from '../../support/data/calls.ts';
import { launchDesk, prefer } from '../../support/app/desk.ts';
import type { Klingel } from '../../support/app/klingel.ts';
import { test } from '../../support/app/test.ts';

const ole = { 'user[]': 'Ole', 'userId[]': 'w2', 'fullUserId[]': '1234567w2' };

/** Three calls of one conversation, as sipgate announces a group. */
async function ringGroup({ post }: Klingel, names = ['Emma', 'Chris']): Promise<void> {
  for (const name of names) {
    const index = ['Emma', 'Chris', 'Ole'].indexOf(name);
    const user = { 'user[]': name, 'userId[]': `w${index}`, 'fullUserId[]': `1234567w${index}` };
    await post(newCall({ callId: `leg-${name}`, origCallId: 'group', ...user }));
  }
}

test('a group call pops up once where it concerns the agent, who else it rings for without them', async ({
  userData,
}) => {
  const klingel = await launchDesk(userData, { agentId: 'emma' });
  await ringGroup(klingel);
  await expect(klingel.popUps.getByRole('article')).toHaveCount(1);
  await expect(klingel.popUps.getByRole('article')).toContainText('also rings Chris');
  await klingel.quit();
});

test('it does not where it rings for others alone, but stands in the log', async ({ userData }) => {
  const klingel = await launchDesk(userData, { agentId: 'ole' });
  await ringGroup(klingel);
  await expect(klingel.page.getByRole('row', { name: '+49 30 609854180' })).toContainText('Emma, Chris');
  await expect(klingel.popUps.getByRole('article')).toHaveCount(0);

  await prefer(klingel, { announcedCalls: 'all' });
  await klingel.post(newCall({ callId: 'another' }));
  await expect(klingel.popUps.getByRole('article')).toContainText('rings Emma, Chris');
  await klingel.quit();
});

test('which calls: mine, then my lines as well', async ({ userData }) => {
  const klingel = await launchDesk(
    userData,
    { agentId: 'ole' },
    {
      notify: [
        { destination: '+49 211 7654321', agentIds: ['ole'] },
        { destination: '*', agentIds: ['emma'] },
      ],
    },
  );
  const { page, popUps } = klingel;
  const toLine = (callId: string, from: string) => newCall({ callId, from, to: '492117654321' });
  await klingel.post(toLine('1', '492110000001'));
  await expect(page.getByRole('row', { name: '+49 211 0000001' })).toContainText('Emma, Chris');
  await expect(popUps.getByRole('article')).toHaveCount(0);

  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('button', { name: 'Pop-ups and sound' }).click();
  await page.getByText('My lines', { exact: true }).click();
  await expect(page.getByText('Also calls to lines that you are told of')).toBeVisible();
  await klingel.post(toLine('2', '492110000002'));
  await expect(popUps.getByRole('article', { name: '+49 211 0000002' })).toContainText('rings Emma, Chris');
  // Nobody told him of the other lines.
  await klingel.post(newCall({ callId: '3', from: '492110000003' }));
  await klingel.post(newCall({ callId: '4', from: '492110000004', ...ole, to: '492111234567' }));
  await expect(popUps.getByRole('article', { name: '+49 211 0000004' })).toBeVisible();
  await expect(popUps.getByRole('article', { name: '+49 211 0000003' })).toHaveCount(0);
  await klingel.quit();
});

test('a desktop whose agent has left the team hears of everything, as a reception does', async ({
  userData,
}) => {
  const klingel = await launchDesk(userData, { agentId: 'gone' });
  await klingel.post(newCall());
  await expect(klingel.popUps.getByRole('article')).toContainText('rings Emma, Chris');
  await klingel.post(answer());
  await expect(klingel.popUps.getByRole('status')).toHaveText('Answered by Emma');
  await expect(klingel.popUps.getByRole('article')).toHaveCount(0);
  await klingel.quit();
});

test('a call that a colleague took says so for two seconds', async ({ userData }) => {
  const klingel = await launchDesk(userData, { agentId: 'chris' });
  await klingel.post(newCall());
  await klingel.popUps.getByRole('article').waitFor();
  await klingel.post(answer());
  await expect(klingel.popUps.getByRole('status')).toHaveText('Answered by Emma');
  await expect(klingel.popUps.getByRole('article')).toHaveCount(0);
  await klingel.quit();
});

test('a call that is handed over rings for whom it is handed over to', async ({ userData }) => {
  const klingel = await launchDesk(userData, { agentId: 'ole' });
  await klingel.post(newCall({ 'user[]': 'Emma', 'userId[]': 'w0', 'fullUserId[]': '1234567w0' }));
  await klingel.post(answer());
  await klingel.post(newCall({ callId: 'b', origCallId: '123456', ...ole }));
  await expect(klingel.popUps.getByRole('article', { name: 'Incoming call' })).toBeVisible();
  await klingel.quit();
});

test('voicemail is not a colleague', async ({ userData }) => {
  const klingel = await launchDesk(userData, { agentId: 'emma' });
  await klingel.post(newCall());
  await klingel.post(answer({ user: 'voicemail', userId: [], fullUserId: [] }));
  await expect(klingel.popUps.getByRole('status')).toHaveText('Voicemail');
  await klingel.quit();
});

test('the phone switch takes ringing pop-ups away, and they do not come back', async ({ userData }) => {
  const klingel = await launchDesk(userData, { agentId: 'emma' });
  const { page, popUps, post } = klingel;
  await post(newCall());
  await popUps.getByRole('article').waitFor();
  await page.getByText('Phone on').click();
  await expect(popUps.getByRole('article')).toHaveCount(0);
  await expect(page.getByText('Phone off')).toBeVisible();

  await post(newCall({ callId: 'meanwhile', from: '492110000001' }));
  await expect(page.getByRole('row', { name: '+49 211 0000001' })).toBeVisible();
  await page.getByText('Phone off').click();
  await post(newCall({ callId: 'later', from: '492110000002' }));
  await expect(popUps.getByRole('article')).toHaveCount(1);
  await expect(popUps.getByRole('article')).toContainText('+49 211 0000002');
  await klingel.quit();
});

test('do not disturb keeps calls quiet until its time, and not longer', async ({ userData }) => {
  const klingel = await launchDesk(userData, { agentId: 'emma' });
  const { page, popUps, post } = klingel;
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('button', { name: 'Pop-ups and sound' }).click();
  await page.getByRole('button', { name: '1 hour' }).click();
  await expect(page.getByText(/^Quiet until \d\d:\d\d$/).first()).toBeVisible();
  await post(newCall());
  await expect(
    page.getByRole('navigation', { name: 'Sections' }).getByRole('button', { name: 'Calls' }),
  ).toBeVisible();

  await prefer(klingel, { doNotDisturbUntil: new Date(Date.now() + 1_000).toISOString() });
  await expect(page.getByRole('switch', { name: 'Phone on' }).first()).toBeVisible();
  await post(newCall({ callId: 'later', from: '492110000002' }));
  await expect(popUps.getByRole('article')).toContainText('+49 211 0000002');
  await post(hangup({ callId: 'later', from: '492110000002', cause: 'cancel' }));
  await expect(popUps.getByRole('article')).toHaveCount(0);
  await klingel.quit();
});

test('who of the team is on the phone stands beside every page, until they hang up', async ({ userData }) => {
  // He is not told of this line, and sees all the same that Emma cannot take a call.
  const klingel = await launchDesk(
    userData,
    { agentId: 'ole' },
    { notify: [{ destination: '+49 211 1234567', agentIds: ['emma'] }] },
  );
  const { page, post } = klingel;
  const talkers = page.getByRole('region', { name: 'On the phone now' });
  await post(newCall());
  await post(answer());
  await expect(talkers.getByRole('listitem')).toHaveText([/^Emma Taylor0:\d\d$/]);
  await page.getByRole('button', { name: 'Settings' }).click();
  const out = { callId: 'out', direction: 'out', from: '492111234567', to: '41446681811' };
  const byChris = { user: 'Chris', userId: 'w1', fullUserId: '1234567w1' };
  await post(newCall({ ...out, 'user[]': 'Chris', 'userId[]': 'w1', 'fullUserId[]': '1234567w1' }), {
    direction: 'out',
  });
  await post(answer({ ...out, ...byChris }), { direction: 'out' });
  await expect(talkers.getByRole('listitem')).toHaveText([/^Emma Taylor/, /^Chris Miller/]);
  await expectNothing(page);
  await post(hangup());
  await expect(talkers.getByRole('listitem')).toHaveText([/^Chris Miller/]);
  await post(hangup({ ...out }), { direction: 'out' });
  await expect(talkers).toHaveCount(0);
  await klingel.quit();
});
