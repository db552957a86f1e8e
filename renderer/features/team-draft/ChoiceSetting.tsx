import { SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { choicesOf, type TeamField } from '../../../contract/settings/settings-table.ts';
import { SettingRow } from './SettingRow.tsx';
import { labelOf, textsOf } from './sections.ts';
import { change } from './team-draft.ts';
import { useField } from './use-field.ts';

interface ChoiceSettingProps {
  field: TeamField;
  /** Of the control. */
  className?: string | undefined;
}

/** A setting that is one of a few values. */
export function ChoiceSetting({ field, className }: ChoiceSettingProps) {
  const { t } = useTranslation();
  const { value }: { value: unknown } = useField(field);
  const { choices: words } = textsOf(field);
  const choices = choicesOf(field);
  return (
    <SettingRow field={field} value={value}>
      <SegmentedControl
        className={className ?? ''}
        aria-label={t(labelOf(field))}
        value={String(value)}
        data={choices.map((choice) => {
          const word = words?.[String(choice)];
          return { value: String(choice), label: word === undefined ? String(choice) : t(word) };
        })}
        onChange={(picked) => {
          change({ [field]: choices.find((choice) => String(choice) === picked) });
        }}
      />
    </SettingRow>
  );
}
