import { IconArrowDown, IconArrowUp, IconGripVertical } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './EditableTable.module.css';

interface RowHandleProps {
  index: number;
  count: number;
  onMove: (to: number) => void;
  onDrag: (isDragged: boolean) => void;
}

/** Takes a row elsewhere: by dragging it, or by the buttons that a keyboard reaches too. */
export function RowHandle({ index, count, onMove, onDrag }: RowHandleProps) {
  const { t } = useTranslation();
  return (
    <>
      <span
        className={classes.grip}
        draggable
        title={t('table.drag')}
        aria-hidden
        onDragStart={(event) => {
          event.dataTransfer.effectAllowed = 'move';
          event.dataTransfer.setData('text/plain', '');
          const row = event.currentTarget.closest('tbody');
          if (row) event.dataTransfer.setDragImage(row, 16, 20);
          onDrag(true);
        }}
        onDragEnd={() => {
          onDrag(false);
        }}
      >
        <IconGripVertical size={16} stroke={1.75} />
      </span>
      {(
        [
          ['up', index - 1, IconArrowUp],
          ['down', index + 1, IconArrowDown],
        ] as const
      ).map(([way, to, Icon]) => (
        <button
          key={way}
          type="button"
          className={classes.icon}
          aria-label={t(`table.${way}`, { row: index + 1 })}
          title={t(`table.${way}`, { row: index + 1 })}
          aria-disabled={to < 0 || to >= count}
          data-row={index}
          data-cell={way}
          onClick={() => {
            onMove(to);
          }}
        >
          <Icon size={14} stroke={1.75} aria-hidden />
        </button>
      ))}
    </>
  );
}
