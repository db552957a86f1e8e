import type { CallControl } from '../../../contract/model/call-control.ts';
import type { LogEntry } from '../../../contract/model/calls/caller-log.ts';
import type { CallerTickets, PopUps } from '../../../contract/model/pop-up.ts';
import type { Preferences } from '../../../contract/settings/preferences.ts';
import type { CallerIndex } from '../conversations/caller-history.ts';
import { ringingCalls, shownCalls, type AnnouncedCall, type PopUpState } from './pop-up-state.ts';

/** What the preferences say about how calls are announced. */
type AnnouncePreferences = Pick<Preferences, 'announce' | 'soundOn' | 'soundVolume'>;

/** What is known of a call that is announced. */
export interface CallFacts {
  historyOf: CallerIndex['historyOf'];
  /** What can be done with it. */
  controlOf: (call: Pick<AnnouncedCall, 'callId' | 'stage'>) => CallControl | null;
  /** What is open in the helpdesk with who calls. */
  ticketsOf: (entry: LogEntry) => CallerTickets | null;
}

/** How the calls of a state are announced. */
export interface Announcement {
  page: Omit<PopUps, 'canMakeTickets'>;
  /** The calls that the system's notifications tell of. */
  notified: AnnouncedCall[];
}

/**
 * Spreads what is announced over pop-ups, notifications and sound.
 * @param canNotify whether the system shows notifications; where it does not, calls pop up instead, for none is to be lost
 */
export function announcementOf(
  state: PopUpState,
  { announce, soundOn, soundVolume }: AnnouncePreferences,
  canNotify: boolean,
  { historyOf, controlOf, ticketsOf }: CallFacts,
): Announcement {
  const ringing = ringingCalls(state);
  const notifies = announce === 'notification' || announce === 'both';
  const popsUp = announce === 'popUp' || announce === 'both' || (notifies && !canNotify);
  const { shown, more } = popsUp ? shownCalls(state) : { shown: [], more: 0 };
  return {
    page: {
      popUps: shown.map((call) => ({
        ...call,
        history: historyOf(call.entry),
        control: controlOf(call),
        tickets: ticketsOf(call.entry),
      })),
      more,
      ring: soundOn && soundVolume > 0 && ringing.length > 0 ? soundVolume : null,
    },
    notified: notifies && canNotify ? ringing : [],
  };
}
