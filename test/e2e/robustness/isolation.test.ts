import { expect } from '@playwright/test';
import { commandNames } from '../../../contract/names.ts';
import { test } from '../../support/app/test.ts';

test('pages have nothing but the commands of the contract', async ({ klingel }) => {
  const { page } = klingel;
  expect(
    await page.evaluate(() => ['require', 'process', 'module', 'Buffer'].filter((name) => name in window)),
  ).toEqual([]);
  const known = [...commandNames, 'on'].sort();
  expect(await page.evaluate(() => Object.keys(window.klingel).sort())).toEqual(known);
});

test('a command is refused from the wrong window and with the wrong arguments', async ({ klingel }) => {
  const { page, popUps } = klingel;
  await expect(popUps.evaluate(() => window.klingel.markDone(['1'], true))).rejects.toThrow(
    'not for this page',
  );
  await expect(page.evaluate(() => window.klingel.getPopUps())).rejects.toThrow('not for this page');
  await expect(page.evaluate(() => window.klingel.listenOn(70_000))).rejects.toThrow('do not fit');
  const secret = { 'receiver.token': 'x'.repeat(43) } as object;
  await expect(
    page.evaluate((changes) => window.klingel.saveTeamSettings(changes, {}, false), secret),
  ).rejects.toThrow('do not fit');
  const saved = await page.evaluate(() =>
    window.klingel.saveTeamSettings(
      { 'receiver.publicUrl': 'javascript:alert(1)' },
      { 'receiver.publicUrl': '' },
      false,
    ),
  );
  expect(saved).toMatchObject({ ok: false, problems: [{ field: 'receiver.publicUrl', code: 'notAUrl' }] });
  expect(JSON.stringify(await page.evaluate(() => window.klingel.getTeamSettings()))).not.toContain('token');
});

test('a page cannot leave, open windows, run foreign code or ask for permissions', async ({ klingel }) => {
  const { page, electron } = klingel;
  const before = page.url();
  await page.evaluate(() => {
    location.href = 'https://example.com/';
  });
  expect(await page.evaluate(() => window.open('https://example.com/') === null)).toBe(true);
  expect(page.url()).toBe(before);
  expect(electron.windows()).toHaveLength(2);
  expect(
    await page.evaluate(async () => {
      const script = document.createElement('script');
      const ran = new Promise((resolve) => {
        document.addEventListener('securitypolicyviolation', () => {
          resolve(false);
        });
        script.textContent = 'document.title = "foreign"';
        document.body.append(script);
      });
      return (await ran) === true || document.title === 'foreign';
    }),
  ).toBe(false);
  expect(
    await page.evaluate(async () => (await navigator.permissions.query({ name: 'geolocation' })).state),
  ).toBe('denied');
});
