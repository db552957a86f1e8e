import { expectNothing } from '../../support/app/axe.ts';
import { launch, writeSettings } from '../../support/app/klingel.ts';
import { test } from '../../support/app/test.ts';

const topics = {
  en: ['Connection', 'Calls in', 'Calls out', 'Team', 'Caller log', 'Export and import'],
  de: ['Verbindung', 'Eingehende Anrufe', 'Ausgehende Anrufe', 'Team', 'Anrufliste', 'Export und Import'],
} as const;

for (const [language, theme] of [
  ['en', 'light'],
  ['de', 'dark'],
] as const) {
  test(`axe finds nothing on the pages of the team's settings (${language}, ${theme})`, async ({
    userData,
  }) => {
    // axe looks at several screens, each for seconds.
    test.setTimeout(90_000);
    await writeSettings(userData, {
      receiver: { publicUrl: 'https://calls.example.com', signature: 'off', additionalPublicKeys: ['none'] },
      inbound: { blocked: [{ callerId: '4930*', note: 'spam' }, { callerId: '' }] },
      outbound: { routes: [{ destination: '41*', callerId: '007' }], defaultCallerId: '1' },
      agents: [{ id: 'emma', name: 'Emma Taylor', sipgateUserIds: ['w0'] }],
      notify: [{ destination: '4930*', agentIds: ['emma', 'gone'] }],
    });
    const { page, quit } = await launch({ userData });
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.evaluate((wanted) => window.klingel.savePreferences(wanted), { language, theme });
    await page.locator(`html[lang="${language}"][data-mantine-color-scheme="${theme}"]`).waitFor();
    await page
      .getByRole('navigation')
      .getByRole('button', { name: language === 'en' ? 'Settings' : 'Einstellungen' })
      .click();
    for (const topic of topics[language]) {
      await page.getByRole('navigation').last().getByRole('button', { name: topic, exact: true }).click();
      await page.getByRole('heading', { level: 2 }).nth(2).waitFor();
      await expectNothing(page);
    }
    await quit();
  });
}
