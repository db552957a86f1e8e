import classes from './SettingsPage.module.css';

/** What a part of a page is about. */
export function Intro({ id, heading, text }: { id: string; heading: string; text: string }) {
  return (
    <div className={`${classes.field ?? ''} ${classes.intro ?? ''}`}>
      <h2 id={id} className={classes.heading}>
        {heading}
      </h2>
      <p className={classes.hint}>{text}</p>
    </div>
  );
}
