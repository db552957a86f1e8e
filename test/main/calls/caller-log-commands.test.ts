import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { everything } from '../../../contract/model/calls/whole-log.ts';
import { createCallerLog } from '../../../main/calls/caller-log.ts';
import { createCallerLogCommands } from '../../../main/calls/caller-log-commands.ts';
import { createNoteCommands } from '../../../main/calls/note-commands.ts';
import { createCallBook } from '../../../main/domain/conversations/call-book.ts';
import { createSeenWebhooks } from '../../../main/domain/conversations/seen-webhooks.ts';
import { digest } from '../../../main/lib/digest.ts';
import { compileRoster } from '../../../main/domain/calls/roster.ts';
import { createSwitchboard } from '../../../main/switchboard.ts';
import { at, hangup, newCall } from '../../support/unit/events.ts';
import { tempFolder } from '../../support/unit/folder.ts';

const path = (folder: string) => join(folder, 'Calls.csv');

async function setUp() {
  const folder = await tempFolder();
  const book = createCallBook(() => at(0));
  const settings = {
    agents: [],
    notify: [],
    country: 'DE',
    callerLog: { retentionMonths: 12, shownRecords: 60 as const },
  };
  const roster = compileRoster(settings);
  const log = createCallerLog({
    book,
    label: (entry) => entry,
    partyOf: () => null,
    roster: () => roster,
    agentId: () => null,
    settings: () => settings,
  });
  const fail = (error: unknown): never => {
    throw error;
  };
  let seconds = 100;
  const switchboard = createSwitchboard({
    rules: () => () => ({ action: 'letRing' }),
    book,
    seen: createSeenWebhooks(digest),
    isForUs: () => true,
    append: () => Promise.resolve(),
    now: () => new Date(at((seconds += 1))),
    onNotSaved: fail,
    onSubscriberFailed: fail,
  });
  const older = { reachFurther: vi.fn(), reachAll: vi.fn(() => Promise.resolve()) };
  let target: string | null = path(folder);
  const parts: Parameters<typeof createCallerLogCommands>[0] = {
    log,
    older,
    label: (entry) => entry,
    switchboard,
    chooseFile: () => Promise.resolve(target),
    language: () => 'de',
  };
  const commands = {
    ...createCallerLogCommands(parts),
    ...createNoteCommands(book, switchboard),
  };
  for (const callId of ['a', 'b', 'c']) {
    book.addEvent(newCall({ callId, direction: callId === 'c' ? 'out' : 'in' }));
    book.addEvent(hangup({ callId, cause: 'cancel', at: at(5) }));
  }
  const done = () => ['a', 'b', 'c'].map((id) => book.entry(id)?.done);
  return { folder, book, parts, commands, older, done, cancel: () => (target = null) };
}

describe('older months', () => {
  const request = { query: everything, anchor: null, before: 0, offset: 0, count: 3, selected: null };

  it('are read one by one by who comes to the end of the log, and all by who searches', async () => {
    const { commands, older } = await setUp();
    await commands.queryLog({ ...request, count: 2 });
    expect(older.reachFurther).not.toHaveBeenCalled();
    await commands.queryLog(request);
    expect(older.reachFurther).toHaveBeenCalledTimes(1);
    expect(older.reachAll).not.toHaveBeenCalled();
    await commands.queryLog({ ...request, query: { ...everything, direction: 'out' } });
    expect(older.reachAll).toHaveBeenCalledTimes(1);
  });

  it('are part of what is exported', async () => {
    const { commands, older, book } = await setUp();
    older.reachAll.mockImplementation(() => {
      book.addEvent(newCall({ callId: 'old', at: at(-1_000) }));
      return Promise.resolve();
    });
    // Nobody has asked for the log yet: it is made with what was read.
    expect(await commands.exportLog(everything, 'json')).toEqual({ file: 'Calls.csv', count: 4 });
  });
});

describe('marking everything that is shown', () => {
  it('marks what the filters find, and undoing it restores what was', async () => {
    const { commands, done } = await setUp();
    await commands.markDone(['b'], true);
    expect(done()).toEqual([false, true, true]);
    const { count, undo } = await commands.markFoundDone(everything);
    expect(count).toBe(1);
    expect(done()).toEqual([true, true, true]);
    await commands.undoMarks(undo);
    expect(done()).toEqual([false, true, true]);
    await expect(commands.undoMarks(undo)).rejects.toThrow('can no longer be undone');
  });

  it('leaves alone what the filters do not show', async () => {
    const { commands, done } = await setUp();
    const { count } = await commands.markFoundDone({ ...everything, direction: 'out' });
    expect(count).toBe(0);
    expect(done()).toEqual([false, false, true]);
  });

  it('marks the calls that are not done yet alone', async () => {
    const { commands, book } = await setUp();
    book.addEvent(newCall({ callId: 'd', origCallId: 'a', at: at(8) }));
    book.addEvent(hangup({ callId: 'd', cause: 'forwarded', at: at(9) }));
    const { undo } = await commands.markFoundDone(everything);
    await commands.undoMarks(undo);
    const legs = book.conversation('a')?.records ?? [];
    expect(legs.map(({ call, marks }) => [call.callId, call.done, marks.length])).toEqual([
      ['a', false, 2],
      ['d', true, 0],
    ]);
  });
});

describe('exporting the log', () => {
  it('writes what the filters find, and says how many', async () => {
    const { commands, folder } = await setUp();
    const written = await commands.exportLog({ ...everything, direction: 'in' }, 'csv');
    expect(written).toEqual({ file: 'Calls.csv', count: 2 });
    const text = await readFile(path(folder), 'utf8');
    expect(text).toMatch(/^\uFEFFstartedAt;direction;number;/);
    expect(text.trimEnd().split('\r\n')).toHaveLength(3);
  });

  it('writes nothing where the person thought better of it', async () => {
    const { commands, folder, cancel } = await setUp();
    cancel();
    expect(await commands.exportLog(everything, 'json')).toBeNull();
    expect(await readdir(folder)).toEqual([]);
  });
});

describe('the note on a conversation', () => {
  it('stands with its first call, and takes the place of what others had', async () => {
    const { commands, book } = await setUp();
    book.addEvent(newCall({ callId: 'd', origCallId: 'a', at: at(8) }));
    book.addMark({ callId: 'd', at: at(9), note: 'of the transfer' });
    await commands.saveNote('a', 'wants an offer');
    expect(book.entry('a')?.note).toBe('wants an offer');
    expect(book.entry('a')?.legs.map(({ note }) => note)).toEqual(['wants an offer', '']);
    await commands.saveNote('a', '');
    expect(book.entry('a')?.note).toBe('');
    await expect(commands.saveNote('gone', 'x')).rejects.toThrow('no longer in the log');
  });

  it('is kept where the conversation turned out to be part of another one, beside what that one had', async () => {
    const { commands, book } = await setUp();
    await commands.saveNote('a', 'wants an offer');
    book.addEvent(newCall({ callId: 'd', at: at(8) }));
    book.addEvent(hangup({ callId: 'd', origCallId: 'a', at: at(9) }));
    await commands.saveNote('d', 'called again');
    expect(book.entry('a')?.legs.map(({ note }) => note)).toEqual(['wants an offer', 'called again']);
    book.addEvent(newCall({ callId: 'e', origCallId: 'unseen', at: at(8) }));
    book.addEvent(hangup({ callId: 'e', origCallId: 'b', at: at(9) }));
    await commands.saveNote('unseen', 'by a name that only another call tells');
    expect(book.conversation('e')?.entry.note).toBe('by a name that only another call tells');
  });
});

it('marks every call that is named', async () => {
  const mark = vi.fn<Parameters<typeof createCallerLogCommands>[0]['switchboard']['mark']>(() =>
    Promise.resolve(),
  );
  const { parts } = await setUp();
  await createCallerLogCommands({ ...parts, switchboard: { mark } }).markDone(['a', 'b'], true);
  expect(mark).toHaveBeenCalledExactlyOnceWith([
    { callId: 'a', done: true },
    { callId: 'b', done: true },
  ]);
});
