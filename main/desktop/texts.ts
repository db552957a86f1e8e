import type { Language } from '../../contract/preferences.ts';

/** The words outside the windows' pages: menus, tray and notifications. */
export interface DesktopTexts {
  open: string;
  quit: string;
  edit: string;
  view: string;
  window: string;
  openCalls: (count: number) => string;
  /** @param line the number that was called, as a person reads it; null where it is unknown */
  incomingCall: (line: string | null) => string;
  withheld: string;
  unknownNumber: string;
  maybe: (name: string) => string;
}

const texts: Record<Language, DesktopTexts> = {
  de: {
    open: 'Klingel öffnen',
    quit: 'Klingel beenden',
    edit: 'Bearbeiten',
    view: 'Ansicht',
    window: 'Fenster',
    openCalls: (count) => (count === 1 ? '1 offener Anruf' : `${count} offene Anrufe`),
    incomingCall: (line) => (line === null ? 'Eingehender Anruf' : `Eingehender Anruf an ${line}`),
    withheld: 'Unterdrückt',
    unknownNumber: 'Unbekannte Nummer',
    maybe: (name) => `vielleicht ${name}`,
  },
  en: {
    open: 'Open Klingel',
    quit: 'Quit Klingel',
    edit: 'Edit',
    view: 'View',
    window: 'Window',
    openCalls: (count) => (count === 1 ? '1 open call' : `${count} open calls`),
    incomingCall: (line) => (line === null ? 'Incoming call' : `Incoming call to ${line}`),
    withheld: 'Withheld',
    unknownNumber: 'Unknown number',
    maybe: (name) => `maybe ${name}`,
  },
};

/** @returns the words of a language */
export function desktopTexts(language: Language): DesktopTexts {
  return texts[language];
}
