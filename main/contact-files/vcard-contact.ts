import type { FoundContact } from './fit-contact.ts';
import { numberKindOf } from './number-kind.ts';
import { tidyLine, tidyNumber, tidyToken } from './tidy.ts';
import { partsOf, textOf, type Property, type VcardVersion } from './vcard-property.ts';

/** What becomes part of a contact, and what is about the card or says again what others say. */
const known = new Set(
  (
    'FN N ORG TEL EMAIL ADR LABEL URL CATEGORIES NOTE ' +
    'VERSION PRODID REV UID CLASS KIND SOURCE NAME PROFILE MAILER SORT-STRING CLIENTPIDMAP ' +
    'X-ABLABEL X-ABSHOWAS X-ABADR X-ADDRESSBOOKSERVER-KIND X-MS-OL-DEFAULT-POSTAL-ADDRESS'
  ).split(' '),
);

/** What a card tells, and the names of the properties that a contact has no place for. */
export interface CardReading {
  found: FoundContact;
  leftOut: string[];
}

/** Reads the properties of a card, empty ones too. */
export function readCard(properties: readonly Property[], version: VcardVersion): CardReading {
  const named = (name: string): Property[] => properties.filter((property) => property.name === name);
  const textsOf = (name: string): string[] => named(name).map((property) => textOf(property, version));
  const labels = labelsOf(named('X-ABLABEL'), version);
  const addresses = named('ADR').map((property) => addressOf(partsOf(property, version, ';')));
  const found: FoundContact = {
    name: '',
    organisation: joined(
      named('ORG').flatMap((property) => partsOf(property, version, ';')),
      ', ',
    ),
    numbers: named('TEL').map((property) => {
      const label = [...property.types, labels.get(property.group) ?? ''].join(' ');
      return { kind: numberKindOf(label) ?? 'other', number: withoutScheme('tel', property, version) };
    }),
    emails: named('EMAIL').map((property) => withoutScheme('mailto', property, version)),
    addresses: addresses.some((address) => address !== '') ? addresses : textsOf('LABEL'),
    webPages: textsOf('URL'),
    tags: named('CATEGORIES').flatMap((property) => tagsOf(property, version)),
    notes: textsOf('NOTE'),
  };
  const structured = named('N').map((property) => nameOf(partsOf(property, version, ';')));
  found.name = nameFrom(textsOf('FN')[0] ?? '', structured[0] ?? '', found);
  return { found, leftOut: properties.map(({ name }) => name).filter((name) => !known.has(name)) };
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

/** In 4.0 a number may be a URI: `tel:+49-30-609854180;ext=21`. */
function withoutScheme(scheme: 'tel' | 'mailto', property: Property, version: VcardVersion): string {
  const text = textOf(property, version);
  const mayBeUri = property.valueType === 'uri' || version === '4.0';
  return mayBeUri ? text.replace(new RegExp(`^\\s*${scheme}:`, 'i'), '') : text;
}

function joined(texts: readonly string[], separator: string): string {
  return texts
    .map((text) => text.trim())
    .filter((text) => text !== '')
    .join(separator);
}
