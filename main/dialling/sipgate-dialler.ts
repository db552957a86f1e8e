import type { DialPhones, DialProgress, DialResult } from '../../contract/model/dialling.ts';
import type { Preferences } from '../../contract/settings/preferences.ts';
import type { Settings } from '../../contract/settings/settings.ts';
import type { SipgateDevice } from '../../contract/model/sipgate.ts';
import type { CallChange } from '../domain/conversations/call-book.ts';
import { legDialled, sipgateUserOf, stageOf, type Dialled } from '../domain/desk/dial-progress.ts';
import type { Rules } from '../domain/calls/rules.ts';
import { SipgateError } from '../sipgate/sipgate-error.ts';
import type { Sipgate } from '../sipgate/sipgate.ts';
import type { Dialler } from '../ports/dialler.ts';

/** Dials through sipgate: it rings the agent's own phone first, then calls. */
export interface SipgateDialler extends Dialler {
  phones: () => Promise<DialPhones>;
  progress: () => DialProgress | null;
  dismiss: () => void;
  /** Ends the call; what sipgate says against it stands in `progress`. */
  hangUp: () => Promise<void>;
  /** Takes a change of a call; returns at once. */
  follow: (change: CallChange) => void;
  stop: () => void;
}

export interface SipgateDiallerParts {
  /** Null where there is no token. */
  sipgate: () => Pick<Sipgate, 'calls' | 'devices' | 'whoAmI'> | null;
  settings: () => Pick<Settings, 'agents'>;
  preferences: () => Pick<Preferences, 'agentId' | 'sipgatePhone'>;
  /** Which number the person called sees. */
  rules: () => Rules;
  publish: (progress: DialProgress | null) => void;
  /** Milliseconds of the epoch. */
  now: () => number;
}

/** How long how a call ended stays to be read, and how long nothing may be heard of one; milliseconds. */
const readFor = 8_000;
const silentAfter = 60_000;

type Account = Pick<Sipgate, 'calls' | 'devices' | 'whoAmI'>;

export function createSipgateDialler(parts: SipgateDiallerParts): SipgateDialler {
  const { sipgate, settings, preferences, rules, publish, now } = parts;
  let progress: DialProgress | null = null;
  let dialled: Dialled | null = null;
  let timer: NodeJS.Timeout | null = null;

  const setState = (next: DialProgress | null): void => {
    if (timer) clearTimeout(timer);
    timer = null;
    progress = next;
    if (next === null) dialled = null;
    publish(next);
  };
  const later = (milliseconds: number, what: () => void): void => {
    timer = setTimeout(what, milliseconds).unref();
  };

  const devices = async (
    account: Account,
  ): Promise<{ all: SipgateDevice[]; chosen: SipgateDevice | null }> => {
    const { agentId, sipgatePhone } = preferences();
    const agent = settings().agents.find(({ id }) => id === agentId);
    const userId = sipgateUserOf(agent) ?? (await account.whoAmI()).userId;
    const all = await account.devices(userId);
    return { all, chosen: all.find(({ id }) => id === sipgatePhone) ?? all[0] ?? null };
  };

  const start = async (account: Account, target: Parameters<Dialler['dial']>[0]): Promise<DialResult> => {
    const { chosen: phone } = await devices(account);
    if (!phone) return { ok: false, problem: 'noPhone', message: '' };
    const to = target.number.slice(1);
    const shown = rules()({ direction: 'out', from: null, to });
    const { sessionId } = await account.calls.start({
      deviceId: phone.id,
      caller: phone.id,
      callee: target.number,
      callerId: shown.action === 'showCallerId' ? `+${shown.callerId}` : undefined,
    });
    dialled = { sessionId, to, since: new Date(now() - 5_000).toISOString(), callId: null };
    const name = phone.alias === '' ? phone.id : phone.alias;
    const { label, party } = target;
    setState({
      label,
      party,
      stage: 'ringingHere',
      phone: name,
      outcome: null,
      canHangUp: false,
      problem: null,
    });
    later(silentAfter, () => {
      if (progress) setState({ ...progress, stage: 'silent', canHangUp: false });
    });
    return { ok: true };
  };

  return {
    state: () =>
      Promise.resolve({
        way: 'sipgate',
        program: null,
        isKlingel: false,
        block: sipgate() === null ? 'noToken' : null,
      }),
    async dial(target) {
      const account = sipgate();
      if (!account) return { ok: false, problem: 'noToken', message: '' };
      if (!target.number.startsWith('+')) return { ok: false, problem: 'notFull', message: '' };
      try {
        return await start(account, target);
      } catch (error) {
        if (error instanceof SipgateError) return { ok: false, problem: 'sipgate', said: error.problem };
        throw error;
      }
    },
    async phones() {
      const account = sipgate();
      if (!account) return { ok: false, said: null };
      try {
        const { all, chosen } = await devices(account);
        const phones = all.map(({ id, alias, online, doNotDisturb }) => ({
          id,
          name: alias === '' ? id : alias,
          online,
          doNotDisturb,
        }));
        return { ok: true, phones, chosen: chosen?.id ?? null };
      } catch (error) {
        if (error instanceof SipgateError) return { ok: false, said: error.problem };
        throw error;
      }
    },
    progress: () => progress,
    dismiss: () => {
      setState(null);
    },
    async hangUp() {
      const account = sipgate();
      const callId = dialled?.callId ?? null;
      if (!account || callId === null) throw new Error('there is no call to be ended');
      try {
        await account.calls.hangUp(callId);
      } catch (error) {
        if (!(error instanceof SipgateError)) throw error;
        if (progress) setState({ ...progress, problem: error.problem });
      }
    },
    follow({ entry }) {
      const leg = dialled && progress && legDialled(entry.legs, dialled);
      if (!leg || !dialled || !progress) return;
      dialled = { ...dialled, callId: leg.callId };
      const stage = stageOf(leg);
      if (stage === progress.stage) return;
      setState({ ...progress, stage, outcome: leg.outcome, canHangUp: stage !== 'ended', problem: null });
      if (stage === 'ended')
        later(readFor, () => {
          setState(null);
        });
    },
    stop() {
      if (timer) clearTimeout(timer);
    },
  };
}
