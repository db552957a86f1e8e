import { create } from 'zustand';
import type { ExportFormat, LogExport } from '../../../../contract/model/calls/log-query.ts';
import { everything } from '../../../../contract/model/calls/whole-log.ts';
import { api } from '../../../api.ts';
import { run } from '../../../store.ts';
import { useCallerLog } from './caller-log-store.ts';

/** How long it is said what was written; milliseconds. */
const saidFor = 8_000;

/** The last export, as long as it is spoken of. */
export const useExport = create<{ notice: LogExport | null }>()(() => ({ notice: null }));

let timer: ReturnType<typeof setTimeout> | null = null;

/**
 * Writes the caller log to a file that the user chooses.
 * @param what what the filters show, or all of it
 */
export function exportCallerLog(what: 'shown' | 'all', format: ExportFormat): void {
  const query = what === 'all' ? everything : useCallerLog.getState().query;
  run(
    api.exportLog(query, format).then((notice) => {
      if (!notice) return;
      useExport.setState({ notice });
      if (timer) clearTimeout(timer);
      timer = setTimeout(() => {
        useExport.setState({ notice: null });
      }, saidFor);
    }),
  );
}
