/** A part of the benchmarks: what `npm run bench -- NAME` runs. */
export interface Part {
  name: string;
  /** What it measures, in one line. */
  title: string;
  run: () => Promise<Report>;
}

/** What a part found. */
export interface Report {
  /** How often, and under which conditions; one line. */
  conditions: string;
  figures: Figure[];
  /** Headings and rows, where what was measured is not one figure a line. */
  table?: readonly (readonly string[])[];
  /** What was counted once. */
  counts?: [what: string, count: number][];
  limits: Limit[];
}

/** One thing that was measured again and again. */
export interface Figure {
  what: string;
  /** One for each round. */
  samples: readonly number[];
  /** Milliseconds unless told otherwise. */
  unit?: 'ms' | 'µs' | 'requests/s' | 'MiB';
}

/** What is promised of a figure. */
export interface Limit {
  what: string;
  /** What came out, in words, to be read beside `what`. */
  measured: string;
  reached: boolean;
}
