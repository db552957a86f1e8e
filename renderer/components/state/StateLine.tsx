import { IconAlertTriangle, IconCircleCheck, IconInfoCircle, IconLoader2 } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './StateLine.module.css';

const icons = {
  good: IconCircleCheck,
  warn: IconAlertTriangle,
  bad: IconAlertTriangle,
  muted: IconInfoCircle,
  busy: IconLoader2,
};

/** How something is: a word, an icon, and colour third. */
export function StateLine({ tone, children }: { tone: keyof typeof icons; children: ReactNode }) {
  const Icon = icons[tone];
  return (
    <p className={classes.state} data-tone={tone === 'busy' ? 'muted' : tone}>
      <Icon size={16} stroke={1.75} aria-hidden />
      <span>{children}</span>
    </p>
  );
}
