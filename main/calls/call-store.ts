import { join } from 'node:path';
import type { JournalEntry, Repeats, RequestEntry } from '../../contract/model/request.ts';
import type { Settings } from '../../contract/settings/settings.ts';
import { isForTeam } from '../domain/calls/own-lines.ts';
import { compileRoster, type Roster } from '../domain/calls/roster.ts';
import { compileRules, type Rules } from '../domain/calls/rules.ts';
import { createCallBook, type CallBook } from '../domain/conversations/call-book.ts';
import { createSeenWebhooks } from '../domain/conversations/seen-webhooks.ts';
import { digest } from '../lib/digest.ts';
import { memoizeByValue } from '../lib/pure/memoize.ts';
import type { Problems } from '../ports/problems.ts';
import { createCallSaver, type CallSaver } from '../storage/calls/call-saver.ts';
import type { DataFolder } from '../storage/data-folder.ts';
import { readJournal } from '../storage/journal/journal-reader.ts';
import { recoverCalls } from '../storage/recover-calls.ts';
import { createSwitchboard, type Switchboard } from '../switchboard.ts';

/** What keeps the calls; a root joins it. */
export interface CallStoreParts {
  data: DataFolder;
  settings: () => Settings;
  problems: Pick<Problems, 'mended' | 'notSaved' | 'failed'>;
}

/** The calls and their files, with windows or without: rules, switchboard, journal, months. */
export interface CallStore {
  book: CallBook;
  switchboard: Switchboard;
  rules: () => Rules;
  roster: () => Roster;
  saver: CallSaver;
  /** Whether the journal may hold calls that are in no month's file yet. */
  journalIsNeeded: () => boolean;
  /** Reads the calls of the newest months; resolves with what could not be read. */
  recover: () => ReturnType<typeof recoverCalls>;
  /** From now on this says what the account's numbers are, in E.164; null: not known. Until then nobody does. */
  knowLines: (ask: () => readonly string[] | null) => void;
  /**
   * Reads in the journal which webhooks came before. Nobody has to wait for it: those of the calls that were recovered are known by
   * their calls.
   * @param follow told of each entry
   */
  recallWebhooks: (follow: (entry: JournalEntry) => void) => Promise<void>;
  /** How often a request of the journal came again since the start; null: not at all. */
  repeatsOf: (entry: RequestEntry) => Repeats | null;
}

/** Of what cannot be read in the journal, whoever recovers the calls tells. */
const passOver = (): void => undefined;

async function* followed<T>(items: AsyncIterable<T>, follow: (item: T) => void): AsyncGenerator<T> {
  for await (const item of items) {
    follow(item);
    yield item;
  }
}

/** Joins them; nobody is told of a call yet. */
export function createCallStore({ data, settings, problems }: CallStoreParts): CallStore {
  const book = createCallBook(() => new Date().toISOString());
  const roster = memoizeByValue(settings, compileRoster);
  const rules = memoizeByValue(settings, compileRules);
  let journalIsRead = false;
  // The files must not promise to know what stands in a part of the journal that could not be read.
  const position = () => (journalIsRead ? data.journal.position() : null);
  const saver = createCallSaver(book, data.callFiles, position, problems.notSaved('calls'), () => {
    problems.mended('calls');
  });
  const seen = createSeenWebhooks(digest);
  let lines: () => readonly string[] | null = () => null;
  const switchboard = createSwitchboard({
    rules,
    book,
    seen,
    isForUs: (call) =>
      isForTeam(call, { lines: lines(), isAgent: (user) => roster().agentsOf(user, null).length > 0 }),
    append: data.journal.append,
    now: () => new Date(),
    onNotSaved: problems.notSaved('journal'),
    onSubscriberFailed: problems.failed,
  });

  return {
    ...{ book, switchboard, rules, roster, saver },
    journalIsNeeded: () => !journalIsRead || saver.waits(),
    async recover() {
      const recovery = await recoverCalls(book, data);
      for (const change of recovery.changes) saver.changed(change);
      journalIsRead = recovery.leftAlone.length === 0;
      return recovery;
    },
    knowLines(ask) {
      lines = ask;
    },
    recallWebhooks: (follow) =>
      seen.restore(followed(readJournal(join(data.path, 'journal'), null, passOver, passOver), follow)),
    repeatsOf: ({ event, request }) => (request.status === 200 ? seen.repeatsOf(event, request) : null),
  };
}
