import type { TunnelSettings } from '../../contract/settings/tunnel.ts';
import { askHostKey, type OfferedKey } from './host-key.ts';
import type { TunnelPlan } from './plan.ts';
import { sshFailure } from './ssh-failure.ts';

type SshSettings = TunnelSettings['ssh'];

/** What ssh needs beside the settings. */
export interface SshParts {
  /** The receiver's port. */
  port: number;
  /** Our own file of known hosts, beside the user's: the keys that were accepted in this app. */
  knownHosts: string;
  /** Told of a key that the server has shown and nobody has vouched for. */
  onOffer: (offer: OfferedKey | null) => void;
}

/**
 * How the system's OpenSSH carries the tunnel: it uses the user's own SSH settings, agent and known hosts, asks nothing, and gives up
 * rather than stay without the forwarding that it is there for. See `ssh_config(5)`.
 */
export function sshPlan(settings: SshSettings, { port, knownHosts, onOffer }: SshParts): TunnelPlan {
  const { remotePort, keyFile } = settings;
  const args = [
    // Without its own account of what it does nobody could tell whether the forwarding stands.
    ...['-v', '-N', '-T', '-a', '-x'],
    ...options({
      StrictHostKeyChecking: 'yes',
      UserKnownHostsFile: `~/.ssh/known_hosts ~/.ssh/known_hosts2 ${quoted(knownHosts)}`,
      ExitOnForwardFailure: 'yes',
      // A server that has gone silent is noticed after 12 seconds.
      ServerAliveInterval: '4',
      ServerAliveCountMax: '2',
      ...(keyFile === '' ? {} : { IdentitiesOnly: 'yes' }),
    }),
    ...(keyFile === '' ? [] : ['-i', keyFile]),
    ...['-R', `${listenAt(settings)}:${remotePort}:127.0.0.1:${port}`],
    ...destination(settings),
  ];
  return {
    command: { program: 'ssh', args, env: plainWords },
    standsWhen: 'said',
    hear: (line) =>
      line.startsWith('debug1: remote forward success for:') ? { stands: true, url: null } : null,
    shows: (line) => !/^(?:debug\d: |OpenSSH_|Transferred: |Bytes per second: )/.test(line),
    async explain(ending, signal) {
      const failure = sshFailure(ending, remotePort);
      if (failure.reason !== 'hostKeyUnknown') return failure;
      const offered = await askHostKey(
        (file) => ({
          program: 'ssh',
          env: plainWords,
          args: [
            ...['-N', '-T'],
            ...options({
              StrictHostKeyChecking: 'accept-new',
              UserKnownHostsFile: quoted(file),
              // It is the key that is asked for, and nobody to be let in.
              PreferredAuthentications: 'none',
            }),
            ...destination(settings),
          ],
        }),
        signal,
      );
      onOffer(offered);
      return { ...failure, offer: offered?.offer ?? null };
    },
  };
}

/** Its words are understood in English alone. */
const plainWords = { LC_ALL: 'C' };

/** What holds for every connection, whatever the user's SSH settings say. */
const always = {
  BatchMode: 'yes',
  ConnectTimeout: '10',
  UpdateHostKeys: 'no',
  // A connection that others share would go on without us, or end with them.
  ControlMaster: 'no',
  ControlPath: 'none',
  PermitLocalCommand: 'no',
};

function options(named: Record<string, string>): string[] {
  return Object.entries({ ...always, ...named }).flatMap(([name, value]) => ['-o', `${name}=${value}`]);
}

function destination({ host, user, port }: SshSettings): string[] {
  return ['-p', String(port), ...(user === '' ? [] : ['-l', user]), '--', host];
}

/** IPv4 unless told: a server asked for its loopback as such is content with either of two. */
function listenAt({ bindAddress }: SshSettings): string {
  if (bindAddress === '') return '127.0.0.1';
  return bindAddress.includes(':') ? `[${bindAddress}]` : bindAddress;
}

/** A path as a value of an option; percent signs would be replaced by something. */
function quoted(path: string): string {
  return `"${path.replaceAll('\\', '/').replaceAll('%', '%%').replaceAll('"', '\\"')}"`;
}
