import { NativeSelect, SegmentedControl } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useApp } from '../../store.ts';
import { countryNames } from './country-names.ts';
import { TextSetting } from './draft/TextSetting.tsx';
import { useTeamDraft } from './draft/team-draft.ts';
import { useField } from './draft/use-field.ts';
import { SettingRow } from './SettingRow.tsx';
import classes from './SettingsPage.module.css';

const choices = [60, 120, 180, 240, 300] as const;

/** How much of the caller log is shown and kept, and how numbers in it are read. */
export function CallerLogSettings() {
  const { t } = useTranslation();
  const language = useApp((state) => state.language);
  const shown = useField('callerLog.shownRecords');
  const country = useField('country');
  return (
    <section className={classes.section} aria-labelledby="caller-log">
      <h2 id="caller-log" className={classes.heading}>
        {t('callerLog.title')}
      </h2>
      <SettingRow label={t('callerLog.shownRecords')} hint={t('callerLog.shownHint')}>
        <SegmentedControl
          className={classes.short ?? ''}
          aria-label={t('callerLog.shownRecords')}
          value={String(shown.value)}
          data={choices.map(String)}
          onChange={(value) => {
            const chosen = choices.find((choice) => String(choice) === value);
            if (chosen) shown.set(chosen);
          }}
        />
      </SettingRow>
      <TextSetting
        field="callerLog.retentionMonths"
        label={t('callerLog.retention')}
        hint={t('callerLog.retentionHint')}
        inputMode="numeric"
        width={96}
      />
      <WhatGoes />
      <NativeSelect
        label={t('callerLog.country')}
        description={t('callerLog.countryHint')}
        inputWrapperOrder={['label', 'input', 'error', 'description']}
        error={country.error}
        value={country.value.toUpperCase()}
        data={countryNames(language, country.value.toUpperCase())}
        onChange={(event) => {
          country.set(event.currentTarget.value);
        }}
      />
    </section>
  );
}

/** What saving fewer months deletes, said before it does. */
function WhatGoes() {
  const { t } = useTranslation();
  const saved = useTeamDraft((state) => Number(state.saved?.['callerLog.retentionMonths']));
  const { value, error } = useField('callerLog.retentionMonths');
  const months = Number(value);
  if (error !== null || !(months >= 1 && months < saved)) return null;
  return (
    <p className={classes.warning} role="status">
      <IconAlertTriangle size={16} aria-hidden />
      {t('callerLog.whatGoes', { count: months })}
    </p>
  );
}
