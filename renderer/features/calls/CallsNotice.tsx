import { Button } from '@mantine/core';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useApp } from '../../store.ts';
import { useExport } from './caller-log/export-caller-log.ts';
import { undoMarkAll, useUndo } from './caller-log/mark-all.ts';
import { isTextField } from '../../components/keys.ts';
import { Toast } from '../../components/state/Toast.tsx';

/** What has just been done, for a moment: with a way back where there is one. Ctrl+Z takes it, too. */
export function CallsNotice() {
  const { t } = useTranslation();
  const language = useApp((state) => state.language);
  const offer = useUndo((state) => state.offer);
  const notice = useExport((state) => state.notice);
  useEffect(() => {
    if (!offer) return;
    const onKeyDown = (event: KeyboardEvent): void => {
      const isUndo = (event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === 'z';
      if (!isUndo || isTextField(event.target)) return;
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
        <Toast
          action={
            <Button variant="default" onClick={undoMarkAll}>
              {t('log.undo')}
            </Button>
          }
        >
          {t('log.marked', counted(offer.count))}
        </Toast>
      )}
      {!offer && notice && (
        <Toast>{t('log.exported', { file: notice.file, ...counted(notice.count) })}</Toast>
      )}
    </div>
  );
}
