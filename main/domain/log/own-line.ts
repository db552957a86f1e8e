import type { LogEntry, NumberView } from '../../../contract/model/calls/caller-log.ts';
import { viewNumber } from '../numbers/phone-number.ts';
import { memoizeByText } from '../../lib/pure/memoize.ts';

const view = memoizeByText(viewNumber, 5_000);

/** The team's number of a conversation: the one that was called (in), or that somebody called from (out). */
export function ownLine({ line, legs }: Pick<LogEntry, 'line' | 'legs'>): NumberView {
  return line ?? view(legs[0]?.from ?? '');
}
