import { rooms } from './rooms.mjs';

/** Between these lines of README.md stands what is made from the table. */
const first = '<!-- rooms: made by npm run architecture -->';
const last = '<!-- /rooms -->';

/**
 * @param {readonly import('./rooms.mjs').Room[]} all
 * @returns {string} a table in Markdown: each room, what it is for, and whom it may know
 */
export function pictureOf(all) {
  const rows = all.map(({ path, what, may }) => [`\`${path}\``, what, knows(path, may)]);
  return [['room', 'is for', 'may know'], ['---', '---', '---'], ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}

/** @param {string} path @param {readonly string[]} may */
function knows(path, may) {
  if (may.length === 0) return 'no other';
  const near = `${path.split('/')[0] ?? ''}/`;
  return may.map((other) => `\`${other.startsWith(near) ? other.slice(near.length) : other}\``).join(' ');
}

/**
 * @param {string} page a page with the two lines
 * @returns {string} the page with the picture as the table has it now
 */
export function withPicture(page) {
  const [before, rest] = page.split(first);
  const after = rest?.split(last)[1];
  if (before === undefined || after === undefined) throw new Error('The page has no place for the rooms.');
  return `${before}${first}\n\n${pictureOf(rooms)}\n\n${last}${after}`;
}
