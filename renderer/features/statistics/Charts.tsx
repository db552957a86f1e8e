import { useTranslation } from 'react-i18next';
import type { LogQuery } from '../../../contract/model/calls/log-query.ts';
import { outcomes } from '../../../contract/model/calls/outcomes.ts';
import { everything } from '../../../contract/model/calls/whole-log.ts';
import type { CallShare, Statistics } from '../../../contract/model/calls/statistics.ts';
import { formatHour, formatWeekday } from '../../format.ts';
import { useApp } from '../../store.ts';
import { statusLook } from '../../components/call/call-status.ts';
import { changeQuery } from '../calls/caller-log/caller-log-store.ts';
import { useNumberWords } from '../../components/call/use-party.ts';
import { BarTable, type BarRow } from './BarTable.tsx';
import classes from './Statistics.module.css';

/** Shows the calls of the time in the caller log, narrowed down to what was chosen and nothing else. */
export function openLog(statistics: Pick<Statistics, 'span'>, query: Partial<LogQuery>): void {
  changeQuery({ ...everything, span: statistics.span, ...query });
  useApp.setState({ view: 'calls' });
}

/** When it rings, how that ends, and who and which lines have to do with it. */
export function Charts({ statistics }: { statistics: Statistics }) {
  const { t } = useTranslation();
  const language = useApp((state) => state.language);
  const words = useNumberWords();
  const { hours, weekdays, figures, people, lines } = statistics;
  const written = (value: number): string => value.toLocaleString(language);
  const shareRow = (key: string, label: string, share: CallShare): BarRow => ({
    key,
    label,
    values: [written(share.calls), written(share.answered), written(share.unanswered)],
    parts: [
      { tone: 'answered', size: share.answered },
      { tone: 'unanswered', size: share.unanswered },
      { tone: 'other', size: share.calls - share.answered - share.unanswered },
    ],
  });
  const shares = [
    { label: t('statistics.calls') },
    { label: t('statistics.answered'), tone: 'answered' },
    { label: t('statistics.unanswered'), tone: 'unanswered' },
  ] as const;
  const busy = hours.map(({ calls }, hour) => (calls > 0 ? hour : -1)).filter((hour) => hour >= 0);
  const [first = 0, last = 0] = [busy[0], busy.at(-1)];
  const ended = outcomes
    .map((outcome) => ({ outcome, count: figures.outcomes[outcome] }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);

  return (
    <div className={classes.charts}>
      {figures.incoming > 0 && (
        <>
          <BarTable
            title={t('statistics.hours')}
            what={t('statistics.hour')}
            columns={shares}
            rows={hours
              .slice(first, last + 1)
              .map((share, index) => shareRow(String(index), formatHour(first + index, language), share))}
          />
          <BarTable
            title={t('statistics.weekdays')}
            what={t('statistics.weekday')}
            columns={shares}
            rows={weekdays.map((share, index) =>
              shareRow(String(index), formatWeekday(index, language), share),
            )}
          />
          <BarTable
            title={t('statistics.outcomes')}
            what={t('statistics.outcome')}
            columns={[{ label: t('statistics.calls') }]}
            rows={ended.map(({ outcome, count }) => ({
              key: outcome,
              label: t(`callStatus.${statusLook({ direction: 'in', state: 'ended', outcome }).word}`),
              values: [written(count)],
              parts: [{ tone: 'other', size: count }],
              onOpen() {
                openLog(statistics, { direction: 'in', outcomes: [outcome] });
              },
            }))}
          />
          <BarTable
            title={t('statistics.lines')}
            what={t('statistics.line')}
            columns={shares}
            rows={lines.map((share) => ({
              ...shareRow(share.line.number ?? words(share.line), words(share.line), share),
              onOpen:
                share.line.number === null
                  ? null
                  : () => {
                      openLog(statistics, { direction: 'in', line: share.line.number });
                    },
            }))}
          />
        </>
      )}
      {people.length > 0 && (
        <BarTable
          title={t('statistics.people')}
          what={t('statistics.person')}
          columns={[
            { label: t('statistics.answered'), tone: 'answered' },
            { label: t('statistics.outgoing') },
          ]}
          rows={people.map(({ name, answered, outgoing }, index) => ({
            key: `${index} ${name}`,
            label: name,
            values: [written(answered), written(outgoing)],
            parts: [
              { tone: 'answered', size: answered },
              { tone: 'other', size: outgoing },
            ],
          }))}
        />
      )}
    </div>
  );
}
