import * as z from 'zod';
import { serviceUrlSchema } from './service-url.ts';

/** The kinds of helpdesks that the app speaks to. */
const helpdeskKinds = ['zammad'] as const;
export type HelpdeskKind = (typeof helpdeskKinds)[number];

/** Whether a screen pop's target, or the kind in the settings, is a helpdesk. */
export function isHelpdesk(name: string): name is HelpdeskKind {
  return helpdeskKinds.some((kind) => kind === name);
}

/** What happens on this desktop when its agent answers a call. */
export const screenPopSchema = z.looseObject({
  when: z.enum(['answer', 'never']).default('answer'),
  /** This app's own profile and note, a web page, or the helpdesk. */
  target: z.enum(['app', 'url', ...helpdeskKinds]).default('app'),
  /** For `url`. */
  urlTemplate: z.string().default(''),
});

/**
 * Where the helpdesk is: https, or http on this machine. What a browser's address bar adds (`#dashboard`), `/api/v1`
 * and slashes at the end are taken off. Empty: not known yet.
 */
export const helpdeskUrlSchema = z.union([
  z.literal(''),
  z
    .string()
    .transform((text) => text.trim().replace(/#.*$/s, '').replace(/\/+$/, ''))
    .transform((url) => url.replace(/\/api\/v1$/, '').replace(/\/+$/, ''))
    .pipe(serviceUrlSchema),
]);

/** The team's helpdesk; its token is kept with the secrets. */
export const helpdeskSchema = z.looseObject({
  kind: z.enum(['none', ...helpdeskKinds]).default('none'),
  url: helpdeskUrlSchema.default(''),
  /** The name of the group that new tickets go to; `A::B` for a group within a group. */
  group: z.string().default(''),
  /** Whether the time of talking is written to the ticket. */
  timeAccounting: z.boolean().default(false),
});
