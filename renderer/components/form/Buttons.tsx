import type { ReactNode } from 'react';
import classes from './Buttons.module.css';

/** Buttons side by side, at the foot of what they belong to. */
export function Buttons({ children }: { children: ReactNode }) {
  return <div className={classes.buttons}>{children}</div>;
}
