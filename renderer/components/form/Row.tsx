import type { ReactNode } from 'react';
import { Field, Label } from './Field.tsx';
import { Hint } from './Hint.tsx';
import classes from './Row.module.css';

interface RowProps {
  label: string;
  /** One sentence; left out where the label says it all. */
  hint?: string;
  children: ReactNode;
}

/** A setting: what it is and what it does on the left, the control on the right. */
export function Row({ label, hint, children }: RowProps) {
  const name = <Label>{label}</Label>;
  if (hint === undefined) {
    return (
      <div className={classes.row}>
        {name}
        <Controls>{children}</Controls>
      </div>
    );
  }
  return (
    <WordsAndControls
      words={
        <>
          {name}
          <Hint>{hint}</Hint>
        </>
      }
    >
      {children}
    </WordsAndControls>
  );
}

/** A row whose words are more than a label and a sentence. */
export function WordsAndControls({ words, children }: { words: ReactNode; children: ReactNode }) {
  return (
    <div className={classes.row}>
      <div className={classes.words}>
        <Field>{words}</Field>
      </div>
      <Controls>{children}</Controls>
    </div>
  );
}

/** Controls side by side, on the right of a row or in one of their own. */
export function Controls({ children }: { children: ReactNode }) {
  return <div className={classes.controls}>{children}</div>;
}
