import { SectionHeading } from '../../../components/form/Section.tsx';
import classes from './Settings.module.css';

interface IntroProps {
  id: string;
  heading: string;
  text: string;
}

/** What a part of a wide page is about; no wider than is easy to read. */
export function Intro({ id, heading, text }: IntroProps) {
  return (
    <div className={classes.intro}>
      <SectionHeading id={id} heading={heading} intro={text} />
    </div>
  );
}
