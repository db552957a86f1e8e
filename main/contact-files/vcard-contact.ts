import type { TextFlaw } from './encoding.ts';
import type { FoundContact } from './fit-contact.ts';
import { numberKindOf } from './number-kind.ts';
import { tidyLine, tidyNumber, tidyToken } from './tidy.ts';
import { withoutScheme } from './uri.ts';
import { partsOf, textOf, type Property } from './vcard-property.ts';
import type { VcardVersion } from './vcard-unfold.ts';

/** What becomes part of a contact. `X-MS-TEL` is what Outlook calls numbers of which vCard 2.1 has no kind, a company's first. */
const taken = new Set('FN N ORG TEL X-MS-TEL EMAIL ADR LABEL URL CATEGORIES NOTE'.split(' '));

/** What is about the card, or says again what others say. */
const needless = new Set(
  (
    'VERSION PRODID REV UID CLASS KIND SOURCE NAME PROFILE MAILER SORT-STRING CLIENTPIDMAP ' +
    'X-ABLABEL X-ABSHOWAS X-ABADR X-ADDRESSBOOKSERVER-KIND X-MS-OL-DEFAULT-POSTAL-ADDRESS'
  ).split(' '),
);

/** What a card tells. */
export interface CardReading {
  found: FoundContact;
  /** The properties that a contact has no place for, each once. */
  leftOut: Set<string>;
  /** What is wrong with the texts. */
  flaws: Set<TextFlaw>;
}

/** Reads the properties of a card, empty ones too. */
export function readCard(properties: readonly Property[], version: VcardVersion): CardReading {
  const named = (...names: string[]): Property[] => properties.filter(({ name }) => names.includes(name));
  const textsOf = (name: string): string[] => named(name).map((property) => textOf(property, version));
  const labels = labelsOf(named('X-ABLABEL'), version);
  const addresses = named('ADR').map((property) => addressOf(partsOf(property, version, ';')));
  const found: FoundContact = {
    name: '',
    organisation: joined(
      named('ORG').flatMap((property) => partsOf(property, version, ';')),
      ', ',
    ),
    numbers: named('TEL', 'X-MS-TEL').map((property) => {
      const label = [...property.types, labels.get(property.group) ?? ''].join(' ');
      const number = withoutScheme(textOf(property, version), 'tel', property.valueType === 'uri');
      return { kind: numberKindOf(label) ?? 'other', number };
    }),
    emails: named('EMAIL').map((property) =>
      withoutScheme(textOf(property, version), 'mailto', property.valueType === 'uri'),
    ),
    addresses: addresses.some((address) => address !== '') ? addresses : textsOf('LABEL'),
    webPages: textsOf('URL'),
    tags: named('CATEGORIES').flatMap((property) => tagsOf(property, version)),
    notes: textsOf('NOTE'),
  };
  const structured = named('N').map((property) => nameOf(partsOf(property, version, ';')));
  found.name = nameFrom(textsOf('FN')[0] ?? '', structured[0] ?? '', found);
  const leftOut = new Set<string>();
  const flaws = new Set<TextFlaw>();
  for (const { name, encoding } of properties) {
    if (taken.has(name)) {
      if (encoding.flaw) flaws.add(encoding.flaw);
    } else if (!needless.has(name)) leftOut.add(name);
  }
  return { found, leftOut, flaws };
}

/**
 * The name of a card. `FN` must not be empty (RFC 2426), so a card without a name has there what else it can be
 * recognised by: that is no name where `N` is empty.
 */
function nameFrom(formatted: string, structured: string, found: FoundContact): string {
  const name = tidyLine(formatted);
  if (name === '' || structured !== '') return name === '' ? structured : name;
  const others = [
    tidyLine(found.organisation),
    ...found.emails.map(tidyToken),
    ...found.numbers.map(({ number }) => tidyNumber(number)),
  ];
  return others.includes(name) ? '' : name;
}

/** `N`: family name, given name, further names, prefix, suffix. */
function nameOf([family = '', given = '', further = '', prefix = '', suffix = '']: string[]): string {
  return joined([prefix, given, further, family, suffix], ' ');
}

/** `ADR`: box, extension, street, town, region, postcode, country; written as in most of Europe. */
function addressOf(parts: string[]): string {
  const [box = '', extension = '', street = '', town = '', region = '', postcode = '', country = ''] = parts;
  return joined([box, extension, street, joined([postcode, town], ' '), region, country], '\n');
}

/** Apple's own names for kinds, by group: `item1.X-ABLabel:_$!<Mobile>!$_`. */
function labelsOf(properties: readonly Property[], version: VcardVersion): Map<string, string> {
  return new Map(properties.map((property) => [property.group, textOf(property, version)]));
}

/**
 * In 2.1 there is no such property, and those who write it all the same part it by either. `myContacts` is Google's own
 * group of everybody.
 */
function tagsOf(property: Property, version: VcardVersion): string[] {
  const tags = partsOf(property, version, ',');
  const parted = version === '2.1' ? tags.flatMap((tag) => tag.split(';')) : tags;
  return parted.filter((tag) => tag !== 'myContacts');
}

function joined(texts: readonly string[], separator: string): string {
  return texts
    .map((text) => text.trim())
    .filter((text) => text !== '')
    .join(separator);
}
