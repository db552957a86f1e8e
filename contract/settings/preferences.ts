import * as z from 'zod';
import { guideStageSchema, guideStepSchema } from './guide.ts';
import type { OwnValues, Preference } from './preference.ts';
import {
  preferenceNames,
  preferenceTable,
  type PreferenceName,
  type PreferenceTable,
  type PreferenceValues,
} from './preference-table.ts';

export type { PopUpPosition } from './preference.ts';

const time = z.iso.datetime({ precision: 3 });

/** The schemas of those of an own kind. */
const ownSchemas: { readonly [N in keyof OwnValues]: z.ZodType<OwnValues[N]> } = {
  popUpPosition: z.strictObject({ display: z.number(), right: z.number(), bottom: z.number() }).nullable(),
  guide: z.looseObject({
    stage: guideStageSchema.default('none'),
    step: guideStepSchema.default('reach'),
    testedAt: time.nullable().default(null),
  }),
};

function schemaOf(name: PreferenceName): z.ZodType {
  const preference: Preference = preferenceTable[name];
  switch (preference.kind) {
    case 'choice':
      return z.enum(preference.choices);
    case 'toggle':
      return z.boolean();
    case 'number':
      return z.number().min(preference.min).max(preference.max);
    case 'text':
      return z.string().max(preference.longest ?? 2_000);
    case 'name':
      return z
        .string()
        .min(preference.shortest ?? 0)
        .max(preference.longest ?? Infinity)
        .nullable();
    case 'time':
      return time.nullable();
    case 'own':
      return ownSchemas[name as keyof OwnValues];
  }
}

type Schemas = { [N in PreferenceName]: z.ZodType<PreferenceValues[N]> };

/** Made from the table; the type says the same of each. */
const schemas = Object.fromEntries(preferenceNames.map((name) => [name, schemaOf(name)])) as Schemas;

const withDefaults = Object.fromEntries(
  preferenceNames.map((name) => [name, (schemas[name] as z.ZodType).default(preferenceTable[name].default)]),
) as unknown as { [N in PreferenceName]: z.ZodDefault<Schemas[N]> };

/** The preferences as a file has them: what is left out gets its default. */
export const preferencesSchema = z.looseObject({ version: z.literal(1).default(1), ...withDefaults });
export type Preferences = z.infer<typeof preferencesSchema>;

/** Those that a window may change. */
type ChangeableName = {
  [N in PreferenceName]: PreferenceTable[N] extends { kept: true } ? never : N;
}[PreferenceName];

/** Changes of some of them. */
export const preferenceChangesSchema = z.strictObject(
  Object.fromEntries(
    preferenceNames
      .filter((name) => !('kept' in preferenceTable[name]))
      .map((name) => [name, schemas[name].exactOptional()]),
  ) as unknown as { [N in ChangeableName]: z.ZodExactOptional<Schemas[N]> },
);
export type PreferenceChanges = z.infer<typeof preferenceChangesSchema>;

/** The languages that every string of the app exists in. */
export type Language = 'de' | 'en';
