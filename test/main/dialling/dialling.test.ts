import { describe, expect, it, vi } from 'vitest';
import type { DialRequest, DialResult, DialTarget } from '../../../contract/model/dialling.ts';
import type { DialWay } from '../../../contract/settings/dial-way.ts';
import { createDialling } from '../../../main/dialling/dialling.ts';
import type { Dialler } from '../../../main/ports/dialler.ts';

function setUp() {
  const published: DialRequest[][] = [];
  const dialled = vi.fn((_target: DialTarget): Promise<DialResult> => Promise.resolve({ ok: true }));
  const onOffered = vi.fn();
  const klingel = new Set<DialWay>();
  const dialler = (way: DialWay): Dialler => ({
    state: () => Promise.resolve({ way, program: null, isKlingel: klingel.has(way), block: null }),
    dial: dialled,
  });
  const anna = {
    certainty: 'known' as const,
    contacts: [{ id: '1', name: 'Anna', organisation: '' }],
    total: 1,
  };
  const dialling = createDialling({
    country: () => 'DE',
    partyOf: (number) => (number === '+4930609854180' ? anna : null),
    diallers: {
      tel: dialler('tel'),
      callto: dialler('callto'),
      sip: dialler('sip'),
      sipgate: dialler('sipgate'),
    },
    publish: (requests) => published.push(requests),
    onOffered,
  });
  const idOf = (index = 0) => dialling.requests()[index]?.id ?? 0;
  return { dialling, published, dialled, onOffered, klingel, anna, idOf };
}

describe('a wish to dial', () => {
  it('waits for somebody to confirm it, with who that is', () => {
    const { dialling, published, dialled, onOffered, anna } = setUp();
    dialling.offer('tel:030609854180', 'link');
    expect(published.at(-1)).toEqual([
      {
        id: 1,
        source: 'link',
        kind: 'offer',
        targets: [{ number: '+4930609854180', label: '+49 30 609854180', extension: null, party: anna }],
      },
    ]);
    expect(onOffered).toHaveBeenCalledOnce();
    expect(dialled).not.toHaveBeenCalled();
  });

  it('is dialled once where it is confirmed twice', async () => {
    const { dialling, dialled, idOf } = setUp();
    let answer: (result: DialResult) => void = () => undefined;
    dialled.mockImplementation(
      () =>
        new Promise((resolve) => {
          answer = resolve;
        }),
    );
    dialling.offer('tel:+4930609854180', 'link');
    const confirmed = [1, 2].map(() => dialling.confirm(idOf(), '+4930609854180', 'sip'));
    await vi.waitFor(() => {
      expect(dialled).toHaveBeenCalled();
    });
    answer({ ok: true });
    expect(await Promise.all(confirmed)).toEqual([{ ok: true }, { ok: true }]);
    expect(dialled).toHaveBeenCalledOnce();
    expect(dialling.requests()).toEqual([]);
  });

  it('is dialled once, and done with', async () => {
    const { dialling, dialled, idOf } = setUp();
    dialling.offer('tel:+4930609854180;ext=12', 'link');
    const id = idOf();
    expect(await dialling.confirm(id, '+4930609854180', 'sip')).toEqual({ ok: true });
    expect(dialled).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ number: '+4930609854180', extension: '12' }),
    );
    expect(dialling.requests()).toEqual([]);
    await expect(dialling.confirm(id, '+4930609854180', 'sip')).rejects.toThrow('not waiting');
  });

  it('dials no number but those that it showed', async () => {
    const { dialling, dialled, idOf } = setUp();
    dialling.offer('030 609854180', 'clipboard');
    await expect(dialling.confirm(idOf(), '+49900123456', 'tel')).rejects.toThrow('not waiting');
    expect(dialled).not.toHaveBeenCalled();
  });

  it('stays where dialling failed, and says why', async () => {
    const { dialling, dialled, idOf } = setUp();
    dialled.mockRejectedValueOnce(new Error('no program'));
    dialling.offer('030 609854180', 'app');
    expect(await dialling.confirm(idOf(), '+4930609854180', 'tel')).toEqual({
      ok: false,
      problem: 'failed',
      message: 'no program',
    });
    expect(dialling.requests()).toHaveLength(1);
  });

  it('does not come back to where it came from', async () => {
    const { dialling, dialled, klingel, idOf } = setUp();
    klingel.add('tel');
    dialling.offer('tel:+4930609854180', 'link');
    expect(await dialling.confirm(idOf(), '+4930609854180', 'tel')).toMatchObject({ problem: 'isKlingel' });
    expect(dialled).not.toHaveBeenCalled();
    expect(await dialling.confirm(idOf(), '+4930609854180', 'callto')).toEqual({ ok: true });
  });

  it('that cannot be dialled says why, and goes when it was read', () => {
    const { dialling, idOf } = setUp();
    dialling.offer(`tel:${'1'.repeat(5_000)}`, 'link');
    expect(dialling.requests()).toMatchObject([
      { kind: 'refused', reason: 'tooManyDigits', shown: `tel:${'1'.repeat(46)}…` },
    ]);
    dialling.close(idOf());
    expect(dialling.requests()).toEqual([]);
  });

  it('comes before older ones, once, and a thousand do not pile up', () => {
    const { dialling } = setUp();
    for (const link of ['tel:21', 'tel:22', 'tel:21']) dialling.offer(link, 'link');
    expect(dialling.requests()).toMatchObject([
      { targets: [{ number: '21' }] },
      { targets: [{ number: '22' }] },
    ]);
    for (let number = 1; number <= 1_000; number += 1) dialling.offer(`tel:${number}`, 'link');
    expect(dialling.requests()).toHaveLength(10);
    expect(dialling.requests()[0]).toMatchObject({ targets: [{ number: '1000' }] });
  });
});
