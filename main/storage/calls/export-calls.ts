import { randomBytes } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import type { LogEntry } from '../../../contract/model/calls/caller-log.ts';
import type { ExportFormat } from '../../../contract/model/calls/log-query.ts';
import { byteOrderMark, csvLine } from '../../lib/pure/csv.ts';
import { yieldToLoop } from '../../lib/yield-to-loop.ts';
import { exportColumns, toCells, toExportRow } from '../../domain/log/export-row.ts';

/** How many conversations are made into text before others have their turn: a few milliseconds of work. */
const atOnce = 250;

/** How an export is written. */
export interface ExportOptions {
  format: ExportFormat;
  /** Of CSV: what Excel takes in the system's region, `;` in German, `,` in English. */
  separator: ',' | ';';
}

/**
 * Writes conversations to a file, some at a time, so that calls are answered meanwhile. The file is there when it is whole;
 * until then it grows under another name beside it.
 * @param entries labelled as they are asked for
 * @returns how many were written
 * @throws the system's error; then what stood at the path before is still there, and nothing else
 */
export async function exportCalls(
  path: string,
  entries: Iterable<LogEntry>,
  options: ExportOptions,
): Promise<number> {
  const unfinished = `${path}.${randomBytes(4).toString('hex')}.part`;
  const file = await open(unfinished, 'wx', 0o600);
  let count = 0;
  try {
    let text = beginning(options);
    for (const entry of entries) {
      text += line(entry, count === 0, options);
      count += 1;
      if (count % atOnce > 0) continue;
      await file.write(text);
      text = '';
      await yieldToLoop();
    }
    await file.write(text + (options.format === 'json' ? '\n]\n' : ''));
    await file.sync();
    await file.close();
    await rename(unfinished, path);
  } catch (error) {
    await file.close().catch(() => undefined);
    await rm(unfinished, { force: true });
    throw error;
  }
  return count;
}

function beginning({ format, separator }: ExportOptions): string {
  return format === 'csv' ? byteOrderMark + csvLine(exportColumns, separator) : '[';
}

function line(entry: LogEntry, isFirst: boolean, { format, separator }: ExportOptions): string {
  const row = toExportRow(entry);
  if (format === 'csv') return csvLine(toCells(row), separator);
  return `${isFirst ? '' : ','}\n${JSON.stringify(row)}`;
}
