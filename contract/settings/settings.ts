import * as z from 'zod';
import { agentSchema, notifyRuleSchema } from './agent.ts';
import { helpdeskSchema, screenPopSchema } from './helpdesk.ts';
import { publicUrlSchema } from './public-url.ts';
import { sipgateSchema } from './sipgate.ts';
import { tunnelSchema } from './tunnel.ts';

export { publicUrlSchema };

/** A caller who is turned away. */
export const blockedCallerSchema = z.looseObject({
  /** A number, a pattern such as `4930*`, or `anonymous`. */
  callerId: z.string(),
  answer: z.enum(['busy', 'rejected', 'voicemail']).default('busy'),
  note: z.string().default(''),
});

/** Which caller ID is shown to whom. */
export const outboundRouteSchema = z.looseObject({
  /** A number or a pattern; `*` stands for one or more digits. */
  destination: z.string(),
  callerId: z.string(),
  note: z.string().default(''),
});

/** A TCP port; 0 takes any free one. */
export const portSchema = z.int().min(0).max(65535);

/** The secret part of the webhook addresses: 43 url-safe characters (256 bits). */
export const tokenSchema = z.string().regex(/^[\w-]{43}$/);

/** What admins set for the team. Unknown keys are kept as they are. */
export const settingsSchema = z.looseObject({
  version: z.literal(1),
  /** Off: webhooks are turned away and nothing rings. */
  enabled: z.boolean().default(true),
  /** Home country, ISO 3166: how numbers without a country code are read. */
  country: z.string().length(2).default('DE'),
  receiver: z.looseObject({
    port: portSchema.default(4747),
    publicUrl: publicUrlSchema.default(''),
    token: tokenSchema,
    signature: z.enum(['required', 'off']).default('required'),
    /** PEM; trusted beside sipgate's own key. */
    additionalPublicKeys: z.array(z.string()).default([]),
  }),
  inbound: z.looseObject({ blocked: z.array(blockedCallerSchema).default([]) }).prefault({}),
  outbound: z
    .looseObject({
      /** Shown on outbound calls that no route matches; empty leaves them alone. */
      defaultCallerId: z.string().default(''),
      routes: z.array(outboundRouteSchema).default([]),
    })
    .prefault({}),
  callerLog: z
    .looseObject({
      /** How long calls are kept. */
      retentionMonths: z.int().min(1).max(120).default(12),
      shownRecords: z.literal([60, 120, 180, 240, 300]).default(60),
    })
    .prefault({}),
  agents: z.array(agentSchema).default([]),
  notify: z.array(notifyRuleSchema).default([]),
  tunnel: tunnelSchema.prefault({}),
  screenPop: screenPopSchema.prefault({}),
  helpdesk: helpdeskSchema.prefault({}),
  sipgate: sipgateSchema.prefault({}),
});
export type Settings = z.infer<typeof settingsSchema>;
