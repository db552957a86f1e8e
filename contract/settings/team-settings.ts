import * as z from 'zod';
import type { CommandRule } from '../define.ts';
import { agentSchema, notifyRuleSchema } from '../model/agent.ts';
import type { NumberView } from '../model/caller-log.ts';
import { helpdeskSchema, screenPopSchema } from '../model/helpdesk.ts';
import { tunnelPresetSchema, tunnelSchema } from './tunnel.ts';
import { blockedCallerSchema, outboundRouteSchema, settingsSchema } from './settings.ts';

/** Nothing that is typed into one line is longer. */
const line = z.string().max(2_000);

/** More rows than any team has. */
const mostRows = 5_000;

const { receiver, callerLog } = settingsSchema.shape;
const tunnel = tunnelSchema.shape;

/**
 * The team's settings as the fields of the window have them, each by its path in `settings.json`: texts as they were
 * typed, also those of numbers. Whether they can be used, main says. No secret is among them.
 */
export const teamFieldShape = {
  enabled: z.boolean(),
  country: line,
  'receiver.port': line,
  'receiver.publicUrl': line,
  'receiver.signature': receiver.shape.signature.unwrap(),
  /** PEM. */
  'receiver.additionalPublicKeys': z.array(z.string().max(20_000)).max(100),
  'inbound.blocked': z.array(blockedCallerSchema).max(mostRows),
  'outbound.defaultCallerId': line,
  'outbound.routes': z.array(outboundRouteSchema).max(mostRows),
  'callerLog.shownRecords': callerLog.unwrap().shape.shownRecords.unwrap(),
  'callerLog.retentionMonths': line,
  agents: z.array(agentSchema).max(mostRows),
  notify: z.array(notifyRuleSchema).max(mostRows),
  'tunnel.kind': tunnel.kind.unwrap(),
  'tunnel.ssh.host': line,
  'tunnel.ssh.user': line,
  'tunnel.ssh.port': line,
  'tunnel.ssh.remotePort': line,
  'tunnel.ssh.bindAddress': line,
  'tunnel.ssh.keyFile': line,
  'tunnel.command.preset': tunnelPresetSchema,
  'tunnel.command.program': line,
  'tunnel.command.name': line,
  'tunnel.command.domain': line,
  'tunnel.command.args': z.array(line).max(100),
  'tunnel.command.urlPattern': line,
  'screenPop.when': screenPopSchema.shape.when.unwrap(),
  'screenPop.target': screenPopSchema.shape.target.unwrap(),
  'screenPop.urlTemplate': z.string().max(10_000),
  'helpdesk.kind': helpdeskSchema.shape.kind.unwrap(),
  'helpdesk.url': line,
  'helpdesk.group': line,
  'helpdesk.timeAccounting': z.boolean(),
} as const;

/** The path of a setting. */
export type TeamField = keyof typeof teamFieldShape;
export type TeamFields = { [F in TeamField]: z.output<(typeof teamFieldShape)[F]> };

/** Some of them. */
export type TeamChanges = Partial<TeamFields>;

const teamChangesSchema = z
  .strictObject(teamFieldShape)
  .partial()
  .transform(
    (changes) =>
      Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined)) as TeamChanges,
  );

/** What is wrong with what stands in a field; the pages have words for each. */
export const fieldProblemCodes = [
  'missing',
  'notAUrl',
  'notAPort',
  /** Another program has it, or the system does not give it. */
  'portTaken',
  'notACountry',
  /** Neither a number, nor one with `*`. */
  'notAPattern',
  /** A caller ID has to be a whole number that can be written as E.164. */
  'notACallerId',
  'notANumber',
  'notMonths',
  'notAKey',
  'notAUserId',
  'notAnEmail',
  'unknownAgent',
  'sameId',
  'notATemplate',
  'notAHelpdesk',
  'helpdeskMissing',
  /** The kind of tunnel that is chosen does not start without it. */
  'needed',
  'notAHost',
  'notAUser',
  'notABindAddress',
  'notAPath',
  'notATunnelName',
  'notADomain',
  'notAUrlPattern',
  /** A port that must be a certain one, so 0 is none. */
  'notAFixedPort',
  /** It does not fit for a reason that no page has words for. */
  'unfit',
] as const;
export type FieldProblemCode = (typeof fieldProblemCodes)[number];

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
