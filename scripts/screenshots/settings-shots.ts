import { adminPassword, setPassword } from '../../test/support/app/admin.ts';
import type { Klingel } from '../../test/support/app/klingel.ts';
import { openTopic } from '../../test/support/app/settings-page.ts';
import type { Shot } from './desk-shots.ts';

interface SettingsShot {
  name: string;
  topic: string;
  /** What is done there before the picture, in English. */
  open?: (klingel: Klingel) => Promise<void>;
  /** A third picture, dark and German. */
  dark?: true;
}

const compare = async ({ page }: Klingel): Promise<void> => {
  const webhooks = page.getByRole('region', { name: 'Webhooks at sipgate' });
  await webhooks.getByRole('button', { name: 'Compare with sipgate' }).click();
  await webhooks.getByRole('button', { name: 'Set at sipgate' }).waitFor();
  const agents = page.getByRole('region', { name: 'Agents from sipgate' });
  await agents.getByRole('button', { name: 'Compare with sipgate' }).click();
  await agents.getByRole('row').first().waitFor();
};

const pages: readonly SettingsShot[] = [
  {
    name: 'connection',
    topic: 'Connection',
    async open({ page }) {
      await page.getByText(/^This desktop answers under its address/).waitFor();
    },
  },
  {
    name: 'account',
    topic: 'sipgate account',
    async open({ page }) {
      await page.getByText('Connected as').waitFor();
      await page.getByRole('heading', { level: 1 }).hover();
    },
  },
  {
    name: 'account-compared',
    topic: 'sipgate account',
    async open(klingel) {
      await compare(klingel);
      await klingel.page.getByRole('region', { name: 'Webhooks at sipgate' }).evaluate((region) => {
        region.scrollIntoView();
      });
    },
  },
  {
    name: 'calls-in',
    topic: 'Calls in',
    dark: true,
    async open({ page }) {
      await page.getByLabel('Number of a caller').fill('0900 123456');
    },
  },
  { name: 'calls-out', topic: 'Calls out' },
  { name: 'team', topic: 'Team', dark: true },
  { name: 'caller-log', topic: 'Caller log' },
  { name: 'screen-pop', topic: 'Screen pop, helpdesk' },
  {
    name: 'requests',
    topic: 'Recent logs',
    async open({ page }) {
      await page.getByRole('option').first().click();
    },
  },
  { name: 'transfer', topic: 'Export and import' },
  { name: 'pop-ups', topic: 'Pop-ups and sound' },
  {
    name: 'start',
    topic: 'Start and dialling',
    async open({ page }) {
      await page.getByRole('button', { name: /^Shortcut/ }).waitFor();
    },
  },
  { name: 'general', topic: 'General' },
  {
    name: 'admin-unlocked',
    topic: 'Admin password',
    async open({ page }) {
      await setPassword(page);
    },
  },
  {
    name: 'admin-locked',
    topic: 'Admin password',
    async open({ page }) {
      await page.getByRole('button', { name: 'Lock', exact: true }).click();
    },
  },
  { name: 'team-locked', topic: 'Team' },
  {
    name: 'unlock',
    topic: 'Calls in',
    async open({ page }) {
      await page.getByRole('button', { name: 'Unlock' }).last().click();
      await page.getByRole('dialog').getByLabel('Admin password').fill(adminPassword);
    },
  },
];

/** Every page of the settings, in English and German. */
export const settingsShots: readonly Shot[] = pages.flatMap(({ name, topic, open, dark }) => {
  const shot = (language: 'de' | 'en', theme: 'light' | 'dark', ending: string): Shot => ({
    name: `settings-${name}-${ending}`,
    theme,
    language,
    open: () => Promise.resolve(),
  });
  return [
    {
      ...shot('en', 'light', 'en'),
      async open(klingel) {
        await openTopic(klingel.page, topic);
        await open?.(klingel);
      },
    },
    shot('de', 'light', 'de'),
    ...(dark ? [shot('de', 'dark', 'dark')] : []),
  ];
});
