import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { dotted } from '../../../contract/model/isolated.ts';
import type { ContactRow } from '../../../contract/model/contacts/contact-book.ts';
import { api } from '../../api.ts';
import { run, useApp } from '../../store.ts';
import classes from './ContactList.module.css';
import { subtitleOf, useContactName } from './book/contact-words.ts';
import { mostFound, rowCount, select, selectAt, showRows, useContacts } from './book/contacts-store.ts';
import { unlessUnsaved } from './book/draft-store.ts';
import { say } from './book/notice-store.ts';

const rowHeight = 44;

/** The contacts by name, or the best that were found. Arrow keys move, Enter opens, Delete deletes. */
export function ContactList() {
  const { t } = useTranslation();
  const nameOf = useContactName();
  const language = useApp((state) => state.language);
  const { page, answered, selectedId, selectedAt } = useContacts();
  const scroller = useRef<HTMLDivElement>(null);
  const count = rowCount({ page, answered });
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 8,
  });
  const items = virtualizer.getVirtualItems();
  const [first, last] = [items[0]?.index ?? 0, items.at(-1)?.index ?? 0];
  useEffect(() => {
    showRows(first, last);
  }, [first, last, page]);

  useEffect(() => {
    if (scroller.current) scroller.current.scrollTop = 0;
  }, [answered]);
  // A contact that was just made, or that somebody came for, is scrolled to; one that was clicked is there.
  useEffect(() => {
    if (selectedAt !== null) virtualizer.scrollToIndex(selectedAt, { align: 'auto' });
  }, [virtualizer, selectedAt, selectedId]);

  const rowAt = (place: number): ContactRow | undefined => page?.rows[place - page.offset];
  const moveTo = (place: number): void => {
    unlessUnsaved(() => {
      virtualizer.scrollToIndex(selectAt(place), { align: 'auto' });
    });
  };
  const remove = (row: ContactRow): void => {
    run(
      api.deleteContacts([row.id]).then((change) => {
        say(t('contacts.notice.deleted', { name: nameOf(row) }), change);
        if (selectedAt !== null) selectAt(Math.min(selectedAt, count - 2));
      }),
    );
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const place = selectedAt ?? -1;
    const rows = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight) - 1);
    const moves: Record<string, number> = {
      ArrowDown: place + 1,
      ArrowUp: place - 1,
      PageDown: place + rows,
      PageUp: place - rows,
      Home: 0,
      End: count - 1,
    };
    const target = moves[event.key];
    const row = rowAt(place);
    if (target !== undefined) moveTo(target);
    else if (event.key === 'Enter')
      document.querySelector<HTMLElement>('[data-contact-card] button')?.focus();
    else if (event.key === 'Delete' && row?.source === 'own') remove(row);
    else return;
    event.preventDefault();
  };

  const isSelectedDrawn = selectedAt !== null && items.some(({ index }) => index === selectedAt);
  return (
    <>
      <div
        ref={scroller}
        role="listbox"
        data-contact-list
        aria-label={t('contacts.list')}
        aria-description={t('contacts.keys')}
        aria-activedescendant={selectedId !== null && isSelectedDrawn ? `contact-${selectedId}` : undefined}
        tabIndex={0}
        className={classes.list}
        onKeyDown={onKeyDown}
      >
        <div role="presentation" className={classes.content} style={{ height: virtualizer.getTotalSize() }}>
          {items.map(({ index, start }) => {
            const row = rowAt(index);
            // Not known yet: it is on its way.
            if (!row) return null;
            const second = dotted([subtitleOf(row), row.number ?? '']);
            return (
              <div
                key={row.id}
                id={`contact-${row.id}`}
                role="option"
                aria-selected={row.id === selectedId}
                aria-posinset={index + 1}
                aria-setsize={count}
                className={classes.row}
                style={{ transform: `translateY(${start}px)` }}
                onClick={() => {
                  unlessUnsaved(() => {
                    select(row.id, index);
                  });
                }}
              >
                <span className={classes.first} title={nameOf(row)}>
                  {nameOf(row)}
                </span>
                <span className={classes.second} title={second}>
                  {second}
                </span>
              </div>
            );
          })}
        </div>
      </div>
      {page && page.total > count && (
        <p className={classes.end}>
          {t('contacts.firstOnes', {
            shown: mostFound.toLocaleString(language),
            total: page.total.toLocaleString(language),
          })}
        </p>
      )}
    </>
  );
}
