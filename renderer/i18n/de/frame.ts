import type { frameEn } from '../en/frame.ts';

/** What stands around every page: navigation, status, problems, the phone switch, in German. */
export const frameDe: typeof frameEn = {
  nav: {
    label: 'Bereiche',
    screen: {
      calls: 'Anrufe',
      contacts: 'Kontakte',
      statistics: 'Statistik',
      settings: 'Einstellungen',
      guide: 'Einrichten',
    },
    open_one: '{{count}} offener Anruf',
    open_other: '{{count}} offene Anrufe',
    onThePhone: 'Gerade im Gespräch',
    moreOnThePhone_one: 'und 1 weitere Person',
    moreOnThePhone_other: 'und {{count}} weitere',
  },
  status: {
    starting: 'Wird gestartet',
    listening: 'Empfang auf Port {{port}}',
    off: 'Die Anbindung ist ausgeschaltet',
    portInUse: 'Port {{port}} ist belegt',
    failed: 'Kein Empfang',
    publicUrlMissing: 'Öffentliche Adresse fehlt',
    publicUrlSet: 'Öffentliche Adresse eingetragen',
    checking: 'Öffentliche Adresse wird geprüft',
    answersLocally: 'Antwortet im eigenen Netz',
    tunnelStarting: 'Der Tunnel verbindet sich',
    tunnelFailed: 'Der Tunnel ist nicht verbunden',
  },
  problem: {
    portInUse: 'Port {{port}} gehört einem anderen Programm, deshalb kann sipgate diese App nicht erreichen.',
    portInUseHint: 'Falls Ihr Tunnel auf {{port}} zeigt, stellen Sie ihn ebenfalls auf den neuen Port um.',
    useFreePort: 'Port {{port}} verwenden',
    tryAgain: 'Erneut versuchen',
    receiverFailed: 'Auf Port {{port}} ist kein Empfang möglich: {{message}}',
    fileSetAside:
      '{{file}} war nicht lesbar. Die Datei liegt jetzt unter {{movedTo}}; die App läuft ohne sie weiter.',
    fileUnreadable:
      '{{file}} ließ sich nicht lesen: {{message}}. Die Datei bleibt, wie sie ist; was darin steht, fehlt, bis die App mit einer lesbaren Datei startet.',
    fileNewer:
      '{{file}} stammt von einer neueren Version von Klingel. Die Datei bleibt, wie sie ist, und lässt sich von hier aus nicht speichern: Installieren Sie die neuere Version, oder nehmen Sie die Datei aus dem Ordner. Bis dahin kommen Anrufe an wie bisher, alles andere ist wie neu installiert.',
    clockBehind:
      'Die Uhr dieses Computers ist noch nicht so weit wie der letzte Anruf ({{when}}): Sie wurde zurückgestellt oder ging vorher vor. Anrufe kommen trotzdem an, stehen aber unter diesem, bis die Uhr ihn überholt hat. Bitte prüfen Sie Datum und Uhrzeit.',
    contactLines:
      'Einige Kontakte in {{file}} waren nicht lesbar (Zeilen {{lines}}). Die Datei von vorher liegt unter {{keptAs}}; alle anderen Kontakte sind da.',
    contactsNotSaved:
      'Kontakte können nicht gespeichert werden: {{message}}. Änderungen bleiben vorerst im Arbeitsspeicher.',
    tornLine: 'Ein Teil von {{file}} war nicht lesbar, vielleicht nach einem Absturz. Alles andere ist da.',
    unreadableKey:
      'Eintrag {{position}} von „additionalPublicKeys“ in settings.json ist kein öffentlicher Schlüssel (PEM). Was damit unterschrieben ist, wird abgewiesen.',
    portNotTaken:
      'In settings.json steht Port {{port}}, der nicht zu haben ist. Der Empfänger bleibt, wo er ist.',
    refusalsNotRecorded:
      'Heute wurden so viele Anfragen abgewiesen, dass keine weiteren mehr aufgeschrieben werden; unter „Letzte Anfragen“ steht, wie viele es waren. Anrufe kommen an wie bisher. Sind Anfragen von sipgate darunter, steht dort der Grund; sonst probiert jemand die Adresse aus.',
    journalLarge:
      'Das Journal ist auf {{megabytes}} MB gewachsen. Anrufe werden aufgeschrieben wie bisher; abgewiesene Anfragen werden nur noch gezählt, bis es kleiner ist. Tage, die länger als einen Monat her sind, werden von selbst gelöscht.',
    notSaved:
      'Es kann nicht gespeichert werden ({{file}}): {{message}}. Neue Anrufe bleiben vorerst im Arbeitsspeicher.',
    folderNotSaved:
      'Der Datenordner ist nicht beschreibbar: {{message}}. Anrufe klingeln und werden beantwortet, bleiben vorerst aber nur im Arbeitsspeicher: Beenden Sie Klingel erst, wenn der Ordner wieder beschreibbar ist.',
    internal: 'In der App ist ein Fehler aufgetreten: {{message}}',
    command: 'Das hat nicht geklappt: {{message}}',
    showFolder: 'Ordner anzeigen',
    dismiss: 'Schließen',
  },
  failure: {
    fileNewer: 'Die Datei stammt von einer neueren Version von Klingel und bleibt, wie sie ist',
    fileUnreadable: 'Die Datei ließ sich beim Start nicht lesen und bleibt, wie sie ist',
    settingsNotRead:
      'settings.json wurde bearbeitet und ist nicht lesbar; speichern Sie in den Einstellungen, um sie zu ersetzen',
    contactGone: 'Den Kontakt gibt es nicht mehr',
    contactForeign: 'Der Kontakt kommt von anderswo und wird dort geändert',
    noteTooLong: 'Zusammen sind die Notizen zu lang für einen Kontakt',
    importGone: 'Die Datei muss noch einmal gewählt werden',
    locked: 'Die Einstellungen des Teams sind gesperrt; sie lassen sich unter Einstellungen entsperren',
  },
  phone: {
    on: 'Telefon an',
    off: 'Telefon aus',
    quiet: 'Ruhe bis {{until}}',
    onHint: 'Anrufe werden an diesem Arbeitsplatz angekündigt.',
    offHint: 'Kein Fenster, keine Mitteilung, kein Ton; die Anrufliste läuft weiter.',
  },
};
