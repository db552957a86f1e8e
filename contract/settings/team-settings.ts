import * as z from 'zod';
import { agentSchema, notifyRuleSchema } from './agent.ts';
import { helpdeskSchema, screenPopSchema } from './helpdesk.ts';
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

export const teamChangesSchema = z
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
