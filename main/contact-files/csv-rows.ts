import { parse } from 'csv-parse/sync';
import type { CsvFormat, UnreadableReason } from '../../contract/model/contacts/contact-import.ts';
import { decode } from './encoding.ts';
import { createLineSplitter, longestLine, type Line } from './line-splitter.ts';
import { slicesOf } from './slices.ts';

/** A row of a file, as a spreadsheet counts: from 1, empty ones and the header included. */
export type CsvRow =
  | { number: number; cells: string[] }
  | { number: number; reason: UnreadableReason & ('brokenQuotes' | 'tooLong'); text: string };

/** How much is parsed at once; characters. */
const parsedAtOnce = 16 * 1024;

/**
 * Reads the rows of a CSV file, some at a time; the event loop runs meanwhile.
 *
 * csv-parse reads the cells. What it gets are portions that should be a row each: a line whose quotation marks are in
 * pairs, or the lines from one with an odd number to the next. So a mark that is never closed costs its line and not the
 * rest of the file, which the parser alone would take for one cell.
 * @throws {ContactFileRefused} if the file is too large or no text
 */
export async function* rowsOf(
  bytes: Uint8Array,
  { encoding, separator }: Omit<CsvFormat, 'hasHeader'>,
): AsyncGenerator<CsvRow[]> {
  const splitter = createLineSplitter();
  const reader = createRowReader(separator, encoding === 'windows-1252' ? encoding : 'utf-8');
  for await (const slice of slicesOf(bytes, encoding)) yield reader.push(splitter.push(slice));
  yield reader.push(splitter.end());
  yield reader.end();
}

function createRowReader(separator: string, encoding: 'utf-8' | 'windows-1252') {
  let count = 0;
  let rows: CsvRow[] = [];
  let pending: string[] = [];
  /** Since it was last tried to read what is pending; characters. */
  let added = 0;

  const addBroken = (reason: 'brokenQuotes' | 'tooLong', line: string): void => {
    rows.push({ number: ++count, reason, text: decode(line.slice(0, 1_000), encoding) });
  };

  /** @returns whether the lines are so many rows; if not, none is taken */
  const addRows = (lines: readonly string[], expected: number, relaxed: boolean): boolean => {
    const text = decode(lines.map((line) => `${line}\n`).join(''), encoding);
    const found = parseCells(text, separator, relaxed);
    if (found?.length !== expected) return false;
    for (const cells of found) rows.push({ number: ++count, cells });
    return true;
  };

  /** @returns how many of the lines are done; the last ones may belong to what comes yet */
  const addTogether = (lines: readonly string[]): number | null => {
    let portions = 0;
    let done = 0;
    for (let end = portionEnd(lines, 0); end !== null; end = portionEnd(lines, end)) {
      portions++;
      done = end;
    }
    return addRows(lines.slice(0, done), portions, false) ? done : null;
  };

  /** The same, portion by portion, as there is something wrong. */
  const addOneByOne = (lines: readonly string[], isEnd: boolean): number => {
    let done = 0;
    while (done < lines.length) {
      const end = portionEnd(lines, done);
      if (end === null && !isEnd) break;
      const portion = lines.slice(done, end ?? done + 1);
      const [first = ''] = portion;
      if (portion.length > 1 && addRows(portion, 1, false)) {
        done += portion.length;
        continue;
      }
      // A line on its own, whatever marks are in it.
      if (!addRows([first], 1, true)) addBroken('brokenQuotes', first);
      done++;
    }
    return done;
  };

  const readPending = (isEnd: boolean): void => {
    const together = addTogether(pending);
    const isDone = together !== null && (together === pending.length || !isEnd);
    if (together !== null) pending = pending.slice(together);
    if (!isDone) pending = pending.slice(addOneByOne(pending, isEnd));
    added = 0;
    // No cell is as long as that.
    if (pending.reduce((sum, line) => sum + line.length, 0) > longestLine) readPending(true);
  };

  const takeRows = (): CsvRow[] => {
    const taken = rows;
    rows = [];
    return taken;
  };

  return {
    push(lines: readonly Line[]): CsvRow[] {
      for (const { text, cut } of lines) {
        if (cut) {
          readPending(true);
          addBroken('tooLong', text);
          continue;
        }
        pending.push(text);
        added += text.length;
        if (added > parsedAtOnce) readPending(false);
      }
      return takeRows();
    },
    end(): CsvRow[] {
      readPending(true);
      return takeRows();
    },
  };
}

/** Where the portion that begins in a line ends: before which line; null where its end has not come yet. */
function portionEnd(lines: readonly string[], start: number): number | null {
  if (start >= lines.length) return null;
  if (!hasOddMarks(lines[start])) return start + 1;
  for (let last = start + 1; last < lines.length; last++) if (hasOddMarks(lines[last])) return last + 1;
  return null;
}

function hasOddMarks(line = ''): boolean {
  let isOdd = false;
  for (let at = line.indexOf('"'); at !== -1; at = line.indexOf('"', at + 1)) isOdd = !isOdd;
  return isOdd;
}

/**
 * @param relaxed whether a quotation mark may stand anywhere in a cell, as in `27" screen`
 * @returns null where a mark is not closed, or stands where it must not
 */
function parseCells(text: string, separator: string, relaxed: boolean): string[][] | null {
  try {
    return parse(text, {
      delimiter: separator,
      record_delimiter: '\n',
      relax_column_count: true,
      relax_quotes: relaxed,
    });
  } catch {
    return null;
  }
}
