import type { Reachability, TunnelState, TunnelStatus } from '../../contract/model/tunnel-status.ts';
import type { tunnelCommands } from '../../contract/commands/tunnel.ts';
import { gapsIn, type TunnelKind } from '../../contract/settings/tunnel.ts';
import type { Handlers } from '../../contract/define.ts';
import type { Notify } from '../ports/desktop.ts';
import { createSubscribers } from '../lib/pure/subscribers.ts';
import type { SettingsNews, SettingsReactions } from '../settings/reactions.ts';
import type { SettingsStore } from '../settings/settings-store.ts';
import { commandPlan } from '../tunnel/command-plan.ts';
import { acceptKey, type OfferedKey } from '../tunnel/host-key.ts';
import type { TunnelPlan } from '../tunnel/plan.ts';
import { createProofs } from '../tunnel/proofs.ts';
import { watchReachability } from '../tunnel/reachability.ts';
import { sshPlan } from '../tunnel/ssh-plan.ts';
import { createSupervisor } from '../tunnel/supervisor.ts';
import { watchNetwork } from './network-watch.ts';
import type { PublicUrl } from './public-url.ts';

/** The commands for tunnel and public address. */
export type TunnelCommands = Handlers<typeof tunnelCommands>;

/** What the tunnel works with; a root joins it. */
export interface TunnelParts {
  settings: SettingsStore;
  /** Our own file of known SSH hosts. */
  knownHosts: string;
  notify: Notify;
  publicUrl: PublicUrl;
  /** Told of each new state, for the app log. */
  log: (text: string) => void;
  failed: (error: unknown) => void;
}

/** Tunnel and public address, joined. */
export interface TunnelRoom {
  commands: TunnelCommands;
  /** What is done here when settings change. */
  reactions: Pick<SettingsReactions, 'tunnelProgram' | 'toldAddress' | 'publicAddress'>;
  /** The telephone system has been told this address. @throws the system's error where that cannot be written down */
  told: (url: string) => Promise<void>;
  /** Answers this app's questions to itself. */
  proofFor: (nonce: string) => string | null;
  /** Asks the public address anew whether it leads here. */
  reach: () => Promise<Reachability>;
  /** The receiver listens on this port. Returns at once. */
  listening: (port: number) => void;
  /** The receiver does not listen any more. */
  deaf: () => void;
  /** Tells when the telephone system gets here again after it could not: something may have been missed. */
  onBack: (listener: () => void) => () => void;
  /** The machine woke up, or has another network. */
  look: () => void;
  /** Ends the tunnel's program, with all that it started. */
  stop: () => Promise<void>;
}

/** How often at most the windows are told that the program printed something; milliseconds. */
const printedEvery = 250;

/** Joins the parts of the tunnel. Nothing here is on the way of a webhook, but that it knows the public address. */
export function createTunnelRoom(parts: TunnelParts): TunnelRoom {
  const { settings, knownHosts, notify, log, failed } = parts;
  const { current: publicUrl, isChosen } = parts.publicUrl;
  const back = createSubscribers<undefined>();
  let port: number | null = null;
  let state: TunnelState = { state: 'off' };
  let offered: OfferedKey | null = null;
  let stopped = false;
  let printed: NodeJS.Timeout | null = null;
  let wasCutOff = false;

  const proofs = createProofs(() => performance.now());
  const publish = (): void => {
    const now = snapshot();
    const { tunnel, reachability } = now;
    if (tunnel.state === 'failed' || reachability.state === 'unreachable') wasCutOff = true;
    else if (wasCutOff && reachability.state === 'reachable') {
      wasCutOff = false;
      back.tell(undefined);
    }
    notify('tunnelChanged', now);
  };
  const reachability = watchReachability({ publicUrl, proofs, changed: publish });
  const snapshot = (): TunnelStatus => {
    const { kind, toldUrl } = settings.current().tunnel;
    const isToTell = isChosen() && publicUrl() !== '' && publicUrl() !== toldUrl;
    return {
      kind,
      tunnel: state,
      reachability: reachability.current(),
      checking: reachability.checking(),
      urlToTell: isToTell ? publicUrl() : null,
    };
  };
  const check = (): void => void reachability.check();

  const setState = (next: TunnelState): void => {
    const before = publicUrl();
    const stoodBefore = state.state === 'up';
    state = next;
    log(next.state === 'failed' ? `tunnel failed: ${next.failure.reason}` : `tunnel ${next.state}`);
    parts.publicUrl.choose(next.state === 'up' ? (next.url ?? '') : '');
    publish();
    if (stoodBefore || next.state === 'up' || publicUrl() !== before) check();
  };
  const supervisor = createSupervisor({
    state: setState,
    printed() {
      printed ??= setTimeout(() => {
        printed = null;
        notify('tunnelPrinted', null);
      }, printedEvery);
    },
  });

  const planFor = (to: number): TunnelPlan => {
    const { kind, ssh, command } = settings.current().tunnel;
    if (kind === 'command') return commandPlan(command, to);
    return sshPlan(ssh, {
      port: to,
      knownHosts,
      onOffer(offer) {
        offered = offer;
      },
    });
  };

  const start = async (): Promise<void> => {
    // While the app ends, settings can still be saved: no program may outlive it.
    if (stopped) return;
    const { tunnel } = settings.current();
    const gaps = gapsIn(tunnel);
    offered = null;
    if (tunnel.kind === 'manual' || gaps.length > 0 || port === null) {
      await supervisor.run(null);
      if (tunnel.kind === 'manual') setState({ state: 'off' });
      else setState(gaps.length > 0 ? { state: 'incomplete', gaps } : { state: 'waiting' });
    } else await supervisor.run(planFor(port));
  };
  const startAgain = (): void => void start().catch(failed);

  const told = async (url: string): Promise<void> => {
    // Where nothing chooses the address there is nothing to keep in mind.
    if (!isChosen()) return;
    await settings.change((before) => ({ ...before, tunnel: { ...before.tunnel, toldUrl: url } }));
  };

  const look = (): void => {
    supervisor.retry();
    check();
  };
  const unwatch = watchNetwork(look);

  return {
    told,
    proofFor: proofs.proofFor,
    onBack: back.subscribe,
    look,
    async reach() {
      await reachability.check();
      return reachability.current();
    },
    listening(now) {
      if (port === now) return;
      port = now;
      startAgain();
      check();
    },
    deaf() {
      if (port === null) return;
      port = null;
      startAgain();
    },
    async stop() {
      stopped = true;
      unwatch();
      reachability.stop();
      if (printed) clearTimeout(printed);
      await supervisor.run(null);
    },
    reactions: {
      tunnelProgram({ now, changed }) {
        if (concernsRunning(now.tunnel.kind, changed)) startAgain();
      },
      toldAddress: publish,
      publicAddress: check,
    },
    commands: {
      getTunnelStatus: snapshot,
      getTunnelLines: supervisor.lines,
      restartTunnel: start,
      checkReachability: reachability.check,
      async acceptHostKey(fingerprint) {
        if (offered?.offer.fingerprint !== fingerprint) throw new Error('the server has not shown this key');
        await acceptKey(knownHosts, offered);
        supervisor.retry();
      },
      async confirmUrlTold(url) {
        if (url !== publicUrl()) throw new Error('the address is another one now');
        await told(url);
      },
    },
  };
}

/** Whether something else is to run now: what is set for the other kinds is only kept. */
function concernsRunning(kind: TunnelKind, changed: SettingsNews['changed']): boolean {
  return [...changed].some((path) => path === 'tunnel.kind' || path.startsWith(`tunnel.${kind}.`));
}
