import { useLayoutEffect, useRef, useState, type KeyboardEvent, type RefObject } from 'react';

/** What to do with the rows of a table. */
export interface Rows<R> {
  change: (index: number, changes: Partial<R>) => void;
  /** Adds a row at the end and goes to its first cell. */
  add: (row: R) => void;
  /** Removes a row and goes to the one in its place. */
  remove: (index: number) => void;
  /** Puts a row into another place; whatever had the focus in it keeps it. */
  move: (from: number, to: number) => void;
  /** Alt and an arrow move the row that the focus is in. */
  onKeyDown: (event: KeyboardEvent) => void;
  /** The row that was moved last, and where it stands now, counted from 0; null: none. */
  moved: { to: number } | null;
}

/** Where the focus belongs once the rows stand in their new order. */
interface Target {
  row: number;
  /** Null: the first field. */
  cell: string | null;
}

/**
 * Adds, removes and moves rows without losing the focus. Cells carry `data-row` and `data-cell`.
 * @param box around the table
 * @param ordered whether their order means anything
 */
export function useRows<R>(
  box: RefObject<HTMLElement | null>,
  rows: readonly R[],
  set: (rows: R[]) => void,
  ordered: boolean,
): Rows<R> {
  const target = useRef<Target | null>(null);
  const [moved, setMoved] = useState<Rows<R>['moved']>(null);

  useLayoutEffect(() => {
    if (!target.current) return;
    const { row, cell } = target.current;
    target.current = null;
    const at =
      cell === null ? `:is(input,select)[data-row="${row}"]` : `[data-row="${row}"][data-cell="${cell}"]`;
    const next = box.current?.querySelector<HTMLElement>(at);
    (next ?? box.current?.querySelector<HTMLElement>('[data-add]'))?.focus();
  }, [box, rows]);

  const move = (from: number, to: number): void => {
    const row = rows[from];
    if (row === undefined || to < 0 || to >= rows.length || from === to) return;
    const focused = document.activeElement;
    const { row: focusedRow, cell } = focused instanceof HTMLElement ? focused.dataset : {};
    if (focusedRow === String(from)) target.current = { row: to, cell: cell ?? null };
    set(rows.toSpliced(from, 1).toSpliced(to, 0, row));
    setMoved({ to });
  };

  return {
    moved,
    move,
    change(index, changes) {
      const row = rows[index];
      if (row !== undefined) set(rows.with(index, { ...row, ...changes }));
    },
    add(row) {
      target.current = { row: rows.length, cell: null };
      set([...rows, row]);
    },
    remove(index) {
      target.current = { row: Math.min(index, rows.length - 2), cell: 'remove' };
      set(rows.toSpliced(index, 1));
    },
    onKeyDown(event) {
      const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
      if (!ordered || !event.altKey || step === undefined || !(event.target instanceof HTMLElement)) return;
      const { row: at } = event.target.dataset;
      const row = Number(at ?? NaN);
      if (Number.isNaN(row)) return;
      event.preventDefault();
      move(row, row + step);
    },
  };
}
