import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CallFigures, Durations, Statistics } from '../../../contract/model/calls/statistics.ts';
import { formatDuration } from '../../format.ts';
import { useApp } from '../../store.ts';
import { openLog } from './Charts.tsx';
import classes from './Statistics.module.css';

/** What is asked for most, each beside what it was in the time before. */
export function FigureCards({ statistics }: { statistics: Statistics }) {
  const { t } = useTranslation();
  const language = useApp((state) => state.language);
  const { figures, figuresBefore: before } = statistics;
  const { incoming, running, open, unanswered, outcomes, waiting, talkingSeconds } = figures;
  const written = (value: number): string => value.toLocaleString(language);
  const counted = (count: number) => ({ count, formatted: written(count) });
  const share = (value: number): string =>
    t('statistics.share', {
      percent: (value / incoming).toLocaleString(language, { style: 'percent' }),
    });
  const earlier = (read: (of: CallFigures) => string): string | null => before && read(before);

  return (
    <dl className={classes.cards} aria-label={t('statistics.figures')}>
      <Card
        name={t('statistics.incoming')}
        value={written(incoming)}
        before={earlier((of) => written(of.incoming))}
      >
        {running > 0 && t('statistics.running', counted(running))}
      </Card>
      <Card
        name={t('statistics.answered')}
        value={written(outcomes.answered)}
        before={earlier((of) => written(of.outcomes.answered))}
      >
        {incoming > 0 && share(outcomes.answered)}
      </Card>
      <Card
        name={t('statistics.unanswered')}
        value={written(unanswered)}
        before={earlier((of) => written(of.unanswered))}
      >
        {outcomes.missed > 0 && (
          <button
            type="button"
            className={classes.link}
            onClick={() => {
              openLog(statistics, { direction: 'in', outcomes: ['missed'] });
            }}
          >
            {t('statistics.missed', counted(outcomes.missed))}
          </button>
        )}
        {open > 0 && (
          <button
            type="button"
            className={classes.link}
            onClick={() => {
              openLog(statistics, { openOnly: true });
            }}
          >
            {t('statistics.open', counted(open))}
          </button>
        )}
      </Card>
      <Card
        name={t('statistics.waiting')}
        value={duration(waiting.median)}
        before={earlier((of) => duration(of.waiting.median))}
      >
        {waiting.ninetieth !== null && t('statistics.ninetieth', ninetieth(waiting))}
      </Card>
      <Card
        name={t('statistics.talking')}
        value={duration(talkingSeconds)}
        before={earlier((of) => duration(of.talkingSeconds))}
      >
        {outcomes.answered > 0 &&
          t('statistics.average', { duration: duration(Math.round(talkingSeconds / outcomes.answered)) })}
      </Card>
      <Card
        name={t('statistics.outgoing')}
        value={written(figures.outgoing)}
        before={earlier((of) => written(of.outgoing))}
      >
        {figures.outgoing > 0 &&
          t('statistics.reached', {
            formatted: written(figures.reached),
            duration: duration(figures.outgoingTalkingSeconds),
          })}
      </Card>
    </dl>
  );
}

interface CardProps {
  name: string;
  value: string;
  /** Null where that is not known. */
  before: string | null;
  children: ReactNode;
}

function Card({ name, value, before, children }: CardProps) {
  const { t } = useTranslation();
  return (
    <div className={classes.card}>
      <dt className={classes.name}>{name}</dt>
      <dd className={classes.value}>{value}</dd>
      <dd className={classes.detail}>{children}</dd>
      {before !== null && <dd className={classes.before}>{t('statistics.before', { value: before })}</dd>}
    </div>
  );
}

function duration(seconds: number | null): string {
  return seconds === null ? '–' : formatDuration(seconds);
}

function ninetieth({ ninetieth: seconds }: Durations): { duration: string } {
  return { duration: duration(seconds) };
}
