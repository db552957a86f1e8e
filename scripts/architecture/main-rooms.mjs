import { contract, contractRooms } from './contract-rooms.mjs';

/** @typedef {import('./rooms.mjs').Room} Room */

/** Small things without a subject. */
export const small = ['main/lib', 'main/lib/pure'];
/** What everything of main stands on. */
export const ground = [...contract, 'main/domain', ...small];
/** What a feature stands on; what else it knows stands with it. */
export const middle = [...ground, 'main/ports', 'main/switchboard.ts'];

/** @type {readonly Room[]} */
const parts = [
  { path: 'main/lib/pure', what: 'small things without a subject, a clock or I/O', may: [] },
  {
    path: 'main/lib',
    what: 'small things without a subject: queues, yielding, the app log',
    may: ['main/lib/pure'],
    packages: ['electron-log', 'write-file-atomic'],
    node: true,
  },
  {
    path: 'main/domain/numbers',
    what: 'telephone numbers: read, found in text, compared, dialled',
    may: contract,
    packages: ['libphonenumber-js'],
  },
  {
    path: 'main/domain/contacts',
    what: 'the phone book: whose number it is, search, duplicates',
    may: [...contract, 'main/lib/pure', 'main/domain/numbers'],
  },
  {
    path: 'main/domain/calls',
    what: 'a call as the set of its events and marks, and the rules for answers',
    may: [...contract, 'main/lib/pure', 'main/domain/numbers'],
  },
  {
    path: 'main/domain/conversations',
    what: 'calls that belong together, and who was called',
    may: [...contract, 'main/lib/pure', 'main/domain/numbers', 'main/domain/contacts', 'main/domain/calls'],
  },
  {
    path: 'main/domain/desk',
    what: 'what a call is to one desktop: attention, pop-ups, screen pop',
    may: [...contract, 'main/domain/numbers', 'main/domain/calls', 'main/domain/conversations'],
  },
  {
    path: 'main/domain/log',
    what: 'the caller log: filters, search, order, export',
    may: [
      ...contract,
      'main/lib/pure',
      'main/domain/numbers',
      'main/domain/calls',
      'main/domain/conversations',
      'main/domain/desk',
    ],
  },
  {
    path: 'main/domain/statistics',
    what: 'figures of a time',
    may: [
      ...contract,
      'main/lib/pure',
      'main/domain/numbers',
      'main/domain/calls',
      'main/domain/conversations',
      'main/domain/log',
    ],
  },
  {
    path: 'main/domain/settings',
    what: 'settings as text and value, what is wrong with them, what they would do',
    may: [...contract, 'main/lib/pure', 'main/domain/numbers', 'main/domain/calls', 'main/domain/desk'],
  },

  { path: 'main/ports', what: 'what rooms ask of others whom they do not know', may: ground },
  {
    path: 'main/switchboard.ts',
    what: 'event in → decide → record → answer → tell',
    may: ground,
  },

  {
    path: 'main/http',
    what: 'what clients of services have in common',
    may: ground,
    packages: ['zod'],
  },
  {
    path: 'main/receiver',
    what: 'HTTP on loopback: token, signature, tolerant reading, XML',
    may: ground,
    packages: ['express', 'fast-xml-builder'],
    node: true,
  },
  {
    path: 'main/storage/secrets.ts',
    what: "the system's keychain",
    may: ['main/storage'],
    packages: ['electron'],
  },
  {
    path: 'main/storage',
    what: "journal, months' files, settings, secrets; atomic and synced",
    may: ground,
    packages: ['jsonc-parser', 'lowdb', 'zod'],
    node: true,
  },
  { path: 'main/tunnel', what: "the tunnel's program, host keys, reachability", may: ground, node: true },
  {
    path: 'main/sipgate',
    what: "sipgate's REST API behind the port of telephony",
    may: [...ground, 'main/ports', 'main/http'],
    packages: ['zod'],
    node: true,
  },
  {
    path: 'main/zammad',
    what: "Zammad's REST API behind the port of helpdesks",
    may: [...ground, 'main/ports', 'main/http'],
    packages: ['zod'],
  },
  {
    path: 'main/contact-files',
    what: 'contacts as vCard and CSV',
    may: ground,
    packages: ['csv-parse', 'zod'],
    node: true,
  },
  {
    path: 'main/simulator',
    what: "sipgate's scenarios and the player that posts them",
    may: ground,
    packages: ['fast-xml-parser', 'zod'],
    node: true,
  },

  {
    path: 'main/settings',
    what: "the team's settings: applied, saved, merged, exported",
    may: [...middle, 'main/storage'],
    types: ['lowdb'],
    node: true,
  },
  {
    path: 'main/admin',
    what: 'the admin password',
    may: [...middle, 'main/storage'],
    packages: ['zod'],
    node: true,
  },
  {
    path: 'main/contacts',
    what: 'the phone book: its sources, import and export',
    may: [...middle, 'main/storage', 'main/contact-files'],
    node: true,
  },
  {
    path: 'main/calls',
    what: 'book, caller log, names of callers, notes, statistics',
    may: [...middle, 'main/storage', 'main/contacts'],
    node: true,
  },
  {
    path: 'main/connectivity',
    what: 'receiver and tunnel joined: port, public address, outages',
    may: [...middle, 'main/storage', 'main/settings', 'main/receiver', 'main/tunnel', 'main/simulator'],
    node: true,
  },
  {
    path: 'main/account',
    what: 'the account: token, lines, contacts, webhooks',
    may: [...middle, 'main/storage', 'main/settings', 'main/receiver'],
  },
  {
    path: 'main/catch-up',
    what: 'what was missed meanwhile, read in the history of the account',
    may: [...middle, 'main/storage'],
  },
  {
    path: 'main/dialling',
    what: 'numbers dialled, and calls controlled',
    may: [...middle, 'main/settings'],
  },
  {
    path: 'main/helpdesk',
    what: 'answered here → profile or new ticket; customers and tickets',
    may: [...middle, 'main/storage', 'main/settings'],
    types: ['lowdb'],
  },
  {
    path: 'main/health',
    what: 'what goes wrong by itself: forgotten calls, a lost port, the disk, the clock, outdated files',
    may: [...middle, 'main/storage', 'main/receiver'],
  },
  {
    path: 'main/guide',
    what: "the first start's guide and the Test call",
    may: [...middle, 'main/storage', 'main/simulator'],
    types: ['lowdb'],
    node: true,
  },

  {
    path: 'main/contract-check.ts',
    what: 'holds what leaves main against the contract, in tests and development',
    may: contract,
    packages: ['zod'],
    node: true,
  },
  {
    path: 'main/ipc.ts',
    what: 'the one door for commands: checks the page, the lock, then the arguments',
    may: [...contract, 'contract/names.ts', 'main/contract-check.ts'],
    packages: ['electron'],
  },
  {
    path: 'main/desktop',
    what: 'everything electron: windows, pop-ups, tray, menu, pages, security',
    may: [...ground, 'main/ports', 'main/ipc.ts'],
    packages: ['electron', 'write-file-atomic'],
    node: true,
  },
];

/** What the roots join: every room of the contract and of main. */
export const joined = [...contractRooms, ...parts].map(({ path }) => path);

/** @type {readonly Room[]} */
export const mainRooms = [
  ...parts,
  {
    path: 'main/roots',
    what: 'one file a composition: open → build → connect → start; the only place that joins rooms',
    may: joined,
    packages: ['electron'],
    node: true,
  },
  {
    path: 'main/index.ts',
    what: 'entry: the app with windows',
    may: [...joined, 'main/roots'],
    packages: ['electron'],
    node: true,
  },
  {
    path: 'main/receiver.ts',
    what: 'entry: the receiver without windows',
    may: [...joined, 'main/roots'],
  },
];
