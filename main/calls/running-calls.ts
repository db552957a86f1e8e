import type { LogEntry } from '../../contract/model/calls/caller-log.ts';
import type { CallBook } from '../domain/conversations/call-book.ts';
import { viewNumber } from '../domain/numbers/phone-number.ts';

/** Calls that go on are among the newest. */
const lookedAt = 1_000;

/**
 * The conversations that go on: a pop-up may show them.
 * @param numbers with these numbers, as the telephone system sends them; null: with any
 */
export function runningCalls(
  book: Pick<CallBook, 'newest' | 'withNumber'>,
  numbers: readonly string[] | null,
): LogEntry[] {
  const entries =
    numbers === null
      ? book.newest(lookedAt)
      : numbers.flatMap((number) => book.withNumber(viewNumber(number).number ?? ''));
  return entries.filter(({ state }) => state !== 'ended');
}
