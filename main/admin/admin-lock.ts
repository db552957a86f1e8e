import type { AdminState, PasswordAnswer } from '../../contract/model/admin.ts';
import type { PasswordBackoff } from './password-backoff.ts';
import { isPassword, type PasswordHash } from './password-hash.ts';
import { createSerialQueue } from '../lib/serial-queue.ts';

/** The lock before the team's settings. Without a password it stands open. */
export interface AdminLock {
  state: () => AdminState;
  /** Whether commands that change the team's settings are refused now. */
  isLocked: () => boolean;
  /** Unlocks them until they are locked, nobody was at the window for a while, or the app quits. */
  unlock: (password: string) => Promise<PasswordAnswer>;
  lock: () => void;
  /** Somebody is at the window. */
  stay: () => void;
  /**
   * Takes another password, and leaves the settings unlocked to whoever set it.
   * @param current null where there is none
   * @param next null: none from now on
   * @throws the system's error where it cannot be written; then the one before still counts
   */
  setPassword: (current: string | null, next: string | null) => Promise<PasswordAnswer>;
}

/** Where the password is kept. */
export interface KeptPassword {
  /** Null: there is none. `unreadable`: nobody knows whether there is one, so nothing opens. */
  get: () => PasswordHash | 'unreadable' | null;
  /** @throws the system's error; then the one before is still there */
  set: (hash: PasswordHash | null) => Promise<void>;
}

export interface AdminLockParts {
  password: KeptPassword;
  /** Makes of a new one what is kept. */
  hash: (password: string) => Promise<PasswordHash>;
  backoff: PasswordBackoff;
  /** Milliseconds of the system's clock: it goes on while the machine sleeps. */
  now: () => number;
  /** Told of every change. */
  changed: (state: AdminState) => void;
}

/** Minutes without anybody at the window after which the settings are locked again. */
export const idleMinutes = 15;
const idle = idleMinutes * 60_000;

export function createAdminLock({ password, hash, backoff, now, changed }: AdminLockParts): AdminLock {
  /** When somebody was last seen at the unlocked settings; null: they are locked. */
  let seenAt: number | null = null;
  let timer: NodeJS.Timeout | undefined;

  const state = (): AdminState => {
    const kept = password.get();
    if (kept === null) return { lock: 'none', idleMinutes };
    if (kept === 'unreadable') return { lock: 'unreadable', idleMinutes };
    return { lock: seenAt !== null && now() - seenAt < idle ? 'unlocked' : 'locked', idleMinutes };
  };
  const close = (): void => {
    clearTimeout(timer);
    seenAt = null;
    changed(state());
  };
  const isLocked = (): boolean => {
    // A machine that slept: no timer has run yet.
    if (seenAt !== null && now() - seenAt >= idle) close();
    return ['locked', 'unreadable'].includes(state().lock);
  };
  const see = (): void => {
    clearTimeout(timer);
    seenAt = now();
    timer = setTimeout(close, idle);
    timer.unref();
  };

  /** One after the other: who sends many at once waits for each, and takes one thread. */
  const inTurn = createSerialQueue();
  const check = async (given: string | null): Promise<PasswordAnswer> => {
    const kept = password.get();
    if (kept === null) return { ok: true };
    if (kept === 'unreadable') return { ok: false, why: 'unreadable' };
    const waitSeconds = backoff.waitSeconds();
    if (waitSeconds > 0) return { ok: false, why: 'wait', waitSeconds };
    if (given !== null && (await isPassword(given, kept))) {
      backoff.right();
      return { ok: true };
    }
    backoff.wrong();
    return { ok: false, why: 'wrong', waitSeconds: backoff.waitSeconds() };
  };

  return {
    state,
    isLocked,
    lock: close,
    stay() {
      if (state().lock === 'unlocked') see();
    },
    unlock: (given) =>
      inTurn(async () => {
        const answer = await check(given);
        if (!answer.ok) return answer;
        see();
        changed(state());
        return answer;
      }),
    setPassword: (current, next) =>
      inTurn(async () => {
        const answer = await check(current);
        if (!answer.ok) return answer;
        await password.set(next === null ? null : await hash(next));
        see();
        changed(state());
        return answer;
      }),
  };
}
