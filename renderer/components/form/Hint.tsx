import type { ReactNode } from 'react';
import classes from './Hint.module.css';

/** A sentence or two, small and quiet, about what stands above it. */
export function Hint({ id, children }: { id?: string; children: ReactNode }) {
  return (
    <p className={classes.hint} id={id}>
      {children}
    </p>
  );
}
