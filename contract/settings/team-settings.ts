import type { FieldProblemCode } from './field-problem-codes.ts';
import type { TeamChanges, TeamField, TeamFields } from './settings-table.ts';

export { type FieldProblemCode } from './field-problem-codes.ts';
export { teamChangesSchema, type TeamChanges, type TeamField, type TeamFields } from './settings-table.ts';

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
