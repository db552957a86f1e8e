import * as z from 'zod';
import { serviceUrlSchema } from './service-url.ts';

/** The team's account at sipgate; its token is kept with the secrets. */
export const sipgateSchema = z.looseObject({
  /** Where sipgate's REST API is, without a slash at its end. */
  apiUrl: z
    .string()
    .transform((url) => url.trim().replace(/\/+$/, ''))
    .pipe(serviceUrlSchema)
    .default('https://api.sipgate.com/v2'),
});
