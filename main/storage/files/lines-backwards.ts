import { open } from 'node:fs/promises';

/** A line of a file and the byte at which it begins. */
export interface Line {
  start: number;
  text: string;
  /** Whether it is ended; the last line of a file may not be. */
  whole: boolean;
}

const chunkBytes = 64 * 1024;
const lineEnd = 0x0a;

/**
 * Reads a file's lines from its end towards its beginning, a chunk at a time, so that the last lines of a large file
 * cost no more than those of a small one.
 * @param before only lines that end before this byte; undefined: to the end
 */
export async function* linesBackwards(path: string, before?: number): AsyncGenerator<Line> {
  const file = await open(path, 'r');
  try {
    let position = before ?? (await file.stat()).size;
    // What has been read and is not yet known to begin with a line.
    let rest = Buffer.alloc(0);
    while (position > 0) {
      const size = Math.min(chunkBytes, position);
      position -= size;
      const { buffer, bytesRead } = await file.read(Buffer.alloc(size), 0, size, position);
      rest = Buffer.concat([buffer.subarray(0, bytesRead), rest]);
      for (let end = endBefore(rest); end !== -1; end = endBefore(rest)) {
        yield lineOf(rest.subarray(end + 1), position + end + 1);
        rest = rest.subarray(0, end + 1);
      }
    }
    if (rest.length > 0) yield lineOf(rest, 0);
  } finally {
    await file.close();
  }
}

/** Where the line before the last one ends; -1 where that is not known yet. The last line's own end does not count. */
function endBefore(bytes: Buffer): number {
  return bytes.length < 2 ? -1 : bytes.lastIndexOf(lineEnd, bytes.length - 2);
}

function lineOf(bytes: Buffer, start: number): Line {
  const whole = bytes.at(-1) === lineEnd;
  return { start, text: bytes.toString('utf8', 0, whole ? bytes.length - 1 : bytes.length), whole };
}
