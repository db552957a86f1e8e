import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { cruise, type ICruiseOptions, type ICruiseResult } from 'dependency-cruiser';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { circleIn, rulesFor } from '../../scripts/architecture/rules.mjs';
import { rooms, type Room } from '../../scripts/architecture/rooms.mjs';

const projectFolder = join(import.meta.dirname, '../..');
let house = '';

beforeAll(async () => {
  house = await mkdtemp(join(tmpdir(), 'klingel-house-'));
});
afterAll(() => rm(house, { recursive: true, force: true }));

/** Builds a house of these files, by their paths, and has it looked at. @returns the names of the rules that refuse something */
async function refused(files: Record<string, string>, plan: readonly Room[] = rooms): Promise<string[]> {
  const folder = await mkdtemp(join(house, 'files-'));
  await symlink(join(projectFolder, 'node_modules'), join(folder, 'node_modules'));
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  const options: ICruiseOptions = {
    baseDir: folder,
    validate: true,
    ruleSet: { forbidden: rulesFor(plan) },
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    preserveSymlinks: true,
  };
  const { output } = await cruise(Object.keys(files), options);
  return [...new Set((output as ICruiseResult).summary.violations.map(({ rule }) => rule.name))];
}

const thing = 'export const thing = 1;\n';
const uses = (path: string): string => `import { thing } from '${path}';\nexport const other = thing;\n`;

describe('the table of rooms', () => {
  it('has no circle, so no two folders can import each other', () => {
    expect(circleIn(rooms)).toEqual([]);
  });

  it('names rooms alone, and each once', () => {
    const paths = rooms.map(({ path }) => path);
    expect(paths).toEqual([...new Set(paths)]);
    const unknown = rooms
      .flatMap(({ may }) => may)
      .filter((named) => !paths.some((path) => path === named || path.startsWith(`${named}/`)));
    expect(unknown).toEqual([]);
  });

  it('says so where two rooms could know each other, directly or by others', () => {
    const room = (path: string, ...may: string[]): Room => ({ path, what: '', may });
    expect(circleIn([room('a', 'b'), room('b', 'a')])).toEqual(['a', 'b', 'a']);
    expect(circleIn([room('a', 'b'), room('b', 'c'), room('c', 'b')])).toEqual(['b', 'c', 'b']);
    expect(circleIn([room('a', 'm'), room('m/x', 'a'), room('m/y')])).toEqual(['a', 'm/x', 'a']);
    expect(circleIn([room('a', 'b'), room('b')])).toEqual([]);
  });
});

describe('a wall stands', () => {
  it.each<[string, Record<string, string>, string]>([
    [
      'between a rule and a file',
      { 'main/domain/calls/a.ts': uses('../../storage/b.ts'), 'main/storage/b.ts': thing },
      'walls of main/domain/calls',
    ],
    [
      'between a rule and Node',
      { 'main/domain/calls/a.ts': "import { readFile } from 'node:fs';\nreadFile;\n" },
      'no Node in main/domain/calls',
    ],
    [
      'between a rule and a package',
      { 'main/domain/calls/a.ts': "import * as z from 'zod';\nz;\n" },
      'packages of main/domain/calls',
    ],
    [
      'between the contract and main',
      { 'contract/model/a.ts': uses('../../main/lib/b.ts'), 'main/lib/b.ts': thing },
      'walls of contract/model',
    ],
    [
      'between two adapters',
      { 'main/storage/a.ts': uses('../receiver/b.ts'), 'main/receiver/b.ts': thing },
      'walls of main/storage',
    ],
    [
      'between an adapter and a feature',
      { 'main/receiver/a.ts': uses('../calls/b.ts'), 'main/calls/b.ts': thing },
      'walls of main/receiver',
    ],
    [
      'before the roots',
      { 'main/calls/a.ts': uses('../roots/b.ts'), 'main/roots/b.ts': thing },
      'walls of main/calls',
    ],
    [
      'before the desktop, for types as well',
      {
        'main/calls/a.ts': "import type { Thing } from '../desktop/b.ts';\nexport type Other = Thing;\n",
        'main/desktop/b.ts': 'export type Thing = 1;\n',
      },
      'walls of main/calls',
    ],
    [
      'before electron',
      { 'main/calls/a.ts': "import { app } from 'electron';\napp;\n" },
      'packages of main/calls',
    ],
    [
      'before what is imported only as it runs',
      {
        'main/calls/a.ts': "export const later = () => import('../desktop/b.ts');\n",
        'main/desktop/b.ts': thing,
      },
      'walls of main/calls',
    ],
    [
      'between a page and main',
      { 'renderer/features/calls/a.ts': uses('../../../main/lib/b.ts'), 'main/lib/b.ts': thing },
      'walls of renderer/features/calls',
    ],
    [
      'between a page and Node',
      { 'renderer/features/calls/a.ts': "import { readFile } from 'node:fs';\nreadFile;\n" },
      'no Node in renderer/features/calls',
    ],
    [
      'between the preload and packages',
      { 'preload/index.ts': "import * as z from 'zod';\nz;\n" },
      'packages of preload',
    ],
    [
      'before the tests',
      { 'main/lib/a.ts': uses('../../test/support/b.ts'), 'test/support/b.ts': thing },
      'walls of main/lib',
    ],
    [
      'around a room that nobody has entered',
      { 'main/cellar/a.ts': uses('../lib/b.ts'), 'main/lib/b.ts': thing },
      'a-room-is-entered-first',
    ],
    [
      'around two files of one room that import each other',
      {
        'main/lib/a.ts': uses('./b.ts'),
        'main/lib/b.ts': "import { other } from './a.ts';\nexport const thing = () => other;\n",
      },
      'no-circle',
    ],
    ['before what is not there', { 'main/lib/a.ts': uses('./gone.ts') }, 'resolvable'],
  ])('%s', async (_, files, rule) => {
    expect(await refused(files)).toContain(rule);
  });

  it('and lets through what the table has', async () => {
    expect(
      await refused({
        'main/domain/calls/a.ts': `${uses('../numbers/b.ts')}import type { C } from '../../../contract/model/c.ts';\nexport type D = C;\n`,
        'main/domain/numbers/b.ts': thing,
        'contract/model/c.ts':
          "import * as z from 'zod';\nexport const c = z.string();\nexport type C = string;\n",
      }),
    ).toEqual([]);
  });
});
