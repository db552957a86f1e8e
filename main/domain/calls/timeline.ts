import type { Call, CallEvent, Mark } from '../../../contract/model/calls/call.ts';
import type { ConversationLeg, TimelineStep } from '../../../contract/model/calls/log-query.ts';
import { isVoicemail } from './call.ts';
import { historyIn, historyOutcome, isHeard } from './history.ts';
import { viewNumber } from '../numbers/phone-number.ts';
import { userName } from '../../../contract/model/display-name.ts';

/**
 * Tells what happened in a conversation: each event of each leg, and what people set by hand, in the order of time.
 * Events that the telephone system sent twice are told once.
 */
export function timelineOf(legs: readonly ConversationLeg[]): TimelineStep[] {
  return legs
    .flatMap((leg, index) => stepsOf(leg, index))
    .sort((a, b) => (a.at === b.at ? 0 : a.at < b.at ? -1 : 1));
}

function stepsOf({ call, events, marks }: ConversationLeg, leg: number): TimelineStep[] {
  const told = new Set<string>();
  const steps = [...events.filter(isHeard), ...newsOfHistory(events)]
    .sort(byTime)
    .flatMap((event) => {
      // The first newCall, answer and hangup are the ones that count for the call.
      const once = event.kind === 'dtmf' ? `${event.at} ${event.digits}` : event.kind;
      if (told.has(once)) return [];
      told.add(once);
      return fromEvent(event, call, leg);
    })
    .concat(marks.flatMap((mark) => fromMark(mark, leg)));
  const { assumed, endedAt } = call;
  return assumed && endedAt !== null ? [...steps, { at: endedAt, leg, kind: 'assumedEnd' }] : steps;
}

/** What the history says is news only where webhooks did not tell how the call began or ended. */
function newsOfHistory(events: readonly CallEvent[]): CallEvent[] {
  const isTold = ['newCall', 'hangup'].every((kind) => events.some((event) => event.kind === kind));
  const history = isTold ? null : historyIn(events);
  return history ? [history] : [];
}

function fromEvent(event: CallEvent, call: Call, leg: number): TimelineStep[] {
  const { at } = event;
  switch (event.kind) {
    case 'newCall':
      return fromNewCall(event, leg);
    case 'answer': {
      if (isVoicemail(event.user)) return [{ at, leg, kind: 'voicemail' }];
      const number = event.answeringNumber === null ? null : viewNumber(event.answeringNumber);
      return [{ at, leg, kind: 'answered', by: call.direction === 'in' ? userName(event.user) : '', number }];
    }
    case 'hangup':
      return [{ at, leg, kind: 'ended', outcome: call.outcome, cause: event.cause }];
    case 'dtmf':
      return event.digits === '' ? [] : [{ at, leg, kind: 'digits', digits: event.digits }];
    case 'history': {
      const { direction, durationSeconds: seconds, sourceName, targetName } = event;
      const names = [sourceName, targetName].filter((name) => name !== null);
      return [
        { at, leg, kind: 'history', direction, outcome: historyOutcome(event, direction), seconds, names },
      ];
    }
  }
}

function fromNewCall(event: Extract<CallEvent, { kind: 'newCall' }>, leg: number): TimelineStep[] {
  const { at, direction, users, answer } = event;
  const number = viewNumber(event.to);
  const rang: TimelineStep = {
    at,
    leg,
    kind: 'rang',
    direction,
    people: users.map(userName).filter((name) => name !== ''),
    number,
  };
  switch (answer.action) {
    case 'letRing':
      return [rang];
    case 'reject':
      return [{ at, leg, kind: 'blocked', how: answer.reason, note: answer.note }];
    case 'voicemail':
      return [{ at, leg, kind: 'blocked', how: 'voicemail', note: answer.note }];
    case 'showCallerId':
      return [
        rang,
        { at, leg, kind: 'shownAs', number: viewNumber(answer.callerId).label ?? answer.callerId },
      ];
  }
}

function fromMark({ at, done, note }: Mark, leg: number): TimelineStep[] {
  const steps: TimelineStep[] = [];
  if (done !== undefined) steps.push({ at, leg, kind: 'markedDone', done });
  if (note !== undefined) steps.push({ at, leg, kind: 'noted', note });
  return steps;
}

function byTime(a: { at: string }, b: { at: string }): number {
  return a.at === b.at ? 0 : a.at < b.at ? -1 : 1;
}
