import { chmod, mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { openJsonFile } from '../../../../main/storage/files/json-file.ts';
import { namesIn, tempFolder } from '../../../support/unit/folder.ts';

const schema = z.looseObject({ version: z.literal(1), name: z.string() });
const defaults = (): z.infer<typeof schema> => ({ version: 1, name: 'default' });

async function openIn(folder: string, text?: string) {
  const path = join(folder, 'file.json');
  if (text !== undefined) await writeFile(path, text);
  return { path, file: await openJsonFile(path, schema, defaults) };
}

describe('a JSON file', () => {
  it('has the defaults where there is none, and is not made by looking', async () => {
    const folder = await tempFolder();
    const { file } = await openIn(folder);
    expect(file.db.data).toEqual(defaults());
    expect(file.setAside).toBeNull();
    expect(await namesIn(folder)).toEqual([]);
  });

  it('has what stands in it, unknown keys included', async () => {
    const { file } = await openIn(await tempFolder(), '{"version":1,"name":"x","more":[1]}');
    expect(file.db.data).toEqual({ version: 1, name: 'x', more: [1] });
  });

  it('may begin with a byte order mark, as some editors on Windows write it', async () => {
    const { file } = await openIn(await tempFolder(), '\ufeff{"version":1,"name":"x"}');
    expect(file.db.data.name).toBe('x');
    expect(file.setAside).toBeNull();
  });

  it('is written so that a person can read it, for its owner alone', async () => {
    const { path, file } = await openIn(await tempFolder(), '{"version":1,"name":"x"}');
    await chmod(path, 0o644);
    file.db.data = { version: 1, name: 'y' };
    await file.db.write();
    expect(await readFile(path, 'utf8')).toBe('{\n  "version": 1,\n  "name": "y"\n}\n');
    if (process.platform !== 'win32') expect((await stat(path)).mode & 0o777).toBe(0o600);
  });

  it('holds what was written last, however close together', async () => {
    const folder = await tempFolder();
    const { path, file } = await openIn(folder);
    const writes = Array.from({ length: 20 }, async (_, index) => {
      file.db.data = { version: 1, name: String(index) };
      await file.db.write();
    });
    await Promise.all(writes);
    expect((await openJsonFile(path, schema, defaults)).db.data.name).toBe('19');
    // Nothing half-written stays.
    expect(await namesIn(folder)).toEqual(['file.json']);
  });
});

describe('a JSON file that cannot be read', () => {
  it.each([
    ['is empty', ''],
    ['was cut off', '{"version":1,"na'],
    ['is no JSON', 'name: x'],
    ['is of another shape', '{"version":1,"name":7}'],
    ['is of a later version', '{"version":2,"name":"x"}'],
    ['holds null', 'null'],
    ['is nothing but zeros', '\0'.repeat(64)],
  ])('because it %s is moved aside as it is, and the defaults stand in', async (_, text) => {
    const folder = await tempFolder();
    const { file } = await openIn(folder, text);
    expect(file.db.data).toEqual(defaults());
    const [name = ''] = await namesIn(folder);
    expect(name).toMatch(/^file\.json\.unreadable-\d{4}-\d\d-\d\dT[\d.-]+Z$/);
    expect(file.setAside).toEqual({ file: 'file.json', movedTo: name });
    expect(await readFile(join(folder, name), 'utf8')).toBe(text);
  });

  it('stays beside the new one that is written', async () => {
    const folder = await tempFolder();
    const { file } = await openIn(folder, 'no JSON');
    await file.db.write();
    expect(await namesIn(folder)).toHaveLength(2);
    expect((await openIn(folder)).file.db.data).toEqual(defaults());
  });
});

describe('a JSON file that is left alone', () => {
  it('because the system does not let us read it has the defaults, and is never written', async () => {
    const folder = await tempFolder();
    await mkdir(join(folder, 'file.json'));
    const { file } = await openIn(folder);
    expect(file.db.data).toEqual(defaults());
    expect(file.setAside).toBeNull();
    expect(file.leftAlone).toMatchObject({
      file: 'file.json',
      why: 'fileUnreadable',
      error: { code: 'EISDIR' },
    });
    await expect(file.db.write()).rejects.toThrow(/^fileUnreadable$/);
    expect(await namesIn(folder)).toEqual(['file.json']);
  });

  it.each([
    ['exactly as it is where a newer version wrote it', '{"version":2,"name":7,"more":[1]}'],
    ['though it would fit', '{"version":3,"name":"x"}'],
  ])('%s', async (_, text) => {
    const folder = await tempFolder();
    const path = join(folder, 'file.json');
    await writeFile(path, text);
    const given: unknown[] = [];
    const file = await openJsonFile(
      path,
      z.looseObject({ version: z.number(), name: z.string() }),
      (newer) => {
        given.push(newer);
        return { version: 1, name: 'default' };
      },
      { newestVersion: 1 },
    );
    expect(file.db.data.name).toBe('default');
    expect(given).toEqual([JSON.parse(text)]);
    expect(file.setAside).toBeNull();
    expect(file.leftAlone).toEqual({ file: 'file.json', why: 'fileNewer', error: null });
    file.db.data.name = 'changed';
    await expect(file.db.write()).rejects.toThrow(/^fileNewer$/);
    await file.db.read();
    expect(await readFile(path, 'utf8')).toBe(text);
    expect(await namesIn(folder)).toEqual(['file.json']);
  });
});
