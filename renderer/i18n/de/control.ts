import type { controlEn } from '../en/control.ts';

/** Calls through sipgate: its history, dialling, and what can be done with a call; in German. */
export const controlDe: typeof controlEn = {
  history: {
    mark: 'aus sipgates Verlauf',
    inRow: 'aus dem Verlauf',
    step: {
      in: 'sipgate-Verlauf: eingehender Anruf, {{facts}}',
      out: 'sipgate-Verlauf: ausgehender Anruf, {{facts}}',
    },
  },
  catchUp: {
    heading: 'Verpasst, während Klingel aus war',
    intro:
      'Was geschieht, während die App aus ist, der Computer schläft oder sipgate ihn nicht erreicht, wird im sipgate-Verlauf gelesen.',
    label: 'sipgate-Verlauf',
    running: 'Der sipgate-Verlauf wird gelesen…',
    found_one: '1 Anruf aus dem sipgate-Verlauf ist dazugekommen.',
    found_other: '{{count}} Anrufe aus dem sipgate-Verlauf sind dazugekommen.',
    none: 'Es fehlt nichts: Der sipgate-Verlauf ist bis {{at}} gelesen.',
    cut: 'Anrufe vor {{from}} können fehlen: Es sind zu viele, oder sie sind zu lange her.',
    failed: 'Der sipgate-Verlauf ließ sich nicht lesen, es können Anrufe fehlen: {{text}}',
    unavailable:
      'Mit diesem sipgate-neo-Konto nicht möglich: Sein Verlauf enthält keine Anrufe. Was kommt, während Klingel aus ist, bleibt unbekannt.',
    off: 'Ohne sipgate-Token bleibt unbekannt, wer anruft, während Klingel aus ist.',
    retry: 'Noch einmal lesen',
    dismiss: 'Schließen',
  },
  callWindow: { outgoing: 'Ausgehender Anruf' },
  control: {
    label: 'Anruf steuern',
    reject: 'Ablehnen',
    hangUp: 'Auflegen',
    hold: 'Halten',
    resume: 'Fortsetzen',
    mute: 'Stumm',
    unmute: 'Ton an',
    transfer: 'Verbinden',
    forAll: 'Beendet den Anruf auch für {{names}}.',
    onHold: 'Gehalten',
    muted: 'Stumm',
    busy: {
      reject: 'Wird abgelehnt…',
      hangUp: 'Wird aufgelegt…',
      hold: 'sipgate wird gefragt…',
      mute: 'sipgate wird gefragt…',
      transfer: 'Wird verbunden…',
    },
    done: { reject: 'Abgelehnt', hangUp: 'Aufgelegt', hold: '', mute: '', transfer: 'Verbunden' },
    unsure: 'Ob das geklappt hat, ist nicht bekannt.',
    failed: {
      reject: 'Nicht abgelehnt.',
      hangUp: 'Nicht aufgelegt.',
      hold: 'Halten hat nicht geklappt.',
      mute: 'Die Stummschaltung hat nicht geklappt.',
      transfer: 'Nicht verbunden.',
    },
    block: {
      scope: 'Dem sipgate-Token fehlt dafür die Berechtigung „{{scope}}“.',
      checking: 'sipgate wird gefragt, ob sich dieser Anruf steuern lässt…',
      notListed: 'sipgate führt diesen Anruf nicht auf, er lässt sich von hier nicht steuern.',
      notListedNeo: 'Für diesen Anruf nicht möglich: sipgate neo führt ihn nicht auf.',
      notAsked: 'sipgate sagt nicht, ob sich dieser Anruf steuern lässt. {{text}}',
    },
    picker: {
      title: 'Verbinden mit',
      agent: 'Kollegin oder Kollege',
      noNumber: '{{name}} (keine Nummer in den Einstellungen)',
      none: 'Andere Nummer',
      number: 'Nummer',
      numberHint: '+49 30 …',
      attended: 'Vorher selbst sprechen',
      transfer: 'Jetzt verbinden',
      cancel: 'Abbrechen',
      notANumber: 'Das ist keine vollständige Nummer. Geben Sie sie mit Vorwahl ein.',
      noNumber2: 'In den Einstellungen steht keine Nummer dieser Person.',
    },
  },
  sipgateDial: {
    way: 'sipgate',
    hint: 'Erst klingelt Ihr Telefon, dann wird {{label}} angerufen.',
    phone: 'Mein Telefon',
    offline: '{{name}} (nicht verbunden)',
    quiet: '{{name}} (Ruhe)',
    reading: 'sipgate wird nach Ihren Telefonen gefragt…',
    noPhone:
      'sipgate kennt kein Telefon von Ihnen. Prüfen Sie, welcher sipgate-Benutzer zu diesem Arbeitsplatz gehört.',
    noToken: 'Tragen Sie dafür in den Einstellungen ein sipgate-Token ein.',
    problem: {
      noToken: 'Es wurde nicht gewählt: Tragen Sie zuerst in den Einstellungen ein sipgate-Token ein.',
      notFull: 'Es wurde nicht gewählt: sipgate wählt nur Nummern mit Landesvorwahl.',
      noPhone: 'Es wurde nicht gewählt: sipgate kennt kein Telefon von Ihnen.',
      sipgate: 'Es wurde nicht gewählt. {{text}}',
      notYours:
        'Es wurde nicht gewählt: sipgate lässt dieses Token nicht von diesem Telefon anrufen. Wählen Sie ein Telefon, das der Person mit dem Token gehört, oder ein Token mit der Berechtigung „sessions:calls:write“.',
    },
    progress: {
      label: 'Ausgehender Anruf',
      ringingHere: '{{phone}} klingelt: Nehmen Sie ab, um {{who}} anzurufen.',
      ringingThere: '{{who}} wird angerufen…',
      connected: 'Im Gespräch mit {{who}}.',
      ended: '{{who}}: {{outcome}}.',
      silent:
        'Aus dem Anruf bei {{who}} ist nichts geworden: {{phone}} wurde nicht abgenommen oder ist nicht verbunden.',
      dismiss: 'Schließen',
    },
  },
};
