import * as z from 'zod';

export const languagePreferenceSchema = z.enum(['system', 'de', 'en']);
export const themePreferenceSchema = z.enum(['system', 'light', 'dark']);

/** What an agent sets for this desktop. */
export const preferencesSchema = z.looseObject({
  version: z.literal(1).default(1),
  language: languagePreferenceSchema.default('system'),
  theme: themePreferenceSchema.default('system'),
});
export type Preferences = z.infer<typeof preferencesSchema>;

/** The languages that every string of the app exists in. */
export type Language = 'de' | 'en';
