import * as z from 'zod';

/** A list; single elements that cannot be read are left out. Where none can, it is a list of something else. */
export function listOf<T>(element: z.ZodType<T>) {
  return z.array(z.unknown()).transform((elements, context) => {
    const read = elements.flatMap((one) => {
      const { success, data } = element.safeParse(one);
      return success ? [data] : [];
    });
    if (elements.length > 0 && read.length === 0) context.addIssue('another list');
    return read;
  });
}

/** A text that may be missing. */
export const text = z
  .string()
  .nullish()
  .transform((value) => value ?? '');
