import type { ReactNode } from 'react';
import classes from './StateIcon.module.css';

/** How something of the connection is; the colour says it third. */
export interface StateLook {
  icon: ReactNode;
  tone: 'good' | 'waiting' | 'bad' | 'quiet';
}

/** The picture beside the words of a state. */
export function StateIcon({ icon, tone }: StateLook) {
  return (
    <span className={classes.icon} data-tone={tone}>
      {icon}
    </span>
  );
}
