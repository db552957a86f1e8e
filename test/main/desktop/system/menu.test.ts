import { expect, it } from 'vitest';
import type { Language } from '../../../../contract/settings/preferences.ts';
import { setMenu } from '../../../../main/desktop/system/menu.ts';
import { desktopTexts } from '../../../../main/desktop/texts/texts.ts';
import { chooseItem, fakeElectron, itemNamed } from '../../../support/unit/electron.ts';
import { onPlatform } from '../../../support/unit/platform.ts';

function menuOf({ isPackaged = false, language = 'en' }: { isPackaged?: boolean; language?: Language } = {}) {
  const { electron, app, menu } = fakeElectron();
  app.isPackaged = isPackaged;
  setMenu(electron.menu, desktopTexts(language));
  return { app, items: menu.set.mock.calls[0]?.[0] ?? [] };
}

it.each(['linux', 'darwin', 'win32'] as const)(
  'quits the app on %s, by its key and by its name',
  (platform) => {
    onPlatform(platform);
    const { app, items } = menuOf();
    expect(itemNamed(items, 'Quit Klingel')?.accelerator).toBe('CommandOrControl+Q');
    chooseItem(items, 'Quit Klingel');
    expect(app.quit).toHaveBeenCalledOnce();
  },
);

it('speaks the language that is spoken', () => {
  const texts = desktopTexts('de');
  const { items } = menuOf({ language: 'de' });
  expect(items.map(({ label }) => label)).toEqual(['Klingel', texts.edit, texts.view, texts.window]);
});

it('has the tools of who develops it only where it is not installed', () => {
  const roles = (isPackaged: boolean) => {
    const submenu = itemNamed(menuOf({ isPackaged }).items, 'View')?.submenu;
    return Array.isArray(submenu) ? submenu.map(({ role }) => role) : [];
  };
  expect(roles(false)).toContain('toggleDevTools');
  expect(roles(true)).not.toContain('toggleDevTools');
  expect(roles(true)).not.toContain('reload');
});
