import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useApp } from '../../store.ts';
import { leaveBy } from '../../unsaved.ts';
import { SettingRow } from '../settings/SettingRow.tsx';
import { goToStep } from './guide-steps.ts';
import { TestCall } from './TestCall.tsx';

/** Tries the connection, and leads to the guide that sets it up. Both change nothing of the team's. */
export function ConnectionTrial() {
  const { t } = useTranslation();
  return (
    <>
      <TestCall isMain={false} />
      <SettingRow label={t('guide.again')} hint={t('guide.againHint')}>
        <Button
          variant="default"
          onClick={() => {
            leaveBy(() => {
              goToStep('reach');
              useApp.setState({ view: 'guide' });
            });
          }}
        >
          {t('guide.show')}
        </Button>
      </SettingRow>
    </>
  );
}
