import type { TunnelFailure } from '../../contract/model/tunnel-status.ts';
import { cutText } from '../lib/pure/cut-text.ts';
import type { Command } from './child.ts';

/** What a line of a tunnel's program says about the tunnel; null: nothing. */
export type Heard = { stands: true; url: string | null } | null;

/** How a tunnel's program ended. */
export interface Ending {
  code: number | null;
  /** The tunnel stood before. */
  stood: boolean;
  /** What it printed last, oldest first. */
  lines: readonly string[];
}

/** A tunnel: the program to run, and how to understand what it says. */
export interface TunnelPlan {
  command: Command;
  /** How it says that the tunnel stands; `running`: not at all, so it stands when it has run for a moment. */
  standsWhen: 'url' | 'said' | 'running';
  hear: (line: string) => Heard;
  /** Whether a person wants to see the line. */
  shows: (line: string) => boolean;
  /** @param signal cuts short what takes a while */
  explain: (ending: Ending, signal: AbortSignal) => TunnelFailure | Promise<TunnelFailure>;
}

/** The most of a program's words that is shown as the detail of a failure; characters. */
export const longestDetail = 300;

/** What any program's end says that nothing better is known of. */
export function plainEnding({ code, stood, lines }: Ending): TunnelFailure {
  const detail = cutText(lines.at(-1) ?? '', longestDetail);
  return { reason: stood ? 'ended' : 'exited', code, detail };
}
