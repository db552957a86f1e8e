import type { ReactNode } from 'react';
import { useLocked } from '../../store.ts';
import classes from './Admin.module.css';
import { LockBar } from './LockBar.tsx';

interface AdminAreaProps {
  children: ReactNode;
  /** What stands below and is for everybody. */
  foot?: ReactNode;
}

/** Around a page of the team's settings: while they are locked it can be read, and nothing on it can be changed. */
export function AdminArea({ children, foot }: AdminAreaProps) {
  const isLocked = useLocked();
  return (
    <>
      <fieldset className={classes.team} disabled={isLocked}>
        {children}
      </fieldset>
      {foot}
      {isLocked && <LockBar />}
    </>
  );
}
