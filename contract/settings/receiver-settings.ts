import * as z from 'zod';
import { publicUrlSchema } from './public-url.ts';
import type { SettingTable } from './setting.ts';

/** A TCP port; 0 takes any free one. */
export const portSchema = z.int().min(0).max(65535);

/** The secret part of the webhook addresses: 43 url-safe characters (256 bits). */
export const tokenSchema = z.string().regex(/^[\w-]{43}$/);

/** Whether calls are taken, and how numbers are read. */
export const generalSettings = {
  version: { kind: 'hidden', schema: z.literal(1) },
  /** Off: webhooks are turned away and nothing rings. */
  enabled: {
    kind: 'toggle',
    schema: z.boolean().default(true),
    page: 'connection',
    label: 'connection.enabled',
    hint: { true: 'connection.enabledHint', false: 'connection.disabledHint' },
    laidOut: true,
  },
  /** Home country, ISO 3166: how numbers without a country code are read. */
  country: {
    kind: 'text',
    schema: z.string().length(2).default('DE'),
    page: 'callerLog',
    label: 'callerLog.country',
    hint: 'callerLog.countryHint',
    check: 'country',
    laidOut: true,
    reactions: ['relabel', 'review'],
  },
} as const satisfies SettingTable;

/** Where sipgate's requests arrive, and which are let in. */
export const receiverSettings = {
  'receiver.port': {
    kind: 'number',
    schema: portSchema.default(4747),
    page: 'connection',
    label: 'connection.port',
    hint: 'connection.portHint',
    check: 'port',
    laidOut: true,
    reactions: ['receiverPort'],
  },
  'receiver.publicUrl': {
    kind: 'text',
    schema: publicUrlSchema.default(''),
    page: 'connection',
    label: 'settings.publicUrl',
    hint: 'settings.publicUrlHint',
    placeholder: 'settings.publicUrlPlaceholder',
    unfit: 'notAUrl',
    laidOut: true,
    reactions: ['publicAddress'],
  },
  'receiver.token': { kind: 'hidden', schema: tokenSchema },
  'receiver.signature': {
    kind: 'choice',
    schema: z.enum(['required', 'off']).default('required'),
    page: 'connection',
    label: 'connection.signature',
    hint: 'connection.signatureHint',
    choices: { required: 'connection.required', off: 'connection.unsigned' },
    laidOut: true,
  },
  /** PEM; trusted beside sipgate's own key. */
  'receiver.additionalPublicKeys': {
    kind: 'list',
    schema: z.array(z.string()).default([]),
    typed: z.array(z.string().max(20_000)).max(100),
    page: 'connection',
    label: 'connection.keys',
    hint: 'connection.keysHint',
    check: 'keys',
    laidOut: true,
    reactions: ['trustedKeys'],
  },
} as const satisfies SettingTable;
