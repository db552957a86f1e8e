import type { Contact } from '../../contract/model/contacts/contact.ts';
import type { HelpdeskCustomer } from '../../contract/model/helpdesk.ts';
import type { HelpdeskKind } from '../../contract/settings/helpdesk.ts';
import type { Settings } from '../../contract/settings/settings.ts';
import type { PhoneBook } from '../domain/contacts/phone-book.ts';
import type { Helpdesk, HelpdeskSystem, HelpdeskSystems } from '../ports/helpdesk.ts';
import { memoizeLast } from '../lib/pure/memoize.ts';
import type { Secret } from '../storage/secret-file.ts';

/** The way to the helpdesk. */
export interface HelpdeskAccess {
  /** Null where none is set up: no address, or no token for it. The same one until kind, address or token change. */
  current: () => Helpdesk | null;
  /** One at another address, or with another token; null: with the token that is kept for this address. */
  at: (url: string, token: string | null) => Helpdesk | null;
  /** What the contacts of each kind of helpdesk have as their source. */
  contactSources: readonly Contact['source'][];
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
  systems: HelpdeskSystems,
): HelpdeskAccess {
  const connect = memoizeLast((kind: HelpdeskKind, url: string, kept: string) =>
    systems[kind].connect(url, kept),
  );

  /** The kind in the settings; before one is saved, the first. */
  const system = (): HelpdeskSystem | undefined => {
    const { kind } = settings().helpdesk;
    return kind === 'none' ? Object.values(systems)[0] : systems[kind];
  };

  return {
    at(url, typed) {
      const used = url === '' ? null : (typed ?? token.get(ownerOf(url)));
      return used === null ? null : (system()?.connect(url, used) ?? null);
    },
    current() {
      const { kind, url } = settings().helpdesk;
      const kept = kind === 'none' || url === '' ? null : token.get(ownerOf(url));
      return kind === 'none' || kept === null ? null : connect(kind, url, kept);
    },
    contactSources: Object.values(systems).map(({ contactSource }) => contactSource),
    async customersWith({ contactSource, customers, links }, number) {
      const matches = phoneBook()
        .lookup(number)
        .matches.filter(({ certainty }) => certainty === 'known');
      const known = matches
        .filter(({ contact }) => contact.source === contactSource)
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
      return await customers.byNumber(number.slice(1), settings().country, names);
    },
  };
}
