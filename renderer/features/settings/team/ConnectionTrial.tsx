import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useApp } from '../../../store.ts';
import { leaveBy } from '../../../unsaved.ts';
import { Row } from '../../../components/form/Row.tsx';
import { goToGuideStep } from '../../../actions.ts';
import { TestCall } from '../../test-call/TestCall.tsx';

/** Tries the connection, and leads to the guide that sets it up. Both change nothing of the team's. */
export function ConnectionTrial() {
  const { t } = useTranslation();
  return (
    <>
      <TestCall isMain={false} />
      <Row label={t('guide.again')} hint={t('guide.againHint')}>
        <Button
          variant="default"
          onClick={() => {
            leaveBy(() => {
              goToGuideStep('reach');
              useApp.setState({ view: 'guide' });
            });
          }}
        >
          {t('guide.show')}
        </Button>
      </Row>
    </>
  );
}
