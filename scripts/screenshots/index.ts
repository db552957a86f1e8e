import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newCall } from '../../test/support/data/calls.ts';
import { dayOfCalls } from '../../test/support/data/day-of-calls.ts';
import { startDesk } from '../../test/support/app/helpdesk.ts';
import { launch, writeSettings, type Klingel } from '../../test/support/app/klingel.ts';
import { furnish } from '../../test/support/app/screens.ts';
import { shootCalls } from './calls.ts';
import { setPublicAddress } from '../../test/support/app/sipgate-desk.ts';
import { deskShots } from './desk-shots.ts';
import { shootGuide } from './guide.ts';
import { shootSettings } from './settings.ts';
import { takeShots } from './take-shots.ts';

const target = join(import.meta.dirname, '../../docs/screenshots');

/** Pictures of the running app, each in light and dark, for the README and for comparison with the drawings. */
async function takeAll(): Promise<void> {
  const userData = await mkdtemp(join(tmpdir(), 'klingel-screenshots-'));
  await writeSettings(userData, {
    receiver: { token: 'k'.repeat(43) },
  });
  await mkdir(join(userData, 'data/calls'), { recursive: true });
  const month = { version: 1, journal: null, calls: dayOfCalls(Date.now()) };
  const name = new Date().toISOString().slice(0, 7);
  await writeFile(join(userData, `data/calls/${name}.json`), JSON.stringify(month));

  const klingel = await launch({ userData });
  try {
    await klingel.electron.evaluate(({ BrowserWindow }) => {
      BrowserWindow.getAllWindows()
        .find((window) => window.webContents.getURL().endsWith('index.html'))
        ?.setContentSize(1280, 720);
    });
    await setPublicAddress(klingel);
    await klingel.post(newCall({ callId: 'ringing', from: '4930609854180', to: '4930700700' }));
    await klingel.page.clock.setFixedTime(Date.now() + 7_000);
    await klingel.popUps.getByRole('button', { name: 'Dismiss' }).click();
    for (const page of [klingel.page, klingel.popUps]) await page.emulateMedia({ reducedMotion: 'reduce' });
    for (const theme of ['light', 'dark'] as const) {
      await prefer(klingel, { theme, language: 'en' });
      await shootWindow(klingel, theme);
    }
    await prefer(klingel, { theme: 'light', language: 'de' });
    await showPage(klingel, 'Anrufe');
    await klingel.page.screenshot({ path: join(target, 'log-german.png') });
    await shootStatistics(klingel);
    await showPage(klingel, 'Anrufe');
    await shootFiltered(klingel);
    for (const theme of ['light', 'dark'] as const) {
      await prefer(klingel, { theme, language: theme === 'light' ? 'en' : 'de' });
      await shootPopUps(klingel, theme);
    }
  } finally {
    await klingel.quit();
    await rm(userData, { recursive: true, force: true });
  }
}

async function shootWindow(klingel: Klingel, theme: 'light' | 'dark'): Promise<void> {
  const { page } = klingel;
  await showPage(klingel, 'Calls');
  await page.getByRole('row', { name: '+49 171 4711815' }).click();
  await page.getByRole('complementary').getByRole('heading', { level: 2 }).waitFor();
  await page.getByRole('row', { name: '+49 30 609854180' }).getByRole('gridcell', { name: '0:07' }).waitFor();
  await page.screenshot({ path: join(target, `log-${theme}.png`) });
}

/** The figures of the last seven days. */
async function shootStatistics(klingel: Klingel): Promise<void> {
  const { page } = klingel;
  for (const [name, theme, language] of [
    ['statistics-light', 'light', 'en'],
    ['statistics-dark', 'dark', 'en'],
    ['statistics-german', 'light', 'de'],
  ] as const) {
    await prefer(klingel, { theme, language });
    await showPage(klingel, language === 'en' ? 'Statistics' : 'Statistik');
    await page.getByRole('table').nth(4).waitFor();
    await page.screenshot({ path: join(target, `${name}.png`) });
  }
}

/** Filters set, in German and dark; the transfer is open with its legs. */
async function shootFiltered(klingel: Klingel): Promise<void> {
  const { page } = klingel;
  await prefer(klingel, { theme: 'dark', language: 'de' });
  await page.getByRole('button', { name: 'Ausgang', exact: true }).click();
  await page.getByRole('menuitemradio', { name: 'Angenommen' }).click();
  await page.getByRole('row', { name: '+41 44 668 18 00' }).click();
  await page.getByRole('heading', { level: 4 }).nth(1).waitFor();
  await page.screenshot({ path: join(target, 'log-filtered.png') });
  await page.getByRole('button', { name: 'Filter zurücksetzen' }).click();
  await page.getByRole('grid').press('Escape');
}

/** Calls as they come in: these are not from a file, pop-ups show what happens now. */
async function shootPopUps({ popUps, post }: Klingel, theme: 'light' | 'dark'): Promise<void> {
  const callId = (index: number): string => `${theme}-${index}`;
  const calls = [
    { callId: callId(1), from: '491714711815', to: '4930700710' },
    {
      callId: callId(2),
      from: 'anonymous',
      to: '4930700700',
      'user[]': ['Ole'],
      'userId[]': [],
      'fullUserId[]': [],
    },
  ];
  for (const call of calls) await post(newCall(call));
  await popUps
    .getByRole('article')
    .nth(calls.length - 1)
    .waitFor();
  await popUps.clock.setFixedTime(Date.now() + 7_000);
  await popUps.getByText('0:07').first().waitFor();
  await popUps
    .getByRole('main')
    .screenshot({ path: join(target, `pop-up-${theme}.png`), omitBackground: true });
  for (let shown = calls.length; shown > 0; shown -= 1) {
    await popUps
      .getByRole('button', { name: /Dismiss|Schließen/ })
      .first()
      .click();
    await popUps
      .getByRole('article')
      .nth(shown - 1)
      .waitFor({ state: 'detached' });
  }
}

async function showPage({ page }: Klingel, name: string): Promise<void> {
  await page.getByRole('navigation').first().getByRole('button', { name }).click();
  await page.getByRole('heading', { level: 1, name }).waitFor();
}

async function prefer(
  { page }: Klingel,
  preferences: { theme: 'light' | 'dark'; language: 'de' | 'en' },
): Promise<void> {
  await page.evaluate((wanted) => window.klingel.savePreferences(wanted), preferences);
  await page
    .locator(`html[lang="${preferences.language}"][data-mantine-color-scheme="${preferences.theme}"]`)
    .waitFor();
}

/** Pictures at a desktop of an agent, with contacts and a Zammad. */
async function takeDesk(): Promise<void> {
  const userData = await mkdtemp(join(tmpdir(), 'klingel-screenshots-'));
  await furnish(userData);
  const desk = await startDesk(userData);
  try {
    desk.zammad.store.addUser({
      firstname: 'Marta',
      lastname: 'Navarro',
      phone: '+34 911 234567',
      organization: 'Navarro Viajes S.A.',
    });
    await takeShots(desk.klingel, userData, deskShots, target);
  } finally {
    await desk.quit();
    await rm(userData, { recursive: true, force: true });
  }
}

// `npm run screenshots -- desk` takes those of one app alone.
const wanted = process.argv.slice(2);
const all = {
  window: takeAll,
  desk: takeDesk,
  guide: () => shootGuide(target),
  settings: () => shootSettings(target),
  calls: () => shootCalls(target),
};
await mkdir(target, { recursive: true });
for (const [name, take] of Object.entries(all)) {
  if (wanted.length === 0 || wanted.includes(name)) await take();
}
