import type { adminEn } from '../en/admin.ts';

/** Password and lock of the team's settings, in German. */
export const adminDe: typeof adminEn = {
  admin: {
    title: 'Admin-Passwort',
    intro:
      'Mit einem Passwort ändert die Einstellungen des Teams auf diesem Arbeitsplatz nur, wer es kennt. Was Agenten für sich selbst einstellen, braucht keines.',
    state: {
      none: 'Kein Passwort: Alle an diesem Arbeitsplatz dürfen die Einstellungen des Teams ändern.',
      locked: 'Gesperrt: Die Einstellungen des Teams lassen sich lesen, nicht ändern.',
      unlocked:
        'Entsperrt, bis Sie wieder sperren, Klingel beendet wird oder {{minutes}} Minuten lang niemand dieses Fenster benutzt.',
      unreadable:
        'Gesperrt, und das Passwort lässt sich nicht prüfen: admin.json im Datenordner ist nicht lesbar. Berichtigen oder löschen Sie die Datei und starten Sie Klingel neu.',
    },
    lockedLine: 'Die Einstellungen des Teams sind gesperrt.',
    lockedDraft:
      'Die Einstellungen des Teams sind gesperrt. Ihre Änderungen bleiben erhalten: Entsperren Sie, um sie zu speichern.',
    unlock: 'Entsperren',
    lock: 'Sperren',
    lockHint: 'Die Einstellungen des Teams sind entsperrt',
    dialog: 'Einstellungen des Teams entsperren',
    password: 'Admin-Passwort',
    current: 'Bisheriges Passwort',
    new: 'Neues Passwort',
    newHint: 'Mindestens {{min}} Zeichen.',
    repeat: 'Neues Passwort noch einmal',
    tooShort: 'Es müssen mindestens {{min}} Zeichen sein.',
    different: 'Das ist nicht, was Sie oben eingegeben haben.',
    show: 'Eingabe zeigen',
    set: 'Passwort setzen',
    change: 'Passwort ändern',
    remove: 'Passwort entfernen',
    checking: 'Wird geprüft…',
    cancel: 'Abbrechen',
    wrong: 'Das ist nicht das Passwort.',
    wrongWait_one: 'Das ist nicht das Passwort. Sie können es in 1 Sekunde wieder versuchen.',
    wrongWait_other: 'Das ist nicht das Passwort. Sie können es in {{count}} Sekunden wieder versuchen.',
    wait_one: 'Zu viele falsche Passwörter. Sie können es in 1 Sekunde wieder versuchen.',
    wait_other: 'Zu viele falsche Passwörter. Sie können es in {{count}} Sekunden wieder versuchen.',
    again: 'Sie können es jetzt wieder versuchen.',
    done: {
      set: 'Das Passwort ist gesetzt. Vorerst bleibt entsperrt.',
      change: 'Das Passwort ist geändert.',
      remove: 'Das Passwort ist entfernt.',
    },
    notSaved: 'Das Passwort ließ sich nicht speichern: {{message}}',
    limits:
      'Das Passwort schützt vor Versehen, nicht vor den Besitzern dieses Computers: Wer die Dateien von Klingel ändern kann, kann auch ändern, was darin steht. Vergessen? Löschen Sie admin.json im Datenordner und starten Sie Klingel neu.',
  },
};
