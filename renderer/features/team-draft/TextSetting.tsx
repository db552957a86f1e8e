import { TextInput } from '@mantine/core';
import type { TeamField, TeamFields } from '../../../contract/settings/team-settings.ts';
import { useField } from './use-field.ts';

/** The fields that hold one text. */
type TextField = {
  [F in TeamField]: TeamFields[F] extends string ? (string extends TeamFields[F] ? F : never) : never;
}[TeamField];

interface TextSettingProps {
  field: TextField;
  label: string;
  /** One sentence. */
  hint: string;
  placeholder?: string;
  inputMode?: 'numeric' | 'tel' | 'url';
  /** Short values need no long field; pixels. */
  width?: number;
}

/** A setting that is one line of text; what is wrong with it stands below. */
export function TextSetting({ field, label, hint, placeholder = '', inputMode, width }: TextSettingProps) {
  const { value, set, error } = useField(field);
  return (
    <TextInput
      label={label}
      description={hint}
      inputWrapperOrder={['label', 'input', 'error', 'description']}
      placeholder={placeholder}
      error={error}
      inputMode={inputMode ?? 'text'}
      spellCheck={false}
      {...(width !== undefined && { styles: { input: { width } } })}
      value={value}
      onChange={(event) => {
        set(event.currentTarget.value);
      }}
    />
  );
}
