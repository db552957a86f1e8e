import { VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './CallList.module.css';
import { useCallerLog } from '../caller-log/caller-log-store.ts';
import { markAllDone } from '../caller-log/mark-all.ts';

/** The columns' names; the box marks everything shown as done. */
export function ListHead() {
  const { t } = useTranslation();
  const unfinished = useCallerLog((state) => state.window.unfinished);
  return (
    <div role="rowgroup" className={classes.headGroup}>
      <div role="row" aria-rowindex={1} className={classes.head}>
        <span role="columnheader" className={classes.done}>
          <input
            type="checkbox"
            className={classes.box}
            checked={unfinished === 0}
            disabled={unfinished === 0}
            aria-label={t('log.markAll')}
            title={t('log.markAll')}
            onChange={markAllDone}
          />
        </span>
        <span role="columnheader">
          <VisuallyHidden>{t('calls.column.direction')}</VisuallyHidden>
        </span>
        <span role="columnheader">{t('calls.column.caller')}</span>
        <span role="columnheader" className={classes.ifRoomy}>
          {t('calls.column.line')}
        </span>
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
