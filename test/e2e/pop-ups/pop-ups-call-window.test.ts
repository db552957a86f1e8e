import { expect, type Page } from '@playwright/test';
import { answer, hangup, newCall } from '../../support/data/calls.ts';
import { launchDesk, prefer } from '../../support/app/desk.ts';
import { pageOf, writablePopUps, type Klingel } from '../../support/app/klingel.ts';
import { test } from '../../support/app/test.ts';
import { showsPopUps } from '../../support/app/windows.ts';

/** Emma answers at her own desktop. */
async function takeCall(klingel: Klingel): Promise<Page> {
  await klingel.post(newCall());
  await klingel.popUps.getByRole('article', { name: 'Incoming call' }).waitFor();
  await klingel.post(answer());
  const popUps = await writablePopUps(klingel);
  await popUps.getByRole('article', { name: 'On the phone: +49 30 609854180' }).waitFor();
  return popUps;
}

async function noted({ page }: Klingel): Promise<string> {
  const { log } = await page.evaluate(() => window.klingel.getSnapshot());
  return log.entries[0]?.note ?? '';
}

test('who answers gets the call window, and it leaves a moment after the call', async ({ userData }) => {
  const klingel = await launchDesk(userData, { agentId: 'emma' });
  const popUps = await takeCall(klingel);
  await expect(popUps.getByRole('timer')).toHaveText('0:03');
  await expect(popUps.getByRole('article')).toHaveCount(1);
  // It follows language and appearance as the other windows do.
  await prefer(klingel, { language: 'de', theme: 'dark' });
  await expect(popUps.getByRole('article', { name: 'Im Gespräch' })).toBeVisible();
  const isDark = () => popUps.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);
  await expect.poll(isDark).toBe(true);
  await prefer(klingel, { language: 'en' });
  await klingel.post(hangup());
  await expect(popUps.getByRole('article', { name: 'Call ended' })).toBeVisible();
  await expect.poll(() => showsPopUps(klingel)).toBe(false);
  await klingel.quit();
});

test('what is typed there is kept as a note, and waits for who still types', async ({ userData }) => {
  const klingel = await launchDesk(userData, { agentId: 'emma' });
  const popUps = await takeCall(klingel);
  const note = popUps.getByRole('textbox', { name: 'Note' });
  await note.fill('Wants the July');
  await expect.poll(() => noted(klingel)).toBe('Wants the July');
  await expect(popUps.getByText('Saved')).toBeVisible();

  await klingel.post(hangup());
  await popUps.getByRole('article', { name: 'Call ended' }).waitFor();
  await note.press('End');
  await note.pressSequentially(' invoice');
  await note.press('Control+Enter');
  await expect.poll(() => noted(klingel)).toBe('Wants the July invoice');
  await expect.poll(() => showsPopUps(klingel)).toBe(false);

  await klingel.post(newCall({ callId: 'again' }));
  const card = await pageOf(klingel.electron, 'popup.html');
  await expect(card.getByText('“Wants the July invoice”')).toBeVisible();
  await klingel.quit();
});

test('a note that was just begun is kept where the window is dismissed', async ({ userData }) => {
  const klingel = await launchDesk(userData, { agentId: 'emma' });
  const popUps = await takeCall(klingel);
  await popUps.getByRole('textbox', { name: 'Note' }).fill('Call back');
  await popUps.getByRole('button', { name: 'Dismiss' }).click();
  await expect.poll(() => noted(klingel)).toBe('Call back');
  await klingel.quit();
});

test('the phone switch leaves an own call alone', async ({ userData }) => {
  const klingel = await launchDesk(userData, { agentId: 'emma' });
  const popUps = await takeCall(klingel);
  await klingel.page.getByText('Phone on').click();
  await expect(klingel.page.getByText('Phone off')).toBeVisible();
  await expect(popUps.getByRole('article', { name: 'On the phone' })).toBeVisible();
  await klingel.quit();
});
