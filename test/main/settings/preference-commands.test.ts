import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { createPreferenceCommands } from '../../../main/settings/preference-commands.ts';
import { openDataFolder } from '../../../main/storage/data-folder.ts';
import { tempFolder } from '../../support/unit/folder.ts';

it('keeps the preferences, and applies them', async () => {
  const folder = await tempFolder();
  const data = await openDataFolder(folder, 'tokentokentokentokentokentokentokentokentok');
  onTestFinished(() => data.journal.close());
  const apply = vi.fn();
  const commands = createPreferenceCommands(data.preferences, apply);
  await commands.savePreferences({ language: 'de' });
  await commands.savePreferences({ theme: 'dark' });
  const written = JSON.parse(await readFile(join(folder, 'preferences.json'), 'utf8')) as unknown;
  expect(written).toMatchObject({ language: 'de', theme: 'dark' });
  expect(apply).toHaveBeenCalledTimes(2);
});
