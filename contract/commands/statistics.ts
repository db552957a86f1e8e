import { command } from '../define.ts';
import { statisticsPeriodSchema, type Statistics } from '../model/calls/statistics.ts';

/** The commands that show the figures and take them elsewhere. */
export const statisticsCommands = {
  /** The figures of a time, as the desktop's log has it. */
  getStatistics: command({ from: 'app', args: [statisticsPeriodSchema] }).returns<Statistics>(),
  /** Asks where to, and writes them as CSV; null if the person thought better of it, otherwise the file's name. */
  exportStatistics: command({ from: 'app', args: [statisticsPeriodSchema] }).returns<string | null>(),
};
