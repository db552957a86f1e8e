import type { Settings } from '../../contract/settings/settings.ts';
import type { ContactBook } from '../contacts/contact-book.ts';
import { createSubscribers } from '../lib/pure/subscribers.ts';
import { messageOf } from '../lib/pure/message-of.ts';
import type { DesktopPort } from '../ports/desktop.ts';
import type { Problems } from '../ports/problems.ts';
import type { CallChange } from '../domain/conversations/call-book.ts';
import { labelWith, partyOf, type LabelEntry } from '../domain/conversations/labels.ts';
import type { DataFolder } from '../storage/data-folder.ts';
import { agentNames } from './agent-names.ts';
import { untilDone } from '../lib/yield-to-loop.ts';
import { createCallerLog, type CallerLog } from './caller-log.ts';
import { createCallStatistics, type CallStatistics } from './call-statistics.ts';
import type { CallStore } from './call-store.ts';
import { createCallers, type Callers } from './callers.ts';
import { createCallerLogPublisher, type CallerLogPublisher } from './caller-log-publisher.ts';
import { createOlderCalls, type OlderCalls } from './older-calls.ts';
import { runningCalls } from './running-calls.ts';

/** What people see of the calls works with this; a root joins it. */
export interface CallRoomParts {
  data: Pick<DataFolder, 'callFiles' | 'preferences'>;
  settings: () => Settings;
  store: Pick<CallStore, 'book' | 'roster'>;
  contacts: ContactBook;
  desktop: Pick<DesktopPort, 'notify' | 'followCall' | 'showOpenCount'>;
  problems: Pick<Problems, 'report' | 'failed'>;
}

/** What people see of the calls, joined: who calls, the caller log, its figures, and how calls are announced. */
export interface CallRoom {
  callers: Callers;
  /** Puts names to the numbers of a conversation. */
  label: LabelEntry;
  log: CallerLog;
  older: OlderCalls;
  /** The figures of that log. */
  statistics: CallStatistics;
  published: CallerLogPublisher;
  /** Announces a change of a call on this desktop. */
  announce: (change: CallChange) => void;
  /** Takes a change of a call into the caller log. */
  show: (change: CallChange) => void;
  /** Any conversation may read differently, or be one of another person's. */
  relabelled: () => void;
  /** There are calls now that nobody was told of: those that were read at the start. */
  recovered: () => void;
  /** Once the start is over: gets the log ready to be searched, and its first page filled from older months. */
  settle: () => void;
}

/** Joins them. */
export function createCallRoom(parts: CallRoomParts): CallRoom {
  const { data, settings, store, contacts, desktop, problems } = parts;
  const { book, roster } = store;

  const othersCall = createSubscribers<string[] | null>();
  const callers = createCallers({
    country: () => settings().country,
    phoneBook: () => contacts,
    book,
    relabel: othersCall.tell,
  });
  const label = labelWith(() => callers);
  const log = createCallerLog({
    book,
    label,
    partyOf: (number) => partyOf(number, callers),
    roster,
    agentId: () => data.preferences.data.agentId,
    settings,
  });
  const published = createCallerLogPublisher(log.openCount, (change) => {
    desktop.notify('callerLogChanged', change);
    desktop.showOpenCount(change.openCount);
  });
  const prepareLog = (): void => void untilDone(log.prepare).catch(problems.failed);
  const older = createOlderCalls({
    files: data.callFiles,
    book,
    onRead() {
      log.grown();
      prepareLog();
      published.changedAll();
    },
    onFailed(month, error) {
      const file = `calls/${month}.json`;
      problems.report({ kind: 'fileUnreadable', file, message: messageOf(error) });
    },
  });
  const statistics = createCallStatistics({
    log,
    book,
    roster,
    agentName: agentNames(settings),
    reachBack: older.reachBack,
  });
  // Where a number is somebody else's now: a contact or a note has changed.
  othersCall.subscribe((numbers) => {
    log.relabelled(numbers);
    published.changedAll();
    for (const entry of runningCalls(book, numbers)) desktop.followCall(label(entry), []);
  });

  return {
    ...{ callers, label, log, older, statistics, published },
    announce({ entry, removed }) {
      desktop.followCall(label(entry), removed);
    },
    show(change) {
      log.changed(change);
      published.changed(change);
    },
    relabelled() {
      log.relabelled(null);
      published.changedAll();
    },
    recovered() {
      // The tray may have asked for the newest calls before there were any.
      log.relabelled(null);
      void callers.readNotes().catch(problems.failed);
    },
    settle() {
      prepareLog();
      const { entries, total } = log.first();
      if (entries.length === total) older.reachFurther();
    },
  };
}
