import * as z from 'zod';
import { nestedShape } from './nested-schema.ts';
import { settingsTable } from './settings-table.ts';

export { publicUrlSchema } from './public-url.ts';
export { portSchema, tokenSchema } from './receiver-settings.ts';

/** What admins set for the team, as `settings.json` has it. Unknown keys are kept as they are. */
export const settingsSchema = z.looseObject(nestedShape(settingsTable));
export type Settings = z.infer<typeof settingsSchema>;
