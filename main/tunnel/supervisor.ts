import type { TunnelFailure, TunnelState } from '../../contract/model/tunnel-status.ts';
import { restartPause } from '../domain/settings/restart-pause.ts';
import { boundedWait } from '../lib/pure/bounded-wait.ts';
import { createSerialQueue } from '../lib/serial-queue.ts';
import { attempt } from './attempt.ts';
import { keepLastLines } from './last-lines.ts';
import type { TunnelPlan } from './plan.ts';

/** The states that a tunnel has which is there. */
type RunningState = Extract<TunnelState, { state: 'starting' | 'up' | 'failed' }>;

/** How long things may take; milliseconds. */
export interface TunnelLimits {
  /** Until the program says that the tunnel stands. */
  standing: number;
  /** After which a program that says nothing counts as standing. */
  running: number;
  /** Once a tunnel stood so long, the next pause is short again. */
  held: number;
}

const usualLimits: TunnelLimits = { standing: 30_000, running: 2_000, held: 60_000 };

/** So many lines of its output are kept. */
const keptLines = 100;

/** Runs the program of a tunnel, and starts it again when it ends. */
export interface Supervisor {
  /** Runs this from now on, in place of what ran before; null: nothing. Resolves when that has ended. */
  run: (plan: TunnelPlan | null) => Promise<void>;
  /** Tries again at once, where it waits to. */
  retry: () => void;
  /** What the program printed last, oldest first. */
  lines: () => string[];
}

/** @param told of the tunnel's state, and that there are lines more */
export function createSupervisor(
  told: { state: (state: RunningState) => void; printed: () => void },
  limits: TunnelLimits = usualLimits,
): Supervisor {
  const shown = keepLastLines(keptLines);
  let running: { end: AbortController; done: Promise<void> } | null = null;
  let wake: () => void = () => undefined;

  const keepUp = async (plan: TunnelPlan, signal: AbortSignal): Promise<void> => {
    let failures = 0;
    while (!signal.aborted) {
      told.state({ state: 'starting', since: now() });
      const { failure, stoodFor } = await attempt(plan, limits, signal, {
        stands(url) {
          told.state({ state: 'up', since: now(), url });
        },
        line(line) {
          if (!plan.shows(line)) return;
          shown.add(line);
          told.printed();
        },
      });
      if (failure === null) return;
      if (stoodFor >= limits.held) failures = 0;
      const woken = await rest(failure, restartPause(failure.reason, failures), signal);
      failures = woken ? 0 : failures + 1;
    }
  };

  /** @returns whether somebody asked not to wait */
  const rest = async (failure: TunnelFailure, pause: number, signal: AbortSignal): Promise<boolean> => {
    if (signal.aborted) return false;
    const since = now();
    const retryAt = new Date(Date.parse(since) + pause).toISOString();
    told.state({ state: 'failed', failure, since, retryAt });
    return await new Promise<boolean>((resolve) => {
      const timer = setTimeout(resolve, boundedWait(pause), false);
      const leave = (woken: boolean): void => {
        clearTimeout(timer);
        resolve(woken);
      };
      wake = () => {
        leave(true);
      };
      signal.addEventListener('abort', () => {
        leave(false);
      });
    });
  };

  const inTurn = createSerialQueue();
  return {
    lines: shown.all,
    retry() {
      wake();
    },
    run(plan) {
      // Whoever comes next need not wait for what will be ended anyway.
      running?.end.abort();
      return inTurn(async () => {
        running?.end.abort();
        await running?.done;
        running = null;
        if (!plan) return;
        shown.clear();
        const end = new AbortController();
        running = { end, done: keepUp(plan, end.signal) };
      });
    },
  };
}

function now(): string {
  return new Date().toISOString();
}
