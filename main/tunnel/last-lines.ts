import { stripVTControlCharacters } from 'node:util';

/** Characters of a line that are kept, and in which an address is looked for. */
const longestLine = 2_000;

/** The last lines of a program's output. */
export interface LastLines {
  add: (line: string) => void;
  /** Oldest first. */
  all: () => string[];
  clear: () => void;
}

/** @param atMost how many are kept */
export function keepLastLines(atMost: number): LastLines {
  let lines: string[] = [];
  return {
    add(line) {
      lines.push(line);
      // Not at every line: a flood of them would be moved about all the time.
      if (lines.length > 2 * atMost) lines = lines.slice(-atMost);
    },
    all: () => lines.slice(-atMost),
    clear() {
      lines = [];
    },
  };
}

/**
 * Makes lines of a text that comes in pieces, without colours and control characters. Of a line that is too long the beginning is
 * given and the rest passed over, so what has no end takes no memory.
 */
export function createLineReader(onLine: (line: string) => void): (piece: string) => void {
  let begun = '';
  const give = (line: string): void => {
    const text = stripVTControlCharacters(line)
      .replace(/\p{Cc}/gu, ' ')
      .trimEnd();
    if (text !== '') onLine(text);
  };
  return (piece) => {
    const parts = piece.split(/[\r\n]/);
    const last = parts.pop() ?? '';
    for (const part of parts) {
      give((begun + part).slice(0, longestLine));
      begun = '';
    }
    begun = (begun + last).slice(0, longestLine);
  };
}
