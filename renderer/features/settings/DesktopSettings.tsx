import { Button, SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { languagePreferenceSchema, themePreferenceSchema } from '../../../contract/settings/preferences.ts';
import { api } from '../../api.ts';
import { run, useApp } from '../../store.ts';
import classes from './SettingsPage.module.css';

/** What this desktop's agent likes; applies at once. */
export function DesktopSettings() {
  const { t } = useTranslation();
  const { language, theme } = useApp((state) => state.preferences);
  return (
    <section className={classes.section} aria-labelledby="desktop">
      <h2 id="desktop" className={classes.heading}>
        {t('settings.desktop')}
      </h2>
      <div className={classes.choice}>
        <span className={classes.label}>{t('settings.language')}</span>
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
      </div>
      <div className={classes.choice}>
        <span className={classes.label}>{t('settings.theme')}</span>
        <SegmentedControl
          aria-label={t('settings.theme')}
          value={theme}
          data={themePreferenceSchema.options.map((value) => ({ value, label: t(`settings.${value}`) }))}
          onChange={(value) => {
            run(api.savePreferences({ theme: themePreferenceSchema.parse(value) }));
          }}
        />
      </div>
      <div className={classes.choice}>
        <div className={classes.field}>
          <span className={classes.label}>{t('settings.files')}</span>
          <p className={classes.hint}>{t('settings.filesHint')}</p>
        </div>
        <Button
          variant="default"
          onClick={() => {
            run(api.showDataFolder());
          }}
        >
          {t('problem.showFolder')}
        </Button>
      </div>
    </section>
  );
}
