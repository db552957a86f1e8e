import type { TunnelFailure } from '../../../contract/model/tunnel-status.ts';
import { backoff } from '../../lib/pure/backoff.ts';

const seconds = 1_000;

/** What mends itself, sooner or later: a network, a server that starts again. */
const passing: readonly TunnelFailure['reason'][] = [
  'nameNotFound',
  'refused',
  'timeout',
  'unreachable',
  'remotePort',
  'connectionLost',
];

/** What only a person can mend; a server that is knocked at too often may lock this desktop out. */
const lasting: readonly TunnelFailure['reason'][] = [
  'permissionDenied',
  'keyFile',
  'hostKeyUnknown',
  'hostKeyChanged',
];

/**
 * How long to wait before the tunnel is started again.
 * @param failuresBefore how often it has failed in a row before this time
 * @returns milliseconds: a second at first, then twice as long each time, up to a limit that depends on the reason
 */
export function restartPause(reason: TunnelFailure['reason'], failuresBefore: number): number {
  const longest = passing.includes(reason)
    ? 15 * seconds
    : lasting.includes(reason)
      ? 300 * seconds
      : 60 * seconds;
  return backoff(seconds, failuresBefore, longest);
}
