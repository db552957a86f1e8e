import type {
  CallAction,
  CallControl,
  ControlKind,
  TransferAgent,
  TransferResult,
  TransferTarget,
} from '../../contract/model/call-control.ts';
import type { LogEntry } from '../../contract/model/calls/caller-log.ts';
import type { PopUp } from '../../contract/model/pop-up.ts';
import type { Settings } from '../../contract/settings/settings.ts';
import type { CallBook } from '../domain/conversations/call-book.ts';
import {
  controlOf,
  untouched,
  type ControlledCall,
  type ControlRights,
} from '../domain/desk/call-control.ts';
import { readTypedNumber, viewNumber } from '../domain/numbers/phone-number.ts';
import { TelephonyError, type Telephony, type TelephonyAccess } from '../ports/telephony.ts';
import { agentName } from '../../contract/model/display-name.ts';
import { boundedWait } from '../lib/pure/bounded-wait.ts';

/** Controls calls through the telephone system, and knows what can be done with which. */
export interface CallControls {
  /** What can be done with a pop-up's call. */
  of: (popUp: Pick<PopUp, 'callId' | 'stage'>) => CallControl | null;
  /** A conversation is new or changed. @param ownCallId the call that this desktop's agent has on the phone */
  follow: (entry: LogEntry, ownCallId: string | null) => void;
  /** Does it, once the telephone system says yes; what it says against it stands in `of`. */
  control: (callId: string, action: CallAction) => Promise<void>;
  transfer: (callId: string, target: TransferTarget, attended: boolean) => Promise<TransferResult>;
  agents: () => TransferAgent[];
  stop: () => void;
}

export interface CallControlParts {
  telephony: TelephonyAccess<'calls' | 'whoAmI'>;
  settings: () => Pick<Settings, 'agents' | 'country'>;
  /** Whose desktop this is. */
  agentId: () => string | null;
  book: Pick<CallBook, 'call'>;
  /** What can be done with some call is not what it was. */
  changed: () => void;
  /** When the telephone system is asked again about a call that it does not list; milliseconds. */
  askAgainAfter?: readonly number[];
  failed: (error: unknown) => void;
}

/** A call may be talked in a moment before it is listed: it is asked again after so many milliseconds. */
const usualPauses = [1_000, 3_000, 8_000];

type Account = Pick<Telephony, 'calls' | 'whoAmI'>;

const lacksNothing: ControlRights['lacks'] = { controlling: null, listing: null };

const kinds: Record<CallAction, ControlKind> = {
  reject: 'reject',
  hangUp: 'hangUp',
  hold: 'hold',
  resume: 'hold',
  mute: 'mute',
  unmute: 'mute',
};

export function createCallControls(parts: CallControlParts): CallControls {
  const { settings, agentId, book, changed, askAgainAfter = usualPauses, failed } = parts;
  const calls = new Map<string, ControlledCall>();
  /** Those that the telephone system was asked about since somebody has them on the phone. */
  const looked = new Set<string>();
  const timers = new Map<string, NodeJS.Timeout>();
  /** What the telephone system was asked for last, by call. */
  const running = new Map<string, Promise<boolean>>();
  let account: Account | null = null;
  let lacks = lacksNothing;
  let mayListNone = false;

  /** Another token may do other things. */
  const current = (): Account | null => {
    const now = parts.telephony.current();
    if (now !== account) {
      account = now;
      lacks = lacksNothing;
      mayListNone = false;
    }
    return now;
  };

  const setState = (callId: string, change: Partial<ControlledCall>): void => {
    calls.set(callId, { ...(calls.get(callId) ?? untouched), ...change });
    changed();
  };

  /** @param what the telephone system was asked for */
  const learnFrom = (error: unknown, what: keyof ControlRights['lacks']): TelephonyError => {
    if (!(error instanceof TelephonyError)) throw error;
    const { problem } = error;
    if (problem.kind === 'forbidden' && problem.scope !== null) lacks = { ...lacks, [what]: problem.scope };
    return error;
  };

  /** Asks whether the call can be controlled, and how it is. */
  const look = async (callId: string, attempt = 0): Promise<void> => {
    const asked = current();
    if (!asked) return;
    try {
      const listed = (await asked.calls.live()).find((live) => live.callId === callId);
      if (!calls.has(callId)) return;
      if (listed) {
        setState(callId, { listing: { kind: 'listed' }, onHold: listed.onHold, muted: listed.muted });
        return;
      }
      const pause = askAgainAfter[attempt];
      if (pause === undefined) {
        mayListNone = !(await asked.whoAmI()).capabilities.listsLiveCalls;
        setState(callId, { listing: { kind: 'notListed' } });
      } else {
        const again = setTimeout(() => void look(callId, attempt + 1).catch(failed), boundedWait(pause));
        timers.set(callId, again.unref());
      }
    } catch (error) {
      setState(callId, { listing: { kind: 'failed', problem: learnFrom(error, 'listing').problem } });
    }
  };

  const forget = (callId: string): void => {
    clearTimeout(timers.get(callId));
    timers.delete(callId);
    calls.delete(callId);
    looked.delete(callId);
  };

  /** Null where there is no way to it any more. */
  const controllable = (callId: string): Account | null =>
    (book.call(callId)?.state ?? 'ended') === 'ended' ? null : current();

  /** @returns whether the telephone system said yes */
  const ask = async (
    callId: string,
    kind: ControlKind,
    what: (account: Account) => Promise<void>,
    after: Partial<ControlledCall>,
  ): Promise<boolean> => {
    if (!controllable(callId)) throw new Error('this call cannot be controlled now');
    // Clicked twice, it is done once.
    if (calls.get(callId)?.busy === kind) return false;
    const askNow = (): Promise<boolean> => askAccount(callId, kind, what, after);
    // Who clicks before the buttons have become grey means it all the same.
    const own = running.get(callId)?.then(askNow, askNow) ?? askNow();
    running.set(callId, own);
    try {
      return await own;
    } finally {
      if (running.get(callId) === own) running.delete(callId);
    }
  };

  const askAccount = async (
    callId: string,
    kind: ControlKind,
    what: (account: Account) => Promise<void>,
    after: Partial<ControlledCall>,
  ): Promise<boolean> => {
    const asked = controllable(callId);
    // It ended while something else was done with it.
    if (!asked) return false;
    setState(callId, { busy: kind, failure: null });
    try {
      await what(asked);
      setState(callId, { busy: null, ...after });
      return true;
    } catch (error) {
      const { problem } = learnFrom(error, 'controlling');
      setState(callId, { busy: null, failure: { kind, problem } });
      if (problem.perhapsDone && kind !== 'reject') await look(callId);
      return false;
    }
  };

  const numberOf = (target: TransferTarget): string | null | undefined => {
    const { agents, country } = settings();
    if (target.kind === 'number') return readTypedNumber(target.text, country) ?? undefined;
    const [number] = agents.find(({ id }) => id === target.id)?.numbers ?? [];
    return number === undefined ? null : readTypedNumber(number, country);
  };

  return {
    of: ({ callId, stage }) =>
      controlOf(callId, stage, calls.get(callId ?? '') ?? untouched, {
        controls: current()?.calls.controls ?? [],
        mayListNone,
        lacks,
      }),
    follow({ legs }, ownCallId) {
      for (const { callId, state } of legs) if (state === 'ended') forget(callId);
      if (ownCallId === null || looked.has(ownCallId)) return;
      looked.add(ownCallId);
      calls.set(ownCallId, untouched);
      void look(ownCallId).catch(failed);
    },
    async control(callId, action) {
      const kind = kinds[action];
      switch (action) {
        case 'reject':
        case 'hangUp':
          await ask(callId, kind, ({ calls }) => calls.hangUp(callId), { done: kind });
          return;
        case 'hold':
        case 'resume': {
          const onHold = action === 'hold';
          await ask(callId, kind, ({ calls }) => calls.hold(callId, onHold), { onHold });
          return;
        }
        case 'mute':
        case 'unmute': {
          const muted = action === 'mute';
          await ask(callId, kind, ({ calls }) => calls.mute(callId, muted), { muted });
        }
      }
    },
    async transfer(callId, target, attended) {
      const digits = numberOf(target);
      if (digits === undefined) return 'notANumber';
      if (digits === null) return 'noNumber';
      const isDone = await ask(
        callId,
        'transfer',
        ({ calls }) => calls.transfer(callId, `+${digits}`, attended),
        {
          done: 'transfer',
        },
      );
      return isDone ? 'done' : 'failed';
    },
    agents: () =>
      settings()
        .agents.filter(({ id }) => id !== agentId())
        .map((agent) => {
          const { id } = agent;
          const digits = numberOf({ kind: 'agent', id }) ?? null;
          return {
            id,
            name: agentName(agent),
            number: digits === null ? null : viewNumber(digits).label,
          };
        }),
    stop() {
      for (const timer of timers.values()) clearTimeout(timer);
    },
  };
}
