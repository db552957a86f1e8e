import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { messageOf } from '../lib/pure/message-of.ts';

/** How the receiver is started. */
export const usage =
  'usage: npm run receiver -- --data=DIR   (DIR: the data folder, which is made if it is not there)';

/** It was started with what it does not understand. */
export class UsageError extends Error {}

/**
 * Reads what the receiver was started with.
 * @returns the data folder, absolute; null: it was asked how it is started
 * @throws UsageError
 */
export function readOptions(args: readonly string[]): string | null {
  const { data, help } = parse(args);
  if (help === true) return null;
  const [folder = '', ...others] = data ?? [];
  if (others.length > 0) throw new UsageError('which data folder? --data is there more than once');
  if (folder === '') throw new UsageError('which data folder? --data is missing');
  return resolve(folder);
}

function parse(args: readonly string[]): { data?: string[] | undefined; help?: boolean | undefined } {
  try {
    const options = { data: { type: 'string', multiple: true }, help: { type: 'boolean' } } as const;
    return parseArgs({ args: [...args], options, strict: true, allowPositionals: false }).values;
  } catch (error) {
    throw new UsageError(messageOf(error));
  }
}
