import { Button } from '@mantine/core';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import classes from '../../components/state/Toast.module.css';
import { isTextField } from './keys.ts';
import { undoLast, useNotice } from './notice-store.ts';

/** What has just been done, for a moment: with a way back where there is one. Ctrl+Z takes it, too. */
export function ContactNotice() {
  const { t } = useTranslation();
  const notice = useNotice((state) => state.notice);
  const undo = (): void => {
    undoLast({ undone: t('contacts.notice.undone'), notUndone: t('contacts.notice.notUndone') });
  };
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const isUndo = (event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === 'z';
      if (!isUndo || isTextField(event.target)) return;
      event.preventDefault();
      undo();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => {
      document.removeEventListener('keydown', onKeyDown);
    };
  });
  return (
    <div role="status" aria-live="polite">
      {notice && (
        <div className={classes.bar}>
          <span className={classes.text}>{notice.text}</span>
          {notice.undo !== null && (
            <Button variant="default" onClick={undo}>
              {t('contacts.notice.undo')}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}
