import { IconAlertTriangle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './Warning.module.css';

/** What somebody should know before they go on. `isNews`: it comes and goes, and is read out when it comes. */
export function Warning({ isNews = false, children }: { isNews?: boolean; children: ReactNode }) {
  return (
    <p className={classes.warning} role={isNews ? 'status' : undefined}>
      <IconAlertTriangle size={16} aria-hidden />
      {children}
    </p>
  );
}
