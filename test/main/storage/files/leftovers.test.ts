import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { openDataFolder } from '../../../../main/storage/data-folder.ts';
import { namesIn, tempFolder } from '../../../support/unit/folder.ts';

it('what a crash left half-written is gone after the next start, and nothing else', async () => {
  const path = join(await tempFolder(), 'data');
  await mkdir(join(path, 'calls'), { recursive: true });
  for (const name of [
    'calls/2026-11.json.1234567890',
    'calls/2026-10.json.unreadable-2026-11-22T15-16-30.468Z',
    'preferences.json.42',
    'simulator.pem.7',
    'notes.2026',
  ])
    await writeFile(join(path, name), '{');
  const data = await openDataFolder(path, 't'.repeat(43));
  onTestFinished(() => data.journal.close());
  expect(await namesIn(join(path, 'calls'))).toEqual(['2026-10.json.unreadable-2026-11-22T15-16-30.468Z']);
  expect(await namesIn(path)).toEqual(['calls', 'journal', 'notes.2026', 'settings.json']);
});
