/** What can be wrong with a tunnel's fields, in English. */
export const tunnelFieldEn = {
  needed: 'Please fill this in.',
  notAHost: 'This has to be a name or an address, such as ssh.example.com, without a user or port.',
  notAUser: 'This is no user name: it must not begin with a hyphen, nor have spaces in it.',
  notABindAddress: 'This has to be an address of the server, * for all of them, or nothing.',
  notAPath: 'This is no path: it must not begin with a hyphen.',
  notATunnelName: 'This is no name of a tunnel: it must not begin with a hyphen, nor have spaces in it.',
  notADomain: 'This has to be a domain such as calls.ngrok.app, without https://.',
  notAUrlPattern: 'This has to be an address with * in it, such as https://*.example.com.',
  notAFixedPort: 'A port is a number from 1 to 65535.',
};

/** Tunnel and public address, in English. */
export const tunnelEn = {
  tunnel: {
    title: 'Tunnel',
    kind: 'How sipgate gets here',
    kinds: { manual: 'My own', ssh: 'SSH', command: 'Program' },
    kindHints: {
      manual: 'A reverse proxy or tunnel of your own leads to the address of the receiver.',
      ssh: 'A server of yours passes on what arrives at its port. In front of it stands a web server with https.',
      command: 'A program connects this desktop with a service on the internet.',
    },
    host: 'Server',
    hostHint: 'Name, address, or a host of your SSH settings (~/.ssh/config).',
    user: 'User',
    userHint: 'Empty: as in your SSH settings.',
    port: 'SSH port',
    remotePort: 'Port on the server',
    remotePortHint: 'Your web server there passes sipgate on to this port.',
    bindAddress: 'Listens on',
    bindAddressHint: 'Empty: 127.0.0.1 of the server. Anything else has to be allowed there (GatewayPorts).',
    keyFile: 'Key file',
    keyFileHint:
      'Path of a private key without a passphrase. Empty: the keys of the SSH agent, and the usual ones.',
    preset: 'Program',
    presets: {
      cloudflaredQuick: 'cloudflared, quick tunnel',
      cloudflaredNamed: 'cloudflared, named tunnel',
      ngrok: 'ngrok',
      own: 'Another program',
    },
    presetHints: {
      cloudflaredQuick: 'Good to try it out: no account, but another address after each start.',
      cloudflaredNamed: 'A tunnel of your Cloudflare account, with a public address that stays.',
      ngrok: 'Needs an account; without a domain of it the address may be another one after each start.',
      own: 'Any program that carries requests to this desktop.',
    },
    program: 'Program or path',
    programHint: 'Empty: {{program}}, wherever the system finds it.',
    ownProgramHint: 'Name or full path. It is started as it is, without a shell.',
    name: 'Name of the tunnel',
    nameHint: 'As created with "cloudflared tunnel create".',
    domain: 'Domain',
    domainHint: 'A domain of your ngrok account. Empty: ngrok chooses.',
    args: 'Arguments',
    argsHint: 'One a line. {port} becomes the port of the receiver.',
    urlPattern: 'Public address in its output',
    urlPatternHint:
      '* stands for any characters but a slash: https://*.example.com. Empty: the public address above applies.',
    urlChosen: 'The tunnel chooses the public address; one that is set is not used.',
    state: 'State',
    states: {
      off: 'Nothing to start here',
      incomplete: 'Not set up yet: {{fields}}',
      waiting: 'Waits for the receiver to listen',
      starting: 'Connecting',
      up: 'Connected since {{since}}',
      failed: 'Not connected',
    },
    retryAt: 'Next try at {{time}}.',
    restart: 'Restart the tunnel',
    lines: 'What the program says',
    noLines: 'It has not said anything yet.',
    acceptKey: 'Trust this key',
    acceptHint: 'Compare the fingerprint with the one that the admin of the server knows:',
    tellTitle: 'Tell sipgate the new address',
    tellText:
      'The tunnel has chosen {{url}}. Enter the two addresses below at sipgate; until then its calls go elsewhere.',
    told: 'sipgate knows it',
  },
  tunnelFailure: {
    programNotFound: 'There is no program “{{program}}” on this desktop. Install it, or enter its full path.',
    notStarted: 'The system does not start the program.',
    exited: 'The program ended before the tunnel stood (exit code {{code}}).',
    exitedBySignal: 'The program was ended from outside before the tunnel stood.',
    ended: 'The program has ended (exit code {{code}}).',
    endedBySignal: 'The program was ended from outside.',
    noUrl: 'The program has printed no public address within {{seconds}} seconds.',
    notConnected: 'The program has not connected within {{seconds}} seconds.',
    nameNotFound: 'The name of the server is not known. Check the name, and whether this desktop is online.',
    refused: 'The server does not answer on its SSH port. Check the port, and whether SSH runs there.',
    timeout: 'The server does not answer. Check its address, and whether a firewall is in between.',
    unreachable: 'There is no way to the server. Check whether this desktop is online.',
    permissionDenied:
      'The server does not let this user in with the keys there are. Add the public key to authorized_keys there.',
    keyFile:
      'The key cannot be used: it is not there, others may read it, or it has a passphrase. Put it into the SSH agent, or choose another.',
    hostKeyUnknown: 'This desktop does not know the server yet.',
    hostKeyChanged:
      'The server shows another key than before: it was set up anew, or somebody stands in between. Ask its admin; if all is well, remove the old key from the file.',
    remotePort:
      'The server does not listen on port {{port}}: another connection has it, or the server does not allow it.',
    connectionLost: 'The connection to the server is lost.',
    said: '{{text}} It says: {{detail}}',
  },
  reach: {
    unknown: 'Not checked yet',
    checking: 'Checking',
    reachable: 'sipgate can reach this desktop',
    reachableIn: 'sipgate can reach this desktop ({{milliseconds}} ms)',
    answers: 'This desktop answers under its address ({{milliseconds}} ms)',
    unreachable: 'sipgate cannot reach this desktop',
    checkNow: 'Check now',
    at: 'Checked at {{time}}.',
    noAddress: 'There is no public address to check yet.',
    hints: {
      http: 'The address begins with http://: sipgate neo accepts https:// only.',
      ownNetwork:
        'Seen from here the address lies in your own network: from the internet it may lead elsewhere.',
    },
    short: {
      nameNotFound: 'The public address does not exist',
      refused: 'The public address refuses connections',
      unreachable: 'No way to the public address',
      timeout: 'The public address does not answer',
      cut: 'The public address hangs up',
      tls: 'The certificate is not valid',
      wrongApp: 'Something else answers',
      notFound: 'The path is not passed on',
      tunnel: 'The tunnel does not get through',
      status: 'The public address answers with an error',
      redirect: 'The public address leads elsewhere',
    },
    problem: {
      nameNotFound:
        'Nobody knows the name in the public address. Check how it is written, and its DNS entry; a new name may take a few minutes.',
      refused: 'Nothing answers at the public address. Check whether your web server or tunnel runs there.',
      unreachable: 'There is no way to the public address. Check whether this desktop is online.',
      timeout: 'The public address does not answer within {{seconds}} seconds. Check firewall and tunnel.',
      cut: 'The public address closes the connection without an answer. Check the web server or tunnel there.',
      tls: {
        expired: 'The certificate has expired. sipgate refuses it: renew it.',
        notYetValid: 'The certificate is not valid yet. Check the clock here and there.',
        selfSigned:
          'The certificate is self-signed. sipgate refuses it: get one from a public authority, such as Let’s Encrypt.',
        wrongName: 'The certificate is for another name. sipgate refuses it.',
        incomplete:
          'The certificate leads to no public authority. Often one in between is missing: let the web server send the full chain.',
        revoked: 'The certificate has been revoked. sipgate refuses it.',
        notTls:
          'The public address does not speak https. Check the port, or whether it has to begin with http://.',
      },
      wrongApp:
        'Something answers at the public address, but it is not this desktop. Check where your tunnel or proxy leads.',
      notFound:
        'The answer is “not found”: the paths are not passed on unchanged, or it is the Klingel of another desktop.',
      tunnel:
        'The tunnel’s end on the internet answers (status {{status}}), but does not get through to this desktop. Check whether the tunnel stands and leads to the right port.',
      status: 'The public address answers with status {{status}}. Something in between turns requests away.',
      redirect: 'The public address leads elsewhere, and sipgate does not follow. Enter the final address.',
      redirectTo: 'The public address leads to {{to}}, and sipgate does not follow. Enter the final address.',
      said: '{{text}} It says: {{detail}}',
    },
  },
};
