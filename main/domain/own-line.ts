import type { LogEntry, NumberView } from '../../contract/caller-log.ts';
import { viewNumber } from './phone-number.ts';
import { remembered } from './remembered.ts';

const view = remembered(viewNumber, 5_000);

/** The team's number of a conversation: the one that was called (in), or that somebody called from (out). */
export function ownLine({ line, legs }: Pick<LogEntry, 'line' | 'legs'>): NumberView {
  return line ?? view(legs[0]?.from ?? '');
}
