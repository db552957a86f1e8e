import { expect } from '@playwright/test';
import { newCall, answer, hangup } from '../../support/data/calls.ts';
import type { Klingel } from '../../support/app/klingel.ts';
import { test } from '../../support/app/test.ts';
import { windowState } from '../../support/app/windows.ts';

/** From now on the tray's menu and words can be read: Electron has no way to ask for them. */
async function watchTray({ electron }: Klingel): Promise<void> {
  await electron.evaluate(({ Tray }) => {
    const prototype = Tray.prototype as unknown as Record<string, (value: unknown) => void>;
    for (const name of ['setContextMenu', 'setToolTip']) {
      const original = prototype[name];
      prototype[name] = function (this: unknown, value: unknown) {
        (globalThis as Record<string, unknown>)[name] = value;
        original?.call(this, value);
      };
    }
  });
}

interface Line {
  label: string;
  type: string;
  checked: boolean;
  enabled: boolean;
}

async function menu({ electron }: Klingel): Promise<Line[]> {
  return await electron.evaluate(() => {
    const shown = (globalThis as { setContextMenu?: Electron.Menu }).setContextMenu;
    return (shown?.items ?? []).map(({ label, type, checked, enabled }) => ({
      label,
      type,
      checked,
      enabled,
    }));
  });
}

async function toolTip({ electron }: Klingel): Promise<string> {
  return await electron.evaluate(() => String((globalThis as { setToolTip?: string }).setToolTip));
}

/** Chooses an item as a person does; under another one where two names are given. */
async function choose({ electron }: Klingel, ...names: string[]): Promise<void> {
  await electron.evaluate((_modules, path) => {
    let items = (globalThis as { setContextMenu?: Electron.Menu }).setContextMenu?.items ?? [];
    for (const [index, name] of path.entries()) {
      const item = items.find(({ label }) => label.startsWith(name));
      if (!item) throw new Error(`there is no ${name}`);
      if (index === path.length - 1) (item.click as () => void)();
      else items = item.submenu?.items ?? [];
    }
  }, names);
}

test('the tray says how it is, and shows the call that is chosen there', async ({ klingel }) => {
  await watchTray(klingel);
  await klingel.post(newCall({ callId: '1', from: '491714711815' }));
  await klingel.post(hangup({ callId: '1', cause: 'cancel' }));
  await klingel.post(newCall({ callId: '2' }));
  await klingel.post(answer({ callId: '2' }));
  await expect
    .poll(async () => (await menu(klingel)).map(({ label }) => label))
    .toEqual([
      expect.stringMatching(/^Listening on port \d+ · 1 open call$/),
      'Open Klingel',
      '',
      'Phone on',
      'Do not disturb',
      '',
      'Last calls',
      expect.stringMatching(/^\+49 30 609854180 · on the phone · \d\d:\d\d$/),
      expect.stringMatching(/^\+49 171 4711815 · missed · \d\d:\d\d$/),
      '',
      'Quit Klingel',
    ]);
  expect(await toolTip(klingel)).toMatch(/^Klingel\nListening on port \d+ · 1 open call$/);

  await klingel.page.getByRole('button', { name: 'Settings' }).click();
  await klingel.electron.evaluate(({ BrowserWindow }) => {
    for (const window of BrowserWindow.getAllWindows()) window.hide();
  });
  await choose(klingel, '+49 171 4711815');
  await expect(klingel.page.getByRole('row', { selected: true })).toContainText('+49 171 4711815');
  await expect.poll(() => windowState(klingel, 'index')).toMatchObject({ visible: true });
});

test('the phone switch and "do not disturb" work from the tray, and the window says so', async ({
  klingel,
}) => {
  const { page } = klingel;
  await watchTray(klingel);
  await page.evaluate(() => window.klingel.savePreferences({ phoneOn: false }));
  const phone = async () => (await menu(klingel)).find(({ label }) => label === 'Phone on')?.checked;
  await expect.poll(phone).toBe(false);
  await expect(page.getByText('Phone off')).toBeVisible();
  await choose(klingel, 'Phone on');
  await expect.poll(phone).toBe(true);
  await expect(page.getByText('Phone off')).toBeHidden();

  await choose(klingel, 'Do not disturb', 'For 1 hour');
  await expect(page.getByText(/^Quiet until \d\d:\d\d$/)).toBeVisible();
  await expect
    .poll(async () =>
      (await menu(klingel)).some(({ label }) => /^Do not disturb until .*\d\d:\d\d$/.test(label)),
    )
    .toBe(true);
  await choose(klingel, 'Do not disturb', 'Off');
  await expect(page.getByText(/^Quiet until/)).toBeHidden();

  await page.evaluate(() => window.klingel.savePreferences({ language: 'de' }));
  await expect.poll(async () => (await menu(klingel)).map(({ label }) => label)).toContain('Telefon an');
});

test('"do not disturb" ends by itself', async ({ klingel }) => {
  // Long enough to be seen, however slow the machine is; then so short that it can be waited for.
  const restFor = (milliseconds: number) =>
    klingel.page.evaluate(
      (until) => window.klingel.savePreferences({ doNotDisturbUntil: until }),
      new Date(Date.now() + milliseconds).toISOString(),
    );
  await restFor(3_600_000);
  await expect(klingel.page.getByText(/^Quiet until/)).toBeVisible();
  await restFor(1_000);
  await expect(klingel.page.getByText(/^Quiet until/)).toBeHidden();
  const preferences = () =>
    klingel.page.evaluate(async () => (await window.klingel.getSnapshot()).preferences);
  await expect.poll(async () => (await preferences()).doNotDisturbUntil).toBeNull();
});

test('the icon counts the calls that are to do, and forgets them when they are done', async ({ klingel }) => {
  const { electron, page, post } = klingel;
  await electron.evaluate(({ app }) => {
    const counts: number[] = [];
    Object.assign(globalThis, { counts });
    app.setBadgeCount = (count = 0) => counts.push(count) > 0;
  });
  const last = () =>
    electron.evaluate(() => (globalThis as unknown as { counts: number[] }).counts.at(-1) ?? null);
  for (const callId of ['1', '2']) {
    await post(newCall({ callId, from: `49211000000${callId}` }));
    await post(hangup({ callId, from: `49211000000${callId}`, cause: 'cancel' }));
  }
  await expect.poll(last).toBe(2);
  await page.getByRole('row', { name: '+49 211 0000001' }).getByRole('checkbox').click();
  await expect.poll(last).toBe(1);
  await page.evaluate(() => window.klingel.markDone(['2'], true));
  await expect.poll(last).toBe(0);
});
