import type { tunnelEn, tunnelFieldEn } from '../en/tunnel.ts';

/** What can be wrong with a tunnel's fields, in German. */
export const tunnelFieldDe: typeof tunnelFieldEn = {
  needed: 'Bitte ausfüllen.',
  notAHost: 'Hier gehört ein Name oder eine Adresse hin, etwa ssh.example.com, ohne Benutzer und Port.',
  notAUser:
    'Das ist kein Benutzername: Er darf nicht mit einem Bindestrich beginnen und keine Leerzeichen enthalten.',
  notABindAddress: 'Hier gehört eine Adresse des Servers hin, * für alle, oder nichts.',
  notAPath: 'Das ist kein Pfad: Er darf nicht mit einem Bindestrich beginnen.',
  notATunnelName:
    'So heißt kein Tunnel: Der Name darf nicht mit einem Bindestrich beginnen und keine Leerzeichen enthalten.',
  notADomain: 'Hier gehört eine Domain wie anrufe.ngrok.app hin, ohne https://.',
  notAUrlPattern: 'Hier gehört eine Adresse mit * darin hin, etwa https://*.example.com.',
  notAFixedPort: 'Ein Port ist eine Zahl von 1 bis 65535.',
};

/** Tunnel and public address, in German. */
export const tunnelDe: typeof tunnelEn = {
  tunnel: {
    title: 'Tunnel',
    kind: 'Wie sipgate hierher findet',
    kinds: { manual: 'Eigener', ssh: 'SSH', command: 'Programm' },
    kindHints: {
      manual: 'Ihr eigener Reverse-Proxy oder Tunnel führt zur Adresse des Empfängers.',
      ssh: 'Ein Server von Ihnen reicht weiter, was an seinem Port ankommt. Davor steht ein Webserver mit https.',
      command: 'Ein Programm verbindet diesen Arbeitsplatz mit einem Dienst im Internet.',
    },
    host: 'Server',
    hostHint: 'Name, Adresse oder ein Host aus Ihren SSH-Einstellungen (~/.ssh/config).',
    user: 'Benutzer',
    userHint: 'Leer: wie in Ihren SSH-Einstellungen.',
    port: 'SSH-Port',
    remotePort: 'Port auf dem Server',
    remotePortHint: 'Ihr Webserver dort reicht sipgate an diesen Port weiter.',
    bindAddress: 'Lauscht auf',
    bindAddressHint: 'Leer: 127.0.0.1 des Servers. Alles andere muss dort erlaubt sein (GatewayPorts).',
    keyFile: 'Schlüsseldatei',
    keyFileHint:
      'Pfad eines privaten Schlüssels ohne Passwort. Leer: die Schlüssel des SSH-Agenten und die üblichen.',
    preset: 'Programm',
    presets: {
      cloudflaredQuick: 'cloudflared, schneller Tunnel',
      cloudflaredNamed: 'cloudflared, benannter Tunnel',
      ngrok: 'ngrok',
      own: 'Anderes Programm',
    },
    presetHints: {
      cloudflaredQuick: 'Gut zum Ausprobieren: ohne Konto, aber nach jedem Start mit anderer Adresse.',
      cloudflaredNamed: 'Ein Tunnel Ihres Cloudflare-Kontos, dessen öffentliche Adresse bleibt.',
      ngrok: 'Braucht ein Konto; ohne eine Domain davon kann die Adresse nach jedem Start eine andere sein.',
      own: 'Irgendein Programm, das Anfragen zu diesem Arbeitsplatz bringt.',
    },
    program: 'Programm oder Pfad',
    programHint: 'Leer: {{program}}, wo das System es findet.',
    ownProgramHint: 'Name oder vollständiger Pfad. Es wird gestartet, wie es ist, ohne Shell.',
    name: 'Name des Tunnels',
    nameHint: 'Wie mit „cloudflared tunnel create“ angelegt.',
    domain: 'Domain',
    domainHint: 'Eine Domain Ihres ngrok-Kontos. Leer: ngrok wählt.',
    args: 'Argumente',
    argsHint: 'Eines je Zeile. {port} wird zum Port des Empfängers.',
    urlPattern: 'Öffentliche Adresse in seiner Ausgabe',
    urlPatternHint:
      '* steht für beliebige Zeichen außer einem Schrägstrich: https://*.example.com. Leer: Die öffentliche Adresse oben gilt.',
    urlChosen: 'Der Tunnel wählt die öffentliche Adresse; eine eingetragene wird nicht benutzt.',
    state: 'Zustand',
    states: {
      off: 'Hier ist nichts zu starten',
      incomplete: 'Noch nicht eingerichtet: {{fields}}',
      waiting: 'Wartet, bis der Empfänger lauscht',
      starting: 'Verbindet',
      up: 'Verbunden seit {{since}}',
      failed: 'Nicht verbunden',
    },
    retryAt: 'Nächster Versuch um {{time}}.',
    restart: 'Tunnel neu starten',
    lines: 'Was das Programm sagt',
    noLines: 'Es hat noch nichts gesagt.',
    acceptKey: 'Diesem Schlüssel vertrauen',
    acceptHint: 'Vergleichen Sie den Fingerabdruck mit dem, den der Admin des Servers kennt:',
    tellTitle: 'Teilen Sie sipgate die neue Adresse mit',
    tellText:
      'Der Tunnel hat {{url}} gewählt. Tragen Sie die beiden Adressen unten bei sipgate ein; bis dahin gehen dessen Anrufe woandershin.',
    told: 'sipgate kennt sie',
  },
  tunnelFailure: {
    programNotFound:
      'Auf diesem Arbeitsplatz gibt es kein Programm „{{program}}“. Installieren Sie es, oder geben Sie den vollständigen Pfad ein.',
    notStarted: 'Das System startet das Programm nicht.',
    exited: 'Das Programm endete, bevor der Tunnel stand (Rückgabewert {{code}}).',
    exitedBySignal: 'Das Programm wurde von außen beendet, bevor der Tunnel stand.',
    ended: 'Das Programm hat sich beendet (Rückgabewert {{code}}).',
    endedBySignal: 'Das Programm wurde von außen beendet.',
    noUrl: 'Das Programm hat in {{seconds}} Sekunden keine öffentliche Adresse ausgegeben.',
    notConnected: 'Das Programm hat sich in {{seconds}} Sekunden nicht verbunden.',
    nameNotFound:
      'Der Name des Servers ist nicht bekannt. Prüfen Sie den Namen, und ob dieser Arbeitsplatz online ist.',
    refused: 'Der Server antwortet nicht an seinem SSH-Port. Prüfen Sie den Port, und ob SSH dort läuft.',
    timeout: 'Der Server antwortet nicht. Prüfen Sie seine Adresse, und ob eine Firewall dazwischen steht.',
    unreachable: 'Es führt kein Weg zum Server. Prüfen Sie, ob dieser Arbeitsplatz online ist.',
    permissionDenied:
      'Der Server lässt diesen Benutzer mit den vorhandenen Schlüsseln nicht ein. Tragen Sie den öffentlichen Schlüssel dort in authorized_keys ein.',
    keyFile:
      'Der Schlüssel ist nicht zu gebrauchen: Es gibt ihn nicht, andere dürfen ihn lesen, oder er hat ein Passwort. Geben Sie ihn dem SSH-Agenten, oder wählen Sie einen anderen.',
    hostKeyUnknown: 'Dieser Arbeitsplatz kennt den Server noch nicht.',
    hostKeyChanged:
      'Der Server zeigt einen anderen Schlüssel als zuvor: Er wurde neu aufgesetzt, oder jemand steht dazwischen. Fragen Sie seinen Admin; ist alles in Ordnung, entfernen Sie den alten Schlüssel aus der Datei.',
    remotePort:
      'Der Server lauscht nicht auf Port {{port}}: Eine andere Verbindung hat ihn, oder der Server erlaubt es nicht.',
    connectionLost: 'Die Verbindung zum Server ist verloren.',
    said: '{{text}} Es heißt: {{detail}}',
  },
  reach: {
    unknown: 'Noch nicht geprüft',
    checking: 'Wird geprüft',
    reachable: 'sipgate erreicht diesen Arbeitsplatz',
    reachableIn: 'sipgate erreicht diesen Arbeitsplatz ({{milliseconds}} ms)',
    answers: 'Dieser Arbeitsplatz antwortet unter seiner Adresse ({{milliseconds}} ms)',
    unreachable: 'sipgate erreicht diesen Arbeitsplatz nicht',
    checkNow: 'Jetzt prüfen',
    at: 'Geprüft um {{time}}.',
    noAddress: 'Es gibt noch keine öffentliche Adresse, die zu prüfen wäre.',
    hints: {
      http: 'Die Adresse beginnt mit http://: sipgate neo nimmt nur https://.',
      ownNetwork:
        'Von hier aus liegt die Adresse in Ihrem eigenen Netz: Aus dem Internet führt sie vielleicht woandershin.',
    },
    short: {
      nameNotFound: 'Die öffentliche Adresse gibt es nicht',
      refused: 'Die öffentliche Adresse weist Verbindungen ab',
      unreachable: 'Kein Weg zur öffentlichen Adresse',
      timeout: 'Die öffentliche Adresse antwortet nicht',
      cut: 'Die öffentliche Adresse legt auf',
      tls: 'Das Zertifikat ist nicht gültig',
      wrongApp: 'Etwas anderes antwortet',
      notFound: 'Der Pfad wird nicht weitergereicht',
      tunnel: 'Der Tunnel kommt nicht durch',
      status: 'Die öffentliche Adresse meldet einen Fehler',
      redirect: 'Die öffentliche Adresse führt woandershin',
    },
    problem: {
      nameNotFound:
        'Niemand kennt den Namen in der öffentlichen Adresse. Prüfen Sie die Schreibweise und den DNS-Eintrag; ein neuer Name braucht manchmal einige Minuten.',
      refused:
        'An der öffentlichen Adresse antwortet nichts. Prüfen Sie, ob Ihr Webserver oder Tunnel dort läuft.',
      unreachable:
        'Es führt kein Weg zur öffentlichen Adresse. Prüfen Sie, ob dieser Arbeitsplatz online ist.',
      timeout:
        'Die öffentliche Adresse antwortet nicht innerhalb von {{seconds}} Sekunden. Prüfen Sie Firewall und Tunnel.',
      cut: 'Die öffentliche Adresse schließt die Verbindung ohne Antwort. Prüfen Sie den Webserver oder Tunnel dort.',
      tls: {
        expired: 'Das Zertifikat ist abgelaufen. sipgate lehnt es ab: Erneuern Sie es.',
        notYetValid: 'Das Zertifikat gilt noch nicht. Prüfen Sie die Uhr hier und dort.',
        selfSigned:
          'Das Zertifikat ist selbst ausgestellt. sipgate lehnt es ab: Holen Sie eines von einer öffentlichen Stelle, etwa Let’s Encrypt.',
        wrongName: 'Das Zertifikat gilt für einen anderen Namen. sipgate lehnt es ab.',
        incomplete:
          'Das Zertifikat führt zu keiner öffentlichen Stelle. Oft fehlt eines dazwischen: Lassen Sie den Webserver die ganze Kette senden.',
        revoked: 'Das Zertifikat wurde widerrufen. sipgate lehnt es ab.',
        notTls:
          'Die öffentliche Adresse spricht kein https. Prüfen Sie den Port, oder ob sie mit http:// beginnen muss.',
      },
      wrongApp:
        'An der öffentlichen Adresse antwortet etwas, aber nicht dieser Arbeitsplatz. Prüfen Sie, wohin Ihr Tunnel oder Proxy führt.',
      notFound:
        'Die Antwort ist „nicht gefunden“: Die Pfade werden nicht unverändert weitergereicht, oder es ist das Klingel eines anderen Arbeitsplatzes.',
      tunnel:
        'Das Ende des Tunnels im Internet antwortet (Status {{status}}), kommt aber nicht bis zu diesem Arbeitsplatz durch. Prüfen Sie, ob der Tunnel steht und zum richtigen Port führt.',
      status: 'Die öffentliche Adresse antwortet mit Status {{status}}. Etwas dazwischen weist Anfragen ab.',
      redirect:
        'Die öffentliche Adresse führt woandershin, und sipgate folgt nicht. Tragen Sie die endgültige Adresse ein.',
      redirectTo:
        'Die öffentliche Adresse führt zu {{to}}, und sipgate folgt nicht. Tragen Sie die endgültige Adresse ein.',
      said: '{{text}} Es heißt: {{detail}}',
    },
  },
};
