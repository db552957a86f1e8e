import { rooms } from './rooms.mjs';

/** @typedef {import('./rooms.mjs').Room} Room */

/** What is looked at: the folders that the app is made from. */
export const sources = ['contract', 'main', 'preload', 'renderer'];

const ours = `^(?:${sources.join('|')}|test|scripts)/`;

/** @param {string} text */
function quoted(text) {
  return text.replaceAll(/[.\\+*?^$()[\]{}|/-]/g, String.raw`\$&`).replaceAll(String.raw`\/`, '/');
}

/**
 * @param {string} named a room, which stands for itself alone; or a folder that is none, for all rooms below it
 * @param {readonly Room[]} all
 * @returns {string} pattern for its files
 */
function filesOf(named, all) {
  if (/\.\w+$/.test(named)) return `^${quoted(named)}$`;
  const isRoom = all.some(({ path }) => path === named);
  const below = isRoom ? all.filter(({ path }) => path.startsWith(`${named}/`)) : [];
  const others = below.map(
    ({ path }) => quoted(path.slice(named.length + 1)) + (/\.\w+$/.test(path) ? '$' : '/'),
  );
  return `^${quoted(named)}/${others.length === 0 ? '' : `(?!${others.join('|')})`}`;
}

/**
 * The rules of dependency-cruiser that hold a house of these rooms together.
 *
 * @param {readonly Room[]} all
 * @returns {import('dependency-cruiser').IForbiddenRuleType[]}
 */
export function rulesFor(all) {
  return [
    {
      name: 'no-circle',
      comment: 'A circle has no bottom to start reading from.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'a-room-is-entered-first',
      comment: 'What no room in scripts/architecture/rooms.mjs holds may import nothing.',
      severity: 'error',
      from: { path: `^(?:${sources.join('|')})/`, pathNot: all.map(({ path }) => filesOf(path, all)) },
      to: {},
    },
    ...all.flatMap((room) => rulesOf(room, all)),
  ];
}

/**
 * @param {Room} room
 * @param {readonly Room[]} all
 * @returns {import('dependency-cruiser').IForbiddenRuleType[]}
 */
function rulesOf({ path, may, packages = [], types = [], node = false }, all) {
  const from = { path: filesOf(path, all) };
  const installed = (/** @type {readonly string[]} */ names) =>
    names.map((name) => `^node_modules/${quoted(name)}/`);
  return [
    {
      name: `walls of ${path}`,
      comment: may.length === 0 ? 'It knows no other room.' : `It knows ${may.join(', ')}.`,
      severity: 'error',
      from,
      to: { path: ours, pathNot: [path, ...may].map((named) => filesOf(named, all)) },
    },
    {
      name: `packages of ${path}`,
      severity: 'error',
      from,
      to: { path: '^node_modules/', pathNot: installed(packages), dependencyTypesNot: ['type-only'] },
    },
    {
      name: `types of ${path}`,
      severity: 'error',
      from,
      to: { path: '^node_modules/', pathNot: installed([...packages, ...types]) },
    },
    ...(node
      ? []
      : [
          {
            name: `no Node in ${path}`,
            severity: /** @type {const} */ ('error'),
            from,
            to: { dependencyTypes: [/** @type {const} */ ('core')] },
          },
        ]),
  ];
}

/** Those of this house. */
export const rules = rulesFor(rooms);

/**
 * @param {readonly Room[]} all
 * @returns {string[]} a circle of rooms that may know each other; empty: there is none
 */
export function circleIn(all) {
  /** @param {string} path @returns {Room[]} the rooms that a name in `may` stands for */
  const named = (path) => {
    const room = all.find((one) => one.path === path);
    return room ? [room] : all.filter((one) => one.path.startsWith(`${path}/`));
  };
  const done = new Set();
  /** @param {Room} room @param {string[]} way @returns {string[]} */
  const walk = (room, way) => {
    if (way.includes(room.path)) return [...way.slice(way.indexOf(room.path)), room.path];
    if (done.has(room.path)) return [];
    for (const next of room.may.flatMap(named)) {
      const found = walk(next, [...way, room.path]);
      if (found.length > 0) return found;
    }
    done.add(room.path);
    return [];
  };
  for (const room of all) {
    const found = walk(room, []);
    if (found.length > 0) return found;
  }
  return [];
}
