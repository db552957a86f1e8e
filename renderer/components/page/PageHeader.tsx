import type { ReactNode } from 'react';
import classes from './PageHeader.module.css';

/** A page's title and, on the right, what can be done with the whole page. */
export function PageHeader({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <header className={classes.header}>
      <h1 className={classes.title}>{title}</h1>
      <div className={classes.actions}>{children}</div>
    </header>
  );
}
