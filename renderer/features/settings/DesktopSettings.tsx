import { Button, SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { languagePreferenceSchema, themePreferenceSchema } from '../../../contract/settings/preferences.ts';
import { api } from '../../api.ts';
import { run, useApp } from '../../store.ts';
import { Row } from '../../components/form/Row.tsx';
import { Section } from '../../components/form/Section.tsx';

/** What this desktop's agent likes; applies at once. */
export function DesktopSettings() {
  const { t } = useTranslation();
  const { language, theme } = useApp((state) => state.preferences);
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
            run(api.savePreferences({ language: languagePreferenceSchema.parse(value) }));
          }}
        />
      </Row>
      <Row label={t('settings.theme')}>
        <SegmentedControl
          aria-label={t('settings.theme')}
          value={theme}
          data={themePreferenceSchema.options.map((value) => ({ value, label: t(`settings.${value}`) }))}
          onChange={(value) => {
            run(api.savePreferences({ theme: themePreferenceSchema.parse(value) }));
          }}
        />
      </Row>
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
