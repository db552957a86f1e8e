import { agentNames } from './agent-names.ts';
import { startContacts, type StartedContacts } from '../contacts/start-contacts.ts';
import { memoizeByValue } from '../lib/pure/memoize.ts';
import type { DesktopPort } from '../ports/desktop.ts';
import { createCallBook, type CallBook } from '../domain/conversations/call-book.ts';
import { labelWith, partyOf, type LabelEntry } from '../domain/conversations/labels.ts';
import { compileRoster, type Roster } from '../domain/calls/roster.ts';
import { compileRules, type Rules } from '../domain/calls/rules.ts';
import type { Services } from '../roots/services.ts';
import { messageOf } from '../lib/pure/message-of.ts';
import { untilDone } from '../lib/yield-to-loop.ts';
import { createCallSaver, type CallSaver } from '../storage/call-saver.ts';
import { recoverCalls } from '../storage/recover-calls.ts';
import { createSwitchboard, type Switchboard } from '../switchboard.ts';
import { createCallLog, type CallLog } from './call-log.ts';
import { createCallStatistics, type CallStatistics } from './call-statistics.ts';
import { createCallers, type Callers } from './callers.ts';
import { createLogPublisher, type LogPublisher } from './log-publisher.ts';
import { createOlderCalls, type OlderCalls } from './older-calls.ts';
import { runningCalls } from './running-calls.ts';

/** What the calls work with; a root joins it. */
export interface CallRoomParts extends Pick<
  Services,
  'data' | 'settings' | 'status' | 'notSaved' | 'failed'
> {
  desktop: Pick<DesktopPort, 'notify' | 'followCall' | 'showOpenCount'>;
}

/** Calls, who calls, and the log of them, joined. */
export interface CallRoom {
  book: CallBook;
  switchboard: Switchboard;
  rules: () => Rules;
  roster: () => Roster;
  phoneBook: StartedContacts;
  callers: Callers;
  /** Puts names to the numbers of a conversation. */
  label: LabelEntry;
  log: CallLog;
  older: OlderCalls;
  /** The figures of that log. */
  statistics: CallStatistics;
  published: LogPublisher;
  saver: CallSaver;
  /** Whether the journal may hold calls that are in no month's file yet. */
  journalIsNeeded: () => boolean;
  /** Reads the calls of the newest months; resolves with what could not be read. */
  recover: () => ReturnType<typeof recoverCalls>;
  /** Once the start is over: gets the log ready to be searched, and its first page filled from older months. */
  settle: () => void;
}

/** Joins them. */
export function createCallRoom(parts: CallRoomParts): CallRoom {
  const { data, status, desktop, notSaved, failed } = parts;
  const settings = parts.settings.current;
  const country = (): string => settings().country;

  const book = createCallBook(() => new Date().toISOString());
  const phoneBook = startContacts(data.path, country, {
    report: status.report,
    mended: status.mended,
    notify: desktop.notify,
    changed: (numbers) => {
      callers.contactsChanged(numbers);
    },
  });
  const callers = createCallers({
    country,
    phoneBook: () => phoneBook.contacts,
    book,
    relabel(numbers) {
      log.relabelled(numbers);
      published.changedAll();
      for (const entry of runningCalls(book, numbers)) desktop.followCall(label(entry), []);
    },
  });
  const label = labelWith(() => callers);
  const roster = memoizeByValue(settings, compileRoster);
  const rules = memoizeByValue(settings, compileRules);
  const log = createCallLog({
    book,
    label,
    partyOf: (number) => partyOf(number, callers),
    roster,
    agentId: () => data.preferences.data.agentId,
    settings,
  });
  let journalIsRead = false;
  // The files must not promise to know what stands in a part of the journal that could not be read.
  const position = () => (journalIsRead ? data.journal.position() : null);
  const saver = createCallSaver(book, data.callFiles, position, notSaved('calls'), () => {
    status.mended('calls');
  });
  const switchboard = createSwitchboard({
    rules,
    book,
    now: () => new Date(),
    append: data.journal.append,
    onNotSaved: notSaved('journal'),
    onSubscriberFailed: failed,
  });
  const published = createLogPublisher(log.openCount, (change) => {
    desktop.notify('logChanged', change);
    desktop.showOpenCount(change.openCount);
  });

  const prepareLog = (): void => void untilDone(log.prepare).catch(failed);
  const older = createOlderCalls({
    files: data.callFiles,
    book,
    onRead() {
      log.grown();
      prepareLog();
      published.changedAll();
    },
    onFailed(month, error) {
      status.report({ kind: 'fileUnreadable', file: `calls/${month}.json`, message: messageOf(error) });
    },
  });
  const statistics = createCallStatistics({
    log,
    book,
    roster,
    agentName: agentNames(settings),
    reachBack: older.reachBack,
  });

  // The first who is told of a call are those who wait for it.
  switchboard.subscribe(({ entry, removed }) => {
    desktop.followCall(label(entry), removed);
  });
  switchboard.subscribe((change) => {
    log.changed(change);
    published.changed(change);
  });
  switchboard.subscribe(callers.changed);
  switchboard.subscribe(saver.changed);
  switchboard.subscribeToRequests(() => {
    desktop.notify('requestLogged', null);
  });

  return {
    ...{
      book,
      switchboard,
      rules,
      roster,
      phoneBook,
      callers,
      label,
      log,
      older,
      statistics,
      published,
      saver,
    },
    journalIsNeeded: () => !journalIsRead || saver.waits(),
    async recover() {
      const recovery = await recoverCalls(book, data);
      // The tray may have asked for the newest calls before there were any.
      log.relabelled(null);
      void callers.readNotes().catch(failed);
      for (const change of recovery.changes) saver.changed(change);
      journalIsRead = recovery.leftAlone.length === 0;
      return recovery;
    },
    settle() {
      prepareLog();
      const { entries, total } = log.first();
      if (entries.length === total) older.reachFurther();
    },
  };
}
