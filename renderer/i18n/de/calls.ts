import type { callsEn } from '../en/calls.ts';

/** The calls page, and what became of a call, in German. */
export const callsDe: typeof callsEn = {
  calls: {
    title: 'Anrufe',
    list: 'Anrufliste',
    today: 'Heute',
    yesterday: 'Gestern',
    column: {
      direction: 'Richtung',
      caller: 'Anrufer',
      line: 'Anschluss',
      status: 'Status',
      waiting: 'Wartezeit',
      talking: 'Dauer',
      time: 'Zeit',
    },
    incoming: 'Eingehend',
    outgoing: 'Ausgehend',
    withheld: 'Unterdrückt',
    unknown: 'Unbekannte Nummer',
    done: 'Erledigt: {{who}}',
    allDone: 'Alle erledigt',
    keys: 'Pfeiltasten bewegen, Eingabe öffnet, Leertaste hakt ab, / sucht',
    rang_one: 'klingelte bei 1 Person',
    rang_other: 'klingelte bei {{count}} Personen',
    answeredBy: 'angenommen von {{names}}',
    shownAs: 'angezeigt als {{number}}',
    assumed: 'kein Ende gemeldet',
    blockedBy: 'gesperrt: {{note}}',
    empty: {
      title: 'Noch keine Anrufe',
      noPublicUrl:
        'sipgate kennt diesen Arbeitsplatz noch nicht: Tragen Sie die öffentliche Adresse ein, die hierher führt.',
      noReceiver: 'Solange es keinen Empfang gibt, kann nichts ankommen.',
      off: 'Die Anbindung ist ausgeschaltet, deshalb werden Anrufe abgewiesen.',
      waiting:
        'sipgate hat diesen Arbeitsplatz noch nicht erreicht: Prüfen Sie die Webhook-Adressen in Ihrem sipgate-Konto.',
      toConnection: 'Verbindung einrichten',
    },
  },
  callStatus: {
    ringing: 'Klingelt…',
    calling: 'Wird gerufen…',
    connected: 'Im Gespräch',
    answered: 'Angenommen',
    missed: 'Verpasst',
    busy: 'Besetzt',
    rejected: 'Abgelehnt',
    blocked: 'Gesperrt',
    voicemail: 'Anrufbeantworter',
    forwarded: 'Weitergeleitet',
    unreachable: 'Nicht erreicht',
    cancelled: 'Nicht erreicht',
    notFound: 'Nicht vergeben',
    unknown: 'Beendet',
  },
};
