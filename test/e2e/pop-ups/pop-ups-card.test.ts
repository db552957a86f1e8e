import { expect } from '@playwright/test';
import type { Party } from '../../../contract/model/calls/caller-log.ts';
import { hangup, newCall } from '../../support/data/calls.ts';
import type { Klingel } from '../../support/app/klingel.ts';
import { test } from '../../support/app/test.ts';
import { windowState } from '../../support/app/windows.ts';

const contact = (name: string, organisation = '') => ({ id: name, name, organisation });

/** Lets the first pop-up be of who the phone book knows. */
async function tellParty({ electron, popUps }: Klingel, party: Party): Promise<void> {
  await popUps.getByRole('article').waitFor();
  const { popUps: shown } = await popUps.evaluate(() => window.klingel.getPopUps());
  const known = shown.popUps.map((popUp) => ({ ...popUp, entry: { ...popUp.entry, party } }));
  await electron.evaluate(
    ({ BrowserWindow }, payload) => {
      for (const window of BrowserWindow.getAllWindows())
        window.webContents.send('notification:popUpsChanged', payload);
    },
    { ...shown, popUps: known },
  );
}

test('a known caller: the name large, organisation and number below, the profile first', async ({
  klingel,
}) => {
  await klingel.post(newCall());
  const contacts = [contact('Franziska Bauer', 'Bauer & Söhne GmbH')];
  await tellParty(klingel, { certainty: 'known', contacts, total: 1 });
  const card = klingel.popUps.getByRole('article', { name: 'Incoming call: Franziska Bauer' });
  await expect(card.getByRole('heading')).toHaveText('Franziska Bauer');
  await expect(card).toContainText('Bauer & Söhne GmbH · +49 30 609854180');
  await expect(card.getByRole('button')).toHaveText(['', 'Open profile', 'Open in Klingel', '']);
});

test('several known callers: the first one and how many more', async ({ klingel }) => {
  await klingel.post(newCall());
  const contacts = [contact('Franziska Bauer'), contact('Max Bauer'), contact('Pia Bauer')];
  await tellParty(klingel, { certainty: 'known', contacts, total: 3 });
  await expect(klingel.popUps.getByRole('heading', { level: 2 })).toHaveText('Franziska Bauer+2');
});

test('a caller who is only thought of is labelled so', async ({ klingel }) => {
  await klingel.post(newCall());
  await tellParty(klingel, { certainty: 'maybe', contacts: [contact('Marcel Herrguth')], total: 1 });
  const card = klingel.popUps.getByRole('article', { name: 'Incoming call: +49 30 609854180' });
  await expect(card).toContainText('maybeMarcel Herrguth');
  await expect(card.getByRole('button')).toHaveText(['', 'New contact', 'Add to contact', '', '']);
});

test('a withheld number: no name, no contact, nothing to copy', async ({ klingel }) => {
  await klingel.post(newCall({ from: 'anonymous' }));
  const card = klingel.popUps.getByRole('article', { name: 'Incoming call: Withheld' });
  await expect(card.getByRole('button')).toHaveText(['', 'Open in Klingel']);
});

test('more than three others are counted', async ({ klingel }) => {
  const names = ['Emma', 'Chris', 'Ole', 'Pia', 'Tom'];
  await klingel.post(newCall({ 'user[]': names, 'userId[]': [], 'fullUserId[]': [] }));
  await expect(klingel.popUps.getByRole('article')).toContainText('rings Emma, Chris, Ole +2');
});

test('what was before with this caller, and what is still to do', async ({ klingel }) => {
  const { post, popUps } = klingel;
  for (const callId of ['1', '2']) {
    await post(newCall({ callId }));
    await post(hangup({ callId, cause: 'cancel' }));
  }
  await post(newCall({ callId: '3' }));
  const before = popUps
    .getByRole('article', { name: 'Incoming call' })
    .getByRole('region', { name: 'Before this call' });
  await expect(before).toContainText(/Last call today, \d\d:\d\d: Missed/);
  await expect(before).toContainText('2 calls still open');
});

test('"Open in Klingel" brings the window to the front, at the call', async ({ klingel }) => {
  const { post, popUps, page, electron } = klingel;
  await post(newCall({ callId: '1', from: '492110000001' }));
  await post(newCall({ callId: '2', from: '492110000002' }));
  await page.getByRole('button', { name: 'Settings' }).click();
  await electron.evaluate(({ BrowserWindow }) => {
    for (const window of BrowserWindow.getAllWindows())
      if (window.webContents.getURL().endsWith('index.html')) window.hide();
  });
  await popUps
    .getByRole('article', { name: '+49 211 0000001' })
    .getByRole('button', { name: 'Open in Klingel' })
    .click();
  await expect(page.getByRole('row', { selected: true })).toContainText('+49 211 0000001');
  await expect.poll(() => windowState(klingel, 'index')).toMatchObject({ visible: true, focused: true });
});

test('contact actions open the contacts', async ({ klingel }) => {
  await klingel.post(newCall());
  for (const name of ['New contact', 'Add to contact']) {
    await klingel.page
      .getByRole('navigation', { name: 'Sections' })
      .getByRole('button', { name: 'Calls' })
      .click();
    await klingel.popUps.getByRole('button', { name }).click();
    await expect(klingel.page.getByRole('heading', { level: 1, name: 'Contacts' })).toBeVisible();
  }
});

test('the keyboard walks through a card, and Escape without one is for the newest', async ({ klingel }) => {
  const { post, popUps } = klingel;
  await post(newCall({ callId: '1', from: '492110000001' }));
  await post(newCall({ callId: '2', from: '492110000002' }));
  const first = popUps.getByRole('article', { name: '+49 211 0000001' });
  await first.getByRole('button', { name: 'Dismiss' }).focus();
  for (const name of ['New contact', 'Add to contact', 'Open in Klingel', 'Copy number']) {
    await popUps.keyboard.press('Tab');
    await expect(first.getByRole('button', { name })).toBeFocused();
  }
  await popUps.keyboard.press('Enter');
  await expect(first.getByRole('button', { name: 'Copied' })).toBeFocused();
  await popUps.evaluate(() => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  });
  await popUps.keyboard.press('Escape');
  await expect(popUps.getByRole('article')).toHaveCount(1);
  await expect(first).toBeVisible();
});
