import { IconAlertTriangle, type TablerIcon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './NoticeBar.module.css';

interface NoticeBarProps {
  /** Something to know, not to mend. */
  isNews?: boolean;
  icon?: TablerIcon;
  /** What it says. */
  children: ReactNode;
  /** What can be done about it. */
  action?: ReactNode;
}

/** At the top of the window: something that somebody should know, whatever they look at. */
export function NoticeBar({
  isNews = false,
  icon: Icon = IconAlertTriangle,
  children,
  action,
}: NoticeBarProps) {
  return (
    <div className={classes.bar} data-tone={isNews ? 'news' : undefined}>
      <Icon className={classes.icon} size={18} aria-hidden />
      <p className={classes.text}>{children}</p>
      <div className={classes.action}>{action}</div>
    </div>
  );
}
