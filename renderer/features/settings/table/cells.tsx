import { NativeSelect, TextInput } from '@mantine/core';
import { LineField } from '../../account/LineField.tsx';
import type { CellProps } from './EditableTable.tsx';

interface TextCellProps {
  value: string;
  onChange: (value: string) => void;
  cell: CellProps;
  placeholder?: string;
}

/** A cell with one line of text. */
export function TextCell({ value, onChange, cell, placeholder = '' }: TextCellProps) {
  return (
    <TextInput
      {...cell}
      error={cell['aria-invalid'] === true}
      withErrorStyles
      placeholder={placeholder}
      spellCheck={false}
      maxLength={2_000}
      title={value}
      value={value}
      onChange={(event) => {
        onChange(event.currentTarget.value);
      }}
    />
  );
}

/** A cell for one of the team's numbers, with those that sipgate knows as choices. */
export function LineCell({ value, onChange, cell, placeholder = '' }: TextCellProps) {
  return (
    <LineField
      {...cell}
      error={cell['aria-invalid'] === true}
      withErrorStyles
      placeholder={placeholder}
      spellCheck={false}
      maxLength={2_000}
      value={value}
      onChange={onChange}
    />
  );
}

interface ListCellProps extends Omit<TextCellProps, 'value' | 'onChange'> {
  values: readonly string[];
  onChange: (values: string[]) => void;
}

/** A cell with several texts, separated by commas. */
export function ListCell({ values, onChange, cell, placeholder = '' }: ListCellProps) {
  return (
    <TextCell
      cell={cell}
      placeholder={placeholder}
      value={values.join(',').replaceAll(/,(?=[^\s,])/g, ', ')}
      onChange={(text) => {
        onChange(text === '' ? [] : text.split(','));
      }}
    />
  );
}

interface ChoiceCellProps<V extends string> {
  value: V;
  choices: readonly { value: V; label: string }[];
  onChange: (value: V) => void;
  cell: CellProps;
}

/** A cell with one of a few choices. */
export function ChoiceCell<V extends string>({ value, choices, onChange, cell }: ChoiceCellProps<V>) {
  return (
    <NativeSelect
      {...cell}
      value={value}
      data={[...choices]}
      onChange={(event) => {
        const chosen = choices.find((choice) => choice.value === event.currentTarget.value);
        if (chosen) onChange(chosen.value);
      }}
    />
  );
}
