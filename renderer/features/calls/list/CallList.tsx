import { useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { LogWindow } from '../../../../contract/model/calls/log-query.ts';
import { daysAgo, formatDay } from '../../../format.ts';
import { useApp } from '../../../store.ts';
import { useNow } from '../../../use-now.ts';
import classes from './CallList.module.css';
import { CallRow } from './CallRow.tsx';
import { ListEnd } from './ListEnd.tsx';
import { ListHead } from './ListHead.tsx';
import { dayHeight, geometryOf, rowHeight, type LogGeometry } from './log-geometry.ts';
import { select, selectAt, showOlder, showRows, useCallerLog } from '../caller-log/caller-log-store.ts';
import { useMarkDone } from '../caller-log/use-mark-done.ts';

const headHeight = 36;

/** How near to the end of what is shown older conversations come by themselves; rows. */
const nearTheEnd = 10;

/** The conversations, newest first, under their days. Arrow keys move, Enter opens, Space marks as done. */
export function CallList() {
  const { t } = useTranslation();
  const language = useApp((state) => state.language);
  const { window: log, limit, selectedId, selectedAt, reveal } = useCallerLog();
  const { entries, offset, days, total } = log;
  const now = useNow(entries.some((entry) => entry.state !== 'ended'));
  const geometry = useMemo(() => geometryOf(days, limit), [days, limit]);
  const scroller = useRef<HTMLDivElement>(null);
  const markDone = useMarkDone();
  useSteadyRows(scroller, log, geometry);

  // Another geometry is another function: that is how the virtualizer learns of it.
  const keyOf = useCallback((index: number) => (geometry.itemCount > index ? index : -1), [geometry]);
  const virtualizer = useVirtualizer({
    count: geometry.itemCount,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (geometry.itemAt(index)?.kind === 'day' ? dayHeight : rowHeight),
    getItemKey: keyOf,
    overscan: 8,
    // The head stands above the rows in the same scroller, and stays.
    scrollMargin: headHeight,
    scrollPaddingStart: headHeight,
  });
  const items = virtualizer.getVirtualItems().flatMap(({ index, start }) => {
    const item = geometry.itemAt(index);
    return item ? [{ ...item, top: start - headHeight }] : [];
  });
  const places = items.flatMap((item) => (item.kind === 'entry' ? [item.place] : []));
  const first = places[0] ?? 0;
  const last = places.at(-1) ?? 0;
  useEffect(() => {
    const { scrollTop = 0 } = scroller.current ?? {};
    showRows(geometry.placeBelow(scrollTop), last, scrollTop <= 0);
    if (scrollTop > 0 && last >= geometry.rowCount - nearTheEnd && geometry.rowCount < total) showOlder();
  }, [first, last, geometry, total]);

  useEffect(() => {
    if (reveal === null || reveal >= geometry.rowCount) return;
    virtualizer.scrollToIndex(geometry.indexOf(reveal), { align: 'auto' });
    useCallerLog.setState({ reveal: null });
  }, [reveal, geometry, virtualizer]);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.target !== event.currentTarget) return;
    const place = selectedAt ?? -1;
    const selected = entries[place - offset];
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight) - 1);
    const moves: Record<string, number> = {
      ArrowDown: place + 1,
      ArrowUp: place - 1,
      PageDown: place + page,
      PageUp: place - page,
      Home: 0,
      End: total - 1,
    };
    const target = moves[event.key];
    if (target !== undefined) selectAt(target);
    else if (event.key === ' ' && selected) markDone(selected, !selected.done);
    else if (event.key === 'Enter' && selectedId !== null) useCallerLog.setState({ detailOpen: true });
    else if (event.key === 'Escape') useCallerLog.setState({ detailOpen: false });
    else return;
    event.preventDefault();
  };

  const isSelectedDrawn = selectedAt !== null && places.includes(selectedAt);
  return (
    <div
      role="grid"
      aria-label={t('calls.list')}
      aria-description={t('calls.keys')}
      aria-rowcount={total + 1}
      aria-activedescendant={selectedId !== null && isSelectedDrawn ? `call-${selectedId}` : undefined}
      tabIndex={0}
      className={classes.list}
      onKeyDown={onKeyDown}
    >
      <div ref={scroller} className={classes.scroller}>
        <ListHead />
        <div role="rowgroup" style={{ height: virtualizer.getTotalSize() }} className={classes.content}>
          {items.map((item) => {
            if (item.kind === 'day') {
              const ago = daysAgo(item.moment, now);
              return (
                <div
                  key={`day ${item.moment}`}
                  role="row"
                  style={{ transform: `translateY(${item.top}px)` }}
                  className={classes.day}
                >
                  <span role="gridcell" aria-colspan={8}>
                    {ago === 0 && t('calls.today')}
                    {ago === 1 && t('calls.yesterday')}
                    {(ago > 1 || ago < 0) && formatDay(item.moment, language, now)}
                  </span>
                </div>
              );
            }
            const entry = entries[item.place - offset];
            // Not known yet: it is on its way.
            if (!entry) return null;
            return (
              <CallRow
                key={entry.conversationId}
                entry={entry}
                place={item.place}
                now={entry.state === 'ended' ? 0 : now}
                top={item.top}
                selected={entry.conversationId === selectedId}
                onOpen={open}
              />
            );
          })}
        </div>
        <ListEnd shown={geometry.rowCount} total={total} />
      </div>
    </div>
  );
}

function open(conversationId: string, place: number): void {
  select(conversationId, place);
  useCallerLog.setState({ detailOpen: true });
}

/**
 * Keeps the rows that are looked at where they are when others come or go above them, unless the top is looked at. What
 * another query finds begins at its top.
 */
function useSteadyRows(
  scroller: { current: HTMLDivElement | null },
  log: LogWindow,
  geometry: LogGeometry,
): void {
  const answered = useCallerLog((state) => state.answered);
  const before = useRef({ log, geometry, answered });
  useLayoutEffect(() => {
    const { log: oldLog, geometry: oldGeometry, answered: oldAnswered } = before.current;
    before.current = { log, geometry, answered };
    const box = scroller.current;
    if (!box) return;
    if (answered !== oldAnswered) {
      box.scrollTo({ top: 0 });
      return;
    }
    if (box.scrollTop <= 0 || log === oldLog) return;
    const place = oldGeometry.placeBelow(box.scrollTop);
    const looked = oldLog.entries[place - oldLog.offset];
    if (!looked) return;
    const now = log.entries.findIndex(({ conversationId }) => conversationId === looked.conversationId);
    if (now < 0) return;
    const shift = geometry.topOf(log.offset + now) - oldGeometry.topOf(place);
    if (shift !== 0) box.scrollBy({ top: shift });
  }, [scroller, log, geometry, answered]);
}
