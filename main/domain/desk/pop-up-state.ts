import type { LogEntry } from '../../../contract/model/calls/caller-log.ts';
import type { PopUp, PopUpStage } from '../../../contract/model/pop-up.ts';
import type { CallAtDesk } from './call-at-desk.ts';

/** How many pop-ups are on screen at most. */
const shownAtOnce = 3;

/** A conversation that is announced on this desktop. */
export type AnnouncedCall = Omit<PopUp, 'history' | 'control' | 'tickets'>;

/** Which conversations are announced on this desktop. Every step gives a new state; nothing is changed in place. */
export interface PopUpState {
  /** Oldest first. */
  calls: readonly AnnouncedCall[];
  /** Conversations that a person dismissed, or that the phone switch kept quiet: they do not come back. */
  dismissed: ReadonlySet<string>;
}

export const noPopUps: PopUpState = { calls: [], dismissed: new Set() };

/**
 * A conversation is new or changed: it is announced when it rings here, or is made here, and its pop-up follows it.
 * @param removed conversations that turned out to be part of this one: it takes the place of their pop-ups
 */
export function followed(
  state: PopUpState,
  entry: LogEntry,
  desk: CallAtDesk,
  removed: readonly string[] = [],
): PopUpState {
  const isPart = ({ entry: { conversationId } }: AnnouncedCall): boolean =>
    conversationId === entry.conversationId || removed.includes(conversationId);
  if (removed.some((id) => state.dismissed.has(id))) return dismissed(state, entry.conversationId);
  const place = state.calls.findIndex(isPart);
  const before = state.calls[place];
  if (before) {
    const call = toCall(entry, desk, before);
    const others = state.calls.filter((shown, index) => index === place || !isPart(shown));
    return { ...state, calls: others.map((shown) => (isPart(shown) ? call : shown)) };
  }
  if (!(desk.wanted || desk.dials || desk.own) || state.dismissed.has(entry.conversationId)) return state;
  if (!desk.phoneOn) return dismissed(state, entry.conversationId);
  return { ...state, calls: [...state.calls, toCall(entry, desk, null)] };
}

/**
 * The preferences have changed: what would not be announced any more goes.
 * @param atDesk what a conversation is to this desktop now
 */
export function reviewed(state: PopUpState, atDesk: (entry: LogEntry) => CallAtDesk): PopUpState {
  return state.calls.reduce((now, { entry, stage }) => {
    const desk = atDesk(entry);
    const { conversationId } = entry;
    // Who is on the phone, or calls somebody, goes on doing so, whatever the switch says.
    if (stage === 'talking' || stage === 'dialling') {
      return desk.own || desk.dials ? now : without(now, conversationId);
    }
    if (stage !== 'ringing') return now;
    if (!desk.phoneOn) return dismissed(now, conversationId);
    return desk.wanted ? now : without(now, conversationId);
  }, state);
}

/** A person does not want to see this one any more. */
export function dismissed(state: PopUpState, conversationId: string): PopUpState {
  return {
    ...without(state, conversationId),
    dismissed: new Set([...state.dismissed, conversationId]),
  };
}

/** A pop-up has said how its conversation went on; if it rings again by now (forwarded), it stays. */
export function left(state: PopUpState, conversationId: string): PopUpState {
  return leaves(state, conversationId) ? without(state, conversationId) : state;
}

/** Whether a conversation's pop-up is about to leave. */
export function leaves(state: PopUpState, conversationId: string): boolean {
  const call = state.calls.find(({ entry }) => entry.conversationId === conversationId);
  return call?.stage === 'leaving' || call?.stage === 'ended';
}

/** What stands on the screen, and how many more there are. */
export function shownCalls({ calls }: PopUpState): { shown: readonly AnnouncedCall[]; more: number } {
  return { shown: calls.slice(0, shownAtOnce), more: Math.max(0, calls.length - shownAtOnce) };
}

/** The calls that can still be taken. */
export function ringingCalls({ calls }: PopUpState): AnnouncedCall[] {
  return calls.filter(({ stage }) => stage === 'ringing');
}

function stageOf(entry: LogEntry, desk: CallAtDesk, before: PopUpStage | null): PopUpStage {
  if (desk.own) return 'talking';
  if (desk.dials) return 'dialling';
  if (desk.wanted) return 'ringing';
  const wasOwn = before === 'dialling' || before === 'talking' || before === 'ended';
  return wasOwn && entry.state === 'ended' ? 'ended' : 'leaving';
}

function toCall(entry: LogEntry, desk: CallAtDesk, before: AnnouncedCall | null): AnnouncedCall {
  const { others, ringsForAgent, since, callId } = desk;
  const stage = stageOf(entry, desk, before?.stage ?? null);
  return {
    card: before?.card ?? entry.conversationId,
    entry,
    stage,
    since: since ?? before?.since ?? entry.startedAt,
    others,
    ringsForAgent,
    callId,
  };
}

function without(state: PopUpState, conversationId: string): PopUpState {
  return { ...state, calls: state.calls.filter(({ entry }) => entry.conversationId !== conversationId) };
}
