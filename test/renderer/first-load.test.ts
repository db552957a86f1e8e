import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { en } from '../../renderer/i18n/en/index.ts';
import { popUpsEn } from '../../renderer/i18n/en/pop-ups.ts';

const renderer = join(import.meta.dirname, '../../renderer');

/** What a page loads before it can show anything: its sources by path, and the packages that they import. */
async function loadedAtFirst(page: string): Promise<{ sources: Map<string, string>; packages: Set<string> }> {
  const sources = new Map<string, string>();
  const packages = new Set<string>();
  const load = async (path: string): Promise<void> => {
    if (sources.has(path)) return;
    const source = await readFile(path, 'utf8');
    sources.set(path, source);
    // Types are gone when it runs, and `import()` comes later.
    for (const [, isType, from] of source.matchAll(/^(?:import|export)\b( type\b)?[^'();]*?'([^']+)'/gm)) {
      if (isType !== undefined || from === undefined) continue;
      if (!from.startsWith('.')) packages.add(from);
      else if (/\.tsx?$/.test(from)) await load(join(dirname(path), from));
    }
  };
  await load(join(renderer, page));
  return { sources, packages };
}

it.each(['main.tsx', 'popup.tsx'])(
  '%s loads no language and evaluates no schema before it asks',
  async (page) => {
    const { sources, packages } = await loadedAtFirst(page);
    expect([...sources.keys()].filter((path) => /-(?:de|en)\.ts$|\/(?:de|en)\.ts$/.test(path))).toEqual([]);
    expect(packages).toContain('react');
    expect(packages).not.toContain('zod');
  },
);

it('the pop-up window has all texts that it speaks of', async () => {
  const { sources } = await loadedAtFirst('popup.tsx');
  // The table of preferences names texts of the settings' pages; what speaks stands in the renderer.
  const speaking = [...sources].flatMap(([path, source]) => (path.startsWith(renderer) ? [source] : []));
  const words = speaking.join('\n').matchAll(/['`](\w+)\.[\w.${}]+['`]/g);
  const topics = [...words].map(([, topic]) => topic ?? '').filter((topic) => Object.hasOwn(en, topic));
  expect(topics.length).toBeGreaterThan(20);
  expect(topics.filter((topic) => !Object.hasOwn(popUpsEn, topic))).toEqual([]);
});
