import type { UnreadableReason } from '../../contract/model/contacts/contact-import.ts';
import { readProperty, textOf, type Property } from './vcard-property.ts';
import type { RawProperty } from './vcard-lines.ts';
import { decode } from './encoding.ts';
import { hasForeignBlanks, type VcardVersion } from './vcard-unfold.ts';

/** A card of a file, or what stands there instead of one. `line` is where it begins, or where it is wrong. */
export type Card =
  | { line: number; properties: Property[]; version: VcardVersion }
  | { line: number; reason: UnreadableReason; text: string };

/** Puts properties together to cards. */
export interface CardCollector {
  /** @returns what is known with this property: none, one or two cards */
  push: (raw: RawProperty) => Card[];
  /** @returns the card that is not ended, if there is one */
  end: () => Card[];
}

/** How long a card may be, pictures not counted, with something for each property; characters. */
const cardAtMost = 512 * 1024;
const propertyCosts = 100;

export function createCardCollector(): CardCollector {
  let open: { line: number; raws: RawProperty[]; size: number; nested: number } | null = null;
  let isOutside = false;

  const closeUnended = (): Card[] => {
    if (open === null) return [];
    const { line, raws } = open;
    open = null;
    return [{ line, reason: 'noEnd', text: titleOf(raws) }];
  };

  const outside = (raw: RawProperty): Card[] => {
    if (isOutside) return [];
    isOutside = true;
    return [{ line: raw.line, reason: 'outsideCard', text: decodeLine(raw.text) }];
  };

  const add = (raw: RawProperty, card: NonNullable<typeof open>): void => {
    card.size += (raw.binary ? 0 : raw.text.length) + propertyCosts;
    if (card.size <= cardAtMost) card.raws.push(raw.binary ? { ...raw, text: raw.text.slice(0, 100) } : raw);
  };

  return {
    push(raw) {
      const edge = /^(BEGIN|END):VCARD\s*$/i.exec(raw.text)?.[1]?.toUpperCase();
      if (edge === 'BEGIN') {
        // In 2.1 a whole card may be the value of a property.
        if (open && /^AGENT[^:]*:\s*$/i.test(open.raws.at(-1)?.text ?? '')) open.nested++;
        if (open && open.nested > 0) return [];
        const unended = closeUnended();
        isOutside = false;
        open = { line: raw.line, raws: [], size: 0, nested: 0 };
        return unended;
      }
      if (open === null) return outside(raw);
      if (edge === undefined) {
        if (open.nested === 0) add(raw, open);
        return [];
      }
      if (open.nested > 0) {
        open.nested--;
        return [];
      }
      const { line, raws, size } = open;
      open = null;
      return [size > cardAtMost ? { line, reason: 'tooLong', text: titleOf(raws) } : cardOf(line, raws)];
    },
    end: closeUnended,
  };
}

function cardOf(line: number, raws: readonly RawProperty[]): Card {
  const version = versionOf(raws);
  const foreignBlanks = hasForeignBlanks(raws.map(({ text }) => text));
  const properties: Property[] = [];
  for (const raw of raws) {
    const property = readProperty(raw, version, foreignBlanks);
    if (property === null) return { line: raw.line, reason: 'brokenLine', text: decodeLine(raw.text) };
    if (raw.cut && !raw.binary) return { line: raw.line, reason: 'tooLong', text: decodeLine(raw.text) };
    properties.push(property);
  }
  const kind = properties.find(({ name }) => name === 'KIND' || name === 'X-ADDRESSBOOKSERVER-KIND');
  return kind?.value.trim().toLowerCase() === 'group'
    ? { line, reason: 'group', text: titleOf(raws) }
    : { line, properties, version };
}

/** The version that a card claims; 3.0 where it claims none. */
function versionOf(raws: readonly RawProperty[]): VcardVersion {
  const claimed = raws.map(({ text }) => /^VERSION[^:]*:\s*([\d.]+)/i.exec(text)?.[1]).find(Boolean);
  return claimed === '2.1' || claimed === '4.0' ? claimed : '3.0';
}

/** What a person recognises a card by that is not taken over: its name, or its first line. */
function titleOf(raws: readonly RawProperty[]): string {
  const version = versionOf(raws);
  const name =
    raws.find(({ text }) => /^FN[;:]/i.test(text)) ?? raws.find(({ text }) => /^N[;:]/i.test(text));
  const property = name && readProperty(name, version, hasForeignBlanks([name.text]));
  if (property) return textOf(property, version).replaceAll(';', ' ');
  return decodeLine(raws[0]?.text ?? '');
}

function decodeLine(binary: string): string {
  return decode(binary.slice(0, 1_000), 'utf-8');
}
