import * as z from 'zod';

/** A person of the team. */
export const agentSchema = z.looseObject({
  id: z.string().min(1),
  name: z.string().default(''),
  email: z.string().default(''),
  /** sipgate users in any of their spellings: `w0`, `1234567w0`, `e0`, `1234567e0`. */
  sipgateUserIds: z.array(z.string()).default([]),
  /** Numbers of their own, as typed. */
  numbers: z.array(z.string()).default([]),
});
export type Agent = z.infer<typeof agentSchema>;

/** Who is told of calls to a line; a line that no row names is told to everybody. */
export const notifyRuleSchema = z.looseObject({
  /** A number or a pattern such as `4930*`. */
  destination: z.string(),
  agentIds: z.array(z.string()).default([]),
  note: z.string().default(''),
});
export type NotifyRule = z.infer<typeof notifyRuleSchema>;
