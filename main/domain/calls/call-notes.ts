import type { LogEntry } from '../../../contract/model/calls/caller-log.ts';
import { findNumbers } from '../numbers/find-numbers.ts';
import { numberKey } from '../numbers/number-key.ts';
import { sentKey } from '../numbers/phone-number.ts';

/** The numbers that stand in the notes of calls, and whom those calls were with. */
export interface CallNotes {
  /**
   * Takes in a conversation as it is now.
   * @returns the keys (`numberKey`) of the numbers whose callers may be others now
   */
  put: (entry: Pick<LogEntry, 'conversationId' | 'remote' | 'note'>) => string[];
  /** @returns the same as `put` */
  remove: (conversationId: string) => string[];
  /**
   * Whom calls were with in whose notes a number stands.
   * @param sent as the telephone system sends it
   * @returns their numbers, as `NumberView.number` has them, each once
   */
  callersNotedWith: (sent: string) => string[];
  /**
   * @param callers as `ContactNumbers` has them
   * @returns the keys of the numbers in the notes of calls with one of them
   */
  numbersNotedOf: (callers: readonly string[]) => string[];
  /** The keys of all numbers that stand in a note. */
  numbers: () => string[];
}

interface Noted {
  /** As `NumberView.number` has it. */
  caller: string;
  /** Keys. */
  numbers: readonly string[];
}

/**
 * Makes an empty index.
 * @param country home country, ISO 3166: how numbers in notes are read; another country needs another index
 */
export function createCallNotes(country: string): CallNotes {
  /** Conversations in whose notes there is a number. */
  const noted = new Map<string, Noted>();
  const byNumber = createSets();
  const byCaller = createSets();

  const takeOut = (conversationId: string): readonly string[] => {
    const before = noted.get(conversationId);
    if (!before) return [];
    noted.delete(conversationId);
    byCaller.remove(sentKey(before.caller), conversationId);
    for (const number of before.numbers) byNumber.remove(number, conversationId);
    return before.numbers;
  };

  return {
    put({ conversationId, remote, note }) {
      const before = takeOut(conversationId);
      const caller = remote.number;
      const numbers = caller === null || note === '' ? [] : findNumbers(note, country).map(numberKey);
      if (caller === null || numbers.length === 0) return [...before];
      noted.set(conversationId, { caller, numbers });
      byCaller.add(sentKey(caller), conversationId);
      for (const number of numbers) byNumber.add(number, conversationId);
      return [...new Set([...before, ...numbers])];
    },
    remove: (conversationId) => [...takeOut(conversationId)],
    callersNotedWith(sent) {
      if (noted.size === 0) return [];
      const ids = byNumber.get(sentKey(sent)) ?? [];
      return [...new Set([...ids].map((id) => noted.get(id)?.caller ?? ''))];
    },
    numbersNotedOf(callers) {
      if (noted.size === 0) return [];
      const ids = callers.flatMap((caller) => [...(byCaller.get(numberKey(caller)) ?? [])]);
      return [...new Set(ids.flatMap((id) => noted.get(id)?.numbers ?? []))];
    },
    numbers: byNumber.keys,
  };
}

/** Sets of ids by a key; empty ones are not kept. */
function createSets() {
  const sets = new Map<string, Set<string>>();
  return {
    get: (key: string): ReadonlySet<string> | undefined => sets.get(key),
    keys: (): string[] => [...sets.keys()],
    add(key: string, id: string): void {
      sets.set(key, (sets.get(key) ?? new Set()).add(id));
    },
    remove(key: string, id: string): void {
      const set = sets.get(key);
      if (set?.delete(id) && set.size === 0) sets.delete(key);
    },
  };
}
