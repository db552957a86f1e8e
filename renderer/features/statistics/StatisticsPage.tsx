import { Button } from '@mantine/core';
import { IconChartBar, IconDownload } from '@tabler/icons-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { statisticsPeriodSchema, type Statistics } from '../../../contract/model/calls/statistics.ts';
import { EmptyState } from '../../components/page/EmptyState.tsx';
import { PageHeader } from '../../components/page/PageHeader.tsx';
import { formatDay, formatSpan } from '../../format.ts';
import { useApp } from '../../store.ts';
import { useNow } from '../../use-now.ts';
import { Toast } from '../../components/state/Toast.tsx';
import { Charts } from './Charts.tsx';
import { FigureCards } from './FigureCards.tsx';
import classes from './Statistics.module.css';
import { choosePeriod, exportStatistics, followStatistics, useStatistics } from './statistics-store.ts';

/** How much was phoned in a time, and how that went. */
export default function StatisticsPage() {
  const { t } = useTranslation();
  const statistics = useStatistics((state) => state.statistics);
  useEffect(followStatistics, []);
  const isEmpty = statistics !== null && statistics.figures.incoming + statistics.figures.outgoing === 0;
  return (
    <div className={classes.page}>
      <PageHeader title={t('statistics.title')}>
        {statistics && !isEmpty && (
          <Button
            variant="default"
            leftSection={<IconDownload size={16} aria-hidden />}
            onClick={exportStatistics}
          >
            {t('log.export.button')}
          </Button>
        )}
      </PageHeader>
      <Periods />
      {statistics && (
        <div className={classes.body}>
          <Times statistics={statistics} />
          {isEmpty ? (
            <EmptyState icon={IconChartBar} title={t('statistics.empty')}>
              {t('statistics.emptyText')}
            </EmptyState>
          ) : (
            <>
              <FigureCards statistics={statistics} />
              <Charts statistics={statistics} />
            </>
          )}
        </div>
      )}
      <Written />
    </div>
  );
}

function Periods() {
  const { t } = useTranslation();
  const period = useStatistics((state) => state.period);
  return (
    <div role="radiogroup" aria-label={t('statistics.period')} className={classes.periods}>
      {statisticsPeriodSchema.options.map((option) => (
        <label key={option} className={classes.period}>
          <input
            type="radio"
            name="period"
            className={classes.radio}
            checked={option === period}
            onChange={() => {
              choosePeriod(option);
            }}
          />
          {t(`statistics.periods.${option}`)}
        </label>
      ))}
    </div>
  );
}

/** Which days the figures are of, what they are compared with, and what is not known. */
function Times({ statistics }: { statistics: Statistics }) {
  const { t } = useTranslation();
  const language = useApp((state) => state.language);
  const now = useNow(false);
  const { span, spanBefore, figuresBefore, knownSince, isReading } = statistics;
  const words = { span: formatSpan(span, language), before: formatSpan(spanBefore, language) };
  return (
    <div className={classes.times} role="status">
      <p>{figuresBefore ? t('statistics.compared', words) : t('statistics.notCompared', words)}</p>
      {isReading && <p>{t('statistics.reading')}</p>}
      {!isReading && knownSince !== null && (
        <p>{t('statistics.knownSince', { day: formatDay(knownSince, language, now) })}</p>
      )}
    </div>
  );
}

function Written() {
  const { t } = useTranslation();
  const file = useStatistics((state) => state.written);
  return (
    <div role="status" aria-live="polite">
      {file !== null && <Toast>{t('statistics.exported', { file })}</Toast>}
    </div>
  );
}
