import { decode, encodingOf, type TextEncoding } from './encoding.ts';
import type { RawProperty } from './vcard-lines.ts';
import { unfolded, type VcardVersion } from './vcard-unfold.ts';

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
  isQuotedPrintable: boolean;
  /** Still encoded and escaped; a binary string. */
  value: string;
  /** That of the whole value: its parts alone would say less. */
  encoding: TextEncoding;
}

/** What parameters say of a value. */
type Parameters = Pick<Property, 'types' | 'valueType' | 'isQuotedPrintable'> & { charset: string | null };

/**
 * @param foreignBlanks see `hasForeignBlanks`
 * @returns null where the line is no property
 */
export function readProperty(
  { text }: RawProperty,
  version: VcardVersion,
  foreignBlanks: boolean,
): Property | null {
  const line = unfolded(text, version, foreignBlanks);
  const head = /^(?:"[^"]*"|[^":])*(?=:)/.exec(line)?.[0] ?? /^[^:]*(?=:)/.exec(line)?.[0];
  if (head === undefined) return null;
  const [fullName = '', ...parameters] = head.match(/(?:"[^"]*"|[^;"]|"(?=[^"]*$))+/g) ?? [];
  const [, group = '', name] = /^((?:[\w-]+\.)*)([\w-]+)$/.exec(fullName.trim()) ?? [];
  if (name === undefined) return null;

  const said: Parameters = { types: [], valueType: '', isQuotedPrintable: false, charset: null };
  for (const parameter of parameters)
    readParameter(said, decode(parameter, encodingOf(parameter, null).name));
  const { charset, ...parametersOfValue } = said;
  const value = line.slice(head.length + 1);
  return {
    group: group.slice(0, -1).toLowerCase(),
    name: name.toUpperCase(),
    ...parametersOfValue,
    value,
    encoding: encodingOf(bytesOf(value, said.isQuotedPrintable), charset),
  };
}

function readParameter(said: Parameters, parameter: string): void {
  const [, key = '', rest = ''] = /^(?:([^=]*)=)?(.*)$/s.exec(parameter) ?? [];
  const value = rest.replaceAll('"', '').trim().toLowerCase();
  switch (key.trim().toUpperCase()) {
    case '':
    case 'TYPE':
      for (const type of value.split(',')) said.types.push(type.trim());
      if (value === 'quoted-printable') said.isQuotedPrintable = true;
      break;
    case 'ENCODING':
      said.isQuotedPrintable = value === 'quoted-printable';
      break;
    case 'CHARSET':
      said.charset = value;
      break;
    case 'VALUE':
      said.valueType = value;
      break;
  }
}

/** A property's value as people read it. */
export function textOf(property: Property, version: VcardVersion): string {
  return unescape(decodeValue(property, property.value), version);
}

/** The parts of a value that has several, as names and addresses do. */
export function partsOf(property: Property, version: VcardVersion, separator: ';' | ','): string[] {
  return splitUnescaped(property.value, separator).map((part) =>
    unescape(decodeValue(property, part), version),
  );
}

/** Behind an even number of backslashes a separator parts: none, or some that escape each other. */
function splitUnescaped(value: string, separator: string): string[] {
  if (!value.includes('\\')) return value.split(separator);
  const parts: string[] = [];
  let start = 0;
  for (let at = 0; at < value.length; at++) {
    if (value[at] === '\\') at++;
    else if (value[at] === separator) {
      parts.push(value.slice(start, at));
      start = at + 1;
    }
  }
  return [...parts, value.slice(start)];
}

function decodeValue({ isQuotedPrintable, encoding }: Property, value: string): string {
  return decode(bytesOf(value, isQuotedPrintable), encoding.name);
}

/** @returns a binary string */
function bytesOf(value: string, isQuotedPrintable: boolean): string {
  return isQuotedPrintable
    ? value.replace(/=([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
    : value;
}

/** In 2.1 a backslash is a backslash, except before a separator: `C:\new` is a folder there. */
function unescape(text: string, version: VcardVersion): string {
  if (!text.includes('\\')) return text;
  if (version === '2.1') return text.replace(/\\([;,:])/g, '$1');
  return text.replace(/\\([nN;,:\\])/g, (_, character: string) =>
    character === 'n' || character === 'N' ? '\n' : character,
  );
}
