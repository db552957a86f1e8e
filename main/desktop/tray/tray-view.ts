import type { LogEntry } from '../../../contract/model/calls/caller-log.ts';
import type { Status } from '../../../contract/model/status.ts';
import type { Language, Preferences } from '../../../contract/settings/preferences.ts';
import { isPhoneOn } from '../../domain/desk/attention.ts';
import { restChoices, type RestChoice } from '../../domain/desk/do-not-disturb.ts';
import type { CallWord, DesktopTexts } from '../texts/desktop-texts.ts';
import { contactName } from '../../../contract/model/display-name.ts';
import { dotted } from '../../../contract/model/isolated.ts';
import { cutText } from '../../lib/pure/cut-text.ts';

/** What the tray tells of. */
export interface TrayState {
  status: Pick<Status, 'receiver' | 'enabled'>;
  openCount: number;
  preferences: Pick<Preferences, 'phoneOn' | 'doNotDisturbUntil'>;
  /** The last conversations, newest first. */
  calls: readonly Pick<LogEntry, 'conversationId' | 'state' | 'outcome' | 'remote' | 'party' | 'startedAt'>[];
  language: Language;
}

/** What can be done from there. */
export type TrayAction =
  | { do: 'open' | 'quit' }
  | { do: 'setPhone'; on: boolean }
  /** Null: disturb again. */
  | { do: 'rest'; choice: RestChoice | null }
  | { do: 'showCall'; conversationId: string };

/** A line of its menu. */
export type TrayItem =
  | 'separator'
  | {
      label: string;
      /** Without one it is only read. */
      action?: TrayAction;
      /** Shown as a box with a tick or without. */
      checked?: boolean;
      submenu?: TrayItem[];
    };

/** All that is seen of the tray. */
export interface TrayView {
  /** `open`: calls are to do; `off`: nothing rings here. */
  icon: 'normal' | 'open' | 'off';
  toolTip: string;
  items: TrayItem[];
}

/** So many calls stand in the menu. */
export const callsInTray = 5;

const longestName = 40;

/** @param now ISO 8601 in UTC with milliseconds */
export function viewTray(state: TrayState, texts: DesktopTexts, now: string): TrayView {
  const { openCount, preferences, calls, language } = state;
  const phoneOn = isPhoneOn(preferences, now);
  const { doNotDisturbUntil: until } = preferences;
  const restsUntil =
    until !== null && until > now ? texts.restUntil(formatMoment(until, now, language)) : null;
  const words = dotted([receiverWords(state.status, texts), openCount > 0 ? texts.openCalls(openCount) : '']);
  const attention = preferences.phoneOn ? restsUntil : texts.phoneIsOff;

  return {
    icon: phoneOn ? (openCount > 0 ? 'open' : 'normal') : 'off',
    toolTip: ['Klingel', words, ...(attention === null ? [] : [attention])].join('\n'),
    items: [
      { label: words },
      { label: texts.open, action: { do: 'open' } },
      'separator',
      {
        label: texts.phoneOn,
        checked: preferences.phoneOn,
        action: { do: 'setPhone', on: !preferences.phoneOn },
      },
      {
        label: restsUntil ?? texts.rest,
        submenu: [
          ...restChoices.map((choice) => ({
            label: texts.restFor[choice],
            action: { do: 'rest', choice } as const,
          })),
          ...(restsUntil === null
            ? []
            : (['separator', { label: texts.restOver, action: { do: 'rest', choice: null } }] as const)),
        ],
      },
      'separator',
      { label: calls.length === 0 ? texts.noCalls : texts.lastCalls },
      ...calls.slice(0, callsInTray).map((call) => ({
        label: dotted([
          nameOf(call, texts),
          texts.calls[wordFor(call)],
          formatMoment(call.startedAt, now, language),
        ]),
        action: { do: 'showCall', conversationId: call.conversationId } as const,
      })),
      'separator',
      { label: texts.quit, action: { do: 'quit' } },
    ],
  };
}

function receiverWords({ receiver, enabled }: TrayState['status'], texts: DesktopTexts): string {
  switch (receiver.state) {
    case 'starting':
      return texts.starting;
    case 'listening':
      return enabled ? texts.listening(receiver.port) : texts.integrationOff;
    case 'portInUse':
      return texts.portInUse(receiver.port);
    case 'failed':
      return texts.notListening;
  }
}

function nameOf({ party, remote }: TrayState['calls'][number], texts: DesktopTexts): string {
  const contact = party?.contacts[0];
  const name = contact === undefined ? '' : contactName(contact);
  const shown = shortened(name);
  if (name !== '') return party?.certainty === 'maybe' ? texts.maybe(shown) : shown;
  return remote.label ?? (remote.withheld ? texts.withheld : texts.unknownNumber);
}

function wordFor({ state, outcome }: TrayState['calls'][number]): CallWord {
  if (state !== 'ended') return state;
  switch (outcome) {
    case 'unreachable':
    case 'cancelled':
      return 'notReached';
    case 'unknown':
    case null:
      return 'ended';
    case 'answered':
    case 'missed':
    case 'busy':
    case 'rejected':
    case 'blocked':
    case 'voicemail':
    case 'forwarded':
    case 'notFound':
      return outcome;
  }
}

/** `11:42` today, `Tue 11:42` in the next and last six days, otherwise with the date; in the user's own time. */
function formatMoment(moment: string, now: string, language: Language): string {
  const days = Math.abs(startOfDay(moment) - startOfDay(now)) / 86_400_000;
  const date =
    days < 0.5
      ? {}
      : days < 6.5
        ? ({ weekday: 'short' } as const)
        : ({ day: 'numeric', month: 'short' } as const);
  return new Intl.DateTimeFormat(language === 'de' ? 'de-DE' : 'en-GB', {
    ...date,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(new Date(moment));
}

function startOfDay(moment: string): number {
  return new Date(moment).setHours(0, 0, 0, 0);
}

function shortened(name: string): string {
  const line = name.replace(/\s+/g, ' ');
  return line.length <= longestName ? line : `${cutText(line, longestName - 1)}…`;
}
