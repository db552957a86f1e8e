import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mostPages, readPages, type Page, type Place } from '../../../main/http/pages.ts';

class Endless extends Error {}

/** Reads all of a list, and counts the requests. */
async function readAll(read: (place: Place) => Page<{ id: number }>) {
  const places: Place[] = [];
  const pages = readPages(
    (place) => {
      places.push(place);
      return Promise.resolve(read(place));
    },
    (count) => new Endless(String(count)),
  );
  const ids: number[] = [];
  const error = await (async () => {
    for await (const items of pages) {
      expect(items).not.toEqual([]);
      ids.push(...items.map(({ id }) => id));
    }
    return null;
  })().catch((thrown: unknown) => thrown);
  return { ids, places, error };
}

const toPage = (ids: number[], isLast = false): Page<{ id: number }> => ({
  items: ids.map((id) => ({ id })),
  count: ids.length,
  isLast,
});

describe('a list that comes page by page', () => {
  it('is read to its end, each entry once, and asked for no more often than it has pages', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(60), fc.integer({ min: 1, max: 10 }), async (length, size) => {
        const all = Array.from({ length }, (_, index) => index);
        const { ids, places, error } = await readAll(({ offset }) =>
          toPage(all.slice(offset, offset + size), offset + size >= length),
        );
        expect({ ids, error }).toEqual({ ids: all, error: null });
        expect(places).toHaveLength(Math.max(1, Math.ceil(length / size)));
        expect(places.map(({ page, offset }) => [page, offset])).toEqual(
          places.map((_, index) => [index + 1, index * size]),
        );
      }),
    );
  });

  it('ends, each entry once, whatever a server answers', async () => {
    // A server that repeats, goes back, gives empty pages, or says that there is more: each request anything.
    const answers = fc.array(
      fc.record({ ids: fc.array(fc.nat(30), { maxLength: 6 }), isLast: fc.boolean() }),
      { minLength: 1, maxLength: 12 },
    );
    await fc.assert(
      fc.asyncProperty(answers, async (pages) => {
        const { ids, places, error } = await readAll(({ page }) => {
          const { ids: some, isLast } = pages[(page - 1) % pages.length] ?? { ids: [], isLast: true };
          return toPage([...new Set(some)], isLast);
        });
        expect(error).toBeNull();
        expect(ids).toEqual([...new Set(ids)]);
        // The second time round nothing of it is new.
        expect(places.length).toBeLessThanOrEqual(pages.length + 1);
      }),
    );
  });

  it('is given up where every page has something new for ever', async () => {
    const { places, error } = await readAll(({ page }) => toPage([page]));
    expect(error).toEqual(new Endless(String(mostPages)));
    expect(places).toHaveLength(mostPages);
  });

  it('is given up, too, where nothing of it can be read for ever', async () => {
    const { places, error } = await readAll(() => ({ items: [], count: 1, isLast: false }));
    expect(error).toBeInstanceOf(Endless);
    expect(places).toHaveLength(mostPages);
  });
});
