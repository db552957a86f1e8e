import type { Line } from './line-splitter.ts';
import { longestLine } from './line-splitter.ts';

// Why there is no library below this: docs/decisions/0020-readers-of-contact-files.md.

/** A property as a file holds it, in one or more lines; a binary string. */
export interface RawProperty {
  /** Where it begins, counted from 1. */
  line: number;
  /**
   * Before each further line that begins with a blank stands `\n`, or `\r` where a soft line break is before it: what the
   * blank means depends on the card, see `unfolded`.
   */
  text: string;
  /** Too long: not all of it is there. */
  cut: boolean;
  /** A picture, sound or key: only its beginning is there. */
  binary: boolean;
}

/** Puts the lines of properties together. */
export interface LineJoiner {
  /** @returns the property that ends before this line, if one does */
  push: (line: Line) => RawProperty | null;
  end: () => RawProperty | null;
}

const binaryName = /^(?:[\w-]+\.)*(?:PHOTO|LOGO|SOUND|KEY)[;:]/i;
const binaryEncoding = /^[^:]*[;=](?:BASE64|B)[;:]/i;
const quotedPrintable = /^[^:]*[;=]QUOTED-PRINTABLE[;:]/i;
const softBreak = /=[ \t]*$/;
const cardEdge = /^(?:BEGIN|END):VCARD\s*$/i;

export function createLineJoiner(): LineJoiner {
  let count = 0;
  let current: RawProperty | null = null;
  let isEdge = false;
  let isQuoted = false;
  /** Its last line ended with a soft line break. */
  let isSoft = false;

  /** What a line adds to the property; null where it is not part of it. */
  const continuation = ({ binary }: RawProperty, text: string): string | null => {
    if (isSoft && !cardEdge.test(text)) return /^[ \t]/.test(text) ? `\r${text}` : text;
    if (/^[ \t]/.test(text)) return isEdge || text.trim() === '' ? null : `\n${text}`;
    // Some phones do not indent the lines of a picture.
    return binary && /^[\w+/]+={0,2}\s*$/.test(text) ? '' : null;
  };

  const withoutSoftBreak = (text: string): string => {
    isSoft = isQuoted && softBreak.test(text);
    return isSoft ? text.replace(softBreak, '') : text;
  };

  const begin = ({ text, cut }: Line): RawProperty | null => {
    const binary = binaryName.test(text) || binaryEncoding.test(text);
    isEdge = cardEdge.test(text);
    isQuoted = !binary && quotedPrintable.test(text);
    const property = { line: count, text: withoutSoftBreak(text), cut, binary };
    return text.trim() === '' ? null : property;
  };

  return {
    push(line) {
      count++;
      const text = current && continuation(current, line.text);
      if (current === null || text === null) {
        const done = current;
        current = begin(line);
        return done;
      }
      const added = withoutSoftBreak(text);
      if (line.cut || current.text.length + added.length > longestLine) current.cut = true;
      else if (!current.binary) current.text += added;
      return null;
    },
    end: () => current,
  };
}
