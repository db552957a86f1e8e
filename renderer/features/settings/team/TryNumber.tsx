import { TextInput } from '@mantine/core';
import { useId, type ReactNode } from 'react';
import type { NumberTrial } from '../../../../contract/model/number-trial.ts';
import classes from './TryNumber.module.css';

interface TryNumberProps {
  heading: string;
  hint: string;
  label: string;
  placeholder: string;
  typed: string;
  onType: (typed: string) => void;
  trial: NumberTrial | null;
  /** What came of it, in words. */
  children: ReactNode;
}

/** Tries the settings on a number, as they stand in the fields, before they are saved. */
export function TryNumber(props: TryNumberProps) {
  const { heading, hint, label, placeholder, typed, onType, trial, children } = props;
  const id = useId();
  return (
    <section className={classes.trial} aria-labelledby={id}>
      <h3 id={id} className={classes.heading}>
        {heading}
      </h3>
      <div className={classes.line}>
        <TextInput
          className={classes.field ?? ''}
          aria-label={label}
          placeholder={placeholder}
          type="tel"
          maxLength={200}
          value={typed}
          onChange={(event) => {
            onType(event.currentTarget.value);
          }}
        />
        <output className={classes.result} aria-label={heading}>
          {trial === null || typed.trim() === '' ? <span className={classes.hint}>{hint}</span> : children}
        </output>
      </div>
    </section>
  );
}
