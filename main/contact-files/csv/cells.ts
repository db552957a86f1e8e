import { parse } from 'csv-parse/sync';
import { csvSeparatorSchema, type CsvSeparator } from '../../../contract/model/contacts/contact-import.ts';

/** The cells of a line. */
export interface LineCells {
  cells: string[];
  /** There is a quotation mark in it where none may stand, as in `27" screen`; so perhaps a cell ends elsewhere. */
  hasOddMarks: boolean;
}

const cell = (separator: string): string => `(?:"[^"]*(?:""[^"]*)*"|[^"\\n${separator}]*)`;

/** Rows of which each mark stands where it may; by separator. */
const wellFormed = new Map(
  csvSeparatorSchema.options.map((separator) => {
    const literal = separator === '|' ? '\\|' : separator;
    return [separator, new RegExp(`^${cell(separator)}(?:${literal}${cell(separator)})*\\n?$`)];
  }),
);

/**
 * Reads lines whose quotation marks stand where they may (RFC 4180).
 * @param text lines that end with LF
 * @returns the rows; null where a mark is not closed, or stands where it must not
 */
export function parseRows(text: string, separator: CsvSeparator): string[][] | null {
  // Without any mark there is nothing to ask the parser for, and files with millions of empty lines end sooner.
  if (!text.includes('"')) {
    return text
      .split('\n')
      .slice(0, -1)
      .map((line) => line.split(separator));
  }
  return parseCells(text, separator, false);
}

/**
 * Reads what should be one row, in one line or more. The parser takes as long to refuse a row as to read a hundred, and a file
 * may have as many bad ones as it likes: so it is not asked where the answer is known.
 * @returns null where a mark is not closed, or stands where it must not
 */
export function parseRow(text: string, separator: CsvSeparator): string[] | null {
  if (wellFormed.get(separator)?.test(text) !== true) return null;
  const rows = parseCells(text, separator, false);
  return rows?.length === 1 ? (rows[0] ?? null) : null;
}

/**
 * Reads a line on its own, whatever marks are in it.
 * @returns null where a mark is not closed
 */
export function parseLine(line: string, separator: CsvSeparator): LineCells | null {
  // Only at the beginning of a cell a mark means anything.
  if (!line.startsWith('"') && !line.includes(`${separator}"`)) {
    return { cells: line.split(separator), hasOddMarks: line.includes('"') };
  }
  const cells = parseRow(line, separator);
  if (cells !== null) return { cells, hasOddMarks: false };
  const relaxed = parseCells(line, separator, true);
  return relaxed?.length === 1 && relaxed[0] ? { cells: relaxed[0], hasOddMarks: true } : null;
}

/** @param relaxed whether a quotation mark may stand anywhere in a cell */
function parseCells(text: string, separator: CsvSeparator, relaxed: boolean): string[][] | null {
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
