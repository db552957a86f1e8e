import { readdir, readFile } from 'node:fs/promises';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';
import { rooms, shared, type Room } from '../../scripts/architecture/rooms.mjs';
import { sources } from '../../scripts/architecture/rules.mjs';

const projectFolder = join(import.meta.dirname, '../..');
const importing = /(?:\bfrom|\bimport|\bimport\()\s*['"]([^'"]+)['"]/g;

/** What a file imports: files from the project's folder, or names of packages. */
function importsOf(file: string, text: string): string[] {
  return [...text.matchAll(importing)].map(([, name = '']) => {
    if (name.startsWith('.')) return normalize(join(dirname(file), name)).replaceAll('\\', '/');
    return name
      .split('/')
      .slice(0, name.startsWith('@') ? 2 : 1)
      .join('/');
  });
}

/** The room that a file belongs to: of those around it the innermost. */
function roomOf(file: string, all: readonly Room[]): string | undefined {
  return all
    .map(({ path }) => path)
    .filter((path) => file === path || file.startsWith(`${path}/`))
    .sort((a, b) => b.length - a.length)[0];
}

/** What a room has of its own in a list: without the groups that are in it as a whole. */
function ownOf(list: readonly string[], groups: readonly (readonly string[])[]): string[] {
  return groups.reduce<string[]>(
    (left, group) =>
      group.every((one) => left.includes(one)) ? left.filter((one) => !group.includes(one)) : left,
    [...list],
  );
}

/** What rooms may import without doing so, as `room: what`. */
function unusedIn(all: readonly Room[], texts: ReadonlyMap<string, string>): string[] {
  const used = new Map<string, Set<string>>();
  for (const [file, text] of texts) {
    const from = roomOf(file, all) ?? '';
    const known = used.get(from) ?? new Set();
    for (const name of importsOf(file, text)) known.add(roomOf(name, all) ?? name);
    used.set(from, known);
  }
  return all.flatMap(({ path, may, packages = [], types = [], node = false }) => {
    const uses = [...(used.get(path) ?? [])];
    const rest = [
      ...ownOf(may, shared.may).filter(
        (named) => !uses.some((one) => one === named || one.startsWith(`${named}/`)),
      ),
      ...[...ownOf(packages, shared.packages), ...types].filter((name) => !uses.includes(name)),
      ...(node && !uses.some((one) => one.startsWith('node:')) ? ['node'] : []),
    ];
    return rest.map((what) => `${path}: ${what}`);
  });
}

async function projectTexts(): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  for (const folder of sources) {
    const found = await readdir(join(projectFolder, folder), { recursive: true });
    for (const name of found.filter((one) => /\.(?:tsx?|css)$/.test(one))) {
      const file = `${folder}/${name.replaceAll('\\', '/')}`;
      texts.set(file, await readFile(join(projectFolder, file), 'utf8'));
    }
  }
  return texts;
}

describe('the table of rooms', () => {
  it('allows a room nothing of its own that it does not use', async () => {
    expect(unusedIn(rooms, await projectTexts())).toEqual([]);
  });

  it('says so where it does', () => {
    const plan: Room[] = [
      { path: 'a', what: '', may: ['b', 'c'], packages: ['zod', '@x/y'], types: ['lowdb'], node: true },
      { path: 'b', what: '', may: [], node: true },
      { path: 'b/inner', what: '', may: [] },
      { path: 'c', what: '', may: [] },
    ];
    const texts = new Map([
      ['a/one.ts', "import type { Low } from 'lowdb';\nexport * from '../b/inner/two.ts';\n"],
      ['a/three.ts', "export const later = () => import('@x/y/z');\nimport '../c/look.css';\n"],
      ['b/four.ts', "import { join } from 'node:path';\n"],
    ]);
    expect(unusedIn(plan, texts)).toEqual(['a: zod', 'a: node']);
  });
});
