import * as z from 'zod';
import type { CommandRule } from '../define.ts';
import type { NumberView } from '../model/caller-log.ts';
import type { FieldProblemCode } from './field-problem-codes.ts';
import { teamChangesSchema, type TeamChanges, type TeamField, type TeamFields } from './settings-table.ts';

export { fieldProblemCodes, type FieldProblemCode } from './field-problem-codes.ts';
export type { TeamChanges, TeamField, TeamFields } from './settings-table.ts';

/** Why a setting cannot be saved as it stands. */
export interface FieldProblem {
  field: TeamField;
  /** Of a table, counted from 0. */
  row: number | null;
  /** The key of the cell in that row; null: the row as a whole. */
  column: string | null;
  code: FieldProblemCode;
  /** It was so before: it is shown, but does not keep other things from being saved. */
  old: boolean;
}

/** Why an edited `settings.json` could not be taken in. */
export type SettingsFileFault =
  /** No JSON; lines count from 1. */
  | { kind: 'syntax'; line: number }
  /** JSON, but this is not what it should be. */
  | { kind: 'value'; key: string }
  /** A newer version of the app wrote it. */
  | { kind: 'newer' }
  /** The system does not let us read it. */
  | { kind: 'system'; message: string };

/** What became of changes that somebody wanted to save. */
export type TeamSave =
  | { ok: true; fields: TeamFields }
  | { ok: false; why: 'problems'; problems: FieldProblem[] }
  /** Somebody else has changed the same fields since; `fields` is what applies now. */
  | { ok: false; why: 'conflict'; fields: TeamFields }
  /** `settings.json` was edited, and cannot be read: it would be lost. */
  | { ok: false; why: 'file'; fault: SettingsFileFault };

/** The team's settings, as they apply now. */
export interface TeamSettingsChange {
  fields: TeamFields;
  /** Where the change was made. */
  from: 'app' | 'file';
}

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

/** A file of settings that somebody chose. */
export type SettingsImport =
  | {
      ok: true;
      /** Its name without the folder. */
      file: string;
      /** What differs from the settings that apply; nothing applies yet. */
      changes: TeamChanges;
      /** The same fields as they apply now. */
      base: TeamChanges;
      /** What is wrong with what the file brings. */
      problems: FieldProblem[];
    }
  | { ok: false; file: string; fault: SettingsFileFault };

/** The commands for the team's settings. */
export const teamSettingsCommands = {
  getTeamSettings: { from: 'app', args: z.tuple([]) },
  /** What is wrong with the settings, were these changes made. */
  checkTeamSettings: { from: 'app', args: z.tuple([teamChangesSchema]) },
  /**
   * Saves changes: what is to be, what they were made from, and whether an edited file that cannot be read may be moved
   * aside. All of them apply at once, or none.
   */
  saveTeamSettings: {
    from: 'app',
    args: z.tuple([teamChangesSchema, teamChangesSchema, z.boolean()]),
    admin: true,
  },
  /** What the settings would do with a number, were these changes made. */
  tryNumber: { from: 'app', args: z.tuple([trialKindSchema, z.string().max(200), teamChangesSchema]) },
  /** Another secret in the webhook addresses: from now on the old one is turned away. */
  renewToken: { from: 'app', args: z.tuple([]), admin: true },
  /** Asks where to, and writes all settings without secrets; null if the person thought better of it. */
  exportSettings: { from: 'app', args: z.tuple([]) },
  /** Asks for such a file, and says what it would change; null if the person thought better of it. */
  openSettingsFile: { from: 'app', args: z.tuple([]), admin: true },
} as const satisfies Record<string, CommandRule>;

export interface TeamSettingsResults {
  getTeamSettings: TeamFields;
  checkTeamSettings: FieldProblem[];
  saveTeamSettings: TeamSave;
  tryNumber: NumberTrial;
  /** The file's name without its folder. */
  exportSettings: string | null;
  openSettingsFile: SettingsImport | null;
}

export interface TeamSettingsNotifications {
  teamSettingsChanged: TeamSettingsChange;
}
