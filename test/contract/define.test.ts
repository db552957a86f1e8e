import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, expectTypeOf, it } from 'vitest';
import * as z from 'zod';
import { commands, readArgs, type CommandArgs, type CommandResult } from '../../contract/commands/index.ts';
import {
  command,
  includesKind,
  notification,
  type Audience,
  type Command,
  type CommandTable,
  type Handlers,
  type Nothing,
} from '../../contract/define.ts';
import type { Notifications } from '../../contract/notifications.ts';

it('is an error of the type check to leave out what a command returns or a notification carries', () => {
  const finished = { count: command({ from: 'app' }).returns<number>() } satisfies CommandTable;
  expect(Object.keys(finished)).toEqual(['count']);
  expectTypeOf<Handlers<typeof finished>['count']>().returns.toEqualTypeOf<number | Promise<number>>();

  // A command that was begun and not ended is none, and the one that ends it wants an argument where its type says nothing.
  expectTypeOf(command({ from: 'app' })).not.toExtend<Command>();
  const silentEnd = command({ from: 'app' }).returns<unknown>;
  expectTypeOf(silentEnd).parameters.not.toExtend<[]>();
  const end = command({ from: 'app' }).returns<Nothing>;
  expectTypeOf(end).parameters.toEqualTypeOf<[]>();
  const silentNews = notification({ to: 'app' }).carries<unknown>;
  expectTypeOf(silentNews).parameters.not.toExtend<[]>();
  expectTypeOf<'tray'>().not.toExtend<Audience>();
});

it('makes the types of a handler of the definition', () => {
  expectTypeOf<CommandArgs<'markDone'>>().toEqualTypeOf<[string[], boolean]>();
  expectTypeOf<CommandArgs<'getSnapshot'>>().toEqualTypeOf<[]>();
  expectTypeOf<CommandResult<'listenOn'>>().toEqualTypeOf<Nothing>();
  expectTypeOf<CommandResult<'exportStatistics'>>().toEqualTypeOf<string | null>();
  expectTypeOf<Notifications['importProgress']>().toEqualTypeOf<{ read: number | null }>();
});

it('is nobody’s command without being asked for, and an admin’s where that is said', () => {
  const lookUp = command({ from: ['app', 'popUp'], admin: true, args: [z.string()] }).returns<Nothing>();
  expect(lookUp.admin).toBe(true);
  expect(includesKind(lookUp.from, 'popUp')).toBe(true);
  expect(includesKind('app', 'popUp')).toBe(false);
  expect(command({ from: 'app' }).returns<Nothing>()).toEqual({ from: 'app', admin: false, args: [] });
});

it('reads arguments that fit, in this number, and no others', () => {
  expect(readArgs('markDone', [['a'], true])).toEqual([['a'], true]);
  expect(readArgs('markDone', [['a']])).toBeNull();
  expect(readArgs('markDone', [['a'], true, 1])).toBeNull();
  expect(readArgs('listenOn', [70_000])).toBeNull();
  expect(readArgs('getSnapshot', [])).toEqual([]);
  expect(readArgs('getSnapshot', [undefined])).toBeNull();
});

it('has the commands of every topic, each under a name of its own', async () => {
  const folder = join(import.meta.dirname, '../../contract/commands');
  const topics = (await readdir(folder)).filter((file) => file !== 'index.ts');
  const tables = await Promise.all(
    topics.map(async (file) =>
      Object.values((await import(join(folder, file))) as Record<string, CommandTable>),
    ),
  );
  const written = tables.flat().flatMap((table) => Object.entries<Command>(table));
  expect(written.map(([name]) => name).sort()).toEqual(Object.keys(commands).sort());
});
