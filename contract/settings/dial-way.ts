import * as z from 'zod';
import { linkSchemes } from './link-schemes.ts';

export const linkSchemeSchema = z.enum(linkSchemes);
export type LinkScheme = z.infer<typeof linkSchemeSchema>;

/** How a number is dialled: handed to the system's program for links of a scheme, or by sipgate, which rings the phone here first. */
export const dialWaySchema = z.enum([...linkSchemes, 'sipgate']);
export type DialWay = z.infer<typeof dialWaySchema>;
