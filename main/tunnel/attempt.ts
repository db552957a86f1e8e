import type { TunnelFailure } from '../../contract/model/tunnel-status.ts';
import { cutText } from '../lib/pure/cut-text.ts';
import { boundedWait } from '../lib/pure/bounded-wait.ts';
import { startChild, type Child } from './child.ts';
import { keepLastLines } from './last-lines.ts';
import { longestDetail, type TunnelPlan } from './plan.ts';

/** So many lines are looked at to find out why it ended; ssh gives a long account of itself. */
const explainingLines = 200;

/** Told of what becomes of the tunnel. */
interface Told {
  /** It stands, or stands with another address. */
  stands: (url: string | null) => void;
  line: (line: string) => void;
}

/** How it went with a tunnel. */
interface Outcome {
  /** Null where it was ended by the signal. */
  failure: TunnelFailure | null;
  /** Milliseconds. */
  stoodFor: number;
}

/**
 * Runs the program of a tunnel once, until it ends or has to be ended.
 * @param limits milliseconds
 * @param signal ends it
 */
export async function attempt(
  plan: TunnelPlan,
  limits: { standing: number; running: number },
  signal: AbortSignal,
  told: Told,
): Promise<Outcome> {
  const lines = keepLastLines(explainingLines);
  const tunnel = { since: null as number | null, url: null as string | null };
  const stands = (url: string | null): void => {
    if (signal.aborted || (tunnel.since !== null && url === tunnel.url)) return;
    tunnel.since ??= performance.now();
    tunnel.url = url;
    clearTimeout(waiting);
    told.stands(url);
  };
  const tooLate = new AbortController();
  const waiting =
    plan.standsWhen === 'running'
      ? setTimeout(stands, boundedWait(limits.running), null)
      : setTimeout(() => {
          tooLate.abort();
        }, boundedWait(limits.standing));

  const run = async (): Promise<TunnelFailure | null> => {
    const end = AbortSignal.any([signal, tooLate.signal]);
    let child: Child;
    try {
      child = await startChild(plan.command, (line) => {
        lines.add(line);
        told.line(line);
        const heard = plan.hear(line);
        if (heard) stands(heard.url);
      });
    } catch (error) {
      return notStarted(plan.command.program, error);
    }
    const stop = (): void => void child.stop();
    end.addEventListener('abort', stop);
    // It may have been told to end while it started.
    if (end.aborted) stop();
    const code = await child.ended;
    end.removeEventListener('abort', stop);
    if (signal.aborted) return null;
    if (tooLate.signal.aborted) return lateness(plan, limits.standing, lines.all());
    return await plan.explain({ code, stood: tunnel.since !== null, lines: lines.all() }, signal);
  };

  const failure = await run();
  clearTimeout(waiting);
  return { failure, stoodFor: tunnel.since === null ? 0 : performance.now() - tunnel.since };
}

function lateness({ standsWhen, shows }: TunnelPlan, limit: number, lines: string[]): TunnelFailure {
  const reason = standsWhen === 'url' ? 'noUrl' : 'notConnected';
  return {
    reason,
    seconds: Math.ceil(limit / 1_000),
    detail: cutText(lines.findLast(shows) ?? '', longestDetail),
  };
}

function notStarted(program: string, error: unknown): TunnelFailure {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT') return { reason: 'programNotFound', program, detail: '' };
  return { reason: 'notStarted', detail: message };
}
