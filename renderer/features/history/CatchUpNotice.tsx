import { Button } from '@mantine/core';
import { IconAlertTriangle, IconHistory } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api.ts';
import { NoticeBar } from '../../components/state/NoticeBar.tsx';
import { run } from '../../store.ts';
import { useCatchUp } from './catch-up-store.ts';
import { useCatchUpWords } from './use-catch-up-words.ts';

/** What came of reading sipgate's history, until somebody has read it. */
export function CatchUpNotice() {
  const { t } = useTranslation();
  const { status, isNews } = useCatchUp();
  const words = useCatchUpWords();
  const isBad = status.state === 'failed';
  return (
    <div role="status" aria-label={t('catchUp.label')}>
      {isNews && (
        <NoticeBar
          isNews={!isBad}
          icon={isBad ? IconAlertTriangle : IconHistory}
          action={
            <>
              {isBad && (
                <Button
                  variant="default"
                  onClick={() => {
                    run(api.catchUp());
                  }}
                >
                  {t('catchUp.retry')}
                </Button>
              )}
              <Button
                variant="default"
                onClick={() => {
                  run(api.dismissCatchUp());
                }}
              >
                {t('catchUp.dismiss')}
              </Button>
            </>
          }
        >
          {words(status)}
        </NoticeBar>
      )}
    </div>
  );
}
