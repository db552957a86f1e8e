import type { Outcome } from './call.ts';

/** Every way in which a conversation can end. */
export const outcomes = [
  'answered',
  'missed',
  'busy',
  'rejected',
  'blocked',
  'voicemail',
  'forwarded',
  'unreachable',
  'notFound',
  'cancelled',
  'unknown',
] as const satisfies Outcome[];
