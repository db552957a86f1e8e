import type { Page } from '@playwright/test';
import { commands, type CommandName } from '../../../contract/commands/index.ts';
import type { Command } from '../../../contract/define.ts';

/** A password that is long enough, with a letter that can be typed in two ways. */
export const adminPassword = 'Käsekuchen 42';

/** Every command that changes what is the team's. */
export const adminCommandNames = (Object.keys(commands) as CommandName[]).filter((name) => {
  const { admin }: Command = commands[name];
  return admin;
});

/** Goes to a topic of the settings, in English. */
export async function openTopic(page: Page, topic: string): Promise<void> {
  await page.getByRole('button', { name: 'Settings', exact: true }).click();
  await page.getByRole('button', { name: topic, exact: true }).click();
}

/** Sets the password where there is none, from any page. */
export async function setPassword(page: Page): Promise<void> {
  await openTopic(page, 'Admin password');
  await page.getByLabel('New password', { exact: true }).fill(adminPassword);
  await page.getByLabel('New password again').fill(adminPassword);
  await page.getByRole('button', { name: 'Set password' }).click();
  await page.getByText('The password is set.').waitFor();
}

/** What each of these commands says when a page gives it by itself; they get no arguments, as it is not about them. */
export async function tryCommands(page: Page, names: readonly CommandName[]): Promise<string[]> {
  return await page.evaluate(async (all) => {
    const klingel = window.klingel as unknown as Record<string, () => Promise<unknown>>;
    return await Promise.all(
      all.map((name) =>
        (klingel[name]?.() ?? Promise.resolve()).then(
          () => `${name} was done`,
          (error: unknown) => String(error).replace(/^.*Error: /, ''),
        ),
      ),
    );
  }, names);
}
