import { settingsSchema, type Settings } from '../../../contract/settings/settings.ts';
import {
  fieldSetting,
  settingPaths,
  teamFields,
  type SettingPath,
  type TeamChanges,
  type TeamField,
  type TeamFields,
} from '../../../contract/settings/settings-table.ts';
import { isSameData } from '../../lib/pure/is-same-data.ts';

/** What stands in the fields of the window where nobody has changed anything. */
export function fieldsOf(settings: Settings): TeamFields {
  return Object.fromEntries(
    teamFields.map((field) => [field, asTyped(field, valueAt(settings, field))]),
  ) as TeamFields;
}

/** The settings as they are taken elsewhere: what the window shows of them, in the shape of `settings.json`; no secrets. */
export function exportOf(settings: Settings): Record<string, unknown> {
  let result: object = { version: settings.version };
  for (const field of teamFields) result = withValue(result, field.split('.'), valueAt(settings, field));
  return result as Record<string, unknown>;
}

/** The paths of the settings that stand in a file, as far as they may be fields. */
export function pathsIn(data: unknown): string[] {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return [];
  const parts: [string, unknown][] = Object.entries(data);
  return parts.flatMap(([key, value]) => [key, ...pathsIn(value).map((path) => `${key}.${path}`)]);
}

/** Settings with changes in them, or the paths of what does not fit. */
export type ReadFields = { ok: true; settings: Settings } | { ok: false; paths: string[] };

/** Puts what stands in fields into settings; what they do not name stays as it is. Spaces around a text are taken off. */
export function withFields(settings: Settings, changes: TeamChanges): ReadFields {
  let next: object = settings;
  for (const [field, value] of Object.entries(changes)) {
    next = withValue(next, field.split('.'), asMeant(field as TeamField, value));
  }
  const read = settingsSchema.safeParse(next);
  return read.success
    ? { ok: true, settings: read.data }
    : { ok: false, paths: read.error.issues.map(({ path }) => path.join('.')) };
}

/** What a field says in `settings.json`, before it is known whether it can be that. An empty number is none. */
export function asMeant(field: TeamField, typed: unknown): unknown {
  const tidied = tidy(typed);
  if (fieldSetting(field).kind !== 'number') return tidied;
  return Number(tidied === '' ? NaN : tidied);
}

function asTyped(field: TeamField, value: unknown): unknown {
  return fieldSetting(field).kind === 'number' ? String(value) : value;
}

/** The settings, also those without a field, that are not what they were; in the order of the table. */
export function changedSettings(now: Settings, before: Settings): SettingPath[] {
  return settingPaths.filter((path) => !isSameData(valueAt(now, path), valueAt(before, path)));
}

/** The fields of these changes that are not as they were when the changes were begun, nor as the changes want them. */
export function conflicts(now: TeamFields, changes: TeamChanges, base: TeamChanges): TeamField[] {
  return (Object.keys(changes) as TeamField[]).filter(
    (field) => !isSameData(now[field], base[field]) && !isSameData(now[field], changes[field]),
  );
}

/** The fields that differ. */
export function changedFields(one: TeamFields, other: TeamFields): TeamField[] {
  return teamFields.filter((field) => !isSameData(one[field], other[field]));
}

function valueAt(settings: Settings, path: SettingPath): unknown {
  return path
    .split('.')
    .reduce<unknown>((part, key) => (part as Readonly<Record<string, unknown>>)[key], settings);
}

/** The same object with another value at a path; the objects on the way there are others, too. */
function withValue(whole: object, [key = '', ...rest]: string[], value: unknown): object {
  const part = (whole as Record<string, object | undefined>)[key] ?? {};
  return { ...whole, [key]: rest.length === 0 ? value : withValue(part, rest, value) };
}

function tidy(value: unknown): unknown {
  if (typeof value === 'string') return value.trim();
  // A comma too many leaves an empty text in a list.
  if (Array.isArray(value)) return value.map(tidy).filter((part) => part !== '');
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, tidy(part)]));
}
