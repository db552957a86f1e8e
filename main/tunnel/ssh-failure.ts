import type { TunnelFailure } from '../../contract/model/tunnel-status.ts';
import { cutText } from '../lib/pure/cut-text.ts';
import { longestDetail, plainEnding, type Ending } from './plan.ts';

type SshReason =
  | 'hostKeyChanged'
  | 'hostKeyUnknown'
  | 'remotePort'
  | 'keyFile'
  | 'permissionDenied'
  | 'nameNotFound'
  | 'refused'
  | 'unreachable'
  | 'timeout';

/** What OpenSSH says, the more particular first. It speaks English; the system's own words are in English for `LC_ALL=C`. */
const words: readonly (readonly [SshReason, RegExp])[] = [
  ['hostKeyChanged', /^(?:@ +WARNING: REMOTE HOST IDENTIFICATION HAS CHANGED|Host key for .* has changed)/],
  ['hostKeyChanged', /^(?:@ +WARNING: REVOKED HOST KEY|Host key .* was revoked)/],
  ['hostKeyUnknown', /^No \S+ host key is known for |^Host key verification failed/],
  ['remotePort', /remote port forwarding failed for listen port/i],
  ['keyFile', /^Load key "|^Warning: Identity file .* not accessible|UNPROTECTED PRIVATE KEY FILE/],
  ['permissionDenied', /Permission denied \(|Too many authentication failures/],
  ['nameNotFound', /Could not resolve hostname/],
  ['refused', /Connection refused/],
  ['unreachable', /No route to host|Network is unreachable|Host is down/],
  ['timeout', /timed out|Timeout, server .* not responding/i],
];

/** The server knows the key, but ssh could not use it: it has a passphrase, or the agent did not sign. */
const accepted = 'debug1: Server accepts key';

/**
 * Why ssh has ended.
 * @param port the server's, where it was to listen
 */
export function sshFailure(ending: Ending, port: number): TunnelFailure {
  const failure = failureOf(ending, port);
  return { ...failure, detail: cutText(failure.detail, longestDetail) };
}

function failureOf(ending: Ending, port: number): TunnelFailure {
  const { lines, stood } = ending;
  const said = lines.filter((line) => !line.startsWith('debug1: '));
  if (stood) {
    const detail = said.findLast((line) => !/^(?:Transferred|Bytes per second): /.test(line)) ?? '';
    return { reason: 'connectionLost', detail: detail.startsWith('Authenticated to ') ? '' : detail };
  }
  for (const [reason, pattern] of words) {
    const detail = said.find((line) => pattern.test(line));
    if (detail === undefined) continue;
    switch (reason) {
      case 'remotePort':
        return { reason, port, detail };
      case 'hostKeyUnknown':
        return { reason, offer: null, detail: '' };
      case 'hostKeyChanged':
        // It says which line of which file is another.
        return { reason, detail: said.find((line) => line.startsWith('Offending ')) ?? '' };
      case 'permissionDenied':
        return lines.some((line) => line.startsWith(accepted))
          ? { reason: 'keyFile', detail }
          : { reason, detail };
      case 'keyFile':
      case 'nameNotFound':
      case 'refused':
      case 'unreachable':
      case 'timeout':
        return { reason, detail };
    }
  }
  return plainEnding({ ...ending, lines: said });
}
