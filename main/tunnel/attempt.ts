import type { TunnelFailure } from '../../contract/tunnel-status.ts';
import { startChild, type Child } from './child.ts';
import { keepLastLines } from './last-lines.ts';
import type { TunnelPlan } from './plan.ts';

/** So many lines are looked at to find out why it ended; ssh gives a long account of itself. */
const explainingLines = 200;

/** Told of what becomes of the tunnel. */
interface Told {
  /** It stands, or stands with another address. */
  stands: (url: string | null) => void;
  line: (line: string) => void;
}

/**
 * Runs the program of a tunnel once, until it ends or has to be ended.
 * @param limits milliseconds
 * @param signal ends it
 * @returns why it does not stand any more; null where it was ended by the signal
 */
export async function attempt(
  plan: TunnelPlan,
  limits: { standing: number; running: number },
  signal: AbortSignal,
  told: Told,
): Promise<TunnelFailure | null> {
  const lines = keepLastLines(explainingLines);
  let stood = false;
  let lastUrl: string | null = null;
  const stands = (url: string | null): void => {
    if (signal.aborted || (stood && url === lastUrl)) return;
    [stood, lastUrl] = [true, url];
    clearTimeout(waiting);
    told.stands(url);
  };

  let late = false;
  let child: Child | null = null;
  const waiting =
    plan.standsWhen === 'running'
      ? setTimeout(stands, limits.running, null)
      : setTimeout(() => {
          late = true;
          void child?.stop();
        }, limits.standing);
  const end = (): void => void child?.stop();
  signal.addEventListener('abort', end);
  try {
    child = await startChild(plan.command, (line) => {
      lines.add(line);
      told.line(line);
      const heard = plan.hear(line);
      if (heard) stands(heard.url);
    });
    // It may have been told to end while it started.
    if (signal.aborted || late) await child.stop();
    const code = await child.ended;
    if (signal.aborted) return null;
    if (late) return lateness(plan, limits.standing, lines.all());
    return await plan.explain({ code, stood, lines: lines.all() }, signal);
  } catch (error) {
    return notStarted(plan.command.program, error);
  } finally {
    clearTimeout(waiting);
    signal.removeEventListener('abort', end);
  }
}

function lateness({ standsWhen, shows }: TunnelPlan, limit: number, lines: string[]): TunnelFailure {
  const reason = standsWhen === 'url' ? 'noUrl' : 'notConnected';
  return { reason, seconds: Math.ceil(limit / 1_000), detail: lines.findLast(shows) ?? '' };
}

function notStarted(program: string, error: unknown): TunnelFailure {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT') return { reason: 'programNotFound', program, detail: '' };
  return { reason: 'notStarted', detail: message };
}
