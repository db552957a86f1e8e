import { describe, expect, it } from 'vitest';
import type { Status } from '../../../contract/ipc.ts';
import { settingsSchema } from '../../../contract/settings.ts';
import { createStatusBoard } from '../../../main/upkeep/status.ts';

const token = 'x'.repeat(43);

function setUp(receiver: object = {}) {
  const published: Status[] = [];
  let settings = settingsSchema.parse({ version: 1, receiver: { token, ...receiver } });
  const board = createStatusBoard(
    () => settings,
    (status) => published.push(status),
  );
  const change = (more: object): void => {
    settings = settingsSchema.parse({ ...settings, ...more });
  };
  return { board, published, change };
}

describe('the status', () => {
  it('is starting at first, without problems', () => {
    expect(setUp().board.snapshot()).toEqual({
      receiver: { state: 'starting' },
      enabled: true,
      publicUrl: '',
      endpoints: null,
      problems: [],
    });
  });

  it('has the addresses for sipgate once the public one is known', () => {
    expect(setUp({ publicUrl: 'https://calls.example.com/hook' }).board.snapshot().endpoints).toEqual({
      inbound: `https://calls.example.com/hook/sipgate/${token}/in`,
      outbound: `https://calls.example.com/hook/sipgate/${token}/out`,
    });
  });

  it('is published with every change of the receiver', () => {
    const { board, published } = setUp();
    board.setReceiver({ state: 'listening', port: 4747 });
    expect(published).toEqual([board.snapshot()]);
    expect(board.snapshot().receiver).toEqual({ state: 'listening', port: 4747 });
  });

  it('is published when what it is made of changed elsewhere', () => {
    const { board, published, change } = setUp();
    change({ enabled: false });
    board.touch();
    expect(published.map(({ enabled }) => enabled)).toEqual([false]);
  });
});

describe('a problem', () => {
  it('is shown once for each file, in its latest form', () => {
    const { board } = setUp();
    board.report({ kind: 'notSaved', file: 'journal', message: 'disk full' });
    board.report({ kind: 'notSaved', file: 'calls', message: 'disk full' });
    board.report({ kind: 'notSaved', file: 'journal', message: 'read-only' });
    expect(board.snapshot().problems).toEqual([
      { kind: 'notSaved', file: 'calls', message: 'disk full' },
      { kind: 'notSaved', file: 'journal', message: 'read-only' },
    ]);
  });

  it('of another kind is another one', () => {
    const { board } = setUp();
    board.report({ kind: 'tornLine', file: '2026-11-22.ndjson' });
    board.report({ kind: 'tornLine', file: '2026-11-22.ndjson' });
    board.report({ kind: 'internal', message: 'one' });
    board.report({ kind: 'internal', message: 'other' });
    board.report({ kind: 'internal', message: 'one' });
    expect(board.snapshot().problems).toHaveLength(3);
  });

  it('goes when its file can be written again, and the others stay', () => {
    const { board, published } = setUp();
    board.report({ kind: 'notSaved', file: 'journal', message: 'disk full' });
    board.report({ kind: 'notSaved', file: 'calls', message: 'disk full' });
    board.report({ kind: 'tornLine', file: 'journal' });
    board.mended('journal');
    expect(published.at(-1)?.problems).toEqual([
      { kind: 'notSaved', file: 'calls', message: 'disk full' },
      { kind: 'tornLine', file: 'journal' },
    ]);
  });

  it('that is told of again as it was is no news', () => {
    const { board, published } = setUp();
    for (let webhook = 0; webhook < 3; webhook += 1) {
      board.report({ kind: 'notSaved', file: 'journal', message: 'disk full' });
    }
    board.setReceiver({ state: 'listening', port: 4747 });
    board.setReceiver({ state: 'listening', port: 4747 });
    expect(published).toHaveLength(2);
  });

  it('with the whole folder says it all: what follows from it is shown once that is over', () => {
    const { board } = setUp();
    board.report({ kind: 'notSaved', file: 'journal', message: 'read-only' });
    board.report({ kind: 'notSaved', file: 'data', message: 'read-only' });
    board.report({ kind: 'tornLine', file: '2026-11-22.ndjson' });
    expect(board.snapshot().problems).toEqual([
      { kind: 'notSaved', file: 'data', message: 'read-only' },
      { kind: 'tornLine', file: '2026-11-22.ndjson' },
    ]);
    board.mended('data');
    expect(board.snapshot().problems).toHaveLength(2);
    board.mended('journal');
    expect(board.snapshot().problems).toEqual([{ kind: 'tornLine', file: '2026-11-22.ndjson' }]);
  });

  it('of a kind that is over goes', () => {
    const { board, published } = setUp();
    board.report({ kind: 'clockBehind', latest: '2026-11-22T09:00:00.000Z' });
    board.report({ kind: 'clockBehind', latest: '2026-11-22T10:00:00.000Z' });
    expect(board.snapshot().problems).toEqual([{ kind: 'clockBehind', latest: '2026-11-22T10:00:00.000Z' }]);
    board.over('clockBehind');
    board.over('clockBehind');
    expect(board.snapshot().problems).toEqual([]);
    expect(published).toHaveLength(3);
  });

  it('that was none is not mended: nothing is published for it', () => {
    const { board, published } = setUp();
    board.mended('journal');
    expect(published).toEqual([]);
  });
});
