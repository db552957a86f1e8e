import { create } from 'zustand';
import type { LogEntry } from '../../../../contract/model/calls/caller-log.ts';
import type { LogQuery, LogWindow } from '../../../../contract/model/calls/log-query.ts';
import { everything } from '../../../../contract/model/calls/whole-log.ts';
import { api } from '../../../api.ts';
import { createRefresher } from '../../../ask/refresher.ts';
import { showFailure, useApp } from '../../../store.ts';

/** How many rows are asked for at a time, and how many of them above what is seen. */
const rowsAtOnce = 160;
const rowsAbove = 60;

/** How near to the end of the known rows others are asked for. */
const margin = 25;

/** How many older conversations come when the end is near. */
const olderAtOnce = 240;

interface CallerLogState {
  query: LogQuery;
  /** What of the caller log is known here: the part that is looked at. */
  window: LogWindow;
  /** What `window` answers. */
  answered: LogQuery;
  /** How many conversations are shown at most: the first ones, until somebody wants older ones. */
  limit: number;
  selectedId: string | null;
  /** Where the selected conversation stands, as far as it is known. */
  selectedAt: number | null;
  /** A row to be scrolled to once it is part of the list. */
  reveal: number | null;
  /** The selected conversation is open beside the list. */
  detailOpen: boolean;
}

const nothing: LogWindow = {
  offset: 0,
  entries: [],
  total: 0,
  all: 0,
  days: [],
  unfinished: 0,
  openCount: 0,
  onThePhone: [],
  selectedAt: null,
  shownRecords: 0,
};

/** What is looked at of the caller log; it stays while another page is shown. */
export const useCallerLog = create<CallerLogState>()(() => ({
  query: everything,
  window: nothing,
  answered: everything,
  limit: 0,
  selectedId: null,
  selectedAt: null,
  reveal: null,
  detailOpen: false,
}));

/** What the list shows of it now. */
let visible = { first: 0, last: 0, atTop: true };
/** A row that is selected as soon as it is known. */
let selectWhenKnown: number | null = null;
/** The selected row is to be scrolled to as soon as it is known where it stands. */
let revealWhenKnown = false;

/** Starts with what main gave at the beginning. */
export function startCallerLog(window: LogWindow): void {
  useCallerLog.setState({ window, limit: window.shownRecords });
}

/** Asks for the part that is looked at, as it is now. What is asked for meanwhile is asked once, after it. */
export const refreshCallerLog = createRefresher(async () => {
  const { query, window, answered, selectedId } = useCallerLog.getState();
  const isNew = query !== answered;
  const top = isNew || visible.atTop ? undefined : window.entries[visible.first - window.offset];
  const next = await api.queryLog({
    query,
    anchor: top?.conversationId ?? null,
    before: rowsAbove,
    offset: isNew ? 0 : Math.max(0, visible.first - rowsAbove),
    count: rowsAtOnce,
    selected: selectedId,
  });
  const isPlaced = selectedId === useCallerLog.getState().selectedId;
  // Another one was selected meanwhile: this answer does not say where it stands.
  if (!isPlaced) refreshCallerLog();
  if (query === useCallerLog.getState().query) take(next, query, isNew, isPlaced);
}, showFailure);

/** @param isPlaced whether `next.selectedAt` is the place of what is selected */
function take(next: LogWindow, query: LogQuery, isNew: boolean, isPlaced: boolean): void {
  useCallerLog.setState(({ window, limit, selectedId, selectedAt }) => {
    const known = new Map(window.entries.map((entry) => [entry.conversationId, entry]));
    const entries = next.entries.map((entry) => asBefore(known.get(entry.conversationId), entry));
    const wanted = selectWhenKnown === null ? undefined : entries[selectWhenKnown - next.offset];
    if (wanted) {
      selectedAt = selectWhenKnown;
      selectedId = wanted.conversationId;
      selectWhenKnown = null;
    } else if (selectWhenKnown === null) {
      selectedAt = isPlaced ? next.selectedAt : placeIn(next, selectedId);
    }
    const reveal = revealWhenKnown && isPlaced ? { reveal: selectedAt } : {};
    if (isPlaced) revealWhenKnown = false;
    const isAsBefore = !isNew && next.shownRecords === window.shownRecords;
    const first = isAsBefore ? Math.max(limit, next.shownRecords) : next.shownRecords;
    return {
      ...reveal,
      window: { ...next, entries },
      answered: query,
      limit: reveal.reveal ? Math.max(first, reveal.reveal + olderAtOnce) : first,
      selectedId,
      selectedAt,
    };
  });
  useApp.setState(({ log }) => ({ log: { ...log, openCount: next.openCount } }));
}

/** Where a conversation stands; null where this part of the caller log does not show it. */
function placeIn({ offset, entries }: LogWindow, id: string | null): number | null {
  const index = entries.findIndex(({ conversationId }) => conversationId === id);
  return index < 0 ? null : offset + index;
}

/** The same object as before where nothing changed, so that its row is not drawn anew. */
function asBefore(before: LogEntry | undefined, entry: LogEntry): LogEntry {
  return before && JSON.stringify(before) === JSON.stringify(entry) ? before : entry;
}

/** The list shows these rows now; others are asked for where they are not known. */
export function showRows(first: number, last: number, atTop: boolean): void {
  visible = { first, last, atTop };
  const { window } = useCallerLog.getState();
  const end = window.offset + window.entries.length;
  const missesAbove = window.offset > 0 && first - margin < window.offset;
  const missesBelow = end < window.total && last + margin > end;
  if (missesAbove || missesBelow) refreshCallerLog();
}

/** Changes what is asked for; the list begins at its top again. */
export function changeQuery(changes: Partial<LogQuery>): void {
  selectWhenKnown = null;
  useCallerLog.setState(({ query }) => ({ query: { ...query, ...changes } }));
  refreshCallerLog();
}

/** Shows some older conversations, too. */
export function showOlder(): void {
  useCallerLog.setState(({ limit }) => ({ limit: limit + olderAtOnce }));
}

export function select(conversationId: string | null, place: number | null = null): void {
  selectWhenKnown = null;
  useCallerLog.setState({ selectedId: conversationId, selectedAt: place });
  if (place !== null) return;
  revealWhenKnown = true;
  refreshCallerLog();
}

/** Selects whatever stands at a place, as soon as it is known, and has it scrolled to. */
export function selectAt(place: number): void {
  const { window, limit } = useCallerLog.getState();
  const target = Math.max(0, Math.min(place, window.total - 1));
  if (target >= limit) useCallerLog.setState({ limit: target + olderAtOnce });
  const entry = window.entries[target - window.offset];
  if (entry) select(entry.conversationId, target);
  else {
    selectWhenKnown = target;
    useCallerLog.setState({ selectedAt: target });
  }
  useCallerLog.setState({ reveal: target });
}
