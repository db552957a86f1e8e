import type { LinkScheme } from '../settings/dial-way.ts';

/** Whether the app starts at login, as the system has it. */
export type AutostartState =
  | { state: 'off' }
  /** `hidden`: in the tray alone. */
  | { state: 'on'; hidden: boolean }
  /** HelpdeskResult for, but switched off or not yet allowed in the system's own settings. */
  | { state: 'notAllowed' }
  /** Not for this copy of the app: it is no installed one. */
  | { state: 'notPossible' };

/** Whether the system gives the app its shortcut. */
export type ShortcutState =
  | 'none'
  | 'active'
  /** Another program has it, or the system keeps it for itself. */
  | 'refused'
  /** It is no shortcut at all. */
  | 'invalid';

/** Programs for links, as the system has them. */
export interface LinkState {
  way: LinkScheme;
  /** This app is the program for them. */
  handled: boolean;
  /** The program that opens them, in the system's words; null where it names none. */
  program: string | null;
}

/** What only the system knows: asked anew each time, not remembered. */
export interface SystemState {
  links: LinkState[];
  /** Why links cannot be taken over: this copy of the app is no installed one. Null where they can be. */
  linksBlocked: 'notPackaged' | null;
  autostart: AutostartState;
  shortcut: ShortcutState;
  /** Why the last change did not happen, in the system's words; null where it did. */
  failure: string | null;
}
