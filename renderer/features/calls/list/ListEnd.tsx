import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useApp } from '../../../store.ts';
import classes from './CallList.module.css';
import { showOlder } from '../caller-log/caller-log-store.ts';

/** Below the rows: older conversations come on demand. */
export function ListEnd({ shown, total }: { shown: number; total: number }) {
  const { t } = useTranslation();
  const language = useApp((state) => state.language);
  if (shown >= total) return null;
  return (
    <div className={classes.end}>
      <Button variant="default" onClick={showOlder}>
        {t('log.older', { count: total - shown, formatted: (total - shown).toLocaleString(language) })}
      </Button>
    </div>
  );
}
