import { SegmentedControl, Switch, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Preference, PreferencePage } from '../../../../contract/settings/preference.ts';
import { preferenceTable, type PreferenceName } from '../../../../contract/settings/preference-table.ts';
import { api } from '../../../api.ts';
import { Row } from '../../../components/form/Row.tsx';
import { Section } from '../../../components/form/Section.tsx';
import { run, useApp } from '../../../store.ts';
import { furtherPreferences, preferenceTexts } from './preference-texts.ts';

/** A preference as the table describes it: one of a few values, on or off, or a text. It applies at once. */
export function PreferenceRow({ name }: { name: PreferenceName }) {
  const { t } = useTranslation();
  const value: unknown = useApp((state) => state.preferences[name]);
  const { label: labelKey, hint: hints, texts } = preferenceTexts[name];
  const label = labelKey === null ? name : t(labelKey);
  const hint = typeof hints === 'string' ? hints : hints?.[String(value)];
  const preference: Preference = preferenceTable[name];
  const choose = (chosen: string | boolean): void => {
    run(api.savePreferences({ [name]: chosen }));
  };
  return (
    <Row label={label} {...(hint !== undefined && { hint: t(hint) })}>
      {preference.kind === 'choice' && (
        <SegmentedControl
          aria-label={label}
          value={String(value)}
          data={preference.choices.map((choice) => {
            const text = texts?.[choice];
            return { value: choice, label: text === undefined ? choice : t(text) };
          })}
          onChange={choose}
        />
      )}
      {preference.kind === 'toggle' && (
        <Switch
          aria-label={label}
          label={t(value === true ? 'teamSettings.on' : 'teamSettings.off')}
          labelPosition="left"
          checked={value === true}
          onChange={(event) => {
            choose(event.currentTarget.checked);
          }}
        />
      )}
      {preference.kind === 'text' && (
        <TextInput
          aria-label={label}
          spellCheck={false}
          defaultValue={String(value)}
          onBlur={(event) => {
            choose(event.currentTarget.value);
          }}
        />
      )}
    </Row>
  );
}

/** The preferences of a page that it does not lay out by itself, one below the other. */
export function FurtherPreferences({ page }: { page: PreferencePage }) {
  const names = furtherPreferences(page);
  if (names.length === 0) return null;
  return (
    <Section>
      {names.map((name) => (
        <PreferenceRow key={name} name={name} />
      ))}
    </Section>
  );
}
