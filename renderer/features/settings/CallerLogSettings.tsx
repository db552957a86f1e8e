import { NativeSelect, SegmentedControl } from '@mantine/core';
import { Warning } from '../../components/state/Warning.tsx';
import { useTranslation } from 'react-i18next';
import { useApp } from '../../store.ts';
import { countryNames } from './country-names.ts';
import { TextSetting } from '../team-draft/TextSetting.tsx';
import { useTeamDraft } from '../team-draft/team-draft.ts';
import { useField } from '../team-draft/use-field.ts';
import { Row } from '../../components/form/Row.tsx';
import { Section } from '../../components/form/Section.tsx';
import classes from './SettingsPage.module.css';

const choices = [60, 120, 180, 240, 300] as const;

/** How much of the caller log is shown and kept, and how numbers in it are read. */
export function CallerLogSettings() {
  const { t } = useTranslation();
  const language = useApp((state) => state.language);
  const shown = useField('callerLog.shownRecords');
  const country = useField('country');
  return (
    <Section id="caller-log" heading={t('callerLog.title')}>
      <Row label={t('callerLog.shownRecords')} hint={t('callerLog.shownHint')}>
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
      </Row>
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
    </Section>
  );
}

/** What saving fewer months deletes, said before it does. */
function WhatGoes() {
  const { t } = useTranslation();
  const saved = useTeamDraft((state) => Number(state.saved?.['callerLog.retentionMonths']));
  const { value, error } = useField('callerLog.retentionMonths');
  const months = Number(value);
  if (error !== null || !(months >= 1 && months < saved)) return null;
  return <Warning isNews>{t('callerLog.whatGoes', { count: months })}</Warning>;
}
