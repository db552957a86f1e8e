import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import * as z from 'zod';
import { contactSchema, type Contact } from '../../../contract/model/contacts/contact.ts';
import { yieldToLoop } from '../../lib/yield-to-loop.ts';
import { isMissing } from '../files/missing.ts';
import { parseJson } from '../files/parse-json.ts';

/** How the file begins and ends; between the two stands a contact a line, each but the last with a comma behind it. */
export const contactFileHead = '{"version":1,"contacts":[';
export const contactFileEnd = ']}';

/** What stands in the file; lines are counted from 1. */
export interface ContactLines {
  contacts: Contact[];
  unreadableLines: number[];
}

/** Some milliseconds of work. */
const chunkBytes = 128 * 1024;

/** For files that were not written by this app, or by hand. */
const fileSchema = z.looseObject({ version: z.number(), contacts: z.array(z.unknown()) });
const version = 1;

/**
 * Reads the contacts of a file a chunk at a time. A file that is JSON, but not a contact a line, is read at once; there the
 * lines count the contacts.
 * @returns none where there is no file; `unreadable` where nothing in it looks like contacts; `newer` where a newer version
 *   of the app wrote it
 * @throws the system's error where it is there and cannot be read
 */
export async function readContactFile(path: string): Promise<ContactLines | 'unreadable' | 'newer'> {
  try {
    const read = await readLines(path);
    if (read !== null && read.isWhole && read.unreadableLines.length === 0) return read;
    const other = readWhole(await readFile(path, 'utf8'));
    if (other !== null) return other;
    return read ?? 'unreadable';
  } catch (error) {
    if (isMissing(error)) return { contacts: [], unreadableLines: [] };
    throw error;
  }
}

/** @returns null where the file does not begin as ours do */
async function readLines(path: string): Promise<(ContactLines & { isWhole: boolean }) | null> {
  const contacts: Contact[] = [];
  const unreadableLines: number[] = [];
  const seen = { lines: 0, head: false, end: false };
  let rest = '';

  const take = (line: string): void => {
    seen.lines += 1;
    const text = line.trim();
    if (seen.lines === 1) seen.head = text === contactFileHead;
    else if (text === contactFileEnd) seen.end = true;
    else if (text !== '') {
      const contact = readLine(text.endsWith(',') ? text.slice(0, -1) : text);
      if (contact) contacts.push(contact);
      else unreadableLines.push(seen.lines);
    }
  };

  const stream = createReadStream(path, { encoding: 'utf8', highWaterMark: chunkBytes });
  for await (const chunk of stream as AsyncIterable<string>) {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) take(line);
    if (!seen.head && (seen.lines > 0 || rest.length > contactFileHead.length + 2)) return null;
    await yieldToLoop();
  }
  if (rest !== '') take(rest);
  if (!seen.head) return null;
  // Cut off: there may have been more.
  if (!seen.end) unreadableLines.push(seen.lines + 1);
  return { contacts, unreadableLines, isWhole: seen.end };
}

function readLine(text: string): Contact | null {
  try {
    return contactSchema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

/** @returns null where it is no JSON, or other JSON */
function readWhole(text: string): ContactLines | 'newer' | null {
  const file = fileSchema.safeParse(parseJson(text));
  if (!file.success) return null;
  if (file.data.version > version) return 'newer';
  const lines: ContactLines = { contacts: [], unreadableLines: [] };
  for (const [index, found] of file.data.contacts.entries()) {
    const contact = contactSchema.safeParse(found);
    if (contact.success) lines.contacts.push(contact.data);
    else lines.unreadableLines.push(index + 1);
  }
  return lines;
}
