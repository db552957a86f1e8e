import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { AdminState } from '../../../contract/model/admin.ts';
import { createAdminLock, idleMinutes, type KeptPassword } from '../../../main/admin/admin-lock.ts';
import { createPasswordBackoff } from '../../../main/admin/password-backoff.ts';
import { hashPassword, type PasswordHash } from '../../../main/admin/password-hash.ts';

const right = 'Käsekuchen 42';
/** As cheap as the lock lets it be. */
const quick = (password: string): Promise<PasswordHash> => hashPassword(password, { N: 2 ** 14, r: 1, p: 1 });
const hash = await quick(right);

/** A lock with this password; the clock stands unless it is moved. */
function setUp(kept: ReturnType<KeptPassword['get']>) {
  let time = 0;
  const told: AdminState['lock'][] = [];
  const write = vi.fn<KeptPassword['set']>((next) => {
    kept = next;
    return Promise.resolve();
  });
  const lock = createAdminLock({
    password: { get: () => kept, set: write },
    hash: quick,
    backoff: createPasswordBackoff(() => time),
    now: () => time,
    changed: ({ lock: state }) => told.push(state),
  });
  return { lock, told, write, pass: (seconds: number) => (time += seconds * 1_000) };
}

describe('the lock before the team’s settings', () => {
  it('stands open where there is no password', () => {
    const { lock } = setUp(null);
    expect(lock.isLocked()).toBe(false);
    expect(lock.state()).toEqual({ lock: 'none', idleMinutes });
  });

  it('opens with the password alone, and closes when it is told to', async () => {
    const { lock, told } = setUp(hash);
    expect(lock.isLocked()).toBe(true);
    expect(await lock.unlock('Käsekuchen')).toEqual({ ok: false, why: 'wrong', waitSeconds: 0 });
    expect(lock.isLocked()).toBe(true);
    expect(await lock.unlock(right)).toEqual({ ok: true });
    expect(lock.isLocked()).toBe(false);
    lock.lock();
    expect(lock.isLocked()).toBe(true);
    expect(told).toEqual(['unlocked', 'locked']);
  });

  it('does not look at a password while it has to wait, not even at the right one', async () => {
    const { lock, pass } = setUp(hash);
    for (let tries = 0; tries < 3; tries += 1) await lock.unlock('wrong');
    expect(await lock.unlock(right)).toEqual({ ok: false, why: 'wait', waitSeconds: 5 });
    pass(5);
    expect(await lock.unlock(right)).toEqual({ ok: true });
  });

  it('looks at one after the other: many at once are no way round the wait', async () => {
    const { lock } = setUp(hash);
    const answers = await Promise.all(Array.from({ length: 20 }, () => lock.unlock('wrong')));
    expect(answers.filter((answer) => !answer.ok && answer.why === 'wrong')).toHaveLength(3);
  });

  it('closes after a while without anybody at the window', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    onTestFinished(() => void vi.useRealTimers());
    const { lock, told, pass } = setUp(hash);
    await lock.unlock(right);
    pass((idleMinutes - 1) * 60);
    lock.stay();
    pass((idleMinutes - 1) * 60);
    expect(lock.isLocked()).toBe(false);
    pass(60);
    // A machine that slept: no timer has run yet.
    expect(lock.isLocked()).toBe(true);
    vi.runAllTimers();
    expect(told).toEqual(['unlocked', 'locked']);
    lock.stay();
    expect(lock.isLocked()).toBe(true);
  });

  it('does not open where its file cannot be read, and takes no other password then', async () => {
    const { lock, write } = setUp('unreadable');
    expect(lock.isLocked()).toBe(true);
    expect(await lock.unlock(right)).toEqual({ ok: false, why: 'unreadable' });
    expect(await lock.setPassword(null, 'another one')).toEqual({ ok: false, why: 'unreadable' });
    expect(write).not.toHaveBeenCalled();
  });
});

describe('the password', () => {
  it('is set by anybody where there is none, who need not enter it again', async () => {
    const { lock } = setUp(null);
    expect(await lock.setPassword(null, right)).toEqual({ ok: true });
    expect(lock.state().lock).toBe('unlocked');
    lock.lock();
    expect(await lock.unlock(right)).toEqual({ ok: true });
  });

  it('is changed and removed with the one before alone, unlocked or not', async () => {
    const { lock, write } = setUp(hash);
    await lock.unlock(right);
    expect(await lock.setPassword(null, 'another one')).toMatchObject({ why: 'wrong' });
    expect(await lock.setPassword('wrong', null)).toMatchObject({ why: 'wrong' });
    expect(write).not.toHaveBeenCalled();
    expect(await lock.setPassword(right, 'another one')).toEqual({ ok: true });
    lock.lock();
    expect(await lock.unlock(right)).toMatchObject({ why: 'wrong' });
    expect(await lock.setPassword('another one', null)).toEqual({ ok: true });
    expect(lock.state().lock).toBe('none');
  });

  it('stays as it was where it cannot be written', async () => {
    const { lock, write } = setUp(hash);
    write.mockRejectedValueOnce(new Error('disk full'));
    await expect(lock.setPassword(right, 'another one')).rejects.toThrow('disk full');
    expect(lock.isLocked()).toBe(true);
    expect(await lock.unlock(right)).toEqual({ ok: true });
  });
});
