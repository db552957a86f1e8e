/** A line without its end, as a binary string. */
export interface Line {
  text: string;
  /** It was longer than `longestLine`: the rest is not in `text`. */
  cut: boolean;
}

/**
 * The longest line that is kept; characters, which are bytes. A note may have 20,000 characters, of six bytes each in
 * the encodings of vCard 2.1. Longer are pictures, and files that are no lines at all.
 */
export const longestLine = 128 * 1024;

/** Finds the lines of a text that comes in slices. They end with LF, CRLF or CR, also in one file. */
export interface LineSplitter {
  /** @returns the lines that are whole now */
  push: (slice: Buffer) => Line[];
  /** @returns what stands behind the last line's end, if anything does */
  end: () => Line[];
}

export function createLineSplitter(): LineSplitter {
  let rest = '';
  /** What is kept of a line that is too long and whose end has not come yet. */
  let head: string | null = null;

  const lineOf = (text: string): Line => {
    const line =
      head === null
        ? { text: text.slice(0, longestLine), cut: text.length > longestLine }
        : { text: head, cut: true };
    head = null;
    return line;
  };

  return {
    push(slice) {
      const text = rest + slice.toString('latin1');
      // A CR at the end may be half of a CRLF.
      const end = text.endsWith('\r') ? text.length - 1 : text.length;
      const parts = text.slice(0, end).split(/\r\n|\r|\n/);
      const last = parts.pop() ?? '';
      const lines = parts.map(lineOf);
      if (last.length > longestLine) head ??= last.slice(0, longestLine);
      rest = (head === null ? last : '') + text.slice(end);
      return lines;
    },
    end() {
      const text = rest.endsWith('\r') ? rest.slice(0, -1) : rest;
      return rest === '' && head === null ? [] : [lineOf(text)];
    },
  };
}
