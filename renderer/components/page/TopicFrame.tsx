import type { ReactNode } from 'react';
import classes from './TopicFrame.module.css';

interface TopicFrameProps {
  /** What the list of topics is called; read out. */
  label: string;
  /** The topics, as a list of buttons. */
  topics: ReactNode;
  /** What is open: a `TopicColumn`, or something that fills the rest by itself. */
  children: ReactNode;
}

/** A page of several topics: the list of them on the left, what is open beside it. */
export function TopicFrame({ label, topics, children }: TopicFrameProps) {
  return (
    <div className={classes.frame}>
      <nav className={classes.topics} aria-label={label}>
        {topics}
      </nav>
      {children}
    </div>
  );
}

/**
 * What is open, from top to bottom; give it a key for each topic, so that each begins at its top.
 * @param wide its tables are as wide as the window; otherwise it is as wide as is easy to read
 */
export function TopicColumn({ wide, children }: { wide: boolean; children: ReactNode }) {
  return (
    <div className={classes.page}>
      <div className={classes.column} data-wide={wide}>
        {children}
      </div>
    </div>
  );
}
