import type { Reachability } from '../../contract/model/tunnel-status.ts';
import { boundedWait } from '../lib/pure/bounded-wait.ts';
import { backoff } from '../lib/pure/backoff.ts';
import { probe, type Probed } from './probe.ts';
import type { Proofs } from './proofs.ts';

/** How often an address that works is asked again; milliseconds. */
const againEvery = 5 * 60_000;

/** How soon one that does not is asked again: a new name may take a moment; then twice as long each time. Milliseconds. */
const againSoon = 5_000;

/** Keeps asking the public address whether it leads to this desktop. */
export interface ReachabilityWatch {
  current: () => Reachability;
  checking: () => boolean;
  /** Asks now, once however often it is told to meanwhile; resolves when the answer is there. Never rejects. */
  check: () => Promise<void>;
  stop: () => void;
}

export interface ReachabilityParts {
  /** The address that applies now; empty: none. */
  publicUrl: () => string;
  proofs: Proofs;
  /** Told of every change. */
  changed: () => void;
  /** `probe` unless told. */
  ask?: (url: string, signal: AbortSignal) => Promise<Probed>;
}

export function watchReachability(parts: ReachabilityParts): ReachabilityWatch {
  const { publicUrl, proofs, changed } = parts;
  const ask = parts.ask ?? ((url, signal) => askWith(proofs, url, signal));
  const end = new AbortController();
  let current: Reachability = { state: 'unknown' };
  let running: { url: string; done: Promise<void> } | null = null;
  let round = 0;
  let timer: NodeJS.Timeout | undefined;
  let failures = 0;

  const checkNow = async (url: string, own: number): Promise<void> => {
    const probed = url === '' ? null : await ask(url, end.signal);
    // What has been found out about another address is of no interest any more.
    if (own !== round || end.signal.aborted) return;
    const at = new Date().toISOString();
    running = null;
    if (!probed) current = { state: 'unknown' };
    else if (probed.ok) {
      current = { state: 'reachable', url, at, milliseconds: probed.milliseconds, hints: probed.hints };
    } else current = { state: 'unreachable', url, at, problem: probed.problem };
    failures = current.state === 'unreachable' ? failures + 1 : 0;
    if (url !== '') {
      const pause = failures === 0 ? againEvery : backoff(againSoon, failures - 1, againEvery);
      timer = setTimeout(() => void check(), boundedWait(pause));
      timer.unref();
    }
    changed();
  };

  const check = async (): Promise<void> => {
    if (end.signal.aborted) return;
    const url = publicUrl();
    if (running?.url !== url) {
      clearTimeout(timer);
      round += 1;
      running = { url, done: checkNow(url, round) };
      changed();
    }
    await running.done;
  };

  return {
    current: () => {
      const isAbout = current.state === 'unknown' || current.url === publicUrl();
      return isAbout ? current : { state: 'unknown' };
    },
    checking: () => running !== null && running.url !== '',
    check,
    stop() {
      end.abort();
      clearTimeout(timer);
    },
  };
}

async function askWith(proofs: Proofs, url: string, signal: AbortSignal): Promise<Probed> {
  const question = proofs.open();
  try {
    return await probe(url, question, { signal });
  } finally {
    proofs.close(question);
  }
}
