import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** Fails with all that axe finds on the page. */
export async function expectNothing(page: Page): Promise<void> {
  // Legacy mode: the usual one opens a page of its own, which an Electron app does not let it.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
}
