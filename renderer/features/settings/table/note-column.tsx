import { TextCell } from './cells.tsx';
import type { Column } from './EditableTable.tsx';

/**
 * The column of what admins note for each other about a row.
 * @param width of the columns' width together, in percent
 */
export function noteColumn<R extends { note: string }>(label: string, width: number): Column<R> {
  return {
    key: 'note',
    label,
    width,
    cell: (row, change, cell) => (
      <TextCell
        cell={cell}
        value={row.note}
        onChange={(note) => {
          change({ note } as Partial<R>);
        }}
      />
    ),
  };
}
