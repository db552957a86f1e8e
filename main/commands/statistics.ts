import { basename } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import type { Language } from '../../contract/preferences.ts';
import type { CallStatistics } from '../calls/call-statistics.ts';
import type { AppCommands } from '../desktop/desktop.ts';
import { statisticsCsv } from '../domain/statistics-csv.ts';

/** What the commands for the figures work on. */
export interface StatisticsCommandParts {
  statistics: CallStatistics;
  /** Asks where a file is to be saved; null: nowhere. */
  chooseFile: (name: string) => Promise<string | null>;
  language: () => Language;
}

/** The commands that show the figures and take them elsewhere. */
export function createStatisticsCommands(
  parts: StatisticsCommandParts,
): Pick<AppCommands, 'getStatistics' | 'exportStatistics'> {
  const { statistics, chooseFile, language } = parts;
  return {
    getStatistics: statistics.of,
    async exportStatistics(period) {
      const found = await statistics.of(period);
      const isGerman = language() === 'de';
      const day = new Date().toISOString().slice(0, 10);
      const path = await chooseFile(`${isGerman ? 'Statistik' : 'Statistics'} ${day}.csv`);
      if (path === null) return null;
      await writeFileAtomic(path, statisticsCsv(found, isGerman ? ';' : ','), { mode: 0o600 });
      return basename(path);
    },
  };
}
