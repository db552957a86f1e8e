import { PasswordInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { passwordLength } from '../../../contract/model/admin.ts';

interface PasswordFieldProps {
  label: string;
  /** One sentence. */
  hint?: string;
  value: string;
  error: string | null;
  /** Where the focus is to be when the field is new on a dialog. */
  isFirst?: boolean;
  onType: (text: string) => void;
}

/** A field for a password, which can be shown. */
export function PasswordField({ label, hint, value, error, isFirst = false, onType }: PasswordFieldProps) {
  const { t } = useTranslation();
  return (
    <PasswordInput
      data-autofocus={isFirst || undefined}
      label={label}
      description={hint}
      inputWrapperOrder={['label', 'input', 'error', 'description']}
      error={error}
      errorProps={{ role: 'alert' }}
      autoComplete="off"
      maxLength={passwordLength.max}
      visibilityToggleButtonProps={{ 'aria-label': t('admin.show'), tabIndex: 0 }}
      value={value}
      onChange={(event) => {
        onType(event.currentTarget.value);
      }}
    />
  );
}
