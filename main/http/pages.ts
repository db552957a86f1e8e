/** A page of a longer list. */
export interface Page<T> {
  /** Those that could be read. */
  items: T[];
  /** How many entries it has, those that could not be read included. */
  count: number;
  /** The service says, or it shows, that none comes after it. */
  isLast: boolean;
}

/** Where the next page begins, for services that count pages and for those that count entries. */
export interface Place {
  /** From 1. */
  page: number;
  /** Entries before it. */
  offset: number;
}

/** Where a list has not ended by then, something is wrong with it: more than anybody has in a phone book or in a history. */
export const mostPages = 2_000;

/**
 * Reads a list page after page until it ends. What comes twice, because the list grew meanwhile or because the place was not
 * heeded, is given once; a page of nothing but known entries is the end.
 * @param read asks for a page
 * @param endless makes the error for a list that has not ended within so many pages
 * @throws what reading a page throws, and what `endless` makes; the pages before it hold
 */
export async function* readPages<T extends { id: string | number }>(
  read: (place: Place) => Promise<Page<T>>,
  endless: (pages: number) => Error,
): AsyncGenerator<T[]> {
  const seen = new Set<T['id']>();
  let offset = 0;
  for (let page = 1; page <= mostPages; page += 1) {
    const { items, count, isLast } = await read({ page, offset });
    const fresh = items.filter(({ id }) => !seen.has(id) && seen.add(id));
    if (fresh.length > 0) yield fresh;
    offset += count;
    if (count === 0 || isLast || (items.length > 0 && fresh.length === 0)) return;
  }
  throw endless(mostPages);
}
