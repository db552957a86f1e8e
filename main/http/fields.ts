import * as z from 'zod';
import { cutText } from '../lib/pure/cut-text.ts';

// Fields of services' answers. What is longer than anybody would read is cut, what has to be whole to mean something is refused.

/** Characters of a text that are kept: more than any name, address or title that a person has written. */
const longestText = 2_000;

/** The same for what may be an account of something: notes, with their HTML. */
const longestNote = 100_000;

/** Characters that an id or a moment has at most. */
const longestToken = 200;

/** A text that may be missing. */
export const text = textUpTo(longestText);

/** A text of many lines that may be missing. */
export const longText = textUpTo(longestNote);

/** A text that has to be there. */
export const neededText = z.string().transform((value) => cutText(value, longestText));

/** An id; half of one would be another's. */
export const idText = z.string().min(1).max(longestToken);

/** A moment, in any spelling that JavaScript reads; it becomes ISO 8601 in UTC with milliseconds. */
export const moment = z
  .string()
  .max(longestToken)
  .refine((value) => !Number.isNaN(Date.parse(value)))
  .transform((value) => new Date(value).toISOString());

function textUpTo(atMost: number) {
  return z
    .string()
    .nullish()
    .transform((value) => cutText(value ?? '', atMost));
}
