import type { Language } from '../../contract/preferences.ts';

/** The words outside the windows' pages: menus and tray. */
export interface DesktopTexts {
  open: string;
  quit: string;
  edit: string;
  view: string;
  window: string;
  openCalls: (count: number) => string;
  importContacts: string;
  contactFiles: string;
  allFiles: string;
}

const texts: Record<Language, DesktopTexts> = {
  de: {
    open: 'Klingel öffnen',
    quit: 'Klingel beenden',
    edit: 'Bearbeiten',
    view: 'Ansicht',
    window: 'Fenster',
    openCalls: (count) => (count === 1 ? '1 offener Anruf' : `${count} offene Anrufe`),
    importContacts: 'Kontakte importieren',
    contactFiles: 'vCard oder CSV',
    allFiles: 'Alle Dateien',
  },
  en: {
    open: 'Open Klingel',
    quit: 'Quit Klingel',
    edit: 'Edit',
    view: 'View',
    window: 'Window',
    openCalls: (count) => (count === 1 ? '1 open call' : `${count} open calls`),
    importContacts: 'Import contacts',
    contactFiles: 'vCard or CSV',
    allFiles: 'All files',
  },
};

/** @returns the words of a language */
export function desktopTexts(language: Language): DesktopTexts {
  return texts[language];
}
