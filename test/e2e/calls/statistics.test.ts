import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { expectNothing } from '../../support/app/axe.ts';
import { answer, hangup, newCall } from '../../support/data/calls.ts';
import { choose, goTo } from '../../support/app/contacts.ts';
import { launch, writeSettings, type Klingel } from '../../support/app/klingel.ts';
import { manyCalls, writeCalls } from '../../support/data/many-calls.ts';
import { test } from '../../support/app/test.ts';

/** A figure with all that stands beside it. */
const card = (page: Page, name: string) =>
  page.locator('dl > div').filter({ has: page.getByRole('term').getByText(name, { exact: true }) });

const row = (page: Page, table: string, name: string) =>
  page.getByRole('table', { name: table }).getByRole('row').filter({ hasText: name });

/** Two missed, one answered by Emma, one that went out. */
async function someCalls({ post }: Klingel): Promise<void> {
  for (const callId of ['1', '2']) {
    await post(newCall({ callId, from: `49301111111${callId}` }));
    await post(hangup({ callId, from: `49301111111${callId}`, cause: 'cancel' }));
  }
  await post(newCall({ callId: '3' }));
  await post(answer({ callId: '3' }));
  await post(hangup({ callId: '3' }));
  const out = { callId: '4', direction: 'out', from: '4930700700', to: '41446681811', 'user[]': ['Ole'] };
  await post(newCall(out), { direction: 'out' });
  await post(hangup({ ...out, cause: 'noAnswer' }), { direction: 'out' });
}

test('figures follow the calls, and lead to those in the log that they count', async ({ klingel }) => {
  const { page, post } = klingel;
  await goTo(klingel, 'Statistics');
  await expect(page.getByRole('heading', { name: 'No calls in this time.' })).toBeVisible();

  await someCalls(klingel);
  await expect(card(page, 'Incoming').getByRole('definition').first()).toHaveText('3');
  await expect(card(page, 'Answered')).toContainText('33% of incoming');
  await expect(card(page, 'Outgoing')).toContainText('0 reached');
  await expect(row(page, 'How incoming calls ended', 'Missed')).toContainText('2');
  await expect(row(page, 'Who answered, who called', 'Emma')).toHaveText(/Emma10/);
  await expect(row(page, 'Who answered, who called', 'Ole')).toHaveText(/Ole01/);
  await expect(row(page, 'By line', '+49 211 1234567')).toHaveText(/312$/);

  await post(newCall({ callId: '5' }));
  await expect(card(page, 'Incoming')).toContainText('1 of them goes on');
  await post(answer({ callId: '5' }));
  await post(hangup({ callId: '5' }));
  await expect(card(page, 'Incoming').getByRole('definition').first()).toHaveText('4');
  await expect(card(page, 'Answered').getByRole('definition').first()).toHaveText('2');

  await page.getByRole('button', { name: '2 still open' }).click();
  const count = page.getByRole('group', { name: 'Filters' }).getByRole('status');
  await expect(count).toHaveText('2 of 5');
  await page
    .getByRole('checkbox', { name: /^Done: / })
    .first()
    .click();
  await expect(count).toHaveText('1 of 5');
  await page.getByRole('button', { name: 'Remove filter: Time' }).click();
  await goTo(klingel, 'Statistics');
  await expect(page.getByRole('button', { name: '1 still open' })).toBeVisible();
});

test('the time is chosen by keyboard, and the figures are written to a file', async ({
  klingel,
  userData,
}) => {
  const { page } = klingel;
  await someCalls(klingel);
  await page.getByRole('navigation').getByRole('button', { name: 'Statistics' }).press('Enter');
  await page.getByRole('radio', { name: '7 days' }).focus();
  await page.keyboard.press('ArrowLeft');
  await expect(page.getByRole('radio', { name: 'Today' })).toBeChecked();
  await expect(page.getByText('of the time before not everything is known')).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('radio', { name: 'Last month' })).toBeChecked();
  await expect(page.getByRole('heading', { name: 'No calls in this time.' })).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByText(/^The log begins on /)).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: '2 missed' })).toBeFocused();

  const path = join(userData, 'Statistics.csv');
  await choose(klingel, { save: path });
  await page.getByRole('button', { name: 'Export' }).press('Enter');
  await expect(page.getByText('Figures written to Statistics.csv')).toBeVisible();
  expect(await readFile(path, 'utf8')).toMatch(/,calls,,incoming,3,\r\n/);

  await page.getByRole('button', { name: 'Missed', exact: true }).press('Enter');
  await expect(page.getByRole('group', { name: 'Filters' }).getByRole('status')).toHaveText('2 of 4');
});

test('months that the start leaves in their files are counted when they are looked at', async ({
  userData,
}) => {
  await writeSettings(userData);
  // One every five minutes: four months.
  await writeCalls(userData, manyCalls(35_000, Date.now()));
  const klingel = await launch({ userData });
  const { page } = klingel;
  await goTo(klingel, 'Statistics');
  await page.getByText('12 months', { exact: true }).click();
  await expect(card(page, 'Incoming').getByRole('definition').first()).toHaveText('28,000', {
    timeout: 30_000,
  });
  await expect(card(page, 'Outgoing').getByRole('definition').first()).toHaveText('7,000');
  await klingel.quit();
});

for (const language of ['en', 'de'] as const) {
  for (const theme of ['light', 'dark'] as const) {
    test(`axe finds nothing in the figures (${language}, ${theme})`, async ({ klingel }) => {
      const { page } = klingel;
      await page.emulateMedia({ reducedMotion: 'reduce' });
      await page.evaluate((wanted) => window.klingel.savePreferences(wanted), { language, theme });
      await page.locator(`html[lang="${language}"][data-mantine-color-scheme="${theme}"]`).waitFor();
      await goTo(klingel, language === 'en' ? 'Statistics' : 'Statistik');
      await page.getByRole('heading', { level: 2 }).waitFor();
      await expectNothing(page);
      await someCalls(klingel);
      await page.getByRole('table').nth(4).waitFor();
      await expectNothing(page);
    });
  }
}
