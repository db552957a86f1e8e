import * as z from 'zod';

const loopback = /^http:\/\/(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?=[:/]|$)/i;

/** Where a service is: https, or http on this machine; without user, query and fragment. */
export const serviceUrlSchema = z
  .url({ protocol: /^https?$/i, hostname: /./ })
  .refine((url) => /^https?:\/\/[^\s/?#@\\]+(?:\/[^\s?#@\\]*)?$/i.test(url))
  .refine((url) => /^https:/i.test(url) || loopback.test(url));
