import { Button } from '@mantine/core';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useApp } from '../../store.ts';
import { useExport } from './export-log.ts';
import { undoMarkAll, useUndo } from './mark-all.ts';
import classes from '../../components/state/Toast.module.css';

/** What has just been done, for a moment: with a way back where there is one. Ctrl+Z takes it, too. */
export function NoticeBar() {
  const { t } = useTranslation();
  const language = useApp((state) => state.language);
  const offer = useUndo((state) => state.offer);
  const notice = useExport((state) => state.notice);
  useEffect(() => {
    if (!offer) return;
    const onKeyDown = (event: KeyboardEvent): void => {
      const isUndo = (event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === 'z';
      if (!isUndo || isText(event.target)) return;
      event.preventDefault();
      undoMarkAll();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => {
      document.removeEventListener('keydown', onKeyDown);
    };
  }, [offer]);
  const counted = (count: number) => ({ count, formatted: count.toLocaleString(language) });
  return (
    <div role="status" aria-live="polite">
      {offer && (
        <div className={classes.bar}>
          <span className={classes.text}>{t('log.marked', counted(offer.count))}</span>
          <Button variant="default" onClick={undoMarkAll}>
            {t('log.undo')}
          </Button>
        </div>
      )}
      {!offer && notice && (
        <div className={classes.bar}>
          <span className={classes.text}>
            {t('log.exported', { file: notice.file, ...counted(notice.count) })}
          </span>
        </div>
      )}
    </div>
  );
}

/** There Ctrl+Z takes back what was typed. */
function isText(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLTextAreaElement ||
    (target instanceof HTMLInputElement && target.type !== 'checkbox')
  );
}
