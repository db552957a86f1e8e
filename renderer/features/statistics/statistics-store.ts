import { create } from 'zustand';
import type { Statistics, StatisticsPeriod } from '../../../contract/model/calls/statistics.ts';
import { api } from '../../api.ts';
import { run } from '../../store.ts';

/** How long figures stay before they are asked for again, however many calls change meanwhile; milliseconds. */
const restFor = 500;

/** How often they are asked for without a call: the time that is compared with grows, and the day ends; milliseconds. */
const refreshEvery = 60_000;

/** How long it is said what was written; milliseconds. */
const saidFor = 8_000;

interface StatisticsState {
  period: StatisticsPeriod;
  /** Null until they have come. */
  statistics: Statistics | null;
  /** The file that was written last, as long as it is spoken of. */
  written: string | null;
}

/** The figures that are looked at; the time chosen stays while another page is shown. */
export const useStatistics = create<StatisticsState>()(() => ({
  period: 'days7',
  statistics: null,
  written: null,
}));

let isAsking = false;
let isStale = false;
let resting: ReturnType<typeof setTimeout> | null = null;
let saying: ReturnType<typeof setTimeout> | null = null;

/** Shows the figures of another time. */
export function choosePeriod(period: StatisticsPeriod): void {
  useStatistics.setState({ period });
  ask();
}

/** Follows the caller log for as long as the figures are looked at; returns the function that ends it. */
export function followStatistics(): () => void {
  const refresh = (): void => {
    isStale = true;
    if (!resting) ask();
  };
  refresh();
  const timer = setInterval(refresh, refreshEvery);
  const unfollow = api.on('callerLogChanged', refresh);
  return () => {
    clearInterval(timer);
    unfollow();
  };
}

function ask(): void {
  if (!isAsking) run(load());
}

async function load(): Promise<void> {
  const { period } = useStatistics.getState();
  isAsking = true;
  isStale = false;
  try {
    const statistics = await api.getStatistics(period);
    if (isChosen(period)) useStatistics.setState({ statistics });
  } finally {
    isAsking = false;
  }
  if (!isChosen(period)) ask();
  else resting ??= setTimeout(endRest, restFor);
}

function endRest(): void {
  resting = null;
  if (isStale) ask();
}

function isChosen(period: StatisticsPeriod): boolean {
  return period === useStatistics.getState().period;
}

/** Writes the figures to a file that the user chooses. */
export function exportStatistics(): void {
  run(
    api.exportStatistics(useStatistics.getState().period).then((written) => {
      if (written === null) return;
      useStatistics.setState({ written });
      if (saying) clearTimeout(saying);
      saying = setTimeout(() => {
        useStatistics.setState({ written: null });
      }, saidFor);
    }),
  );
}
