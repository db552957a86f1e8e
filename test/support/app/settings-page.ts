import { expect, type Locator, type Page } from '@playwright/test';

/** Opens a page of the settings. */
export async function openTopic(page: Page, topic: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Sections' }).getByRole('button', { name: 'Settings' }).click();
  await page
    .getByRole('navigation', { name: 'Topics' })
    .getByRole('button', { name: topic, exact: true })
    .click();
}

/** Saves what was changed, and waits until that has happened. */
export async function save(page: Page): Promise<void> {
  const button = page.getByRole('button', { name: 'Save', exact: true });
  await button.click();
  await expect(button).toHaveCount(0);
}

/** A cell of a table. */
export function cell(page: Page, column: string, row: number): Locator {
  return page.getByLabel(`${column}, row ${row}`, { exact: true });
}
