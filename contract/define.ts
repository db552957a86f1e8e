import type * as z from 'zod';

/** Who may give a command, and with what. */
export interface CommandRule {
  from: 'app' | 'popup' | 'any';
  /** It changes what is the team's: refused while the settings are locked. */
  admin?: true;
  args: z.ZodType<unknown[]>;
}
