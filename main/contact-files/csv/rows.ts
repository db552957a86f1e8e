import type {
  CsvFormat,
  CsvSeparator,
  UnreadableReason,
} from '../../../contract/model/contacts/contact-import.ts';
import { parseLine, parseRow, parseRows, type LineCells } from './cells.ts';
import { encodingOfRow, isOfOneEncoding } from './encoding.ts';
import { decode, type TextFlaw } from '../encoding.ts';
import { createLineSplitter, longestLine, type Line } from '../line-splitter.ts';
import { slicesOf } from '../slices.ts';
import { inPieces } from '../../lib/yield-to-loop.ts';

/** A row of a file, as a spreadsheet counts: from 1, empty ones and the header included. */
export type CsvRow = CellsRow | BrokenRow;

export interface CellsRow extends LineCells {
  number: number;
  /** What is wrong with its letters. */
  flaw: TextFlaw | null;
}

interface BrokenRow {
  number: number;
  reason: UnreadableReason & ('brokenQuotes' | 'tooLong');
  text: string;
}

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
  for await (const slice of slicesOf(bytes, encoding)) {
    yield await inPieces(reader.push(splitter.push(slice)));
  }
  yield await inPieces(reader.push(splitter.end()));
  yield await inPieces(reader.end());
}

/** Its generators yield wherever others may have their turn: a line in which something is wrong costs as much as many that are well. */
function createRowReader(separator: CsvSeparator, encoding: 'utf-8' | 'windows-1252') {
  let count = 0;
  let rows: CsvRow[] = [];
  let pending: string[] = [];
  /** Since it was last tried to read what is pending; characters, ends of lines included. */
  let added = 0;

  const decoded = (binary: string): { text: string; flaw: TextFlaw | null } => {
    const { name, flaw } = encodingOfRow(binary, encoding);
    return { text: decode(binary, name), flaw };
  };

  const addBroken = (reason: 'brokenQuotes' | 'tooLong', line: string): void => {
    rows.push({ number: ++count, reason, text: decoded(line.slice(0, 1_000)).text });
  };

  /** @returns whether it is one row; if not, it is not taken */
  const addPortion = (lines: readonly string[]): boolean => {
    const { text, flaw } = decoded(joined(lines));
    const cells = parseRow(text, separator);
    if (cells === null) return false;
    rows.push({ number: ++count, cells, hasOddMarks: false, flaw });
    return true;
  };

  const addLine = (line: string): void => {
    const { text, flaw } = decoded(line);
    const read = parseLine(text, separator);
    if (read) rows.push({ number: ++count, ...read, flaw });
    else addBroken('brokenQuotes', line);
  };

  /** @returns how many of the lines are done, the last ones may belong to what comes yet; null if there is something wrong */
  const addTogether = (lines: readonly string[]): number | null => {
    const starts: number[] = [0];
    for (let end = portionEnd(lines, 0); end !== null; end = portionEnd(lines, end)) starts.push(end);
    const end = starts.at(-1) ?? 0;
    const binary = joined(lines.slice(0, end));
    const portions = isOfOneEncoding(binary, encoding)
      ? [{ text: decode(binary, encoding), flaw: null }]
      : starts.slice(1).map((to, index) => decoded(joined(lines.slice(starts[index], to))));
    const found = parseRows(portions.map(({ text }) => text).join(''), separator);
    if (found?.length !== starts.length - 1) return null;
    for (const [index, cells] of found.entries()) {
      rows.push({ number: ++count, cells, hasOddMarks: false, flaw: portions[index]?.flaw ?? null });
    }
    return end;
  };

  /** The same, portion by portion, as there is something wrong. */
  function* addOneByOne(lines: readonly string[], isEnd: boolean): Generator<undefined, number> {
    let done = 0;
    while (done < lines.length) {
      const end = portionEnd(lines, done);
      if (end === null && !isEnd) break;
      const portion = lines.slice(done, end ?? done + 1);
      const [first = ''] = portion;
      if (portion.length > 1 && addPortion(portion)) {
        done += portion.length;
      } else {
        addLine(first);
        done++;
      }
      yield;
    }
    return done;
  }

  function* readPending(isEnd: boolean): Generator<undefined, void> {
    const together = addTogether(pending);
    const isDone = together !== null && (together === pending.length || !isEnd);
    if (together !== null) pending = pending.slice(together);
    yield;
    if (!isDone) pending = pending.slice(yield* addOneByOne(pending, isEnd));
    added = 0;
    // No cell is as long as that.
    if (lengthOf(pending) > longestLine) yield* readPending(true);
  }

  const takeRows = (): CsvRow[] => {
    const taken = rows;
    rows = [];
    return taken;
  };

  return {
    *push(lines: readonly Line[]): Generator<undefined, CsvRow[]> {
      for (const { text, cut } of lines) {
        if (cut) {
          yield* readPending(true);
          addBroken('tooLong', text);
          continue;
        }
        pending.push(text);
        added += text.length + 1;
        if (added > parsedAtOnce) yield* readPending(false);
      }
      return takeRows();
    },
    *end(): Generator<undefined, CsvRow[]> {
      yield* readPending(true);
      return takeRows();
    },
  };
}

function joined(lines: readonly string[]): string {
  return lines.map((line) => `${line}\n`).join('');
}

/** Ends of lines included: a file may have millions of empty ones. */
function lengthOf(lines: readonly string[]): number {
  return lines.reduce((sum, line) => sum + line.length + 1, 0);
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
