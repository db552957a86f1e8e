import type { ReactNode } from 'react';
import classes from './Field.module.css';

/** What a label looks like, for fields of Mantine that make their own. */
export const fieldLabelClass = classes.label ?? '';

interface FieldProps {
  /** The id of its label, where it is a group of several fields. */
  groupLabel?: string;
  children: ReactNode;
}

/** A label, a field and what there is to say about it, close together. */
export function Field({ groupLabel, children }: FieldProps) {
  return (
    <div
      className={classes.field}
      {...(groupLabel !== undefined && { role: 'group', 'aria-labelledby': groupLabel })}
    >
      {children}
    </div>
  );
}

/** What a field is called, where the field itself does not show it. */
export function Label({ id, children }: { id?: string; children: ReactNode }) {
  return (
    <span className={classes.label} id={id}>
      {children}
    </span>
  );
}
