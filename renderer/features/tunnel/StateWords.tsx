import type { ReactNode } from 'react';
import { StateIcon, type StateLook } from '../../components/state/StateIcon.tsx';
import classes from './Tunnel.module.css';

interface StateWordsProps extends StateLook {
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
        <StateIcon icon={icon} tone={tone} />
        {state}
      </span>
      {children}
    </div>
  );
}
