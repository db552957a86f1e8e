import { phrase } from '../../../contract/model/isolated.ts';
import type { DesktopTexts } from './desktop-texts.ts';

/** The words outside the windows' pages, in German. */
export const de: DesktopTexts = {
  open: 'Klingel öffnen',
  quit: 'Klingel beenden',
  edit: 'Bearbeiten',
  view: 'Ansicht',
  window: 'Fenster',
  openCalls: (count) => (count === 1 ? '1 offener Anruf' : phrase`${count} offene Anrufe`),
  importContacts: 'Kontakte importieren',
  importSettings: 'Einstellungen importieren',
  contactFiles: 'vCard oder CSV',
  allFiles: 'Alle Dateien',
  starting: 'Wird gestartet',
  listening: (port) => phrase`Empfang auf Port ${port}`,
  portInUse: (port) => phrase`Port ${port} ist belegt`,
  notListening: 'Kein Empfang',
  integrationOff: 'Die Anbindung ist ausgeschaltet',
  phoneOn: 'Telefon an',
  phoneIsOff: 'Telefon aus',
  rest: 'Nicht stören',
  restUntil: (moment) => phrase`Nicht stören bis ${moment}`,
  restFor: { halfHour: '30 Minuten', hour: '1 Stunde', twoHours: '2 Stunden', tomorrow: 'Bis morgen, 8:00' },
  restOver: 'Aus',
  lastCalls: 'Letzte Anrufe',
  noCalls: 'Noch keine Anrufe',
  calls: {
    ringing: 'klingelt',
    connected: 'im Gespräch',
    answered: 'angenommen',
    missed: 'verpasst',
    busy: 'besetzt',
    rejected: 'abgelehnt',
    blocked: 'gesperrt',
    voicemail: 'Anrufbeantworter',
    forwarded: 'weitergeleitet',
    notReached: 'nicht erreicht',
    notFound: 'existiert nicht',
    ended: 'beendet',
  },
  incomingCall: (line) => (line === null ? 'Eingehender Anruf' : phrase`Eingehender Anruf an ${line}`),
  withheld: 'Unterdrückt',
  unknownNumber: 'Unbekannte Nummer',
  maybe: (name) => phrase`vielleicht ${name}`,
  folderInUse: (folder, byReceiver) =>
    byReceiver
      ? phrase`Ein Klingel-Receiver verwendet diesen Datenordner bereits: ${folder}. Bitte beenden Sie ihn zuerst, denn zwei würden in dieselben Dateien schreiben.`
      : phrase`Ein anderes Klingel verwendet diesen Datenordner bereits: ${folder}. Bitte beenden Sie es zuerst, denn zwei würden in dieselben Dateien schreiben.`,
  hiddenTitle: 'Klingel läuft weiter',
  hiddenText:
    'Anrufe erscheinen weiterhin. Das Symbol in der Taskleiste oder ein erneuter Start holt das Fenster zurück.',
};
