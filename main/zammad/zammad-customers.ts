import type { HelpdeskCustomer } from '../../contract/model/helpdesk.ts';
import { readNumberField } from '../domain/contacts/contact-numbers.ts';
import { numberSpellings } from '../domain/numbers/number-spellings.ts';
import { numberForms, numberKey } from '../domain/numbers/number-key.ts';
import type { HelpdeskCustomers } from '../ports/helpdesk.ts';
import { userSchema, usersSchema, type ZammadUser } from './zammad-answers.ts';
import type { Ask } from './zammad-http.ts';
import { zammadLinks } from './zammad-links.ts';

/** Zammad's users: customers, and the team itself. */
export interface ZammadCustomers extends HelpdeskCustomers {
  /**
   * All users, inactive ones too, by id.
   * @param page from 1; after the last one there are empty ones
   */
  page: (page: number) => Promise<ZammadUser[]>;
}

const foundAtMost = 20;
/** So many searches for numbers run at once, however many call: each number takes up to eleven. */
const searchesAtOnce = 3;
const perPage = 100;
/** Zammad takes seconds for a page of users. */
const pageTimeout = 30_000;

export function createZammadCustomers(ask: Ask, url: string): ZammadCustomers {
  const links = zammadLinks(url);
  const toCustomer = (user: ZammadUser): HelpdeskCustomer => ({
    id: user.id,
    name: nameOf(user),
    organisation: user.organization,
    email: user.email,
    numbers: numbersOf(user),
    url: links.profile(user.id),
  });
  const search = async (query: string): Promise<ZammadUser[]> => {
    const found = await ask(
      { path: '/users/search', query: { query, limit: foundAtMost, expand: 'true' }, answer: 'list' },
      usersSchema,
    );
    return found.filter(({ active }) => active);
  };

  const searchInTurn = atOnce(searchesAtOnce, search);

  return {
    /*
     * Zammad searches texts, not numbers: found are those who have it in one of its usual spellings. Without Elasticsearch older
     * versions do not search numbers at all; the phone book knows them all.
     */
    async byNumber(number, country, names = []) {
      const spellings = new Set(numberForms(number).flatMap(numberSpellings));
      const queries = [...spellings, ...names.map(asWords)].filter((query) => query !== '');
      const found = (await Promise.all(queries.map(searchInTurn))).flat();
      const users = new Map(found.map((user) => [user.id, user]));
      return [...users.values()]
        .filter((user) => hasNumber(user, number, country))
        .sort((a, b) => b.updated_at.localeCompare(a.updated_at))
        .map(toCustomer);
    },
    async search(text) {
      const query = asWords(text);
      return query === '' ? [] : (await search(query)).map(toCustomer);
    },
    // A second try makes a second customer, unless there is an e-mail address, which Zammad takes only once.
    async create({ firstName, lastName, email, phone }) {
      const body = { firstname: firstName, lastname: lastName, email, phone };
      return toCustomer(await ask({ path: '/users', query: { expand: 'true' }, body }, userSchema));
    },
    page: (page) =>
      ask(
        {
          path: '/users',
          query: { page, per_page: perPage, expand: 'true' },
          timeout: pageTimeout,
          answer: 'contacts',
        },
        usersSchema,
      ),
  };
}

/** Lets a few run at a time; the others wait for their turn. */
function atOnce<A, T>(most: number, task: (arg: A) => Promise<T>): (arg: A) => Promise<T> {
  const waiting: (() => void)[] = [];
  let running = 0;
  return async (arg) => {
    // Whoever ends hands their place on.
    if (running >= most) await new Promise<void>((resolve) => waiting.push(resolve));
    else running += 1;
    try {
      return await task(arg);
    } finally {
      const next = waiting.shift();
      if (next) next();
      else running -= 1;
    }
  };
}

/** To Elasticsearch these are operators, and a text with half a pair of them finds nothing. */
function asWords(text: string): string {
  return text.replace(/[\\/:()[\]{}^"~*?!<>=|&]+/g, ' ').trim();
}

/** What to call a user; their e-mail address where they have no name. */
export function nameOf({ firstname, lastname, email }: ZammadUser): string {
  const name = `${firstname} ${lastname}`.trim();
  return name === '' ? email : name;
}

/** As the phone book reads a field: several numbers may stand in it. */
function hasNumber(user: ZammadUser, number: string, country: string): boolean {
  const key = numberKey(number);
  return numbersOf(user).some((typed) =>
    readNumberField(typed, country).some((found) => numberKey(found) === key),
  );
}

function numbersOf({ phone, mobile, fax }: ZammadUser): string[] {
  return [phone, mobile, fax].map((number) => number.trim()).filter((number) => number !== '');
}
