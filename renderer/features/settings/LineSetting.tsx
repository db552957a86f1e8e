import { LineField } from '../account/LineField.tsx';
import { useField } from '../team-draft/use-field.ts';

interface LineSettingProps {
  field: 'outbound.defaultCallerId';
  label: string;
  /** One sentence. */
  hint: string;
  placeholder: string;
}

/** A setting that is one of the team's lines; those that sipgate knows are choices. */
export function LineSetting({ field, label, hint, placeholder }: LineSettingProps) {
  const { value, set, error } = useField(field);
  return (
    <LineField
      label={label}
      description={hint}
      inputWrapperOrder={['label', 'input', 'error', 'description']}
      placeholder={placeholder}
      error={error}
      inputMode="tel"
      spellCheck={false}
      value={value}
      onChange={set}
    />
  );
}
