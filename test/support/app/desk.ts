import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Preferences } from '../../../contract/settings/preferences.ts';
import { launch, writeSettings, type Klingel } from './klingel.ts';

/** The users of the calls in `calls.ts`, and one more. */
const agents = [
  { id: 'emma', name: 'Emma Taylor', sipgateUserIds: ['w0'] },
  { id: 'chris', name: 'Chris Miller', sipgateUserIds: ['w1'] },
  { id: 'ole', name: 'Ole Hansen', sipgateUserIds: ['w2'] },
];

/**
 * Starts the app in a team of three, with this desktop's preferences.
 * @param settings what else the team's settings hold
 */
export async function launchDesk(
  userData: string,
  preferences: Partial<Preferences> = {},
  settings: Record<string, unknown> = {},
): Promise<Klingel> {
  await writeSettings(userData, { ...settings, agents });
  const file = join(userData, 'data', 'preferences.json');
  await writeFile(file, JSON.stringify({ version: 1, ...preferences }));
  return await launch({ userData });
}

/** Changes this desktop's preferences as its settings do. */
export async function prefer({ page }: Klingel, changes: Partial<Preferences>): Promise<void> {
  await page.evaluate((wanted) => window.klingel.savePreferences(wanted), changes as object);
}
