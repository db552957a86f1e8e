import { describe, expect, it } from 'vitest';
import type { Status } from '../../../contract/model/status.ts';
import { settingsSchema } from '../../../contract/settings/settings.ts';
import { createStatusStore } from '../../../main/health/status-store.ts';

const token = 'x'.repeat(43);

function setUp(receiver: object = {}) {
  const published: Status[] = [];
  let settings = settingsSchema.parse({ version: 1, receiver: { token, ...receiver } });
  const store = createStatusStore(
    () => settings,
    (status) => published.push(status),
  );
  const change = (more: object): void => {
    settings = settingsSchema.parse({ ...settings, ...more });
  };
  return { store, published, change };
}

describe('the status', () => {
  it('is starting at first, without problems', () => {
    expect(setUp().store.snapshot()).toEqual({
      receiver: { state: 'starting' },
      enabled: true,
      publicUrl: '',
      endpoints: null,
      problems: [],
    });
  });

  it('has the addresses for sipgate once the public one is known', () => {
    expect(setUp({ publicUrl: 'https://calls.example.com/hook' }).store.snapshot().endpoints).toEqual({
      inbound: `https://calls.example.com/hook/sipgate/${token}/in`,
      outbound: `https://calls.example.com/hook/sipgate/${token}/out`,
    });
  });

  it('is published with every change of the receiver', () => {
    const { store, published } = setUp();
    store.setReceiver({ state: 'listening', port: 4747 });
    expect(published).toEqual([store.snapshot()]);
    expect(store.snapshot().receiver).toEqual({ state: 'listening', port: 4747 });
  });

  it('is published when what it is made of changed elsewhere', () => {
    const { store, published, change } = setUp();
    change({ enabled: false });
    store.publish();
    expect(published.map(({ enabled }) => enabled)).toEqual([false]);
  });
});

describe('a problem', () => {
  it('is shown once for each file, in its latest form', () => {
    const { store } = setUp();
    store.report({ kind: 'notSaved', file: 'journal', message: 'disk full' });
    store.report({ kind: 'notSaved', file: 'calls', message: 'disk full' });
    store.report({ kind: 'notSaved', file: 'journal', message: 'read-only' });
    expect(store.snapshot().problems).toEqual([
      { kind: 'notSaved', file: 'calls', message: 'disk full' },
      { kind: 'notSaved', file: 'journal', message: 'read-only' },
    ]);
  });

  it('of another kind is another one', () => {
    const { store } = setUp();
    store.report({ kind: 'tornLine', file: '2026-11-22.ndjson' });
    store.report({ kind: 'tornLine', file: '2026-11-22.ndjson' });
    store.report({ kind: 'internal', message: 'one' });
    store.report({ kind: 'internal', message: 'other' });
    store.report({ kind: 'internal', message: 'one' });
    expect(store.snapshot().problems).toHaveLength(3);
  });

  it('goes when its file can be written again, and the others stay', () => {
    const { store, published } = setUp();
    store.report({ kind: 'notSaved', file: 'journal', message: 'disk full' });
    store.report({ kind: 'notSaved', file: 'calls', message: 'disk full' });
    store.report({ kind: 'tornLine', file: 'journal' });
    store.mended('journal');
    expect(published.at(-1)?.problems).toEqual([
      { kind: 'notSaved', file: 'calls', message: 'disk full' },
      { kind: 'tornLine', file: 'journal' },
    ]);
  });

  it('that is told of again as it was is no news', () => {
    const { store, published } = setUp();
    for (let webhook = 0; webhook < 3; webhook += 1) {
      store.report({ kind: 'notSaved', file: 'journal', message: 'disk full' });
    }
    store.setReceiver({ state: 'listening', port: 4747 });
    store.setReceiver({ state: 'listening', port: 4747 });
    expect(published).toHaveLength(2);
  });

  it('with the whole folder says it all: what follows from it is shown once that is over', () => {
    const { store } = setUp();
    store.report({ kind: 'notSaved', file: 'journal', message: 'read-only' });
    store.report({ kind: 'notSaved', file: 'data', message: 'read-only' });
    store.report({ kind: 'tornLine', file: '2026-11-22.ndjson' });
    expect(store.snapshot().problems).toEqual([
      { kind: 'notSaved', file: 'data', message: 'read-only' },
      { kind: 'tornLine', file: '2026-11-22.ndjson' },
    ]);
    store.mended('data');
    expect(store.snapshot().problems).toHaveLength(2);
    store.mended('journal');
    expect(store.snapshot().problems).toEqual([{ kind: 'tornLine', file: '2026-11-22.ndjson' }]);
  });

  it('of a kind that is over goes', () => {
    const { store, published } = setUp();
    store.report({ kind: 'clockBehind', latest: '2026-11-22T09:00:00.000Z' });
    store.report({ kind: 'clockBehind', latest: '2026-11-22T10:00:00.000Z' });
    expect(store.snapshot().problems).toEqual([{ kind: 'clockBehind', latest: '2026-11-22T10:00:00.000Z' }]);
    store.over('clockBehind');
    store.over('clockBehind');
    expect(store.snapshot().problems).toEqual([]);
    expect(published).toHaveLength(3);
  });

  it('that was none is not mended: nothing is published for it', () => {
    const { store, published } = setUp();
    store.mended('journal');
    expect(published).toEqual([]);
  });
});
