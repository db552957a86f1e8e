import * as z from 'zod';
import { agentSchema, notifyRuleSchema } from './agent.ts';
import { rows, type SettingTable } from './setting.ts';

/** A caller who is turned away. */
const blockedCallerSchema = z.looseObject({
  /** A number, a pattern such as `4930*`, or `anonymous`. */
  callerId: z.string(),
  answer: z.enum(['busy', 'rejected', 'voicemail']).default('busy'),
  note: z.string().default(''),
});

/** Which caller ID is shown to whom. */
const outboundRouteSchema = z.looseObject({
  /** A number or a pattern; `*` stands for one or more digits. */
  destination: z.string(),
  callerId: z.string(),
  note: z.string().default(''),
});

/** What is done with calls, and what is kept of them. */
export const callSettings = {
  'inbound.blocked': {
    kind: 'list',
    schema: z.array(blockedCallerSchema).default([]),
    typed: rows(blockedCallerSchema),
    page: 'callsIn',
    label: 'callsIn.blocked',
    hint: 'callsIn.intro',
    check: 'blockedCallers',
    laidOut: true,
  },
  /** Shown on outbound calls that no route matches; empty leaves them alone. */
  'outbound.defaultCallerId': {
    kind: 'text',
    schema: z.string().default(''),
    page: 'callsOut',
    label: 'callsOut.defaultCallerId',
    hint: 'callsOut.defaultHint',
    placeholder: 'table.numberPlaceholder',
    check: 'callerId',
    laidOut: true,
  },
  'outbound.routes': {
    kind: 'list',
    schema: z.array(outboundRouteSchema).default([]),
    typed: rows(outboundRouteSchema),
    page: 'callsOut',
    label: 'callsOut.routes',
    hint: 'callsOut.intro',
    check: 'routes',
    laidOut: true,
  },
  /** How long calls are kept. */
  'callerLog.retentionMonths': {
    kind: 'number',
    schema: z.int().min(1).max(120).default(12),
    page: 'callerLog',
    label: 'callerLog.retention',
    hint: 'callerLog.retentionHint',
    unfit: 'notMonths',
    laidOut: true,
    reactions: ['relabel', 'review', 'tidyUp'],
  },
  'callerLog.shownRecords': {
    kind: 'choice',
    schema: z.literal([60, 120, 180, 240, 300]).default(60),
    page: 'callerLog',
    label: 'callerLog.shownRecords',
    hint: 'callerLog.shownHint',
    laidOut: true,
    reactions: ['relabel', 'review'],
  },
} as const satisfies SettingTable;

/** Who is part of the team, and who is told of what. */
export const agentSettings = {
  agents: {
    kind: 'list',
    schema: z.array(agentSchema).default([]),
    typed: rows(agentSchema),
    page: 'team',
    label: 'team.agents',
    hint: 'team.agentsIntro',
    check: 'agents',
    laidOut: true,
    reactions: ['relabel', 'review'],
  },
  notify: {
    kind: 'list',
    schema: z.array(notifyRuleSchema).default([]),
    typed: rows(notifyRuleSchema),
    page: 'team',
    label: 'team.notify',
    hint: 'team.notifyIntro',
    check: 'notify',
    laidOut: true,
    reactions: ['relabel', 'review'],
  },
} as const satisfies SettingTable;
