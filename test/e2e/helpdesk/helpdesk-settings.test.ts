import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { misbehaviours } from '../../support/zammad/fake-zammad.ts';
import { startDesk } from '../../support/app/helpdesk.ts';
import { launch } from '../../support/app/klingel.ts';
import { test } from '../../support/app/test.ts';

async function openPage(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Settings', exact: true }).click();
  await page.getByRole('button', { name: 'Screen pop, helpdesk' }).click();
}

test('a template is previewed, and one that cannot be used is refused at the field', async ({ klingel }) => {
  const { page } = klingel;
  await openPage(page);
  await page.getByText('Web page').click();
  const field = page.getByLabel('URL template');
  const save = page.getByRole('button', { name: 'Save' });
  await field.fill('javascript:alert(1)//{number}');
  await expect(page.getByText('Only addresses that begin with https:// are opened.')).toBeVisible();
  await expect(save).toBeDisabled();
  await expect(page.getByRole('status').filter({ hasText: 'check URL template' })).toBeVisible();
  await field.fill('https://{name}.example.com/');
  await expect(page.getByText('a caller must not choose which site opens')).toBeVisible();

  await field.fill('https://crm.example.com/?q=');
  await page.getByRole('button', { name: '{e164}' }).click();
  await expect(field).toHaveValue('https://crm.example.com/?q={e164}');
  await expect(page.getByLabel('Example')).toHaveText('https://crm.example.com/?q=%2B4930609854180');

  await page.getByRole('navigation', { name: 'Sections' }).getByRole('button', { name: 'Calls' }).click();
  await expect(page.getByRole('dialog')).toContainText('Your changes are not saved');
  await page.getByRole('button', { name: 'Keep editing' }).click();
  await save.click();
  await expect(save).toHaveCount(0);
  const file = await readFile(join(klingel.dataFolder, 'settings.json'), 'utf8');
  expect(JSON.parse(file)).toMatchObject({
    screenPop: { target: 'url', urlTemplate: 'https://crm.example.com/?q={e164}' },
  });

  await field.fill('https://elsewhere.example.com/');
  await page.getByRole('button', { name: 'Connection' }).click();
  await page.getByRole('button', { name: 'Discard changes' }).click();
  await expect(page.getByLabel('Public address')).toBeVisible();
  await page.getByRole('button', { name: 'Screen pop, helpdesk' }).click();
  await expect(field).toHaveValue('https://crm.example.com/?q={e164}');
});

test('Zammad is checked before it is saved, and the token stays where somebody said', async ({
  userData,
}) => {
  const desk = await startDesk(userData, {}, false);
  const { klingel, zammad } = desk;
  const { page } = klingel;
  await openPage(page);
  await page.getByText('Zammad', { exact: true }).last().click();
  await expect(page.getByRole('button', { name: 'Save' })).toBeDisabled();
  await page.getByLabel('Address of Zammad').fill(`${zammad.url}/#dashboard`);
  await page.getByLabel('Access token', { exact: true }).fill('wrong');
  const check = page.getByRole('button', { name: 'Check connection' });
  const result = page.getByRole('status').filter({ hasText: /Zammad|Connected/ });
  await check.click();
  await expect(result).toContainText('Zammad does not take the access token');
  zammad.misbehave(misbehaviours.loginPage);
  await check.click();
  await expect(result).toContainText(
    'is not Zammad, but perhaps a login page or a proxy. It says: “Sign in”',
  );
  zammad.misbehave({ status: 302, headers: { Location: 'https://other.example.com/' }, body: '' });
  await check.click();
  await expect(result).toContainText('The address leads elsewhere');
  zammad.misbehave(null);
  await page.getByLabel('Access token', { exact: true }).fill(zammad.token);
  await check.click();
  await expect(result).toHaveText('Connected as Christopher Miller.');

  await page.getByRole('combobox', { name: 'Group for new tickets' }).click();
  await page.getByRole('option', { name: '2nd Level' }).click();
  await page.getByRole('button', { name: 'Save' }).click();
  // No keychain where the tests run.
  await expect(page.getByRole('dialog')).toContainText('no keychain');
  await page.getByRole('button', { name: 'Keep it for this session only' }).click();
  await expect(page.getByText('Kept until Klingel quits.')).toBeVisible();
  await expect.poll(() => zammad.requests.some(({ path }) => path === '/api/v1/users')).toBe(true);
  await klingel.quit();
  expect(await readFile(join(klingel.dataFolder, 'settings.json'), 'utf8')).not.toContain(zammad.token);
  await expect(readFile(join(klingel.dataFolder, 'secrets.json'), 'utf8')).rejects.toThrow('ENOENT');

  const again = await launch({ userData });
  await openPage(again.page);
  await expect(again.page.getByText('There is no token for this address yet.')).toBeVisible();
  await expect(again.page.getByRole('combobox', { name: 'Group for new tickets' })).toHaveValue('2nd Level');
  await again.page.getByLabel('Access token', { exact: true }).fill(zammad.token);
  await again.page.getByRole('button', { name: 'Save' }).click();
  await again.page.getByRole('button', { name: 'Store it readable by your user account' }).click();
  await expect(again.page.getByText('Stored, readable by your user account.')).toBeVisible();
  expect(JSON.parse(await readFile(join(again.dataFolder, 'secrets.json'), 'utf8'))).toMatchObject({
    helpdesk: { for: zammad.url, protection: 'none', value: zammad.token },
  });
  await again.page.getByLabel('Address of Zammad').fill('https://elsewhere.example.com');
  await expect(again.page.getByText('There is no token for this address yet.')).toBeVisible();
  await again.quit();
  expect(await readFile(join(userData, 'logs/klingel.log'), 'utf8')).not.toContain(zammad.token);
  await zammad.close();
});
