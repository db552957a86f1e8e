import {
  IconArrowRight,
  IconBan,
  IconPhone,
  IconPhoneCheck,
  IconPhoneIncoming,
  IconPhoneOff,
  IconPhoneOutgoing,
  IconPhoneX,
  IconRecordMail,
  type TablerIcon,
} from '@tabler/icons-react';
import type { LogEntry } from '../../../contract/model/calls/caller-log.ts';
import type { en } from '../../i18n/en/index.ts';

/** How a conversation's state is shown: a word, an icon and, third, a colour. */
export interface StatusLook {
  word: keyof (typeof en)['callStatus'];
  icon: TablerIcon;
  tone: Tone;
  /** Where the icon is to stand out more than the word. */
  iconTone?: Tone;
}

type Tone = 'ringing' | 'talking' | 'danger' | 'quiet';

/** @returns how a conversation looks in the caller log */
export function statusLook({
  direction,
  state,
  outcome,
}: Pick<LogEntry, 'direction' | 'state' | 'outcome'>): StatusLook {
  const inbound = direction === 'in';
  if (state === 'ringing') {
    return inbound
      ? { word: 'ringing', icon: IconPhoneIncoming, tone: 'ringing' }
      : { word: 'calling', icon: IconPhoneOutgoing, tone: 'ringing' };
  }
  if (state === 'connected') return { word: 'connected', icon: IconPhone, tone: 'talking' };
  switch (outcome) {
    case 'answered':
      return inbound
        ? { word: 'answered', icon: IconPhoneIncoming, tone: 'quiet', iconTone: 'talking' }
        : { word: 'answered', icon: IconPhoneOutgoing, tone: 'quiet' };
    case 'missed':
      return { word: 'missed', icon: IconPhoneX, tone: 'danger' };
    case 'voicemail':
      return { word: 'voicemail', icon: IconRecordMail, tone: 'danger' };
    case 'busy':
    case 'rejected':
      return { word: outcome, icon: IconPhoneX, tone: inbound ? 'danger' : 'quiet' };
    case 'blocked':
      return { word: 'blocked', icon: IconBan, tone: 'quiet' };
    case 'forwarded':
      return { word: 'forwarded', icon: IconArrowRight, tone: 'quiet' };
    case 'unreachable':
    case 'cancelled':
    case 'notFound':
      return {
        word: outcome,
        icon: inbound ? IconPhoneX : IconPhoneOutgoing,
        tone: inbound ? 'danger' : 'quiet',
      };
    case 'unknown':
    case null:
      return { word: 'unknown', icon: inbound ? IconPhoneOff : IconPhoneOutgoing, tone: 'quiet' };
  }
}

/** @returns how a conversation looks in a pop-up that no longer rings */
export function leavingLook(entry: LogEntry): Pick<StatusLook, 'word' | 'icon'> {
  const byVoicemail = entry.legs.some(({ answeredBy }) => answeredBy?.name.toLowerCase() === 'voicemail');
  if (byVoicemail && entry.answeredBy.length === 0) {
    return statusLook({ ...entry, state: 'ended', outcome: 'voicemail' });
  }
  const wasAnswered = entry.outcome === 'answered' || entry.state === 'connected';
  return wasAnswered ? { word: 'answered', icon: IconPhoneCheck } : statusLook(entry);
}
