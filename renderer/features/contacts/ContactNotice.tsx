import { Button } from '@mantine/core';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Toast } from '../../components/state/Toast.tsx';
import { isTextField } from '../../components/keys.ts';
import { undoLast, useNotice } from './book/notice-store.ts';

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
        <Toast
          action={
            notice.undo !== null && (
              <Button variant="default" onClick={undo}>
                {t('contacts.notice.undo')}
              </Button>
            )
          }
        >
          {notice.text}
        </Toast>
      )}
    </div>
  );
}
