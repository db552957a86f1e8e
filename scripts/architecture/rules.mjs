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
 * @param {string} path of a room
 * @returns {string} pattern for its files, those of rooms below it included
 */
function within(path) {
  return /\.\w+$/.test(path) ? `^${quoted(path)}$` : `^${quoted(path)}/`;
}

/**
 * @param {Room} room
 * @param {readonly Room[]} all
 * @returns {{ path: string, pathNot?: string[] }} its own files
 */
function filesOf(room, all) {
  const below = all.filter(({ path }) => path.startsWith(`${room.path}/`)).map(({ path }) => within(path));
  return below.length === 0 ? { path: within(room.path) } : { path: within(room.path), pathNot: below };
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
      from: { path: `^(?:${sources.join('|')})/`, pathNot: all.map(({ path }) => within(path)) },
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
function rulesOf(room, all) {
  const from = filesOf(room, all);
  const known = [room.path, ...room.may];
  const below = all.map(({ path }) => path).filter((path) => path.startsWith(`${room.path}/`));
  // A folder that is named stands for all below it; a room's own folder does not, as those below it have walls of their own.
  const open = known.map(within);
  const shut = below.filter((path) => !room.may.some((named) => path === named || path.startsWith(`${named}/`)));
  const packages = (/** @type {readonly string[]} */ names) => names.map((name) => `^node_modules/${quoted(name)}/`);
  const always = packages(room.packages ?? []);
  const forTypes = packages([...(room.packages ?? []), ...(room.types ?? [])]);
  /** @type {import('dependency-cruiser').IForbiddenRuleType[]} */
  const rules = [
    {
      name: `${room.path} knows ${room.may.length === 0 ? 'no other room' : room.may.join(', ')}`,
      severity: 'error',
      from,
      to: { path: ours, pathNot: open },
    },
    {
      name: `${room.path} uses ${room.packages?.join(', ') ?? 'no package'}`,
      severity: 'error',
      from,
      to: { path: '^node_modules/', pathNot: always, dependencyTypesNot: ['type-only'] },
    },
    {
      name: `${room.path} has no type of a package but of ${[...(room.packages ?? []), ...(room.types ?? [])].join(', ')}`,
      severity: 'error',
      from,
      to: { path: '^node_modules/', pathNot: forTypes },
    },
  ];
  if (shut.length > 0) {
    rules.push({
      name: `${room.path} does not know what is below it`,
      severity: 'error',
      from,
      to: { path: shut.map(within) },
    });
  }
  if (room.node !== true) {
    rules.push({
      name: `${room.path} does without Node`,
      severity: 'error',
      from,
      to: { dependencyTypes: ['core'] },
    });
  }
  return rules;
}

/** Those of this house. */
export const rules = rulesFor(rooms);

/**
 * @param {readonly Room[]} all
 * @returns {string[]} a circle of rooms that may know each other; empty: there is none
 */
export function circleIn(all) {
  /** @param {string} path @returns {Room[]} the rooms that a name in `may` stands for */
  const named = (path) => all.filter((room) => room.path === path || room.path.startsWith(`${path}/`));
  const done = new Set();
  /** @param {Room} room @param {string[]} way @returns {string[]} */
  const walk = (room, way) => {
    if (way.includes(room.path)) return [...way.slice(way.indexOf(room.path)), room.path];
    if (done.has(room.path)) return [];
    for (const next of room.may.flatMap(named).filter(({ path }) => path !== room.path)) {
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
