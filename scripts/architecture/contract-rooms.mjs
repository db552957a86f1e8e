/** @typedef {import('./rooms.mjs').Room} Room */

/** All of the contract that others than the preload use. */
export const contract = [
  'contract/define.ts',
  'contract/settings',
  'contract/model',
  'contract/notifications.ts',
  'contract/commands',
];

/** @type {readonly Room[]} */
export const contractRooms = [
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
    path: 'contract/notifications.ts',
    what: 'what main tells the windows, and which of them',
    may: ['contract/define.ts', 'contract/settings', 'contract/model'],
  },
  {
    path: 'contract/commands',
    what: 'one file a topic: who may, arguments, result',
    may: ['contract/define.ts', 'contract/settings', 'contract/model', 'contract/notifications.ts'],
    packages: ['zod'],
  },
  {
    path: 'contract/names.ts',
    what: 'the names alone, for the preload; the build fills them in',
    may: ['contract/notifications.ts', 'contract/commands'],
  },
];
