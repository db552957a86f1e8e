import { readFile, writeFile } from 'node:fs/promises';
import { withPicture } from './architecture/picture.mjs';
import { command, say } from './lib/command.mjs';
import { inProject } from './lib/project.mjs';

await command(async () => {
  const path = inProject('README.md');
  const before = await readFile(path, 'utf8');
  const after = withPicture(before);
  if (after !== before) await writeFile(path, after);
  say(after === before ? 'README.md has the rooms as they are' : 'README.md: the rooms are written anew');
  return 0;
});
