import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect } from '@playwright/test';
import type { PopUps } from '../../../contract/model/pop-up.ts';
import { goTo } from '../../support/app/contacts.ts';
import { launchDesk, prefer } from '../../support/app/desk.ts';
import type { Klingel } from '../../support/app/klingel.ts';
import { test } from '../../support/app/test.ts';

const script = join(import.meta.dirname, '../../../scripts/simulate.mjs');

test('npm run simulate -- group: three agents, three results; a pop-up on the desktops concerned, none elsewhere', async ({
  userData,
}) => {
  const klingel = await launchDesk(userData, { agentId: 'emma' });
  const { page } = klingel;
  await watchPopUps(klingel);
  const play = async (from: string, users: readonly string[]): Promise<string> => {
    const options = ['group', '--fast', '--user-data-dir', userData, '--from', from];
    const named = users.flatMap((user) => ['--user', user]);
    const { stdout } = await promisify(execFile)(process.execPath, [script, ...options, ...named]);
    return stdout;
  };

  // It rings for `w0` and `w1`, and `w1`, who is Chris, takes it.
  const desks = { emma: '+4930609854181', chris: '+4930609854182', ole: '+4930609854183' };
  expect((await play(desks.emma, ['Emma', 'Chris'])).split('\n').slice(-4)).toEqual([
    'Emma Taylor   sees it in the log, is concerned',
    'Chris Miller  sees it in the log, is concerned, answered',
    'Ole Hansen    sees it in the log',
    '',
  ]);
  await prefer(klingel, { agentId: 'chris' });
  await play(desks.chris, ['Emma', 'Chris']);
  // Who answered gets the screen pop, too.
  await expect(page.getByRole('textbox', { name: 'Number 1' })).toHaveValue(desks.chris);
  await goTo(klingel, 'Calls');
  await prefer(klingel, { agentId: 'ole' });
  await play(desks.ole, ['Emma', 'Chris']);
  await expect(page.getByRole('row', { name: '+49 30 609854183' })).toContainText('answered by Chris');

  await expect
    .poll(() => popUpStages(klingel))
    .toEqual({ [desks.emma]: ['ringing', 'leaving'], [desks.chris]: ['ringing', 'talking', 'ended'] });
  await klingel.quit();
});

/** Notes from now on which conversations pop up, in whichever window, and how far they are. */
async function watchPopUps({ electron }: Klingel): Promise<void> {
  await electron.evaluate(({ app, webContents }) => {
    const stages: Record<string, string[]> = {};
    Object.assign(globalThis, { stages });
    const watch = (contents: Electron.WebContents): void => {
      const send = contents.send.bind(contents);
      contents.send = (channel, ...args: unknown[]) => {
        const [payload] = args as [{ popUps?: PopUps['popUps'] } | undefined];
        for (const { entry, stage } of payload?.popUps ?? []) {
          const seen = (stages[entry.remote.number ?? ''] ??= []);
          if (!seen.includes(stage)) seen.push(stage);
        }
        send(channel, ...args);
      };
    };
    webContents.getAllWebContents().forEach(watch);
    app.on('web-contents-created', (_event, contents) => {
      watch(contents);
    });
  });
}

function popUpStages({ electron }: Klingel): Promise<Record<string, string[]>> {
  return electron.evaluate(() => (globalThis as unknown as { stages: Record<string, string[]> }).stages);
}
