import type { Language, Preferences } from '../settings/preferences.ts';
import type { AdminState } from './admin.ts';
import type { DialRequest } from './dialling.ts';
import type { GuideStatus } from './guide.ts';
import type { LogWindow } from './calls/log-query.ts';
import type { PopUps } from './pop-up.ts';
import type { Status } from './status.ts';

/** How a window looks and speaks. */
export interface Appearance {
  preferences: Preferences;
  /** The language to speak now: the preference, or the system's. */
  language: Language;
}

/** All that the app window shows first. */
export interface AppSnapshot extends Appearance {
  /** The newest conversations. */
  log: LogWindow;
  status: Status;
  /** The agents of the team, as the settings name them. */
  agents: AgentName[];
  dialRequests: DialRequest[];
  admin: AdminState;
  guide: GuideStatus;
}

/** An agent as lists name them. */
export interface AgentName {
  id: string;
  /** The id where they have no name. */
  name: string;
}

/** All that the pop-ups show first. */
export interface PopUpSnapshot extends Appearance {
  popUps: PopUps;
}
