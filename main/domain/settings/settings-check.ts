import {
  fieldSetting,
  teamFields,
  type TeamField,
  type TeamFields,
} from '../../../contract/settings/settings-table.ts';
import type { FieldProblem } from '../../../contract/settings/team-settings.ts';
import { checks } from './checks.ts';
import { when, type CheckName, type SettingsKnowledge, type Slip } from './slip.ts';
import { asMeant } from './team-fields.ts';
import { isSameData } from '../../lib/pure/is-same-data.ts';

export type { SettingsKnowledge } from './slip.ts';

/** Something that is wrong, and in which field. */
interface Found extends Slip {
  field: TeamField;
}

/** Finds everything in the fields that the team's settings cannot be, in the order of the table. */
export function checkFields(fields: TeamFields, knowledge: SettingsKnowledge): Found[] {
  return teamFields.flatMap((field) =>
    [...unfit(field, fields[field]), ...checked(field, fields, knowledge)].map((slip) => ({
      field,
      ...slip,
    })),
  );
}

/** The problems of fields as they are to be, those that were there before marked as old. */
export function problemsOf(
  next: TeamFields,
  before: TeamFields,
  knowledge: SettingsKnowledge,
): FieldProblem[] {
  const known = new Set(checkFields(before, knowledge).map(keyOf));
  return checkFields(next, knowledge).map((found) => ({
    ...found,
    old: isSameData(next[found.field], before[found.field]) && known.has(keyOf(found)),
  }));
}

function keyOf({ field, row, column, code }: Found): string {
  return `${field} ${String(row)} ${String(column)} ${code}`;
}

/** Whether the schema refuses it, where the table says how that is put into words. */
function unfit(field: TeamField, typed: unknown): Slip[] {
  const { unfit: code, schema } = fieldSetting(field);
  return code ? when(!schema.safeParse(asMeant(field, typed)).success, code) : [];
}

function checked(field: TeamField, fields: TeamFields, knowledge: SettingsKnowledge): Slip[] {
  const name = fieldSetting(field).check as CheckName | undefined;
  // The table has one type for the value of each check; here they are all of them.
  const check = name && (checks[name] as (...args: unknown[]) => Slip[]);
  return check ? check(fields[field], fields, field, knowledge) : [];
}
