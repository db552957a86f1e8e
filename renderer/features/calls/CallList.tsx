import { VisuallyHidden } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useEffectEvent, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { LogEntry } from '../../../contract/caller-log.ts';
import { formatDay } from '../../format.ts';
import { useApp } from '../../store.ts';
import { useNow } from '../../use-now.ts';
import classes from './CallList.module.css';
import { CallRow } from './CallRow.tsx';
import { toLogItems } from './log-items.ts';
import { useMarkDone } from './use-mark-done.ts';

const rowHeight = 44;
const dayHeight = 40;
const headHeight = 36;

/** The conversations, newest first, under their days. Arrow keys move, Space marks as done. */
export function CallList({ entries }: { entries: readonly LogEntry[] }) {
  const { t } = useTranslation();
  const language = useApp((state) => state.language);
  const now = useNow(entries.some((entry) => entry.state !== 'ended'));
  const items = toLogItems(entries, now);
  const scroller = useRef<HTMLDivElement>(null);
  const [selectedId, setSelectedId] = useState<string | null>(null);
  const markDone = useMarkDone();

  const virtualizer = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (items[index]?.kind === 'day' ? dayHeight : rowHeight),
    getItemKey: (index) => {
      const item = items[index];
      return item?.kind === 'entry' ? item.entry.conversationId : `day ${item?.daysAgo ?? index}`;
    },
    overscan: 8,
    // The head stands above the rows in the same scroller, and stays.
    scrollMargin: headHeight,
    scrollPaddingStart: headHeight,
  });

  const select = (index: number): void => {
    const entry = entries[Math.max(0, Math.min(index, entries.length - 1))];
    if (!entry) return;
    setSelectedId(entry.conversationId);
    virtualizer.scrollToIndex(
      items.findIndex((item) => item.kind === 'entry' && item.entry === entry),
      { align: 'auto' },
    );
  };

  const wantedCall = useApp((state) => state.wantedCall);
  const showWanted = useEffectEvent((wanted: string) => {
    const index = entries.findIndex((entry) => entry.conversationId === wanted);
    if (index >= 0) select(index);
    scroller.current?.parentElement?.focus();
    useApp.setState({ wantedCall: null });
  });
  useEffect(() => {
    if (wantedCall !== null) showWanted(wantedCall);
  }, [wantedCall]);

  const onKeyDown = (event: KeyboardEvent): void => {
    const index = entries.findIndex((entry) => entry.conversationId === selectedId);
    const selected = entries[index];
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight) - 1);
    const moves: Record<string, number> = {
      ArrowDown: index + 1,
      ArrowUp: index - 1,
      PageDown: index + page,
      PageUp: index - page,
      Home: 0,
      End: entries.length - 1,
    };
    const target = moves[event.key];
    if (target !== undefined) select(target);
    else if (event.key === ' ' && selected) markDone(selected, !selected.done);
    else return;
    event.preventDefault();
  };

  return (
    <div
      role="grid"
      aria-label={t('calls.list')}
      aria-description={t('calls.keys')}
      aria-rowcount={entries.length + 1}
      aria-activedescendant={selectedId === null ? undefined : `call-${selectedId}`}
      tabIndex={0}
      className={classes.list}
      onKeyDown={onKeyDown}
    >
      <div ref={scroller} className={classes.scroller}>
        <ListHead />
        <div role="rowgroup" style={{ height: virtualizer.getTotalSize() }} className={classes.content}>
          {virtualizer.getVirtualItems().map(({ index, key, start }) => {
            const item = items[index];
            const style = { transform: `translateY(${start - headHeight}px)` };
            if (item?.kind === 'day') {
              return (
                <div key={key} role="row" style={style} className={classes.day}>
                  <span role="gridcell" aria-colspan={8}>
                    {item.daysAgo === 0 && t('calls.today')}
                    {item.daysAgo === 1 && t('calls.yesterday')}
                    {item.daysAgo > 1 && formatDay(item.moment, language, now)}
                  </span>
                </div>
              );
            }
            return (
              item && (
                <CallRow
                  key={key}
                  entry={item.entry}
                  now={now}
                  style={style}
                  selected={item.entry.conversationId === selectedId}
                  onSelect={setSelectedId}
                />
              )
            );
          })}
        </div>
      </div>
    </div>
  );
}

function ListHead() {
  const { t } = useTranslation();
  return (
    <div role="rowgroup" className={classes.headGroup}>
      <div role="row" aria-rowindex={1} className={classes.head}>
        <span role="columnheader">
          <VisuallyHidden>{t('calls.column.done')}</VisuallyHidden>
        </span>
        <span role="columnheader">
          <VisuallyHidden>{t('calls.column.direction')}</VisuallyHidden>
        </span>
        <span role="columnheader">{t('calls.column.caller')}</span>
        <span role="columnheader">{t('calls.column.line')}</span>
        <span role="columnheader">{t('calls.column.status')}</span>
        <span role="columnheader" className={`${classes.number ?? ''} ${classes.ifWide ?? ''}`}>
          {t('calls.column.waiting')}
        </span>
        <span role="columnheader" className={classes.number}>
          {t('calls.column.talking')}
        </span>
        <span role="columnheader" className={classes.number}>
          {t('calls.column.time')}
        </span>
      </div>
    </div>
  );
}
