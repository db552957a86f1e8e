// Which rooms the house has, what each is for, and which others it may know. The dependency rules (rules.mjs) and the picture in
// README.md (picture.mjs) are made from this table alone. A room that is not in it may import nothing, and nobody may import it.

/**
 * @typedef {object} Room
 * @property {string} path folder or file from the project's folder; files of a folder that has a room of its own belong to that one
 * @property {string} what what it is for, in a line
 * @property {readonly string[]} may paths of the rooms that it may import, besides itself; `main/domain` stands for all rooms below it
 * @property {readonly string[]} [packages] npm packages that it may import
 * @property {readonly string[]} [types] the same for types alone, which are gone when it runs
 * @property {boolean} [node] it may use Node's own modules
 */

const contract = ['contract/model', 'contract/settings', 'contract/commands'];
const small = ['main/lib', 'main/lib/pure'];
/** What everything of main stands on. */
const ground = [...contract, 'main/domain', ...small];
/** What a feature stands on; what else it knows stands with it. */
const feature = [...ground, 'main/ports', 'main/switchboard.ts'];
/** @type {readonly Room[]} */
const parts = [
  {
    path: 'contract/define.ts',
    what: 'how a command and a notification are written',
    may: [],
    packages: ['zod'],
  },
  {
    path: 'contract/settings',
    what: "the team's settings, a desktop's preferences",
    may: [],
    packages: ['zod'],
  },
  {
    path: 'contract/model',
    what: 'call, conversation, contact, agent, problem …',
    may: ['contract/settings'],
    packages: ['zod'],
  },
  {
    path: 'contract/commands',
    what: 'one file a topic: who may, arguments, result',
    may: ['contract/define.ts', 'contract/settings', 'contract/model'],
    packages: ['zod'],
  },

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
    may: [...contract, 'main/lib/pure'],
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
    may: [
      ...contract,
      'main/lib/pure',
      'main/domain/numbers',
      'main/domain/calls',
      'main/domain/conversations',
    ],
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
    node: true,
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
    packages: ['jsonc-parser', 'lowdb', 'write-file-atomic', 'zod'],
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
    node: true,
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
    may: [...feature, 'main/storage'],
    packages: ['write-file-atomic'],
    types: ['lowdb'],
    node: true,
  },
  {
    path: 'main/admin',
    what: 'the admin password',
    may: [...feature, 'main/storage'],
    packages: ['zod'],
    node: true,
  },
  {
    path: 'main/contacts',
    what: 'the phone book: its sources, import and export',
    may: [...feature, 'main/storage', 'main/contact-files'],
    packages: ['write-file-atomic'],
    node: true,
  },
  {
    path: 'main/calls',
    what: 'book, caller log, names of callers, notes, statistics',
    may: [...feature, 'main/storage', 'main/contacts'],
    packages: ['write-file-atomic'],
    node: true,
  },
  {
    path: 'main/connectivity',
    what: 'receiver and tunnel joined: port, public address, outages',
    may: [...feature, 'main/storage', 'main/settings', 'main/receiver', 'main/tunnel', 'main/simulator'],
    packages: ['write-file-atomic'],
    node: true,
  },
  {
    path: 'main/account',
    what: 'the account: token, lines, contacts, webhooks',
    may: [...feature, 'main/storage', 'main/settings', 'main/receiver'],
    node: true,
  },
  {
    path: 'main/catch-up',
    what: 'what was missed meanwhile, read in the history of the account',
    may: [...feature, 'main/storage'],
    node: true,
  },
  {
    path: 'main/dialling',
    what: 'numbers dialled, and calls controlled',
    may: [...feature, 'main/settings'],
    node: true,
  },
  {
    path: 'main/helpdesk',
    what: 'answered here → profile or new ticket; customers and tickets',
    may: [...feature, 'main/storage', 'main/settings'],
    types: ['lowdb'],
    node: true,
  },
  {
    path: 'main/health',
    what: 'what goes wrong by itself: forgotten calls, a lost port, the disk, the clock, outdated files',
    may: [...feature, 'main/storage', 'main/connectivity'],
    node: true,
  },
  {
    path: 'main/guide',
    what: "the first start's guide and the Test call",
    may: [...feature, 'main/storage', 'main/connectivity', 'main/calls', 'main/simulator'],
    types: ['lowdb'],
    node: true,
  },

  {
    path: 'main/ipc.ts',
    what: 'the one door for commands: checks the page, the lock, then the arguments',
    may: ['contract/define.ts', ...contract],
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

const joined = parts.map(({ path }) => path);

/** @type {readonly Room[]} */
export const rooms = [
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
    node: true,
  },
  {
    path: 'preload',
    what: 'the names of commands and notifications, nothing else',
    may: contract,
    packages: ['electron'],
  },
];
