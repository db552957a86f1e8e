import type { TunnelGap, TunnelKind } from '../settings/tunnel.ts';

/** A server's key that nobody has vouched for yet. */
export interface HostKeyOffer {
  /** `ED25519`, `RSA` … */
  type: string;
  /** As OpenSSH writes it: `SHA256:…`. */
  fingerprint: string;
}

/** Why the tunnel does not stand; `detail` is what the program or the system says of it, perhaps nothing. */
export type TunnelFailure = { detail: string } &
  /** There is no such program on this machine. */
  (
    | { reason: 'programNotFound'; program: string }
    /** The system does not start it. */
    | { reason: 'notStarted' }
    /** It ended before the tunnel stood; `code` is null where a signal ended it. */
    | { reason: 'exited'; code: number | null }
    /** It ended after the tunnel had stood. */
    | { reason: 'ended'; code: number | null }
    /** It runs, and has not printed a public address in this time. */
    | { reason: 'noUrl'; seconds: number }
    /** It runs, and has not said that it is connected in this time. */
    | { reason: 'notConnected'; seconds: number }
    /** The SSH server's name is not known. */
    | { reason: 'nameNotFound' }
    | { reason: 'refused' }
    | { reason: 'timeout' }
    | { reason: 'unreachable' }
    /** The server takes none of the keys that were shown to it. */
    | { reason: 'permissionDenied' }
    /** The key file is not there, or not readable, or others may read it, or it has a passphrase. */
    | { reason: 'keyFile' }
    /** Nobody has vouched for the server's key; `offer` is null where it could not be read. */
    | { reason: 'hostKeyUnknown'; offer: HostKeyOffer | null }
    /** The server shows another key than before. */
    | { reason: 'hostKeyChanged' }
    /** The server does not listen on the port: another has it, or forwarding is not allowed. */
    | { reason: 'remotePort'; port: number }
    /** The connection stood, and is lost. */
    | { reason: 'connectionLost' }
  );

/** How the tunnel is. Times are ISO 8601. */
export type TunnelState =
  /** There is none that this app has to start. */
  | { state: 'off' }
  /** Something has to be set first. */
  | { state: 'incomplete'; gaps: TunnelGap[] }
  /** The receiver does not listen, so there is nowhere to lead to. */
  | { state: 'waiting' }
  | { state: 'starting'; since: string }
  /** `url`: the public address that it printed; null where the settings say what it is. */
  | { state: 'up'; since: string; url: string | null }
  /** `retryAt`: when it is tried again. */
  | { state: 'failed'; failure: TunnelFailure; since: string; retryAt: string };

/** What stands between sipgate and this desktop; `detail` is what the system says of it, perhaps nothing. */
export type ReachabilityProblem = { detail: string } & (
  | { kind: 'nameNotFound' }
  | { kind: 'refused' }
  /** No way there: this desktop is offline, or the address is not in use. */
  | { kind: 'unreachable' }
  | { kind: 'timeout'; seconds: number }
  /** The connection was closed without an answer. */
  | { kind: 'cut' }
  | {
      kind: 'tls';
      why: 'expired' | 'notYetValid' | 'selfSigned' | 'wrongName' | 'incomplete' | 'revoked' | 'notTls';
    }
  /** Something answers, and it is not this app. */
  | { kind: 'wrongApp' }
  /** 404: the path is not passed on, or it is the Klingel of another desktop. */
  | { kind: 'notFound' }
  /** The way there stands, but the tunnel or proxy at its end does not get through to this desktop. */
  | { kind: 'tunnel'; status: number }
  | { kind: 'status'; status: number }
  /** sipgate follows no redirect; `to` is an origin, perhaps nothing. */
  | { kind: 'redirect'; to: string }
);

/** What is to be kept in mind although the address works. */
export type ReachabilityHint =
  /** sipgate neo accepts https alone. */
  | 'http'
  /** The name leads into the own network here; outside it may lead elsewhere. */
  | 'ownNetwork';

/** Whether this desktop reaches itself through its public address. Times are ISO 8601. */
export type Reachability =
  /** No public address, or not asked yet. */
  | { state: 'unknown' }
  | { state: 'reachable'; url: string; at: string; milliseconds: number; hints: ReachabilityHint[] }
  | { state: 'unreachable'; url: string; at: string; problem: ReachabilityProblem };

/** How the tunnel and the public address are, for the windows. */
export interface TunnelStatus {
  kind: TunnelKind;
  tunnel: TunnelState;
  reachability: Reachability;
  /** It is being asked right now. */
  checking: boolean;
  /** A public address that the tunnel has chosen and nobody has told sipgate; null: there is none. */
  urlToTell: string | null;
}
