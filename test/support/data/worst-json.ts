import { filledWith } from './worst-texts.ts';

/** JSON of about so many bytes that takes long to be read: it is deep, or has many values, or many names. */
export const worstJson: readonly (readonly [what: string, make: (bytes: number) => string])[] = [
  ['lists in lists', (bytes) => nested('[', '0', ']', bytes)],
  ['lists in lists that never end', (bytes) => '['.repeat(bytes)],
  ['objects in objects', (bytes) => nested('{"a":', '0', '}', bytes)],
  ['empty objects', (bytes) => listOf('{}', bytes)],
  ['empty lists', (bytes) => listOf('[]', bytes)],
  ['noughts', (bytes) => listOf('0', bytes)],
  ['long numbers', (bytes) => listOf('1.2345678901234567e300', bytes)],
  ['texts', (bytes) => listed((index) => `"${index.toString(36).padStart(8, 'x')}"`, bytes)],
  ['objects that are all of another shape', (bytes) => listed((index) => `{"k${index}":0}`, bytes)],
  ['names', (bytes) => `{${namesUpTo(bytes)}}`],
  ['references in a text', (bytes) => `"${filledWith('\\u0041', bytes - (bytes % 6))}"`],
  ['one text', (bytes) => `"${'x'.repeat(bytes)}"`],
  ['blanks', (bytes) => ' '.repeat(bytes)],
  ['contacts with lists that are wrong', (bytes) => listed(wrongContact, bytes)],
  ['contacts with lists in lists', (bytes) => listed(deepContact, bytes)],
  ['users of Zammad', (bytes) => listed((index) => JSON.stringify({ id: index, ...entry }), bytes)],
  ['calls of sipgate', (bytes) => listed((index) => JSON.stringify({ id: String(index), ...entry }), bytes)],
  [
    'users of Zammad, as short as can be',
    (bytes) => listed((id) => `{"id":${id},"updated_at":"2026"}`, bytes),
  ],
];

/** What Zammad says of users and sipgate of calls. */
const entry = {
  ...{ firstname: 'Anna', lastname: 'Müller', phone: '+49 30 23125 1', note: '<p>Ruft an.</p>' },
  ...{ updated_at: '2026-11-22T10:00:00Z', created: '2026-11-22T10:00:00Z', direction: 'INCOMING' },
};

function nested(opening: string, core: string, closing: string, bytes: number): string {
  const count = Math.floor(bytes / (opening.length + closing.length));
  return opening.repeat(count) + core + closing.repeat(count);
}

function listOf(entry: string, bytes: number): string {
  return listed(() => entry, bytes);
}

function listed(entry: (index: number) => string, bytes: number): string {
  const entries: string[] = [];
  for (let length = 2; length < bytes;) {
    const next = entry(entries.length);
    entries.push(next);
    length += next.length + 1;
  }
  return `[${entries.join(',')}]`;
}

function namesUpTo(bytes: number): string {
  return listed((index) => `"k${index.toString(36).padStart(5, 'x')}":0`, bytes).slice(1, -1);
}

function wrongContact(index: number): string {
  const wrong = JSON.stringify(Array.from({ length: 100 }, () => 0));
  return `{"id":"${index}","numbers":${wrong},"emails":${wrong},"organization":${wrong}}`;
}

function deepContact(index: number): string {
  const lists = JSON.stringify(Array.from({ length: 100 }, () => Array.from({ length: 100 }, () => '')));
  return `{"id":"${index}","organization":${lists}}`;
}
