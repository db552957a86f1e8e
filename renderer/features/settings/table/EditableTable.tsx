import { Button, VisuallyHidden } from '@mantine/core';
import { IconAlertTriangle, IconPlus, IconTrash } from '@tabler/icons-react';
import { useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { listed, phrase } from '../../../../contract/model/isolated.ts';
import type { FieldProblem } from '../../../../contract/settings/team-settings.ts';
import { useFieldWords } from '../../team-draft/use-field.ts';
import classes from './EditableTable.module.css';
import { RowHandle } from './RowHandle.tsx';
import { useRows } from './use-rows.ts';

/** What a cell gets that it has to hand on to its control. */
export interface CellProps {
  'aria-label': string;
  'aria-invalid': boolean | undefined;
  'aria-describedby': string | undefined;
  'data-row': number;
  'data-cell': string;
}

/** A column: what it is called, how wide it may become, and the control of a row. */
export interface Column<R> {
  key: string & keyof R;
  label: string;
  /** Of the columns' width together, in percent. */
  width: number;
  cell: (row: R, change: (changes: Partial<R>) => void, props: CellProps) => ReactNode;
}

interface EditableTableProps<R> {
  /** Names the table's parts in the page. */
  name: string;
  label: string;
  rows: R[];
  onChange: (rows: R[]) => void;
  columns: Column<R>[];
  problems: readonly FieldProblem[];
  /** The first row that matches counts, so that rows can be moved. */
  ordered?: boolean;
  empty: string;
  addLabel: string;
  newRow: () => R;
  /** Rows to be pointed out, such as those that a number was tried on. */
  marked?: readonly number[];
}

/** A table that is edited where it stands. What is wrong with a row stands below it. */
export function EditableTable<R extends object>(props: EditableTableProps<R>) {
  const { name, label, rows, onChange, columns, problems, ordered = false, marked = [] } = props;
  const { t } = useTranslation();
  const words = useFieldWords();
  const box = useRef<HTMLDivElement>(null);
  const edit = useRows(box, rows, onChange, ordered);
  const [dragged, setDragged] = useState<number | null>(null);
  const all = columns.length + 2;

  return (
    <div ref={box} className={classes.box} onKeyDown={edit.onKeyDown}>
      {rows.length === 0 ? (
        <p className={classes.empty}>{props.empty}</p>
      ) : (
        <table className={classes.table} aria-label={label}>
          <colgroup>
            <col className={ordered ? classes.handles : classes.number} />
            {columns.map(({ key, width }) => (
              <col key={key} style={{ width: `${width}%` }} />
            ))}
            <col className={classes.narrow} />
          </colgroup>
          <thead>
            <tr>
              <th scope="col">
                <VisuallyHidden>{t('table.order')}</VisuallyHidden>
              </th>
              {columns.map((column) => (
                <th key={column.key} scope="col">
                  {column.label}
                </th>
              ))}
              <th scope="col">
                <VisuallyHidden>{t('table.remove')}</VisuallyHidden>
              </th>
            </tr>
          </thead>
          {rows.map((row, index) => {
            const wrong = problems.filter((problem) => problem.row === index);
            const errorId = `${name}-${index}-error`;
            return (
              <tbody
                key={index}
                className={classes.row}
                data-dragged={dragged === index}
                data-marked={marked.includes(index)}
                onDragOver={(event) => {
                  if (dragged === null) return;
                  event.preventDefault();
                  if (dragged === index) return;
                  edit.move(dragged, index);
                  setDragged(index);
                }}
                onDrop={(event) => {
                  event.preventDefault();
                }}
              >
                <tr>
                  <td>
                    <div className={classes.handle}>
                      <span className={classes.place}>{index + 1}</span>
                      {ordered && (
                        <RowHandle
                          index={index}
                          count={rows.length}
                          onMove={(to) => {
                            edit.move(index, to);
                          }}
                          onDrag={(isDragged) => {
                            setDragged(isDragged ? index : null);
                          }}
                        />
                      )}
                    </div>
                  </td>
                  {columns.map((column) => {
                    const isWrong = wrong.some((problem) => problem.column === column.key);
                    return (
                      <td key={column.key}>
                        {column.cell(
                          row,
                          (changes) => {
                            edit.change(index, changes);
                          },
                          {
                            'aria-label': t('table.cell', { column: column.label, row: index + 1 }),
                            'aria-invalid': isWrong || undefined,
                            'aria-describedby': isWrong ? errorId : undefined,
                            'data-row': index,
                            'data-cell': column.key,
                          },
                        )}
                      </td>
                    );
                  })}
                  <td>
                    <button
                      type="button"
                      className={classes.icon}
                      aria-label={t('table.removeRow', { row: index + 1 })}
                      title={t('table.removeRow', { row: index + 1 })}
                      data-row={index}
                      data-cell="remove"
                      onClick={() => {
                        edit.remove(index);
                      }}
                    >
                      <IconTrash size={16} stroke={1.75} aria-hidden />
                    </button>
                  </td>
                </tr>
                {wrong.length > 0 && (
                  <tr>
                    <td colSpan={all} className={classes.error} id={errorId}>
                      <IconAlertTriangle size={14} aria-hidden />
                      {listed(
                        wrong.map((problem) => {
                          const column = columns.find(({ key }) => key === problem.column);
                          return column ? phrase`${column.label}: ${words(problem)}` : words(problem);
                        }),
                        ' ',
                      )}
                    </td>
                  </tr>
                )}
              </tbody>
            );
          })}
        </table>
      )}
      <Button
        variant="default"
        className={classes.add ?? ''}
        leftSection={<IconPlus size={16} aria-hidden />}
        data-add
        onClick={() => {
          edit.add(props.newRow());
        }}
      >
        {props.addLabel}
      </Button>
      <VisuallyHidden role="status">
        {edit.moved && t('table.moved', { row: edit.moved.to + 1, count: rows.length })}
      </VisuallyHidden>
    </div>
  );
}
