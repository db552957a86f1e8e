import * as z from 'zod';
import { nestedShape } from './nested-schema.ts';
import { serviceUrlSchema } from './service-url.ts';
import type { SettingTable } from './setting.ts';

/** The kinds of helpdesks that the app speaks to. */
const helpdeskKinds = ['zammad'] as const;
export type HelpdeskKind = (typeof helpdeskKinds)[number];

/** Whether a screen pop's target, or the kind in the settings, is a helpdesk. */
export function isHelpdesk(name: string): name is HelpdeskKind {
  return helpdeskKinds.some((kind) => kind === name);
}

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

/** What happens on a desktop when its agent answers a call. */
export const screenPopSettings = {
  'screenPop.when': {
    kind: 'choice',
    schema: z.enum(['answer', 'never']).default('answer'),
    page: 'screenPop',
    label: 'screenPop.when',
    hint: 'screenPop.whenHint',
    choices: { answer: 'screenPop.answer', never: 'screenPop.never' },
    laidOut: true,
    reactions: ['helpdesk'],
  },
  /** This app's own profile and note, a web page, or the helpdesk. */
  'screenPop.target': {
    kind: 'choice',
    schema: z.enum(['app', 'url', ...helpdeskKinds]).default('app'),
    page: 'screenPop',
    label: 'screenPop.target',
    hint: { app: 'screenPop.appHint', url: 'screenPop.urlHint', zammad: 'screenPop.zammadHint' },
    choices: { app: 'screenPop.app', url: 'screenPop.url', zammad: 'screenPop.zammad' },
    check: 'screenPopTarget',
    laidOut: true,
    reactions: ['helpdesk'],
  },
  /** For `url`. */
  'screenPop.urlTemplate': {
    kind: 'text',
    schema: z.string().default(''),
    typed: z.string().max(10_000),
    page: 'screenPop',
    label: 'screenPop.template',
    hint: null,
    placeholder: 'screenPop.templatePlaceholder',
    check: 'urlTemplate',
    laidOut: true,
    reactions: ['helpdesk'],
  },
} as const satisfies SettingTable;

/** The team's helpdesk; its token is kept with the secrets. */
export const helpdeskSettings = {
  'helpdesk.kind': {
    kind: 'choice',
    schema: z.enum(['none', ...helpdeskKinds]).default('none'),
    page: 'screenPop',
    label: 'helpdesk.kind',
    hint: null,
    choices: { none: 'helpdesk.none', zammad: 'helpdesk.zammad' },
    laidOut: true,
    reactions: ['helpdesk'],
  },
  'helpdesk.url': {
    kind: 'text',
    schema: helpdeskUrlSchema.default(''),
    page: 'screenPop',
    label: 'helpdesk.url',
    hint: 'helpdesk.urlHint',
    placeholder: 'helpdesk.urlPlaceholder',
    unfit: 'notAHelpdesk',
    check: 'neededByHelpdesk',
    laidOut: true,
    reactions: ['helpdesk'],
  },
  /** The name of the group that new tickets go to; `A::B` for a group within a group. */
  'helpdesk.group': {
    kind: 'text',
    schema: z.string().default(''),
    page: 'screenPop',
    label: 'helpdesk.group',
    hint: 'helpdesk.groupHint',
    laidOut: true,
    reactions: ['helpdesk'],
  },
  /** Whether the time of talking is written to the ticket. */
  'helpdesk.timeAccounting': {
    kind: 'toggle',
    schema: z.boolean().default(false),
    page: 'screenPop',
    label: 'helpdesk.timeAccounting',
    hint: 'helpdesk.timeAccountingHint',
    laidOut: true,
    reactions: ['helpdesk'],
  },
} as const satisfies SettingTable;

export const screenPopSchema = nestedShape(screenPopSettings).screenPop.unwrap();
export const helpdeskSchema = nestedShape(helpdeskSettings).helpdesk.unwrap();
