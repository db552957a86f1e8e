import { contract } from './contract-rooms.mjs';

/** @typedef {import('./rooms.mjs').Room} Room */

/** What every part of a page stands on. */
export const page = [
  ...contract,
  'renderer',
  'renderer/i18n',
  'renderer/words',
  'renderer/components',
  'renderer/ask',
];
/** What the pages are written with. */
export const react = ['i18next', 'react', 'react-i18next', 'zustand'];
/** What they look like, besides. */
export const ui = [
  ...react,
  '@mantine/core',
  '@mantine/hooks',
  '@tabler/icons-react',
  '@tanstack/react-virtual',
];

/**
 * @param {string} name
 * @param {string} what
 * @param {...string} features others that it may know
 * @returns {Room} a feature of the renderer
 */
function feature(name, what, ...features) {
  const may = [...page, ...features.map((other) => `renderer/features/${other}`)];
  return { path: `renderer/features/${name}`, what, may, packages: ui };
}

/** @type {readonly Room[]} */
export const rendererRooms = [
  {
    path: 'preload',
    what: 'the names of commands and notifications, nothing else',
    may: ['contract/names.ts'],
    packages: ['electron'],
  },
  { path: 'renderer/i18n', what: 'every text, in German and English', may: contract, packages: react },
  {
    path: 'renderer/styles',
    what: 'colours, type and spacing',
    may: [],
    packages: ['@fontsource-variable/inter'],
  },
  {
    path: 'renderer',
    what: 'what every page has: the way to main, its store, formats, theme',
    may: [...contract, 'renderer/i18n'],
    packages: ui,
  },
  {
    path: 'renderer/words',
    what: 'words for problems of services',
    may: [...contract, 'renderer'],
    packages: react,
  },
  {
    path: 'renderer/ask',
    what: 'ask main, show it, follow it',
    may: [...contract, 'renderer'],
    packages: react,
  },
  {
    path: 'renderer/components',
    what: 'the shared look',
    may: [...contract, 'renderer', 'renderer/i18n'],
    packages: ui,
  },
  feature('history', 'what was missed, read in the history'),
  feature('team-draft', "the draft of the team's settings"),
  feature('tunnel', 'tunnel and public address', 'team-draft'),
  feature('helpdesk', 'how it stands with the helpdesk'),
  feature('tickets', 'tickets of a caller, and new ones', 'helpdesk'),
  feature('admin', 'the admin password'),
  feature('account', 'the account: token, lines, webhooks', 'history', 'team-draft'),
  feature('calls', 'the caller log and its calls', 'tickets'),
  feature('contacts', 'the phone book'),
  feature('dial', 'a number is to be dialled'),
  feature('pop-up', 'who is calling'),
  feature('requests', 'the request log'),
  feature('statistics', 'the figures', 'calls'),
  feature('test-call', 'the Test call', 'tunnel'),
  feature(
    'settings',
    'the pages of the settings',
    ...['account', 'admin', 'dial', 'helpdesk', 'requests', 'team-draft', 'test-call', 'tunnel'],
  ),
  feature(
    'guide',
    'the guide through the first start',
    ...['account', 'admin', 'settings', 'team-draft', 'test-call', 'tunnel'],
  ),
  {
    path: 'renderer/frame',
    what: 'the window around the pages',
    may: [...page, 'renderer/features'],
    packages: ui,
  },
  {
    path: 'renderer/main.tsx',
    what: "entry: the app window's page",
    may: [...page, 'renderer/styles', 'renderer/features', 'renderer/frame'],
    packages: [...ui, 'react-dom'],
  },
  {
    path: 'renderer/popup.tsx',
    what: "entry: the pop-ups' page",
    may: [...page, 'renderer/styles', 'renderer/features/pop-up'],
    packages: [...ui, 'react-dom'],
  },
];
