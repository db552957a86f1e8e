import { Switch } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { TeamField, TeamFields } from '../../../contract/settings/settings-table.ts';
import { SettingRow } from './SettingRow.tsx';
import { labelOf } from './sections.ts';
import { useField } from './use-field.ts';

/** The fields that are on or off. */
export type SwitchField = { [F in TeamField]: TeamFields[F] extends boolean ? F : never }[TeamField];

/** A setting that is on or off. */
export function SwitchSetting({ field }: { field: SwitchField }) {
  const { t } = useTranslation();
  const { value, set } = useField(field);
  return (
    <SettingRow field={field} value={value}>
      <Switch
        aria-label={t(labelOf(field))}
        label={t(value ? 'teamSettings.on' : 'teamSettings.off')}
        labelPosition="left"
        checked={value}
        onChange={(event) => {
          set(event.currentTarget.checked);
        }}
      />
    </SettingRow>
  );
}
