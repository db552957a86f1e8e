import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { dayOfCalls } from './day-of-calls.ts';

/** Puts calls into this month's file before the app starts. */
export async function writeMonth(userData: string, calls: ReturnType<typeof dayOfCalls>): Promise<void> {
  await mkdir(join(userData, 'data/calls'), { recursive: true });
  const name = new Date().toISOString().slice(0, 7);
  const month = { version: 1, journal: null, calls };
  await writeFile(join(userData, `data/calls/${name}.json`), JSON.stringify(month));
}
