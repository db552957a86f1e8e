import { contract } from './contract-rooms.mjs';
import { ground, middle, small } from './main-rooms.mjs';
import { page } from './renderer-rooms.mjs';
import { rooms } from './rooms.mjs';

/** Between these lines of README.md stands what is made from the table. */
const first = '<!-- rooms: made from the table of rooms by `npm run docs` -->';
const last = '<!-- /rooms -->';

/** What many rooms know together has a word of its own; the larger before what is part of it. */
const groups = [
  { word: '_page_', members: page },
  { word: '_middle_', members: middle },
  { word: '_ground_', members: ground },
  { word: '_contract_', members: contract },
  { word: '_lib_', members: small },
];

/**
 * @param {readonly import('./rooms.mjs').Room[]} all
 * @returns {string} a table in Markdown: each room, what it is for, and whom it may know
 */
function pictureOf(all) {
  const rows = all.map(({ path, what, may }, place) => {
    const above = all.slice(0, place).filter((room) => all.some((other) => other.may.includes(room.path)));
    const knowsAll = place > 1 && above.every((room) => may.includes(room.path));
    return [`\`${path}\``, what, knowsAll ? 'all rooms above' : knows(may)];
  });
  const named = groups.map(({ word, members }) => `${word} is ${knows(members, word)}`);
  const table = [['room', 'is for', 'may know'], ['---', '---', '---'], ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
  return `${table}\n\n${named.join('; ')}.`;
}

/**
 * @param {readonly string[]} may
 * @param {string} [except] a word that is being explained
 */
function knows(may, except) {
  if (may.length === 0) return 'no other';
  let left = [...may];
  const words = [];
  for (const { word, members } of groups) {
    if (word === except || !members.every((member) => left.includes(member))) continue;
    words.push(word);
    left = left.filter((path) => !members.includes(path));
  }
  return [...words, ...left.map((path) => `\`${path}\``)].join(', ');
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
