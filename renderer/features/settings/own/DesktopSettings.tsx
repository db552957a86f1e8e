import { Button, SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { api } from '../../../api.ts';
import { run, useApp } from '../../../store.ts';
import { Row } from '../../../components/form/Row.tsx';
import { Section } from '../../../components/form/Section.tsx';
import { choose } from './choose.ts';
import { PreferenceRow } from './PreferenceRow.tsx';

/** What this desktop's agent likes; applies at once. */
export function DesktopSettings() {
  const { t } = useTranslation();
  const language = useApp((state) => state.preferences.language);
  return (
    <Section id="desktop" heading={t('settings.desktop')}>
      <Row label={t('settings.language')}>
        <SegmentedControl
          aria-label={t('settings.language')}
          value={language}
          data={[
            { value: 'system', label: t('settings.system') },
            { value: 'de', label: 'Deutsch' },
            { value: 'en', label: 'English' },
          ]}
          onChange={(value) => {
            choose('language', value);
          }}
        />
      </Row>
      <PreferenceRow name="theme" />
      <Row label={t('settings.files')} hint={t('settings.filesHint')}>
        <Button
          variant="default"
          onClick={() => {
            run(api.showDataFolder());
          }}
        >
          {t('problem.showFolder')}
        </Button>
      </Row>
    </Section>
  );
}
