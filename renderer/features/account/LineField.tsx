import { Autocomplete, TextInput, type TextInputProps } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { listed } from '../../../contract/model/isolated.ts';
import classes from './Account.module.css';
import { useHasToken } from './account-store.ts';
import { useSipgateLines } from './use-sipgate-lines.ts';

interface LineFieldProps extends Pick<
  TextInputProps,
  | 'label'
  | 'description'
  | 'error'
  | 'placeholder'
  | 'inputMode'
  | 'inputWrapperOrder'
  | 'spellCheck'
  | 'maxLength'
  | 'withErrorStyles'
> {
  value: string;
  onChange: (value: string) => void;
}

/**
 * A field for one of the team's lines: typed freely, with the numbers and groups that sipgate knows as choices. Without a
 * token it is an ordinary field.
 */
export function LineField({ onChange, ...props }: LineFieldProps) {
  return useHasToken() ? (
    <ChoiceField {...props} onChange={onChange} />
  ) : (
    <TextInput
      {...props}
      onChange={(event) => {
        onChange(event.currentTarget.value);
      }}
    />
  );
}

function ChoiceField(props: LineFieldProps) {
  const { t } = useTranslation();
  const lines = useSipgateLines();
  const numbers = [...new Set(lines.map(({ number }) => number))];
  const describe = (number: string): { shown: string; behind: string } => {
    const line = lines.find((one) => one.number === number);
    const kind = line ? t(`sipgateLines.${line.kind}`) : '';
    const behind = listed([line?.endpointName ?? '', kind]);
    return { shown: line?.shown ?? number, behind };
  };
  return (
    <Autocomplete
      {...props}
      data={numbers}
      filter={({ options, search }) => {
        const wanted = search.trim().toLowerCase();
        return options.filter((option) => {
          if (!('value' in option)) return false;
          const { shown, behind } = describe(option.value);
          return `${option.value} ${shown} ${behind}`.toLowerCase().includes(wanted);
        });
      }}
      renderOption={({ option }) => {
        const { shown, behind } = describe(option.value);
        return (
          <div>
            {shown}
            <div className={classes.second}>{behind}</div>
          </div>
        );
      }}
    />
  );
}
