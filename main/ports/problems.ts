import type { Problem } from '../../contract/model/status.ts';

/** Where rooms tell of trouble that a person should know of. */
export interface Problems {
  /** A problem of the same kind and file takes the place of the one before. */
  report: (problem: Problem) => void;
  /** The trouble with writing a file is over. */
  mended: (file: string) => void;
  /** There is no problem of this kind any more. */
  over: (kind: Problem['kind']) => void;
  /** What tells that a file could not be written. */
  notSaved: (file: string) => (error: unknown) => void;
  /** Tells of a fault of our own. */
  failed: (error: unknown) => void;
}
