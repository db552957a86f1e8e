import type { FakeStore, FakeTicket, FakeUser } from './fake-zammad-store.ts';

/** Searches as Zammad does: with Elasticsearch by words and fields, without it by texts within texts. */
export interface FakeSearch {
  users: (query: string) => FakeUser[];
  tickets: (query: string) => FakeTicket[];
}

export function createFakeSearch(store: FakeStore, hasElasticsearch: () => boolean): FakeSearch {
  const search = <T extends object>(records: T[], query: string, textsOf: (record: T) => string[]): T[] => {
    if (!hasElasticsearch()) {
      const text = query.replaceAll('*', '').toLowerCase();
      return records.filter((record) => textsOf(record).some((own) => own.toLowerCase().includes(text)));
    }
    const [, field, value] = /^(\w+):(\S+)$/.exec(query) ?? [];
    if (field !== undefined)
      return records.filter((record) => String((record as Record<string, unknown>)[field]) === value);
    if (/[\\/()[\]{}^"~:]/.test(query)) return [];
    const wanted = wordsOf(query);
    // A query of letters and digits alone finds what begins with it.
    const isSimple = /^\w+$/.test(query);
    return records.filter((record) => {
      const own = textsOf(record).flatMap(wordsOf);
      return wanted.every((word) => own.some((it) => (isSimple ? it.startsWith(word) : it === word)));
    });
  };

  return {
    users: (query) =>
      search(
        store.users.filter(({ id }) => id !== 1),
        query,
        (user) => [
          user.firstname,
          user.lastname,
          user.email,
          user.phone,
          user.mobile,
          ...(hasElasticsearch() ? [user.organization ?? '', user.note] : []),
        ],
      ),
    tickets: (query) =>
      search(store.tickets, query, ({ id, title, number }) => [
        title,
        number,
        ...store.articles.filter((article) => article.ticket_id === id).map(({ body }) => body),
      ]),
  };
}

function wordsOf(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{N}.]+/u)
    .filter((word) => word !== '');
}
