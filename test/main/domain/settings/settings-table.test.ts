import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { settingsSchema } from '../../../../contract/settings/settings.ts';
import {
  fieldSetting,
  settingPaths,
  settingsTable,
  teamChangesSchema,
  teamFields,
  type TeamField,
} from '../../../../contract/settings/settings-table.ts';
import { settingsPages, type Setting } from '../../../../contract/settings/setting.ts';
import { checks } from '../../../../main/domain/settings/checks.ts';
import { checkFields } from '../../../../main/domain/settings/settings-check.ts';
import {
  asMeant,
  changedSettings,
  fieldsOf,
  withFields,
} from '../../../../main/domain/settings/team-fields.ts';

const settings = settingsSchema.parse({ version: 1, receiver: { token: 't'.repeat(43) } });
const fields = fieldsOf(settings);

describe.each(teamFields)('%s', (field) => {
  const { kind, schema, typed, check, choices } = fieldSetting(field);

  it('has a default that nothing is wrong with', () => {
    const found = checkFields(fields, { isKey: () => false });
    expect(found.filter((one) => one.field === field)).toEqual([]);
    expect(schema.parse(undefined)).toEqual(asMeant(field, fields[field]));
  });

  it('stands in its field as it is kept, and is kept as it stands there', () => {
    fc.assert(
      fc.property(valuesOf(field), (value) => {
        const read = withFields(settings, { [field]: kind === 'number' ? String(value) : value });
        expect(read.ok).toBe(true);
        if (!read.ok) return;
        const again = fieldsOf(read.settings);
        expect(withFields(settings, { [field]: again[field] })).toEqual(read);
        expect(teamChangesSchema.parse({ [field]: again[field] })).toEqual({ [field]: again[field] });
        expect(changedSettings(read.settings, settings).every((path) => path === field)).toBe(true);
      }),
    );
  });

  it('is described as its kind needs it', () => {
    if (kind === 'list') expect(typed).toBeDefined();
    if (check !== undefined) expect(checks).toHaveProperty([check]);
    const inner = schema.unwrap();
    if (inner instanceof z.ZodEnum) expect(Object.keys(choices ?? {})).toEqual(inner.options);
    expect(kind === 'choice').toBe(inner instanceof z.ZodEnum || inner instanceof z.ZodLiteral);
  });
});

/** Values that the setting can have. */
function valuesOf(field: TeamField): fc.Arbitrary<unknown> {
  const inner: z.ZodType = fieldSetting(field).schema.unwrap();
  if (inner instanceof z.ZodBoolean) return fc.boolean();
  if (inner instanceof z.ZodEnum) return fc.constantFrom(...inner.options);
  if (inner instanceof z.ZodLiteral) return fc.constantFrom(...inner.values);
  if (inner instanceof z.ZodNumber) {
    return fc.integer({ min: inner.minValue ?? 0, max: inner.maxValue ?? 1_000_000 });
  }
  if (inner instanceof z.ZodArray) return fc.array(entryOf(inner.element as z.ZodType), { maxLength: 3 });
  const texts = fc.oneof(
    fc.constantFrom(
      'DE',
      'at',
      'a.example.com',
      'https://a.example.com/b/',
      'https://*.example.com',
      '127.0.0.1',
    ),
    fc.string({ maxLength: 20 }),
    fc.constant(''),
  );
  return texts.filter((text) => inner.safeParse(text.trim()).success);
}

function entryOf(element: z.ZodType): fc.Arbitrary<unknown> {
  if (!(element instanceof z.ZodObject)) {
    return fc
      .string({ minLength: 1, maxLength: 20 })
      .filter((text) => element.safeParse(text.trim()).success && text.trim() !== '');
  }
  const cells = Object.entries(element.shape as Record<string, z.ZodType>).map(
    ([key, cell]): [string, fc.Arbitrary<unknown>] => {
      const inner = cell instanceof z.ZodDefault ? (cell.unwrap() as z.ZodType) : cell;
      if (inner instanceof z.ZodEnum) return [key, fc.constantFrom(...inner.options)];
      if (inner instanceof z.ZodArray) return [key, fc.array(fc.string({ maxLength: 8 }), { maxLength: 2 })];
      return [key, fc.stringMatching(/^\S[ -~]{0,8}\S$/)];
    },
  );
  return fc.record(Object.fromEntries(cells));
}

describe('the table', () => {
  it('has every setting of the file, in its order', () => {
    const paths = (value: unknown, path: string): string[] =>
      typeof value === 'object' && value !== null && !Array.isArray(value)
        ? Object.entries(value).flatMap(([key, part]) => paths(part, path === '' ? key : `${path}.${key}`))
        : [path];
    expect(paths(settings, '')).toEqual(settingPaths);
  });

  it('knows every key of a file that it does not describe', () => {
    const later = { later: { a: [1] } };
    const read = settingsSchema.parse({
      ...later,
      version: 1,
      receiver: { token: 't'.repeat(43), ...later },
      tunnel: { ...later, ssh: later, command: later },
      callerLog: later,
      sipgate: later,
    });
    expect(read).toMatchObject({
      ...later,
      receiver: later,
      tunnel: { ...later, ssh: later, command: later },
      callerLog: later,
      sipgate: later,
    });
  });

  it('puts a field on every page, and shows no secret', () => {
    const pages = teamFields.map((field) => fieldSetting(field).page);
    expect([...new Set(pages)].sort()).toEqual([...settingsPages].sort());
    const hidden = settingPaths.filter((path) => (settingsTable[path] as Setting).kind === 'hidden');
    expect(hidden).toEqual(['version', 'receiver.token', 'tunnel.toldUrl', 'sipgate.apiUrl']);
  });
});
