import * as z from 'zod';

/**
 * Where sipgate reaches the receiver: an absolute http or https address without query, kept without a slash
 * at its end. Empty: not known yet.
 */
export const publicUrlSchema = z.union([
  z.literal(''),
  z
    .url({ protocol: /^https?$/, hostname: /./ })
    .refine((url) => !/[?#]/.test(url))
    .transform((url) => url.replace(/\/+$/, '')),
]);
