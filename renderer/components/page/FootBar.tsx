import type { ReactNode } from 'react';
import classes from './FootBar.module.css';

/** At the foot of a page of the settings: how they are, in words, and what can be done with them. */
export function FootBar({ children }: { children: ReactNode }) {
  return <div className={classes.bar}>{children}</div>;
}
