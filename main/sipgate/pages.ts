/** A page of a longer list. */
export interface Page<T> {
  items: T[];
  /** How many entries it has, those that could not be read included. */
  count: number;
  /** Of the whole list; null where sipgate does not say. */
  total: number | null;
}

/** How many entries are asked for at once. */
const pageSize = 100;
/** Where a list never ends, something is wrong with it. */
const mostPages = 1_000;

/**
 * Reads a list page after page until it ends. What comes twice, because the list grew meanwhile or because the offset was
 * not heeded, is given once.
 * @throws what reading a page throws; the pages before it hold
 */
export async function* readPages<T extends { id: string }>(
  read: (range: { limit: number; offset: number }) => Promise<Page<T>>,
): AsyncGenerator<T[]> {
  const seen = new Set<string>();
  let offset = 0;
  for (let page = 0; page < mostPages; page += 1) {
    const { items, count, total } = await read({ limit: pageSize, offset });
    const fresh = items.filter(({ id }) => !seen.has(id));
    for (const { id } of fresh) seen.add(id);
    if (fresh.length > 0) yield fresh;
    offset += count;
    const isLast = total === null ? count < pageSize : offset >= total;
    // A page of nothing but known entries: the offset is not heeded.
    if (count === 0 || isLast || (items.length > 0 && fresh.length === 0)) return;
  }
}
