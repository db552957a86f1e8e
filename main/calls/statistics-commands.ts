import { basename } from 'node:path';
import type { Handlers } from '../../contract/define.ts';
import type { statisticsCommands } from '../../contract/commands/statistics.ts';
import { statisticsCsv } from '../domain/statistics/statistics-csv.ts';
import { csvSeparator } from '../lib/pure/csv.ts';
import { datedFileName } from '../lib/pure/dated-file-name.ts';
import { writePrivateFile } from '../lib/write-private-file.ts';
import type { CallStatistics } from './call-statistics.ts';
import type { CallerLogCommandParts } from './caller-log-commands.ts';

/** What the commands for the figures work on. */
export interface StatisticsCommandParts extends Pick<
  CallerLogCommandParts,
  'older' | 'chooseFile' | 'language'
> {
  statistics: CallStatistics;
}

const fileNames = { de: 'Statistik', en: 'Statistics' };

/** The commands that show the figures and take them elsewhere. */
export function createStatisticsCommands(parts: StatisticsCommandParts): Handlers<typeof statisticsCommands> {
  const { statistics, older, chooseFile, language } = parts;
  return {
    getStatistics: statistics.of,
    async exportStatistics(period) {
      const spoken = language();
      const path = await chooseFile(datedFileName(fileNames, spoken, 'csv', new Date()));
      if (path === null) return null;
      let found = await statistics.of(period);
      if (found.isReading) {
        // The window says that figures are not whole yet; a file could not take it back.
        await older.reachAll();
        found = await statistics.of(period);
      }
      await writePrivateFile(path, statisticsCsv(found, csvSeparator(spoken)));
      return basename(path);
    },
  };
}
