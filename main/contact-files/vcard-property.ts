import { decodeNamed } from './encoding.ts';
import type { RawProperty } from './vcard-lines.ts';

/** A property of a vCard, version 2.1 (versit), 3.0 (RFC 2426) or 4.0 (RFC 6350). */
export interface Property {
  /** `item1` of `item1.TEL`, in lower case; empty where there is none. */
  group: string;
  /** In upper case. */
  name: string;
  /** In lower case: `TYPE=…`, and the words that stand there without a name, as 2.1 has them. */
  types: string[];
  /** `VALUE=uri` and the like, in lower case. */
  valueType: string;
  charset: string | null;
  isQuotedPrintable: boolean;
  /** Still encoded and escaped; a binary string. */
  value: string;
}

export type VcardVersion = '2.1' | '3.0' | '4.0';

/** @returns null where the line is no property */
export function readProperty({ text }: RawProperty, version: VcardVersion): Property | null {
  // In 2.1 a line is folded before a space that belongs to it (RFC 822), later before one that does not.
  const unfolded = text.includes('\n') ? text.replace(version === '2.1' ? /\n/g : /\n[ \t]/g, '') : text;
  const head = /^(?:"[^"]*"|[^":])*(?=:)/.exec(unfolded)?.[0] ?? /^[^:]*(?=:)/.exec(unfolded)?.[0];
  if (head === undefined) return null;
  const [fullName = '', ...parameters] = head.match(/(?:"[^"]*"|[^;"]|"(?=[^"]*$))+/g) ?? [];
  const [, group = '', name] = /^((?:[\w-]+\.)*)([\w-]+)$/.exec(fullName.trim()) ?? [];
  if (name === undefined) return null;

  const property: Property = {
    group: group.slice(0, -1).toLowerCase(),
    name: name.toUpperCase(),
    types: [],
    valueType: '',
    charset: null,
    isQuotedPrintable: false,
    value: unfolded.slice(head.length + 1),
  };
  for (const parameter of parameters) readParameter(property, parameter);
  return property;
}

function readParameter(property: Property, parameter: string): void {
  const [, key = '', rest = ''] = /^(?:([^=]*)=)?(.*)$/s.exec(parameter) ?? [];
  const value = rest.replaceAll('"', '').trim().toLowerCase();
  switch (key.trim().toUpperCase()) {
    case '':
    case 'TYPE':
      property.types.push(...value.split(',').map((type) => type.trim()));
      if (value === 'quoted-printable') property.isQuotedPrintable = true;
      break;
    case 'ENCODING':
      property.isQuotedPrintable = value === 'quoted-printable';
      break;
    case 'CHARSET':
      property.charset = value;
      break;
    case 'VALUE':
      property.valueType = value;
      break;
  }
}

/** A property's value as people read it. */
export function textOf(property: Property, version: VcardVersion): string {
  return unescape(decodeValue(property, property.value), version);
}

/** The parts of a value that has several, as names and addresses do. */
export function partsOf(property: Property, version: VcardVersion, separator: ';' | ','): string[] {
  // Behind an even number of backslashes: none, or some that escape each other.
  const parts = property.value.includes('\\')
    ? property.value.split(new RegExp(`(?<=(?<!\\\\)(?:\\\\\\\\)*)${separator}`))
    : property.value.split(separator);
  return parts.map((part) => unescape(decodeValue(property, part), version));
}

function decodeValue({ isQuotedPrintable, charset }: Property, value: string): string {
  const bytes = isQuotedPrintable
    ? value.replace(/=([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
    : value;
  return decodeNamed(bytes, charset);
}

/** In 2.1 a backslash is a backslash, except before a separator: `C:\new` is a folder there. */
function unescape(text: string, version: VcardVersion): string {
  if (!text.includes('\\')) return text;
  if (version === '2.1') return text.replace(/\\([;,:])/g, '$1');
  return text.replace(/\\([nN;,:\\])/g, (_, character: string) =>
    character === 'n' || character === 'N' ? '\n' : character,
  );
}
