import type { WebhookRequest } from '../../contract/model/request.ts';
import type { CatchUpRoom } from '../catch-up/catch-up-room.ts';
import type { CallChange } from '../domain/conversations/call-book.ts';
import type { Core } from './core.ts';
import type { Services } from './services.ts';

/** Who is told of what happens at the receiver, each list in its order. */
export interface Audience {
  /** Each in a turn of its own, when sipgate has its answer: see `switchboard.ts`. */
  ofCalls: readonly ((change: CallChange) => void)[];
  ofRequests: readonly ((request: WebhookRequest) => void)[];
  /** Of those that came before: a flood of them must cost them next to nothing. */
  ofRepeats: readonly ((request: WebhookRequest) => void)[];
}

/** Connects what a receiver is made of, in windows or without. */
export function connectCore(
  { status }: Services,
  { calls: { switchboard }, receiver, tunnel }: Core,
  catchUp: CatchUpRoom,
  { ofCalls, ofRequests, ofRepeats }: Audience,
): void {
  for (const subscriber of ofCalls) switchboard.subscribe(subscriber);
  for (const subscriber of ofRequests) switchboard.subscribeToRequests(subscriber);
  for (const subscriber of ofRepeats) switchboard.subscribeToRepeats(subscriber);

  receiver.subscribe(status.setReceiver);
  receiver.subscribe((now) => {
    if (now.state === 'listening') tunnel.listening(now.port);
    else tunnel.deaf();
  });
  // Whatever ends a time in which nothing could be heard: something may have been missed.
  receiver.subscribe(catchUp.receiver);
  tunnel.onBack(catchUp.missed);
}
