import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import i18next from 'i18next';
import { expect, it, vi } from 'vitest';
import { de } from '../../../renderer/i18n/de/index.ts';
import { en } from '../../../renderer/i18n/en/index.ts';
import { createVoice } from '../../../renderer/i18n/index.ts';

interface Texts {
  [key: string]: string | Texts;
}

function flat(texts: Texts, path = ''): [key: string, text: string][] {
  return Object.entries(texts).flatMap(([name, text]): [string, string][] =>
    typeof text === 'string' ? [[path + name, text]] : flat(text, `${path}${name}.`),
  );
}

it.each(['de', 'en'] as const)(
  'every text of %s stays in its order, whatever is put into it',
  async (language) => {
    vi.stubGlobal('document', { documentElement: { lang: '' } });
    const texts = { de, en }[language];
    await createVoice(() => Promise.resolve(texts))(language);
    const evil = '\u2069\u202eevil';
    for (const [key, text] of flat(texts)) {
      const names = [...text.matchAll(/\{\{\s*(\w+)/g)].map(([, name]) => name ?? '');
      const shown: string = i18next.getFixedT(language)(
        key as never,
        Object.fromEntries(names.map((name) => [name, evil])),
      );
      // Everything that was put in stands in an isolate of its own, and nothing else.
      expect(shown.replaceAll('\u2068\u202eevil\u2069', '…')).toBe(text.replaceAll(/\{\{[^}]*\}\}/g, '…'));
    }
    vi.unstubAllGlobals();
  },
);

it('what stands in an element of a page is isolated from the others', async () => {
  const css = await readFile(join(import.meta.dirname, '../../../renderer/styles/tokens.css'), 'utf8');
  expect(css).toMatch(/:where\(:not\(input, textarea\)\) \{\s*unicode-bidi: isolate;/);
});
