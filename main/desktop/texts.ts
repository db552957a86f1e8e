import type { Language } from '../../contract/preferences.ts';

/** The words outside the windows' pages: menus and tray. */
export interface DesktopTexts {
  open: string;
  quit: string;
  edit: string;
  view: string;
  window: string;
  openCalls: (count: number) => string;
}

const texts: Record<Language, DesktopTexts> = {
  de: {
    open: 'Klingel öffnen',
    quit: 'Klingel beenden',
    edit: 'Bearbeiten',
    view: 'Ansicht',
    window: 'Fenster',
    openCalls: (count) => (count === 1 ? '1 offener Anruf' : `${count} offene Anrufe`),
  },
  en: {
    open: 'Open Klingel',
    quit: 'Quit Klingel',
    edit: 'Edit',
    view: 'View',
    window: 'Window',
    openCalls: (count) => (count === 1 ? '1 open call' : `${count} open calls`),
  },
};

/** @returns the words of a language */
export function desktopTexts(language: Language): DesktopTexts {
  return texts[language];
}
