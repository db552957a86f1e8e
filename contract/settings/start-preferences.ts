import { linkSchemes } from './link-schemes.ts';
import type { Preference } from './preference.ts';

/** How the app starts, and how numbers are dialled. */
export const startPreferences = {
  /** Whether closing the window hides it or quits. */
  closeButton: {
    kind: 'choice',
    choices: ['hide', 'quit'],
    default: 'hide',
    page: 'start',
    label: 'start.closeButton',
    hint: { hide: 'start.closeHint.hide', quit: 'start.closeHint.quit' },
    texts: { hide: 'start.close.hide', quit: 'start.close.quit' },
    laidOut: true,
    reactions: [],
  },
  /** It was said once that hidden the app goes on. */
  closeExplained: { kind: 'toggle', default: false, page: null, label: null, reactions: [] },
  /** What was chosen last; whether it is so, only the system knows. */
  startAtLogin: {
    kind: 'toggle',
    default: false,
    page: 'start',
    label: 'start.atLogin',
    laidOut: true,
    reactions: [],
  },
  /** At login in the tray alone. */
  startHidden: {
    kind: 'toggle',
    default: true,
    page: 'start',
    label: 'start.hidden',
    hint: 'start.hiddenHint',
    laidOut: true,
    reactions: [],
  },
  /** An accelerator as Electron spells it, which offers to dial the number on the clipboard; empty: none. */
  dialShortcut: {
    kind: 'text',
    longest: 100,
    default: '',
    page: 'start',
    label: 'start.shortcut',
    hint: 'start.shortcutHint',
    laidOut: true,
    reactions: ['shortcut'],
  },
  /** How a number is dialled unless another way is chosen. */
  dialWith: {
    kind: 'choice',
    choices: [...linkSchemes, 'sipgate'],
    default: 'tel',
    page: 'start',
    label: 'dial.way',
    hint: 'start.dialWithHint',
    laidOut: true,
    reactions: ['announcements'],
  },
  /** What the guide through the first start remembers; times are ISO 8601 in UTC. */
  guide: {
    kind: 'own',
    default: { stage: 'none', step: 'reach', testedAt: null },
    page: null,
    label: null,
    kept: true,
    reactions: [],
  },
  /** The phone that sipgate rings first, such as `e0`; null: the agent's first one. */
  sipgatePhone: {
    kind: 'name',
    longest: 50,
    default: null,
    page: 'start',
    label: 'sipgateDial.phone',
    laidOut: true,
    reactions: ['announcements'],
  },
} as const satisfies Readonly<Record<string, Preference>>;
