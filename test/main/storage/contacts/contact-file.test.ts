import { chmod, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openContactFile } from '../../../../main/storage/contacts/contact-file.ts';
import { anyContacts, contact } from '../../../support/unit/contacts.ts';
import { tempFolder } from '../../../support/unit/folder.ts';

async function setUp(text?: string) {
  const folder = await tempFolder();
  const path = join(folder, 'contacts.json');
  if (text !== undefined) await writeFile(path, text);
  return { folder, path, file: openContactFile(path) };
}

const nothingWrong = { setAside: null, leftAlone: null, unreadable: null };
const emma = contact({ id: 'emma', name: 'Emma Taylor', numbers: ['+49 30 609854180'] });
const chris = contact({ id: 'chris', name: 'Chris\nMüller' });

describe('the file of contacts', () => {
  it('is empty before it is there', async () => {
    const { file } = await setUp();
    expect(await file.read()).toEqual({ contacts: [], ...nothingWrong });
  });

  it('gives back whatever was written', async () => {
    const { path } = await setUp();
    await fc.assert(
      fc.asyncProperty(anyContacts(), async (contacts) => {
        await openContactFile(path).write(contacts);
        expect(await openContactFile(path).read()).toEqual({ contacts, ...nothingWrong });
      }),
      { numRuns: 30 },
    );
  });

  it('is JSON, a contact a line, for its user alone', async () => {
    const { path, file } = await setUp();
    await file.write([emma, chris]);
    const text = await readFile(path, 'utf8');
    expect(JSON.parse(text)).toEqual({ version: 1, contacts: [emma, chris] });
    expect(text.trimEnd().split('\n')).toHaveLength(4);
  });

  it('is read however else the JSON is laid out', async () => {
    const json = JSON.stringify({ version: 1, contacts: [emma, chris] }, null, 2);
    for (const text of [json, `\uFEFF${json}`, json.replaceAll('\n', '\r\n')]) {
      const { file } = await setUp(text);
      expect(await file.read()).toEqual({ contacts: [emma, chris], ...nothingWrong });
    }
  });

  it('is read with one contact laid out by hand', async () => {
    const { path } = await setUp();
    await openContactFile(path).write([emma, chris]);
    const text = await readFile(path, 'utf8');
    await writeFile(
      path,
      text.replace('{"id":"chris"', '{\n  "id":"chris"').replace(',"name":"Chris', ',\n"name":"Chris'),
    );
    expect(await openContactFile(path).read()).toEqual({ contacts: [emma, chris], ...nothingWrong });
  });

  it('tells which lines it cannot read, and keeps the file as it was', async () => {
    const { folder, path } = await setUp();
    await openContactFile(path).write([emma, chris]);
    const broken = (await readFile(path, 'utf8')).replace('{"id":"emma"', '{"id":"emma');
    await writeFile(path, broken);
    const { contacts, unreadable } = await openContactFile(path).read();
    expect(contacts).toEqual([chris]);
    expect(unreadable?.lines).toEqual([2]);
    expect(await readFile(join(folder, unreadable?.keptAs ?? ''), 'utf8')).toBe(broken);
  });

  it('tells that it is cut off', async () => {
    const { path } = await setUp();
    await openContactFile(path).write([emma, chris]);
    const text = await readFile(path, 'utf8');
    await writeFile(path, text.slice(0, text.indexOf('"chris"') - 3));
    const { contacts, unreadable } = await openContactFile(path).read();
    expect(contacts).toEqual([emma]);
    expect(unreadable?.lines).toEqual([3, 4]);
  });

  it('tells which contacts of another layout are none', async () => {
    const { file } = await setUp(JSON.stringify({ version: 1, contacts: [emma, { name: 'no id' }, chris] }));
    expect(await file.read()).toMatchObject({ contacts: [emma, chris], unreadable: { lines: [2] } });
  });

  it('is moved aside where it holds no contacts', async () => {
    for (const text of ['', 'nonsense', '[]', '{"version":1}', '{"version":1,"contacts":{}}']) {
      const { folder, file } = await setUp(text);
      const { contacts, setAside } = await file.read();
      expect(contacts).toEqual([]);
      expect(await readdir(folder)).toEqual([setAside?.movedTo]);
      await file.write([emma]);
      expect((await openContactFile(join(folder, 'contacts.json')).read()).contacts).toEqual([emma]);
    }
  });

  it('of a newer version stays as it is', async () => {
    const text = JSON.stringify({ version: 2, contacts: [] });
    const { path, file } = await setUp(text);
    expect((await file.read()).leftAlone?.why).toBe('fileNewer');
    await expect(file.write([emma])).rejects.toThrow('fileNewer');
    expect(await readFile(path, 'utf8')).toBe(text);
  });

  it.skipIf(process.getuid?.() === 0)('that the system does not let us read stays as it is', async () => {
    const { path, file } = await setUp('{}');
    await chmod(path, 0);
    expect((await file.read()).leftAlone?.why).toBe('fileUnreadable');
    await expect(file.write([emma])).rejects.toThrow('fileUnreadable');
  });

  it('that is a folder stays as it is', async () => {
    const folder = await tempFolder();
    const file = openContactFile(folder);
    expect((await file.read()).leftAlone?.why).toBe('fileUnreadable');
    await expect(file.write([emma])).rejects.toThrow('fileUnreadable');
  });

  it('makes two contacts of two with one id', async () => {
    const { file } = await setUp(JSON.stringify({ version: 1, contacts: [emma, { ...chris, id: 'emma' }] }));
    const { contacts } = await file.read();
    expect(contacts.map(({ name }) => name)).toEqual([emma.name, chris.name]);
    expect(new Set(contacts.map(({ id }) => id)).size).toBe(2);
  });
});
