import { useTranslation } from 'react-i18next';
import { settingsTable } from '../../../../contract/settings/settings-table.ts';
import { LineField } from '../../account/LineField.tsx';
import { useField } from '../../team-draft/use-field.ts';

/** A setting that is one of the team's lines; those that sipgate knows are choices. */
export function LineSetting({ field }: { field: 'outbound.defaultCallerId' }) {
  const { t } = useTranslation();
  const { value, set, error } = useField(field);
  const { label, hint, placeholder } = settingsTable[field];
  return (
    <LineField
      label={t(label)}
      description={t(hint)}
      inputWrapperOrder={['label', 'input', 'error', 'description']}
      placeholder={t(placeholder)}
      error={error}
      inputMode="tel"
      spellCheck={false}
      value={value}
      onChange={set}
    />
  );
}
