import * as z from 'zod';
import type { NumberView } from './calls/caller-log.ts';

/** What a number is tried out as: a caller, somebody who is called, or a line of the team's own. */
export const trialKindSchema = z.enum(['in', 'out', 'told']);
export type TrialKind = z.output<typeof trialKindSchema>;

/** What the settings do with a number, and because of which row, counted from 0. */
export type NumberTrial =
  /** There is no number in what was typed. */
  | { kind: 'nothing' }
  | {
      kind: 'in';
      number: NumberView;
      /** Null: the call rings. */
      blocked: { row: number; how: 'busy' | 'rejected' | 'voicemail' } | null;
    }
  | {
      kind: 'out';
      number: NumberView;
      /** As it is read; null: the call is left alone. */
      callerId: string | null;
      /** Null: no row fits, so the default counts. */
      row: number | null;
      why: 'rule' | 'noRule' | 'internal' | 'badCallerId';
    }
  | {
      kind: 'told';
      number: NumberView;
      /** Names. */
      agents: string[];
      rows: number[];
      /** No row names this line, so everybody is told. */
      everybody: boolean;
    };
