// What sipgate's REST API says, in its own words; `sipgate-telephony.ts` puts it into those of the port.

export interface SipgateDevice {
  /** Such as `e0`. */
  id: string;
  /** Its name, as people gave it. */
  alias: string;
  /** sipgate's own word: `REGISTER`, `MOBILE`, `EXTERNAL`, … */
  type: string;
  /** Null where sipgate does not say. */
  online: boolean | null;
  /** Do not disturb; null where sipgate does not say. */
  doNotDisturb: boolean | null;
}

export interface SipgateNumber {
  id: string;
  /** As sipgate has it, mostly with its plus: `+4921163553355`. */
  number: string;
  /** As people in its country write it; perhaps nothing. */
  localised: string;
  /** sipgate's own word: `LANDLINE`, `MOBILE`, `QUICKDIAL`, … */
  type: string;
  /** What is behind it, such as the phone line `p0` or the group `g0`; null where nothing is. */
  endpointId: string | null;
  /** Its name; perhaps nothing. */
  endpointName: string;
}

/** A call as sipgate's history has it. */
export interface SipgatePastCall {
  id: string;
  /** Null where the entry has none. */
  callId: string | null;
  /** A number with or without its plus, or an extension; perhaps nothing. */
  source: string;
  target: string;
  sourceAlias: string;
  targetAlias: string;
  direction: 'INCOMING' | 'OUTGOING' | 'MISSED_INCOMING' | 'MISSED_OUTGOING';
  /** ISO 8601 in UTC with milliseconds. */
  createdAt: string;
  /** Null where sipgate does not say. */
  durationSeconds: number | null;
  /** sipgate's own word: `SUCCESS`, `MISSED`, `BUSY`, `VOICEMAIL_MESSAGE`, …; perhaps nothing. */
  status: string;
}

/** A call to be started, as classic accounts take it. Numbers are E.164 with their plus. */
export interface SipgateSession {
  /** The phone that rings first, such as `e0`. */
  deviceId: string;
  /** Who calls: the same phone, or a number. */
  caller: string;
  /** Who is called. */
  callee: string;
  /** The number that they see; undefined: what sipgate has set for the phone. */
  callerId?: string | undefined;
}
