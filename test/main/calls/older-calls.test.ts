import { expect, it, vi } from 'vitest';
import { createOlderCalls } from '../../../main/calls/older-calls.ts';

/** Three months that are read when the test says so. */
function setUp() {
  const asked: string[] = [];
  const failed: string[] = [];
  const onRead = vi.fn();
  let answer: (error?: Error) => void = () => undefined;
  const older = createOlderCalls({
    files: {
      older: ['2026-07', '2026-08', '2026-09'],
      readOlder: (month) =>
        new Promise((resolve, reject) => {
          asked.push(month);
          answer = (error) => {
            if (error) reject(error);
            else resolve();
          };
        }),
    },
    book: { addRecords: () => undefined },
    onRead,
    onFailed: (month) => failed.push(month),
  });
  const read = async (error?: Error): Promise<void> => {
    answer(error);
    await new Promise(setImmediate);
  };
  return { older, asked, failed, onRead, read };
}

it('older months are read when somebody asks, the newest first and no further than asked', async () => {
  const { older, asked, onRead, read } = setUp();
  expect(older.reachBack('2026-10-01T00:00:00.000Z')).toBe(false);
  expect(asked).toEqual([]);
  expect(older.reachBack('2026-08-31T22:00:00.000Z')).toBe(true);
  expect(older.reachBack('2026-09-01T00:00:00.000Z')).toBe(true);
  expect(asked).toEqual(['2026-09']);
  await read();
  expect(asked).toEqual(['2026-09', '2026-08']);
  expect(older.reachBack('2026-09-01T00:00:00.000Z')).toBe(false);
  expect(onRead).not.toHaveBeenCalled();
  await read();
  expect(onRead).toHaveBeenCalledTimes(1);
  expect(older.reachBack('2026-08-31T22:00:00.000Z')).toBe(false);
  expect(asked).toHaveLength(2);
});

it('a month that cannot be read is told of, once, and the others are read all the same', async () => {
  const { older, asked, failed, read } = setUp();
  older.reachBack('2025-01-01T00:00:00.000Z');
  await read(new Error('EIO'));
  await read();
  await read();
  expect(asked).toEqual(['2026-09', '2026-08', '2026-07']);
  expect(failed).toEqual(['2026-09']);
  expect(older.reachBack('2025-01-01T00:00:00.000Z')).toBe(false);
});

it('one month more is read at a time, and all of them where all are wanted', async () => {
  const { older, asked, onRead, read } = setUp();
  older.reachFurther();
  older.reachFurther();
  expect(asked).toEqual(['2026-09']);
  await read();
  expect(onRead).toHaveBeenCalledTimes(1);
  const all = vi.fn();
  const reached = older.reachAll().then(all);
  await read();
  expect(all).not.toHaveBeenCalled();
  await read();
  await reached;
  expect(asked).toEqual(['2026-09', '2026-08', '2026-07']);
  expect(onRead).toHaveBeenCalledTimes(2);
  older.reachFurther();
  await older.reachAll();
  expect(asked).toHaveLength(3);
});
