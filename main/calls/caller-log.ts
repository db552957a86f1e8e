import type { LogEntry, Party } from '../../contract/model/calls/caller-log.ts';
import {
  type ConversationDetail,
  type LogChoices,
  type LogQuery,
  type LogRequest,
  type LogWindow,
  type TimeSpan,
} from '../../contract/model/calls/log-query.ts';
import type { Settings } from '../../contract/settings/settings.ts';
import { everything } from '../../contract/model/calls/whole-log.ts';
import { agentNames } from './agent-names.ts';
import type { CallBook, CallChange } from '../domain/conversations/call-book.ts';
import type { LabelEntry } from '../domain/conversations/labels.ts';
import { daysOf } from '../domain/log/log-days.ts';
import { createLogView, type LogView } from '../domain/log/log-view.ts';
import { onThePhone } from '../domain/conversations/on-the-phone.ts';
import { viewNumber } from '../domain/numbers/phone-number.ts';
import type { Roster } from '../domain/calls/roster.ts';
import { timelineOf } from '../domain/calls/timeline.ts';
import { runningCalls } from './running-calls.ts';

/** How many of a caller's other conversations are shown beside one. */
const previousCount = 10;

/** How many conversations are got ready at a time. */
const preparedAtOnce = 500;

/** How many lines and people can be chosen from. */
const mostChoices = 100;

/** The caller log as this desktop shows it. */
export interface CallerLog {
  window: (request: LogRequest) => LogWindow;
  /** What is shown first: the newest conversations. */
  first: () => LogWindow;
  /** How many inbound conversations are to do, those that are not shown included: the badge. */
  openCount: () => number;
  /** Takes in a change; told to nobody. */
  changed: (change: CallChange) => void;
  /** @param numbers as the telephone system sends them, whose names are others now; null: it may be any number */
  relabelled: (numbers: readonly string[] | null) => void;
  /** The book has conversations that it did not tell of one by one. */
  grown: () => void;
  choices: () => LogChoices;
  /** @param id null where there is no such conversation any more */
  detail: (id: string) => ConversationDetail | null;
  /** All that a query finds now, oldest first, without labels. */
  found: (query: LogQuery) => readonly LogEntry[];
  /** All that began in a time, without labels. */
  between: (span: TimeSpan) => LogEntry[];
  /**
   * Gets some of it ready to be searched; a few milliseconds of work.
   * @returns whether there is more to do
   */
  prepare: () => boolean;
}

/** What the log is made from; a root joins it. */
export interface CallerLogParts {
  book: CallBook;
  label: LabelEntry;
  /** Who has a number, by the phone book as it is now. */
  partyOf: (number: string) => Party | null;
  roster: () => Roster;
  /** The agent whose desktop this is. */
  agentId: () => string | null;
  settings: () => Pick<Settings, 'agents' | 'callerLog'>;
}

/** Makes the log. It is worked out when somebody first asks for it, and anew when it becomes another desktop's. */
export function createCallerLog({
  book,
  label,
  partyOf,
  roster,
  agentId,
  settings,
}: CallerLogParts): CallerLog {
  let made: { roster: Roster; agentId: string | null; view: LogView } | null = null;

  const view = (): LogView => {
    const now = { roster: roster(), agentId: agentId() };
    if (made?.roster !== now.roster || made.agentId !== now.agentId) {
      made = { ...now, view: createLogView(book.oldestFirst(), { ...now, namesOf }) };
    }
    return made.view;
  };

  const namesOf = (number: string): string[] =>
    partyOf(number)?.contacts.flatMap(({ name, organisation }) => [name, organisation]) ?? [];

  const agentName = agentNames(settings);

  const window = ({ query, anchor, before, offset, count, selected }: LogRequest): LogWindow => {
    const log = view();
    const found = log.find(query);
    const placeOf = (id: string | null): number | null => {
      const row = id === null ? null : log.get(id);
      return row && found.has(row) ? found.order.placeOf(row) : null;
    };
    const anchoredAt = placeOf(anchor);
    const total = found.order.size();
    const from = anchoredAt === null ? offset : Math.max(0, anchoredAt - before);
    const start = Math.max(0, Math.min(from, total - 1));
    return {
      offset: start,
      entries: found.order.slice(start, count).map(({ entry }) => label(entry)),
      total,
      all: log.size(),
      days: daysOf(found.order, startOfDay),
      unfinished: found.unfinished(),
      openCount: log.openCount(),
      selectedAt: placeOf(selected),
      onThePhone: onThePhone(runningCalls(book, null), roster(), agentName),
      shownRecords: settings().callerLog.shownRecords,
    };
  };

  return {
    window,
    first: () =>
      window({
        query: everything,
        anchor: null,
        before: 0,
        offset: 0,
        count: Math.min(firstRows, settings().callerLog.shownRecords),
        selected: null,
      }),
    openCount: () => view().openCount(),
    changed({ entry, removed }) {
      made?.view.change(entry, removed);
    },
    relabelled(numbers) {
      if (numbers === null) made = null;
      else made?.view.relabel(numbers.flatMap((number) => book.withNumber(viewNumber(number).number ?? '')));
    },
    grown() {
      if (made) made.view = createLogView(book.oldestFirst(), { ...made, namesOf }, made.view);
    },
    choices() {
      const agents = settings().agents.map(({ id }) => ({ id, name: agentName(id) }));
      return {
        agents,
        users: agents.length > 0 ? [] : view().tally().people(mostChoices),
        lines: view().tally().lines(mostChoices).map(viewNumber),
      };
    },
    detail(id) {
      const known = book.conversation(id);
      if (!known) return null;
      const { entry, records } = known;
      const legs = records.map(({ call, events, marks }) => ({ call, events, marks }));
      const others = entry.remote.number === null ? [] : book.withNumber(entry.remote.number);
      const previous = others.filter((other) => other !== entry && other.startedAt <= entry.startedAt);
      return {
        entry: label(entry),
        legs,
        timeline: timelineOf(legs),
        previous: previous.slice(0, previousCount).map(label),
      };
    },
    found: (query) =>
      view()
        .findOnce(query)
        .map(({ entry }) => entry),
    between: (span) =>
      view()
        .between(span)
        .map(({ entry }) => entry),
    prepare: () => view().prepare(preparedAtOnce),
  };
}

/** More than a tall window shows. */
const firstRows = 60;

/** By the calendar of this machine. */
function startOfDay(moment: string): string {
  const day = new Date(moment);
  day.setHours(0, 0, 0, 0);
  return day.toISOString();
}
