import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { api } from '../../../api.ts';
import { run, useApp } from '../../../store.ts';
import { Row } from '../../../components/form/Row.tsx';

/** Where the pop-ups stand, and the way back to where they stood at first. */
export function PositionSetting() {
  const { t } = useTranslation();
  const moved = useApp((state) => state.preferences.popUpPosition !== null);
  return (
    <Row
      label={t('popUpSettings.position')}
      hint={t(moved ? 'popUpSettings.movedHint' : 'popUpSettings.cornerHint')}
    >
      {moved && (
        <Button
          variant="default"
          onClick={() => {
            run(api.savePreferences({ popUpPosition: null }));
          }}
        >
          {t('popUpSettings.reset')}
        </Button>
      )}
    </Row>
  );
}
