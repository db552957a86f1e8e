// Stands in for Klingel's preload: the page finds its one call at once, without asking main for it.

// A sandboxed preload is CommonJS.
// eslint-disable-next-line @typescript-eslint/no-require-imports
const { contextBridge } = /** @type {typeof import('electron')} */ (require('electron'));

const prefix = '--bench-from=';
const from = process.argv.find((argument) => argument.startsWith(prefix))?.slice(prefix.length) ?? '';

/** @type {import('../../../../contract/model/snapshots.ts').PopUpSnapshot} */
const snapshot = {
  popUps: {
    popUps: [
      {
        card: 'bench',
        stage: 'ringing',
        since: new Date().toISOString(),
        others: ['Emma', 'Chris'],
        ringsForAgent: false,
        history: null,
        tickets: null,
        callId: null,
        control: null,
        entry: {
          conversationId: from,
          direction: 'in',
          state: 'ringing',
          outcome: null,
          done: false,
          party: null,
          remote: { number: `+${from}`, label: `+${from}`, withheld: false },
          line: { number: '+492111234567', label: '+49 211 1234567', withheld: false },
          presentedCallerId: null,
          people: ['Emma', 'Chris'],
          answeredBy: [],
          assumed: false,
          fromHistory: false,
          startedAt: new Date().toISOString(),
          answeredAt: null,
          endedAt: null,
          waitingSeconds: null,
          talkingSeconds: null,
          blockedNote: null,
          note: '',
          legs: [],
        },
      },
    ],
    more: 0,
    ring: null,
    canMakeTickets: false,
  },
  preferences: {
    version: 1,
    language: 'en',
    theme: 'system',
    agentId: null,
    phoneOn: true,
    doNotDisturbUntil: null,
    announce: 'popUp',
    announcedCalls: 'mine',
    soundOn: false,
    soundVolume: 0.6,
    popUpPosition: null,
    closeButton: 'hide',
    closeExplained: false,
    startAtLogin: false,
    startHidden: true,
    dialShortcut: '',
    dialWith: 'tel',
    guide: { stage: 'none', step: 'reach', testedAt: null },
    sipgatePhone: null,
  },
  language: 'en',
};

/** @type {Pick<import('../../../../contract/commands/index.ts').KlingelApi, 'getPopUps' | 'fitPopUps' | 'on'>} */
const api = {
  getPopUps: () => Promise.resolve(snapshot),
  fitPopUps: () => Promise.resolve(),
  on: () => () => undefined,
};
contextBridge.exposeInMainWorld('klingel', api);
