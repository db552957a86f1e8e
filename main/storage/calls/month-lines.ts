import { createReadStream } from 'node:fs';
import * as z from 'zod';
import {
  callEventSchema,
  markSchema,
  type CallEvent,
  type Mark,
} from '../../../contract/model/calls/call.ts';
import { yieldToLoop } from '../../lib/yield-to-loop.ts';
import { isMissing } from '../files/missing.ts';

/** A call as a month's file holds it: what is known, and what that folds to for people who open the file. */
export type StoredCall = Record<string, unknown> & { events: CallEvent[]; marks: Mark[] };

export const storedCallSchema = z.looseObject({
  events: z.array(callEventSchema),
  marks: z.array(markSchema),
});

/** How a month's file begins and ends; between the two stand where it is in the journal, and a call a line. */
const head = ['{', '"version": 1,'];
const callsBegin = '"calls": [';
const end = [']', '}'];

/** A few milliseconds of work. */
const chunkBytes = 64 * 1024;

/** A line a call: still readable, and a change shows as a change of its line. */
export function monthText(journal: unknown, calls: readonly string[]): string {
  const lines = [...head, `"journal": ${JSON.stringify(journal)},`, callsBegin];
  return `${lines.join('\n')}\n${calls.join(',\n')}\n${end.join('\n')}\n`;
}

/**
 * Reads a month's file a chunk at a time, so that webhooks are answered meanwhile.
 * @param take gets the calls of each chunk
 * @returns whether all of it is as `monthText` writes it; otherwise some calls may have been taken
 * @throws the system's error where it is there and cannot be read
 */
export async function readMonthLines(path: string, take: (calls: StoredCall[]) => void): Promise<boolean> {
  const expected = [...head, null, callsBegin];
  let closing = 0;
  let calls: StoredCall[] = [];
  const takeLine = (line: string): boolean => {
    if (expected.length > 0) {
      const wanted = expected.shift();
      return wanted === null || wanted === line;
    }
    if (line === end[closing]) {
      closing += 1;
      return true;
    }
    if (closing > 0 || line === '') return line === '';
    const call = readCall(line.endsWith(',') ? line.slice(0, -1) : line);
    if (call) calls.push(call);
    return call !== null;
  };

  let rest = '';
  try {
    const stream = createReadStream(path, { encoding: 'utf8', highWaterMark: chunkBytes });
    for await (const chunk of stream as AsyncIterable<string>) {
      const lines = (rest + chunk).split('\n');
      rest = lines.pop() ?? '';
      const isAsWritten = lines.every(takeLine);
      take(calls);
      calls = [];
      if (!isAsWritten) return false;
      await yieldToLoop();
    }
  } catch (error) {
    if (isMissing(error)) return true;
    throw error;
  }
  return rest === '' && closing === end.length;
}

function readCall(text: string): StoredCall | null {
  try {
    return storedCallSchema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}
