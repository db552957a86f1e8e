import * as z from 'zod';

/** Under which name an agent's users stand in the settings file, which scripts build on. */
export const userIdsKey = 'sipgateUserIds';

/** A person of the team. */
export const agentSchema = z.looseObject({
  id: z.string().min(1),
  name: z.string().default(''),
  email: z.string().default(''),
  /** Their users at the telephone system in any of their spellings: `w0`, `1234567w0`, `e0`, `1234567e0`. */
  [userIdsKey]: z.array(z.string()).default([]),
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
