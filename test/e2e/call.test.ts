import { expect } from '@playwright/test';
import { answer, hangup, newCall } from '../support/calls.ts';
import { launch, test } from '../support/klingel.ts';

test('a call pops up without taking the focus, and the pop-up says who answered and leaves', async ({ klingel }) => {
  const { page, popUps, post } = klingel;
  await page.bringToFront();
  await expect.poll(() => focusedPage(klingel)).toContain('index.html');

  const { status, body } = await post(newCall());
  expect(status).toBe(200);
  expect(body).toContain('onAnswer="http://127.0.0.1:');

  await expect.poll(() => popUpWindow(klingel)).toMatchObject({ visible: true, focused: false, onTop: true });
  const card = popUps.getByRole('article', { name: 'Incoming call: +49 30 609854180' });
  await expect(card).toBeVisible();
  await expect(card).toContainText('to +49 211 1234567 · rings Emma, Chris');
  await expect(card.getByRole('timer')).toHaveText('0:01');
  expect(await focusedPage(klingel)).toContain('index.html');

  await post(answer());
  await expect(popUps.getByRole('status')).toHaveText('Answered by Emma');
  await expect.poll(() => popUpWindow(klingel)).toMatchObject({ visible: false });
});

test('the log follows a call from ringing to answered, with its duration, and has it after a restart', async ({
  klingel,
  userData,
}) => {
  const { page, post } = klingel;
  const row = page.getByRole('row', { name: '+49 30 609854180' });

  await post(newCall());
  await expect(row).toContainText('Ringing…');
  await post(answer());
  await expect(row).toContainText('Connected');
  await expect(row.getByRole('gridcell').nth(6)).toHaveText('0:01');
  await post(hangup());
  await expect(row).toContainText('Answered');
  await expect(row).toContainText('answered by Emma');
  await expect(row.getByRole('gridcell').nth(6)).toHaveText(/^0:0[1-9]$/);
  const shown = await row.innerText();
  await klingel.quit();

  const again = await launch({ userData });
  await expect(again.page.getByRole('row', { name: '+49 30 609854180' })).toHaveText(
    new RegExp(shown.split('\n').join('.*').replaceAll('+', '\\+'), 's'),
  );
  await again.quit();
});

test('a missed call is counted until it is done, also after a restart', async ({ klingel, userData }) => {
  await klingel.post(newCall());
  await klingel.post(hangup({ cause: 'cancel' }));
  const badge = { name: '1 open call' };
  await expect(klingel.page.getByRole('status', badge)).toHaveText('1');
  await expect(klingel.page.getByRole('row', { name: '+49 30 609854180' })).toContainText('Missed');
  await klingel.quit();

  const again = await launch({ userData });
  await expect(again.page.getByRole('status', badge)).toHaveText('1');
  const box = again.page.getByRole('checkbox', { name: 'Done: +49 30 609854180' });
  await box.check();
  await expect(again.page.getByRole('status', badge)).toHaveCount(0);
  await again.quit();

  const third = await launch({ userData });
  await expect(third.page.getByRole('checkbox', { name: 'Done: +49 30 609854180' })).toBeChecked();
  await third.quit();
});

interface WindowState {
  visible: boolean;
  focused: boolean;
  onTop: boolean;
}

function popUpWindow({ electron }: Parameters<typeof focusedPage>[0]): Promise<WindowState | undefined> {
  return electron.evaluate(({ BrowserWindow }) => {
    const window = BrowserWindow.getAllWindows().find((it) => it.webContents.getURL().endsWith('popup.html'));
    return window && { visible: window.isVisible(), focused: window.isFocused(), onTop: window.isAlwaysOnTop() };
  });
}

function focusedPage({ electron }: Awaited<ReturnType<typeof launch>>): Promise<string | undefined> {
  return electron.evaluate(({ BrowserWindow }) => BrowserWindow.getFocusedWindow()?.webContents.getURL());
}
