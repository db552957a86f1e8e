import type { ReactNode } from 'react';
import classes from './Tunnel.module.css';

interface StateWordsProps {
  icon: ReactNode;
  tone: 'good' | 'waiting' | 'bad' | 'quiet';
  /** In a few words. */
  state: string;
  /** What else there is to say. */
  children?: ReactNode;
}

/** A state by word and icon, colour third, and below it what it means. */
export function StateWords({ icon, tone, state, children }: StateWordsProps) {
  return (
    <div className={classes.words}>
      <span className={classes.state} role="status">
        <span className={classes[tone]}>{icon}</span>
        {state}
      </span>
      {children}
    </div>
  );
}
