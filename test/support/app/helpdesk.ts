import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openFakeZammad, type FakeZammad } from '../zammad/fake-zammad.ts';
import { launch, writeSettings, type Klingel } from './klingel.ts';

/** The desktop of Emma, who answers as `w0`, with a Zammad of its own. */
export interface HelpdeskDesk {
  klingel: Klingel;
  zammad: FakeZammad;
  /** What the app would have opened in other programs. */
  opened: () => Promise<string[]>;
  quit: () => Promise<void>;
}

/**
 * Starts the app with agent, helpdesk and token, as an admin would have set them up.
 * @param settings `screenPop`, and what else differs
 */
export async function startDesk(
  userData: string,
  settings: { screenPop?: object; helpdesk?: object } = {},
  zammadIsSetUp = true,
): Promise<HelpdeskDesk> {
  const zammad = await openFakeZammad();
  const { screenPop = {}, helpdesk = {} } = settings;
  await writeSettings(userData, {
    agents: [{ id: 'emma', name: 'Emma Taylor', sipgateUserIds: ['w0'] }],
    screenPop,
    ...(zammadIsSetUp && { helpdesk: { kind: 'zammad', url: zammad.url, group: 'Sales', ...helpdesk } }),
  });
  const folder = join(userData, 'data');
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'preferences.json'), JSON.stringify({ version: 1, agentId: 'emma' }));
  if (zammadIsSetUp) {
    const token = { for: zammad.url, protection: 'none', value: zammad.token };
    await writeFile(join(folder, 'secrets.json'), JSON.stringify({ version: 1, helpdesk: token }));
  }
  const klingel = await launch({ userData });
  await klingel.electron.evaluate(({ shell }) => {
    const opened: string[] = [];
    Object.assign(globalThis, { opened });
    shell.openExternal = (url) => {
      opened.push(url);
      return Promise.resolve();
    };
  });
  return {
    klingel,
    zammad,
    opened: () => klingel.electron.evaluate(() => (globalThis as unknown as { opened: string[] }).opened),
    async quit() {
      await klingel.quit();
      await zammad.close();
    },
  };
}

/** So many days ago, as Zammad writes it. */
export function daysAgo(days: number): string {
  return new Date(Date.now() - days * 86_400_000).toISOString();
}
