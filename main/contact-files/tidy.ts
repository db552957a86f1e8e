import type { ContactFields } from '../../contract/model/contacts/contact.ts';

// Most texts are tidy, and to find that out costs least.
const tidyAscii = /^(?:[!-~]+(?: [!-~]+)*)?$/;
const untidy = /[^\S ]|\p{Cc}|^ | {2}| $/u;

/** One line: without control characters, any white space is one space. */
export function tidyLine(text: string): string {
  if (tidyAscii.test(text) || !untidy.test(text)) return text;
  return text
    .replace(/[^\P{Cc}\s]/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Lines that end with LF, without control characters. */
export function tidyLines(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .trim();
}

/** A number or address: as a line, and without the invisible marks that come along when it is copied. */
export function tidyToken(text: string): string {
  return tidyAscii.test(text) ? text : tidyLine(text.replace(/\p{Cf}/gu, ''));
}

/** A number; the apostrophe is how spreadsheets are told that a number is a text. */
export function tidyNumber(text: string): string {
  return tidyToken(tidyToken(text).replace(/^['\s]+/, ''));
}

/**
 * A contact as a file gives it back: values are trimmed, empty ones go, and numbers, names and the like are one line.
 * Never longer than it was.
 */
export function tidyContact(fields: ContactFields): ContactFields {
  return {
    name: tidyLine(fields.name),
    organisation: tidyLine(fields.organisation),
    numbers: fields.numbers
      .map(({ kind, number }) => ({ kind, number: tidyNumber(number) }))
      .filter(({ number }) => number !== ''),
    emails: fields.emails.map(tidyToken).filter((email) => email !== ''),
    address: tidyLines(fields.address),
    webPage: tidyToken(fields.webPage),
    tags: fields.tags.map(tidyLine).filter((tag) => tag !== ''),
    note: tidyLines(fields.note),
  };
}
