import * as z from 'zod';
import { sipgateSchema } from './sipgate.ts';
import { agentSettings, callSettings } from './call-settings.ts';
import { helpdeskSettings, screenPopSettings } from './helpdesk.ts';
import { generalSettings, receiverSettings } from './receiver-settings.ts';
import { line, type FieldSetting, type SettingTable } from './setting.ts';
import { tunnelSettings } from './tunnel-settings.ts';

/**
 * Every setting of the team's, in the order of `settings.json`. What is to be known of one is described here once: file,
 * fields, checks, import and export, pages, reactions and the table in `docs/settings.md` go by it.
 */
export const settingsTable = {
  ...generalSettings,
  ...receiverSettings,
  ...callSettings,
  ...agentSettings,
  ...tunnelSettings,
  ...screenPopSettings,
  ...helpdeskSettings,
  'sipgate.apiUrl': { kind: 'hidden', schema: sipgateSchema.shape.apiUrl, reactions: ['account'] },
} as const satisfies SettingTable;

/** The settings with their rows of the table. */
export type SettingsTable = typeof settingsTable;

/** The path of a setting in `settings.json`. */
export type SettingPath = keyof SettingsTable;

/** The path of a setting that has a field in the window. */
export type TeamField = {
  [P in SettingPath]: SettingsTable[P] extends FieldSetting ? P : never;
}[SettingPath];

/** The settings with fields, and their rows of the table. */
export type TeamFieldTable = Pick<SettingsTable, TeamField>;

/** What stands in the field of a setting: what is typed is a text, also that of a number. */
type Typed<S extends FieldSetting> = S extends { typed: infer T extends z.ZodType }
  ? z.output<T>
  : S extends { kind: 'text' | 'number' }
    ? string
    : z.output<S['schema']>;

/** The team's settings as the fields of the window have them. No secret is among them. */
export type TeamFields = { [F in TeamField]: Typed<TeamFieldTable[F]> };

/** Some of them. */
export type TeamChanges = Partial<TeamFields>;

export const settingPaths = Object.keys(settingsTable) as SettingPath[];

export const teamFields = settingPaths.filter(
  (path): path is TeamField => settingsTable[path].kind !== 'hidden',
);

/** The row of a setting in the table. */
export function fieldSetting(field: TeamField): FieldSetting {
  return settingsTable[field];
}

/** The texts, numbers and lists that fields may hold; whether they can be used, main says. */
export const teamChangesSchema = z
  .strictObject(Object.fromEntries(teamFields.map((field) => [field, typedSchema(fieldSetting(field))])))
  .partial()
  .transform(
    (changes) =>
      Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined)) as TeamChanges,
  ) as z.ZodType<TeamChanges, TeamChanges>;

function typedSchema({ kind, schema, typed }: FieldSetting): z.ZodType {
  if (typed) return typed;
  return kind === 'text' || kind === 'number' ? line : schema.unwrap();
}

/** The values that a setting which is a choice can have. */
export function choicesOf(field: TeamField): readonly (string | number)[] {
  const schema = fieldSetting(field).schema.unwrap();
  if (schema instanceof z.ZodEnum) return schema.options;
  return schema instanceof z.ZodLiteral ? ([...schema.values] as (string | number)[]) : [];
}
