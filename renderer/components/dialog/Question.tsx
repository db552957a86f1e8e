import type { ReactNode } from 'react';
import classes from './Question.module.css';

/** What is asked, in a dialog. */
export function Question({ children }: { children: ReactNode }) {
  return <p className={classes.text}>{children}</p>;
}

/** The answers to it, side by side at its foot. */
export function Choices({ children }: { children: ReactNode }) {
  return <div className={classes.buttons}>{children}</div>;
}
