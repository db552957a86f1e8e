import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openDataFolder } from '../../../main/storage/data-folder.ts';
import { tempFolder } from '../../support/unit/folder.ts';

const token = 'n'.repeat(43);

describe('the data folder', () => {
  it('writes the settings again where they are gone, or the secret in them, as soon as that was seen', async () => {
    const folder = await tempFolder();
    const path = join(folder, 'settings.json');
    const data = await openDataFolder(folder, token);
    for (const change of [() => rm(path), () => writeFile(path, '{"version": 1}')]) {
      await change();
      await data.settingsDisk?.look(token);
      await data.makeSure();
      expect(await readFile(path, 'utf8')).toContain(token);
    }
    await writeFile(path, 'somebody is writing');
    await data.settingsDisk?.look(token);
    await data.makeSure();
    expect(await readFile(path, 'utf8')).toBe('somebody is writing');
    await data.journal.close();
  });

  it.each([
    [null, false],
    ['{"version": 1}', true],
    [JSON.stringify({ version: 1, receiver: { token: 'x'.repeat(43) } }), false],
  ])('says whether settings lost their secret: %s', async (text, isSecretNew) => {
    const folder = await tempFolder();
    if (text !== null) await writeFile(join(folder, 'settings.json'), text);
    const data = await openDataFolder(folder, token);
    expect(data.isSecretNew).toBe(isSecretNew);
    await data.journal.close();
  });

  it('reads settings later that the system does not let us read, and does not write them before', async () => {
    const folder = await tempFolder();
    const path = join(folder, 'settings.json');
    await mkdir(path);
    const data = await openDataFolder(folder, token);
    expect(data.leftAlone).toMatchObject([{ file: 'settings.json', why: 'fileUnreadable' }]);
    expect(await data.settingsDisk?.look(token)).toMatchObject({ fault: { kind: 'system' } });
    await expect(data.settings.write()).rejects.toThrow('fileUnreadable');
    await rm(path, { recursive: true });
    await writeFile(path, JSON.stringify({ version: 1, country: 'AT', receiver: { token: 'x'.repeat(43) } }));
    expect(await data.settingsDisk?.look(token)).toMatchObject({ settings: { country: 'AT' } });
    await data.settings.write();
    expect(await readFile(path, 'utf8')).toContain(token);
    await data.journal.close();
  });
});
