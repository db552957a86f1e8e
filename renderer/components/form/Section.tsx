import type { ReactNode } from 'react';
import { Field } from './Field.tsx';
import { Hint } from './Hint.tsx';
import classes from './Section.module.css';

interface SectionProps {
  /** Of its heading, within or outside: it is what the section is called. Without, it has no name. */
  id?: string | undefined;
  /** Left out where the section brings its own. */
  heading?: string | undefined;
  /** Where the page has a heading of its own above it. */
  small?: boolean | undefined;
  /** A sentence or two below the heading. */
  intro?: string | undefined;
  children: ReactNode;
}

/** A part of a page: what it is about, and what belongs to that, one below the other. */
export function Section({ id, heading, small, intro, children }: SectionProps) {
  return (
    <section className={classes.section} aria-labelledby={id}>
      {heading !== undefined && <SectionHeading id={id} heading={heading} small={small} intro={intro} />}
      {children}
    </section>
  );
}

/** What a part of a page is about. */
export function SectionHeading({ id, heading, small = false, intro }: Omit<SectionProps, 'children'>) {
  const title = small ? (
    <h3 id={id} className={classes.small}>
      {heading}
    </h3>
  ) : (
    <h2 id={id} className={classes.heading}>
      {heading}
    </h2>
  );
  if (intro === undefined) return title;
  return (
    <Field>
      {title}
      <Hint>{intro}</Hint>
    </Field>
  );
}
