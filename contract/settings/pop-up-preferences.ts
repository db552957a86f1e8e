import type { Preference } from './preference.ts';

/** Whose desktop it is, and how it announces calls. */
export const popUpPreferences = {
  /** The agent whose desktop this is; null: nobody's, as a reception's that sees everything. */
  agentId: {
    kind: 'name',
    shortest: 1,
    default: null,
    page: 'popUps',
    label: 'popUpSettings.agent',
    laidOut: true,
    reactions: ['tray', 'announcements', 'callerLog'],
  },
  /** Off: no pop-up, notification, sound or screen pop; the log goes on. */
  phoneOn: {
    kind: 'toggle',
    default: true,
    page: 'popUps',
    label: 'popUpSettings.phone',
    laidOut: true,
    reactions: ['tray', 'announcements'],
  },
  /** Until then it is as if the phone were off. */
  doNotDisturbUntil: {
    kind: 'time',
    default: null,
    page: 'popUps',
    label: 'popUpSettings.quiet',
    laidOut: true,
    reactions: ['tray', 'announcements'],
  },
  /** How an incoming call is announced. */
  announce: {
    kind: 'choice',
    choices: ['popUp', 'notification', 'both', 'none'],
    default: 'popUp',
    page: 'popUps',
    label: 'popUpSettings.announce',
    hint: {
      popUp: 'popUpSettings.announceHint.popUp',
      notification: 'popUpSettings.announceHint.notification',
      both: 'popUpSettings.announceHint.both',
      none: 'popUpSettings.announceHint.none',
    },
    texts: {
      popUp: 'popUpSettings.popUp',
      notification: 'popUpSettings.notification',
      both: 'popUpSettings.both',
      none: 'popUpSettings.none',
    },
    laidOut: true,
    reactions: ['announcements'],
  },
  /** Which incoming calls are: those that ring for this agent, those to lines that they are told of, or all. */
  announcedCalls: {
    kind: 'choice',
    choices: ['mine', 'lines', 'all'],
    default: 'mine',
    page: 'popUps',
    label: 'popUpSettings.calls',
    texts: { mine: 'popUpSettings.mine', lines: 'popUpSettings.lines', all: 'popUpSettings.all' },
    laidOut: true,
    reactions: ['announcements'],
  },
  soundOn: {
    kind: 'toggle',
    default: false,
    page: 'popUps',
    label: 'popUpSettings.sound',
    hint: 'popUpSettings.soundHint',
    laidOut: true,
    reactions: ['announcements'],
  },
  soundVolume: {
    kind: 'number',
    min: 0,
    max: 1,
    default: 0.6,
    page: 'popUps',
    label: 'popUpSettings.volume',
    laidOut: true,
    reactions: ['announcements'],
  },
  /** Where the pop-ups stand; null: in the lower right corner of the screen with the mouse. */
  popUpPosition: {
    kind: 'own',
    default: null,
    page: 'popUps',
    label: 'popUpSettings.position',
    laidOut: true,
    reactions: ['popUpPlace'],
  },
} as const satisfies Readonly<Record<string, Preference>>;
