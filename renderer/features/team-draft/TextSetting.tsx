import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { TeamField, TeamFields } from '../../../contract/settings/settings-table.ts';
import { hintOf, textsOf } from './sections.ts';
import { useField } from './use-field.ts';

/** The fields that hold one text. */
export type TextField = {
  [F in TeamField]: TeamFields[F] extends string ? (string extends TeamFields[F] ? F : never) : never;
}[TeamField];

interface TextSettingProps {
  field: TextField;
  /** Where another sentence is to be said than the table's. */
  hint?: string;
  /** Where it is no text of a language, or depends on other fields. */
  placeholder?: string;
  inputMode?: 'numeric' | 'tel' | 'url';
  /** Short values need no long field; pixels. */
  width?: number;
}

/** A setting that is one line of text; what is wrong with it stands below. */
export function TextSetting({ field, inputMode, width, ...props }: TextSettingProps) {
  const { t } = useTranslation();
  const { value, set, error } = useField(field);
  const { label, placeholder } = textsOf(field);
  const hint = hintOf(field, value);
  return (
    <TextInput
      label={t(label)}
      description={props.hint ?? (hint === null ? '' : t(hint))}
      inputWrapperOrder={['label', 'input', 'error', 'description']}
      placeholder={props.placeholder ?? (placeholder === undefined ? '' : t(placeholder))}
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
