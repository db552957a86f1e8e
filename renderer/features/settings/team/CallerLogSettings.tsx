import { NativeSelect } from '@mantine/core';
import { Warning } from '../../../components/state/Warning.tsx';
import { useTranslation } from 'react-i18next';
import { useApp } from '../../../store.ts';
import { countryNames } from './country-names.ts';
import { ChoiceSetting } from '../../team-draft/ChoiceSetting.tsx';
import { TextSetting } from '../../team-draft/TextSetting.tsx';
import { useTeamDraft } from '../../team-draft/team-draft.ts';
import { labelOf } from '../../team-draft/sections.ts';
import { useField } from '../../team-draft/use-field.ts';
import { Section } from '../../../components/form/Section.tsx';
import classes from '../shared/Settings.module.css';

/** How much of the caller log is shown and kept, and how numbers in it are read. */
export function CallerLogSettings() {
  const { t } = useTranslation();
  const language = useApp((state) => state.language);
  const country = useField('country');
  return (
    <Section id="caller-log" heading={t('callerLog.title')}>
      <ChoiceSetting field="callerLog.shownRecords" className={classes.short} />
      <TextSetting field="callerLog.retentionMonths" inputMode="numeric" width={96} />
      <WhatGoes />
      <NativeSelect
        label={t(labelOf('country'))}
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
