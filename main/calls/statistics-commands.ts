import { basename } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import type { Handlers } from '../../contract/define.ts';
import type { statisticsCommands } from '../../contract/commands/statistics.ts';
import { statisticsCsv } from '../domain/statistics/statistics-csv.ts';
import type { CallStatistics } from './call-statistics.ts';
import type { LogCommandParts } from './log-commands.ts';

/** What the commands for the figures work on. */
export interface StatisticsCommandParts extends Pick<LogCommandParts, 'older' | 'chooseFile' | 'language'> {
  statistics: CallStatistics;
}

/** The commands that show the figures and take them elsewhere. */
export function createStatisticsCommands(parts: StatisticsCommandParts): Handlers<typeof statisticsCommands> {
  const { statistics, older, chooseFile, language } = parts;
  return {
    getStatistics: statistics.of,
    async exportStatistics(period) {
      const isGerman = language() === 'de';
      const day = new Date().toISOString().slice(0, 10);
      const path = await chooseFile(`${isGerman ? 'Statistik' : 'Statistics'} ${day}.csv`);
      if (path === null) return null;
      let found = await statistics.of(period);
      if (found.isReading) {
        // The window says that figures are not whole yet; a file could not take it back.
        await older.reachAll();
        found = await statistics.of(period);
      }
      await writeFileAtomic(path, statisticsCsv(found, isGerman ? ';' : ','), { mode: 0o600 });
      return basename(path);
    },
  };
}
