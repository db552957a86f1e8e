import type { CallControl, ControlBlock, ControlKind } from '../../../contract/model/call-control.ts';
import type { PopUpStage } from '../../../contract/model/pop-up.ts';
import type { TelephonyProblem, TelephonyScope } from '../../../contract/model/telephony.ts';

/** What the telephone system said of a call that somebody has on the phone. */
export type Listing =
  | { kind: 'checking' }
  | { kind: 'listed' }
  | { kind: 'notListed' }
  | { kind: 'failed'; problem: TelephonyProblem };

/** What is known of a call beside the webhooks. */
export interface ControlledCall extends Pick<CallControl, 'onHold' | 'muted' | 'busy' | 'done' | 'failure'> {
  listing: Listing;
}

/** What the account allows, as far as that is known. */
export interface ControlRights {
  /** What can be done with calls at all; none where there is no token. */
  controls: readonly ControlKind[];
  /** A call that is not listed need not be over: this account may list none. */
  mayListNone: boolean;
  /** What the telephone system said that the token lacks, by what it was asked for; null: it has said nothing of the kind. */
  lacks: { controlling: TelephonyScope | null; listing: TelephonyScope | null };
}

export const untouched: ControlledCall = {
  listing: { kind: 'checking' },
  onHold: false,
  muted: false,
  busy: null,
  done: null,
  failure: null,
};

/** What can be done with a call of a pop-up, in the order in which it is shown. */
const offered: Record<PopUpStage, ControlKind[]> = {
  ringing: ['reject'],
  dialling: ['hangUp'],
  talking: ['hold', 'mute', 'transfer', 'hangUp'],
  ended: [],
  leaving: [],
};

/**
 * Works out what can be done with a call, and why not.
 * @returns null where there is nothing to be done any more, or never was: without a token nobody has asked for call control, and
 *   what is off would but stand in the way
 */
export function controlOf(
  callId: string | null,
  stage: PopUpStage,
  call: ControlledCall,
  rights: ControlRights,
): CallControl | null {
  const kinds = offered[stage].filter((kind) => rights.controls.includes(kind));
  if (callId === null || kinds.length === 0) return null;
  const { onHold, muted, busy, done, failure } = call;
  const block = blockOf(stage, call.listing, rights);
  return { callId, offers: kinds.map((kind) => ({ kind, block })), onHold, muted, busy, done, failure };
}

/** A call that only rings is not listed: whether it can be turned away or given up, trying tells. */
function blockOf(
  stage: PopUpStage,
  listing: Listing,
  { mayListNone, lacks }: ControlRights,
): ControlBlock | null {
  if (lacks.controlling !== null) return { kind: 'scope', scope: lacks.controlling };
  if (stage === 'ringing' || stage === 'dialling') return null;
  if (lacks.listing !== null) return { kind: 'scope', scope: lacks.listing };
  switch (listing.kind) {
    case 'listed':
      return null;
    case 'checking':
      return { kind: 'checking' };
    case 'notListed':
      return { kind: 'notListed', mayListNone };
    case 'failed':
      return { kind: 'notAsked', problem: listing.problem };
  }
}
