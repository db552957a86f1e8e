import type { ReactNode } from 'react';
import classes from './SettingsPage.module.css';

interface SettingRowProps {
  label: string;
  /** One sentence. */
  hint: string;
  children: ReactNode;
}

/** A setting: what it is and what it does on the left, the control on the right. */
export function SettingRow({ label, hint, children }: SettingRowProps) {
  return (
    <div className={classes.choice}>
      <div className={classes.field}>
        <span className={classes.label}>{label}</span>
        <p className={classes.hint}>{hint}</p>
      </div>
      <div className={classes.control}>{children}</div>
    </div>
  );
}
