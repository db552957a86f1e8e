import * as z from 'zod';
import type { FieldProblemCode } from './field-problem-codes.ts';

/** The pages of the team's settings, in their order. */
export const settingsPages = ['connection', 'callsIn', 'callsOut', 'team', 'callerLog', 'screenPop'] as const;
export type SettingsPage = (typeof settingsPages)[number];

/** What has to be done when a setting changes, beyond telling the windows; `main/settings/reactions.ts` says in which order. */
export type SettingsReaction =
  /** What the tunnel's program is started with. */
  | 'tunnelProgram'
  /** Where sipgate gets here, as the settings have it. */
  | 'publicAddress'
  /** Which address sipgate has been told. */
  | 'toldAddress'
  | 'helpdesk'
  /** Which account at sipgate is asked. */
  | 'account'
  | 'receiverPort'
  /** Any conversation may read differently, or be one of another person's. */
  | 'relabel'
  /** Other calls may be announced now. */
  | 'review'
  /** Calls may be kept too long now. */
  | 'tidyUp'
  | 'trustedKeys';

/** The key of a text in `renderer/i18n`; of some that depend on the value, by value. */
type TextKey = string | Readonly<Record<string, string>>;

/** A setting that no page shows, and that is not exported: a secret, or nothing for people. */
export interface HiddenSetting {
  kind: 'hidden';
  schema: z.ZodType;
  reactions?: readonly SettingsReaction[];
}

/** A setting with a field in the window; the field may be checked, exported, imported, and changed by several people. */
export interface FieldSetting {
  /**
   * What the field holds: a `text` as it is typed; a `number` as the text that is typed; on or off; one of the choices of the
   * schema; a list of rows or texts.
   */
  kind: 'text' | 'number' | 'toggle' | 'choice' | 'list';
  /** The value in `settings.json`, and its default. */
  schema: z.ZodDefault<z.ZodType>;
  /** What the field may hold at most, where that is not what its kind says. Every list has it. */
  typed?: z.ZodType;
  page: SettingsPage;
  label: string;
  /** One sentence; null where the label says it all. */
  hint: TextKey | null;
  /** What stands in an empty field. */
  placeholder?: string;
  /** What each choice is called. Without it a choice is called what it is. */
  choices?: Readonly<Record<string, string>>;
  /** What is wrong where the schema does not take what was typed. */
  unfit?: FieldProblemCode;
  /** By this name `main/domain/settings/checks.ts` checks what no schema can. */
  check?: string;
  /** Its page lays it out by itself; without this the field stands below the others. */
  laidOut?: true;
  reactions?: readonly SettingsReaction[];
}

/** A row of the table of settings. */
export type Setting = HiddenSetting | FieldSetting;

/** Settings by their path in `settings.json`. */
export type SettingTable = Readonly<Record<string, Setting>>;

/** Nothing that is typed into one line is longer. */
export const line = z.string().max(2_000);

/** More rows than any team has. */
const mostRows = 5_000;

/** What the field of a table holds, a row being as the schema says. */
export function rows<R extends z.ZodType>(row: R): z.ZodArray<R> {
  return z.array(row).max(mostRows);
}
