import type { guideEn } from '../en/guide.ts';

/** The guide through the first start and the Test call, in German. */
export const guideDe: typeof guideEn = {
  guide: {
    title: 'Klingel einrichten',
    steps: 'Schritte',
    later: 'Später einrichten',
    close: 'Schließen',
    back: 'Zurück',
    next: 'Weiter',
    finish: 'Abschließen',
    again: 'Schritt für Schritt einrichten',
    show: 'Einführung zeigen',
    againHint: 'Die Einführung des ersten Starts: öffentliche Adresse, sipgate, Team, Testanruf.',
    state: { done: 'Erledigt', open: 'Noch nicht', never: 'Noch nicht probiert' },
    step: {
      reach: 'Erreichbar werden',
      sipgate: 'sipgate Bescheid geben',
      team: 'Wer Sie sind',
      test: 'Ausprobieren',
    },
    intro: {
      reach:
        'sipgate meldet jeden Anruf über das Internet an diesen Arbeitsplatz. Dafür braucht es eine öffentliche Adresse, die hierher führt: die Ihres eigenen Proxys oder Tunnels oder die eines Tunnels, den Klingel startet.',
      sipgate:
        'sipgate muss die Adressen kennen, an die es Anrufe meldet. Mit einem Zugriffstoken trägt Klingel sie für Sie ein und liest Ihre Benutzer und Nummern; ohne tragen Sie sie selbst ein.',
      team: 'Klingel meldet einen Anruf denen, bei denen er klingelt. Es erkennt sie an ihren sipgate-Benutzern.',
      test: 'Klingel ruft diesen Arbeitsplatz an, mit Signatur und Angaben wie sipgate selbst. Es klingelt bei niemandem ein Telefon, und es kostet nichts.',
    },
    desktop: 'Dieser Arbeitsplatz',
    ready:
      'Klingel ist bereit. Was noch zu tun ist, steht links; ändern lässt sich alles unter Einstellungen.',
    readyAll: 'Alles ist eingerichtet: Der nächste Anruf erscheint hier.',
  },
  testCall: {
    heading: 'Testanruf',
    public: 'Der ganze Weg: über {{url}} zu diesem Arbeitsplatz.',
    loopback:
      'Nur auf diesem Computer, denn es gibt noch keine öffentliche Adresse. Der Weg durch das Internet wird nicht erprobt.',
    make: 'Testanruf starten',
    making: 'Unterwegs…',
    arrived: 'Nach {{milliseconds}} ms über die öffentliche Adresse angekommen.',
    arrivedLocally: 'Nach {{milliseconds}} ms auf diesem Computer angekommen.',
    popUp: 'Er erscheint in der Ecke des Bildschirms und endet von selbst.',
    notification: 'Das System zeigt eine Mitteilung dazu.',
    quiet: {
      phoneOff: 'Er wird nicht gemeldet, denn der Telefonschalter ist aus.',
      doNotDisturb: 'Er wird nicht gemeldet, denn „Nicht stören“ ist eingeschaltet.',
      announceNothing:
        'Er wird nicht gemeldet, denn Anrufe sollen hier auf keine Weise gemeldet werden (Anruffenster und Ton).',
      blocked: 'Er wurde abgewiesen: Seine Nummer, +49 30 23125042, ist gesperrt.',
      notForThisDesktop: 'Er wird nicht gemeldet: Anrufe wie dieser sind nicht für diesen Arbeitsplatz.',
    },
    notListening: 'Er ließ sich nicht starten: Klingel nimmt zurzeit keine Anrufe an.',
    switchedOff: 'Er wurde zurückgewiesen: Die Anbindung ist ausgeschaltet.',
    unreachable: 'Er wurde nicht gestartet, denn die öffentliche Adresse führt nicht hierher.',
    elsewhere:
      'An der öffentlichen Adresse hat etwas geantwortet, aber hier ist der Anruf nicht angekommen. Führt die Adresse zu einem anderen Arbeitsplatz?',
    turnedAway: 'Er wurde mit Status {{status}} zurückgewiesen. Warum, steht unter „Letzte Anfragen“.',
    notSent: 'Er ließ sich nicht senden: {{message}}',
    name: 'Testanruf',
  },
};
