import type { TeamField, TeamFields, TeamFieldTable } from '../../../contract/settings/settings-table.ts';
import type { FieldProblemCode } from '../../../contract/settings/field-problem-codes.ts';

/** Something that is wrong in a field. */
export interface Slip {
  /** Of a table, counted from 0. */
  row: number | null;
  /** The key of the cell in that row; null: the row as a whole. */
  column: string | null;
  code: FieldProblemCode;
}

/** What only others know of. */
export interface SettingsKnowledge {
  /** Whether a text is a public key that signatures can be checked with. */
  isKey: (pem: string) => boolean;
}

/** The names of checks in the table of settings. */
export type CheckName = {
  [F in TeamField]: TeamFieldTable[F] extends { check: infer C } ? C : never;
}[TeamField];

/** The fields that a check is for. */
type CheckedField<C> = {
  [F in TeamField]: TeamFieldTable[F] extends { check: C } ? F : never;
}[TeamField];

/** Finds what is wrong with the value of a field, seen beside the others as they are to be. */
export type Check<C extends CheckName> = (
  value: TeamFields[CheckedField<C>],
  fields: TeamFields,
  field: CheckedField<C>,
  knowledge: SettingsKnowledge,
) => Slip[];

/** One slip of the field as a whole, or none. */
export function when(isWrong: boolean, code: FieldProblemCode): Slip[] {
  return isWrong ? [{ row: null, column: null, code }] : [];
}

/** One slip of a cell, or none. */
export function at(row: number, column: string, code: FieldProblemCode | null): Slip[] {
  return code === null ? [] : [{ row, column, code }];
}
