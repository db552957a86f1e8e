import * as z from 'zod';

/** More entries of a list are passed over: whoever asks for lists asks for a hundred, or for what an account has of something. */
export const mostElements = 10_000;

/**
 * A list; single elements that cannot be read are left out. Where none can, it is a list of something else.
 */
export function listOf<T>(element: z.ZodType<T>) {
  return z.array(z.unknown()).transform((elements, context) => {
    const looked = elements.slice(0, mostElements);
    const read = looked.flatMap((one) => {
      const { success, data } = element.safeParse(one);
      return success ? [data] : [];
    });
    if (looked.length > 0 && read.length === 0) context.addIssue('another list');
    return read;
  });
}

/** A list in which every element has to be right, of which so many are looked at. */
export function firstOf<T>(element: z.ZodType<T>, atMost: number) {
  return z
    .array(z.unknown())
    .transform((elements) => elements.slice(0, atMost))
    .pipe(z.array(element));
}
