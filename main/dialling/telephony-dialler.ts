import { nameOrId } from '../../contract/model/display-name.ts';
import type { DialPhones, DialProgress, DialResult } from '../../contract/model/dialling.ts';
import type { Preferences } from '../../contract/settings/preferences.ts';
import type { Settings } from '../../contract/settings/settings.ts';
import type { CallChange } from '../domain/conversations/call-book.ts';
import { legDialled, telephonyUserOf, stageOf, type Dialled } from '../domain/desk/dial-progress.ts';
import type { Rules } from '../domain/calls/rules.ts';
import { boundedWait } from '../lib/pure/bounded-wait.ts';
import { TelephonyError, type Phone, type Telephony, type TelephonyAccess } from '../ports/telephony.ts';
import type { Dialler } from '../ports/dialler.ts';

/** Dials through the telephone system: it rings the agent's own phone first, then calls. */
export interface TelephonyDialler extends Dialler {
  phones: () => Promise<DialPhones>;
  progress: () => DialProgress | null;
  dismiss: () => void;
  /** Ends the call; what the telephone system says against it stands in `progress`. */
  hangUp: () => Promise<void>;
  /** Takes a change of a call; returns at once. */
  follow: (change: CallChange) => void;
  stop: () => void;
}

export interface TelephonyDiallerParts {
  telephony: TelephonyAccess<'calls' | 'phones' | 'whoAmI'>;
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

type Account = Pick<Telephony, 'calls' | 'phones' | 'whoAmI'>;

export function createTelephonyDialler(parts: TelephonyDiallerParts): TelephonyDialler {
  const { telephony, settings, preferences, rules, publish, now } = parts;
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
    timer = setTimeout(what, boundedWait(milliseconds)).unref();
  };

  const phonesOf = async (account: Account): Promise<{ all: Phone[]; chosen: Phone | null }> => {
    const { agentId, sipgatePhone } = preferences();
    const agent = settings().agents.find(({ id }) => id === agentId);
    const userId = telephonyUserOf(agent) ?? (await account.whoAmI()).userId;
    const all = await account.phones(userId);
    return { all, chosen: all.find(({ id }) => id === sipgatePhone) ?? all[0] ?? null };
  };

  const start = async (account: Account, target: Parameters<Dialler['dial']>[0]): Promise<DialResult> => {
    const { chosen: phone } = await phonesOf(account);
    if (!phone) return { ok: false, problem: 'noPhone', message: '' };
    const to = target.number.slice(1);
    const shown = rules()({ direction: 'out', from: null, to });
    const { sessionId } = await account.calls.start({
      phoneId: phone.id,
      to: target.number,
      callerId: shown.action === 'showCallerId' ? `+${shown.callerId}` : undefined,
    });
    dialled = { sessionId, to, since: new Date(now() - 5_000).toISOString(), callId: null };
    const { label, party } = target;
    setState({
      label,
      party,
      stage: 'ringingHere',
      phone: nameOrId(phone),
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
        block: telephony.current() === null ? 'noToken' : null,
      }),
    async dial(target) {
      const account = telephony.current();
      if (!account) return { ok: false, problem: 'noToken', message: '' };
      if (!target.number.startsWith('+')) return { ok: false, problem: 'notFull', message: '' };
      try {
        return await start(account, target);
      } catch (error) {
        if (error instanceof TelephonyError) return { ok: false, problem: 'telephony', said: error.problem };
        throw error;
      }
    },
    async phones() {
      const account = telephony.current();
      if (!account) return { ok: false, said: null };
      try {
        const { all, chosen } = await phonesOf(account);
        const phones = all.map((phone) => ({
          id: phone.id,
          name: nameOrId(phone),
          online: phone.online,
          doNotDisturb: phone.doNotDisturb,
        }));
        return { ok: true, phones, chosen: chosen?.id ?? null };
      } catch (error) {
        if (error instanceof TelephonyError) return { ok: false, said: error.problem };
        throw error;
      }
    },
    progress: () => progress,
    dismiss: () => {
      setState(null);
    },
    async hangUp() {
      const account = telephony.current();
      const callId = dialled?.callId ?? null;
      if (!account || callId === null) throw new Error('there is no call to be ended');
      try {
        await account.calls.hangUp(callId);
      } catch (error) {
        if (!(error instanceof TelephonyError)) throw error;
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
