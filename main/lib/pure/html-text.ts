// HTML that somebody else wrote, made text that people read. Every character is looked at a fixed number of times, whatever the HTML.

/** A piece of HTML: what stands between tags, or the tag itself with its name in lower case. */
type Piece = { kind: 'text'; text: string } | { kind: 'tag'; name: string; closes: boolean };

/** What ends a line, as browsers show it. */
const blocks = new Set(['p', 'div', 'li', 'tr', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote', 'pre']);

/** What stands in these is nothing to read. */
const unseen = new Set(['script', 'style', 'title']);

/**
 * HTML as text to read: line breaks where a browser breaks lines, no tags, character references resolved. It is still nothing to
 * put into a page as HTML.
 */
export function htmlToText(html: string): string {
  const parts: string[] = [];
  let within: string | null = null;
  for (const piece of piecesOf(html)) {
    if (piece.kind === 'text') {
      if (within === null) parts.push(piece.text);
    } else if (within !== null) {
      if (piece.closes && piece.name === within) within = null;
    } else if (!piece.closes && unseen.has(piece.name)) within = piece.name;
    else if (piece.name === 'br' || (piece.closes && blocks.has(piece.name))) parts.push('\n');
  }
  return resolveReferences(parts.join(''));
}

/** What a web page calls itself, on one line; empty where it does not say. */
export function titleOf(html: string): string {
  let isTitle = false;
  for (const piece of piecesOf(html)) {
    if (piece.kind === 'text' && isTitle) return onOneLine(resolveReferences(piece.text));
    isTitle = piece.kind === 'tag' && !piece.closes && piece.name === 'title';
  }
  return '';
}

/** A text with single spaces for all that is white, and none around it. */
export function onOneLine(text: string): string {
  return text.trim().replace(/\s+/g, ' ');
}

/** A `<` that no tag, comment or declaration follows is text, and so is one whose end never comes. */
function* piecesOf(html: string): Generator<Piece> {
  const text = (from: number, to: number): Piece => ({ kind: 'text', text: html.slice(from, to) });
  let at = 0;
  let open = html.indexOf('<');
  while (open >= 0) {
    if (opensTag.test(html.slice(open + 1, open + 3))) {
      const isComment = html.startsWith('<!--', open);
      const close = html.indexOf(isComment ? '-->' : '>', open + 2);
      // Nothing further can have an end, either. What a comment hides stays hidden.
      if (close < 0 && !isComment) break;
      if (open > at) yield text(at, open);
      if (close < 0) return;
      if (!isComment) yield tagIn(html.slice(open + 1, Math.min(close, open + longestName)));
      at = close + (isComment ? '-->'.length : 1);
      open = html.indexOf('<', at);
    } else open = html.indexOf('<', open + 1);
  }
  if (at < html.length) yield text(at, html.length);
}

/** What follows a `<` that is one: https://html.spec.whatwg.org/multipage/parsing.html#tag-open-state */
const opensTag = /^(?:\/?[a-z]|[!?])/i;

/** More of a tag is not looked at to find its name; characters. */
const longestName = 20;

/** @param inside how the tag goes on behind its `<` */
function tagIn(inside: string): Piece {
  const [, slash = '', name = ''] = /^(\/?)([a-z][a-z\d]*)?/i.exec(inside) ?? [];
  return { kind: 'tag', name: name.toLowerCase(), closes: slash !== '' };
}

const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

/** Character references: decimal, hexadecimal, and those by name that every program writes. Others stay as they are. */
function resolveReferences(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(amp|lt|gt|quot|apos|nbsp));/gi,
    (whole: string, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return named[name.toLowerCase()] ?? whole;
      const point = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
      const isCharacter = point > 0 && point <= 0x10ffff && !(point >= 0xd800 && point <= 0xdfff);
      return isCharacter ? String.fromCodePoint(point) : whole;
    },
  );
}
