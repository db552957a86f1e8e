import * as z from 'zod';
import { forEachInPieces } from '../lib/yield-to-loop.ts';

/** More entries of a list are passed over: whoever asks for lists asks for a hundred, or for what an account has of something. */
export const mostElements = 10_000;

/**
 * A list; single elements that cannot be read are left out. Where none can, it is a list of something else. Thousands of them take their
 * time, so others have their turn between two: such a schema is read with `parseAsync` or `safeParseAsync`.
 */
export function listOf<T>(element: z.ZodType<T>) {
  return z.array(z.unknown()).transform(async (elements, context) => {
    const looked = elements.slice(0, mostElements);
    const read: T[] = [];
    await forEachInPieces(looked, (one) => {
      const { success, data } = element.safeParse(one);
      if (success) read.push(data);
    });
    if (looked.length > 0 && read.length === 0) context.addIssue('another list');
    return read;
  });
}

/** A list in which every element has to be right, of which so many are looked at; the first that is not is the last one. */
export function firstOf<T>(element: z.ZodType<T>, atMost: number) {
  return z.array(z.unknown()).transform((elements, context) => {
    const read: T[] = [];
    for (const one of elements.slice(0, atMost)) {
      const { success, data } = element.safeParse(one);
      if (!success) {
        context.addIssue('another list');
        return z.NEVER;
      }
      read.push(data);
    }
    return read;
  });
}
