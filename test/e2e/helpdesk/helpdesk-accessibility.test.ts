import { expect } from '@playwright/test';
import { expectNothing } from '../../support/app/axe.ts';
import { answer, newCall } from '../../support/data/calls.ts';
import { misbehaviours } from '../../support/zammad/fake-zammad.ts';
import { daysAgo, startDesk } from '../../support/app/helpdesk.ts';
import { test } from '../../support/app/test.ts';

const words = {
  en: {
    settings: 'Settings',
    topic: 'Screen pop, helpdesk',
    page: 'Web page',
    leave: 'Calls',
    check: 'Check connection',
  },
  de: {
    settings: 'Einstellungen',
    topic: 'Screen-Pop, Helpdesk',
    page: 'Webseite',
    leave: 'Anrufe',
    check: 'Verbindung prüfen',
  },
} as const;

for (const [language, theme] of [
  ['en', 'light'],
  ['en', 'dark'],
  ['de', 'light'],
  ['de', 'dark'],
] as const) {
  test(`axe finds nothing on tickets and helpdesk settings (${language}, ${theme})`, async ({ userData }) => {
    // axe looks at several screens, each for seconds.
    test.setTimeout(90_000);
    const desk = await startDesk(userData, { helpdesk: { timeAccounting: true } });
    const { page, post } = desk.klingel;
    const { store } = desk.zammad;
    const user = store.addUser({ firstname: 'Anna', lastname: 'Müller', phone: '+49 30 609854180' });
    store.addTicket({ customer_id: user.id, state: 'open', updated_at: daysAgo(40) });
    store.addTicket({ customer_id: user.id, state: 'closed', updated_at: daysAgo(50) });
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.evaluate((wanted) => window.klingel.savePreferences(wanted), { language, theme });
    await page.locator(`html[lang="${language}"][data-mantine-color-scheme="${theme}"]`).waitFor();
    await post(newCall());
    await post(answer());
    await page.getByRole('form').waitFor();
    await expect(page.getByRole('region', { name: 'Tickets' }).getByRole('listitem')).toHaveCount(2);
    await expectNothing(page);

    desk.zammad.misbehave(misbehaviours.loginPage);
    await post(newCall({ callId: 'b', from: 'anonymous' }));
    await post(newCall({ callId: 'c', from: '442079460000' }));
    await post(answer({ callId: 'c', from: '442079460000' }));
    await page.getByRole('status', { name: 'Helpdesk' }).getByRole('button').waitFor();
    const own = words[language];
    await page.getByRole('button', { name: own.settings, exact: true }).click();
    await page.getByRole('button', { name: own.topic }).click();
    await page.getByText(own.page).click();
    await page.getByRole('button', { name: own.check }).click();
    const result = page.getByRole('region', { name: 'Helpdesk' }).getByRole('status');
    await expect(result).toContainText('Zammad');
    await expectNothing(page);

    await page.getByRole('button', { name: own.leave, exact: true }).click();
    await page.getByRole('dialog').waitFor();
    await expectNothing(page);
    await desk.quit();
  });
}
