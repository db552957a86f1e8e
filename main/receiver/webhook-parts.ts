import type { KeyObject } from 'node:crypto';
import type { Answer, Direction, WebhookEvent } from '../../contract/model/calls/call.ts';
import type { WebhookRequest } from '../../contract/model/request.ts';

/** What the receiver asks for at each request, so that changed settings apply at once. */
export interface ReceiverPolicy {
  enabled: boolean;
  token: string;
  /** Null: signatures are not checked. */
  trustedKeys: readonly KeyObject[] | null;
  /** The address for a direction as sipgate reaches it, token included; absolute. */
  endpoint: (direction: Direction) => string;
}

/** What proves to this app that it is itself that answers; null for a nonce that it has not made just now. */
export type ProofFor = (nonce: string) => string | null;

/** Who takes in what the receiver lets through. */
export interface WebhookSink {
  /**
   * Takes in a genuine webhook; resolves when the answer may leave.
   * @param event null where the request told of no event that this app knows
   * @param exchange makes the record of the request, its answer included, once the answer is decided
   */
  receive: (
    event: WebhookEvent | null,
    exchange: (answer: Answer) => WebhookRequest,
  ) => Promise<WebhookRequest>;
  /** Told of a request that was turned away. */
  turnedAway: (request: WebhookRequest) => void;
  /** Told of a fault in our own code; the request was answered all the same. */
  failed: (error: unknown) => void;
}
