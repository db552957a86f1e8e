import type { HelpdeskCustomer } from '../../contract/model/helpdesk.ts';
import type { Settings } from '../../contract/settings/settings.ts';
import type { PhoneBook } from '../domain/contacts/phone-book.ts';
import { memoizeLast } from '../lib/pure/memoize.ts';
import { zammadLinks, type ZammadLinks } from '../zammad/zammad-links.ts';
import { createZammad, type Zammad } from '../zammad/zammad.ts';
import type { Secret } from '../storage/secret-file.ts';

/** The helpdesk as the settings have it now. */
export interface Helpdesk {
  zammad: Zammad;
  links: ZammadLinks;
}

/** The way to the helpdesk. */
export interface HelpdeskAccess {
  /** Null where none is set up: no address, or no token for it. The same one until address or token change. */
  current: () => Helpdesk | null;
  /** One at another address, or with another token; null: with the token that is kept for this address. */
  at: (url: string, token: string | null) => Zammad | null;
  /** Whom a number belongs to: by the phone book, or where that does not know by asking. */
  customersWith: (helpdesk: Helpdesk, number: string) => Promise<HelpdeskCustomer[]>;
}

/** Whose number more people share, nobody can tell by a name. */
const namesAtMost = 3;

/** What the token is kept for: it is sent to no other origin. */
export function ownerOf(url: string): string {
  return URL.canParse(url) ? new URL(url).origin : '';
}

export function createHelpdeskAccess(
  settings: () => Settings,
  token: Pick<Secret, 'get'>,
  phoneBook: () => Pick<PhoneBook, 'lookup'>,
  send: typeof fetch,
): HelpdeskAccess {
  const connect = memoizeLast((url: string, kept: string): Helpdesk => ({
    zammad: createZammad({ url, token: kept, fetch: send }),
    links: zammadLinks(url),
  }));

  const at = (url: string, typed: string | null): Zammad | null => {
    const used = url === '' ? null : (typed ?? token.get(ownerOf(url)));
    return used === null ? null : createZammad({ url, token: used, fetch: send });
  };

  return {
    at,
    current() {
      const { kind, url } = settings().helpdesk;
      const kept = kind === 'none' || url === '' ? null : token.get(ownerOf(url));
      return kept === null ? null : connect(url, kept);
    },
    async customersWith({ zammad, links }, number) {
      const matches = phoneBook()
        .lookup(number)
        .matches.filter(({ certainty }) => certainty === 'known');
      const known = matches
        .filter(({ contact }) => contact.source === 'zammad')
        .map(({ contact }) => ({ contact, id: Number(contact.sourceId) }))
        .filter(({ id }) => Number.isSafeInteger(id));
      if (known.length > 0)
        return known.map(({ id, contact: { name, organisation, emails, numbers } }) => ({
          id,
          name,
          organisation,
          email: emails[0] ?? '',
          numbers: numbers.map((typed) => typed.number),
          url: links.profile(id),
        }));
      // Internal numbers mean something else to everybody.
      if (!number.startsWith('+')) return [];
      const names = matches.slice(0, namesAtMost).map(({ contact }) => contact.name);
      return await zammad.customers.byNumber(number.slice(1), settings().country, names);
    },
  };
}
