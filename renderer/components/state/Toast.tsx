import type { ReactNode } from 'react';
import classes from './Toast.module.css';

/** Over the foot of a page, for a moment: what was done, and a way to undo it. */
export function Toast({ children, action }: { children: ReactNode; action?: ReactNode }) {
  return (
    <div className={classes.bar}>
      <span className={classes.text}>{children}</span>
      {action}
    </div>
  );
}
