import { randomId, randomWhole } from '../seed.ts';
import type { FakeAccount, FakeHistoryEntry } from './fake-sipgate-account.ts';
import { goOn, type WantedAction, type WebhookPoster } from './fake-sipgate-webhooks.ts';

export type Cause =
  'normalClearing' | 'busy' | 'cancel' | 'noAnswer' | 'congestion' | 'notFound' | 'forwarded';

type Fields = [name: string, value: string][];

/** Who calls whom; numbers are E.164 digits, or `anonymous`. */
export interface CallStart {
  direction: 'in' | 'out';
  from: string;
  to: string;
  /** Users it rings for (in), or who calls (out). */
  userIds: string[];
  origCallId?: string;
  diversion?: string;
  /** Where newCall is posted; null: nobody is told. */
  url: string | null;
}

/** A call at the fake sipgate. */
export interface FakeCall {
  callId: string;
  direction: 'in' | 'out';
  from: string;
  to: string;
  state: 'ringing' | 'connected' | 'ended';
  /** What the answer to newCall asked for. */
  wanted: WantedAction;
  muted: boolean;
  hold: boolean;
  recording: boolean;
  /** Whether both sides were told of the recording. */
  announced: boolean;
  /** Keys that were sent. */
  dtmf: string;
  answeredBy: string | null;
  /** @param userId who picks up; the first whom it rings for unless told */
  answer: (userId?: string) => Promise<void>;
  /** Voicemail picks up. */
  toVoicemail: () => Promise<void>;
  /** @param cause how it ends; by itself unless told */
  hangUp: (cause?: Cause) => Promise<void>;
}

/** Announces a call and does what the answer to it asks for. */
export async function placeCall(
  start: CallStart,
  account: FakeAccount,
  { post }: WebhookPoster,
): Promise<FakeCall> {
  const { direction, from, to, userIds, url } = start;
  const callId = String(randomWhole(10 ** 9, 10 ** 10));
  const createdAt = new Date();
  let answeredAt: Date | null = null;
  let voicemail = false;

  const common: Fields = [
    ['callId', callId],
    ['origCallId', start.origCallId ?? callId],
    ['xcid', randomId()],
    ['from', from],
    ['to', to],
    ['direction', direction],
    ...(start.diversion === undefined ? [] : ([['diversion', start.diversion]] satisfies Fields)),
  ];
  const people = userIds.map((id) => ({ id, name: nameOf(account, id), fullId: account.masterSipId + id }));
  const newCall: Fields = [
    ['event', 'newCall'],
    ...common,
    ...people.map(({ name }): [string, string] => ['user[]', name]),
    ...people.map(({ id }): [string, string] => ['userId[]', id]),
    ...people.map(({ fullId }): [string, string] => ['fullUserId[]', fullId]),
  ];

  const pickUp = async (fields: Fields): Promise<void> => {
    if (call.state !== 'ringing') throw new Error(`The call ${callId} does not ring.`);
    call.state = 'connected';
    answeredAt = new Date();
    const { onAnswer } = call.wanted;
    if (onAnswer === null) return;
    await post(onAnswer, [['event', 'answer'], ...common, ...fields, ['answeringNumber', to]]);
  };

  const call: FakeCall = {
    callId,
    direction,
    from,
    to,
    state: 'ringing',
    wanted: goOn,
    muted: false,
    hold: false,
    recording: false,
    announced: false,
    dtmf: '',
    answeredBy: null,
    async answer(userId = userIds[0]) {
      const who = people.find(({ id }) => id === userId);
      call.answeredBy = userId ?? null;
      const fields: Fields =
        direction === 'in' && who
          ? [
              ['user', who.name],
              ['userId', who.id],
              ['fullUserId', who.fullId],
            ]
          : [];
      await pickUp(fields);
    },
    async toVoicemail() {
      voicemail = true;
      await pickUp([['user', 'voicemail']]);
    },
    async hangUp(cause) {
      if (call.state === 'ended') throw new Error(`The call ${callId} has ended.`);
      const wasConnected = call.state === 'connected';
      const why = cause ?? (wasConnected ? 'normalClearing' : 'cancel');
      call.state = 'ended';
      account.history.unshift(historyEntry(wasConnected && !voicemail, why));
      const { onHangup } = call.wanted;
      if (onHangup === null) return;
      await post(onHangup, [
        ['event', 'hangup'],
        ...common,
        ['cause', why],
        ...(wasConnected ? ([['answeringNumber', to]] satisfies Fields) : []),
      ]);
    },
  };
  const historyEntry = (answered: boolean, cause: Cause): FakeHistoryEntry => {
    const way = direction === 'in' ? 'INCOMING' : 'OUTGOING';
    const status = voicemail ? 'VOICEMAIL_MESSAGE' : cause === 'busy' ? 'BUSY' : 'MISSED';
    const plus = (number: string) => (/^\d{6,}$/.test(number) ? `+${number}` : number);
    return {
      id: randomId(),
      callId,
      source: plus(from),
      target: plus(to),
      sourceAlias: '',
      targetAlias: '',
      type: 'CALL',
      created: createdAt.toISOString(),
      lastModified: new Date().toISOString(),
      direction: answered ? way : `MISSED_${way}`,
      duration: answered && answeredAt ? Math.round((Date.now() - answeredAt.getTime()) / 1_000) : 0,
      callStatus: answered ? 'SUCCESS' : status,
      read: false,
      starred: false,
    };
  };

  if (url !== null) call.wanted = await post(url, newCall);
  const { kind, reason } = call.wanted;
  if (kind === 'reject') await call.hangUp(reason === 'busy' ? 'busy' : 'noAnswer');
  else if (kind === 'hangup') await call.hangUp('normalClearing');
  else if (kind === 'voicemail') await call.toVoicemail();
  return call;
}

function nameOf({ users }: FakeAccount, id: string): string {
  const user = users.find((one) => one.id === id);
  return user ? `${user.firstname} ${user.lastname}` : id;
}
