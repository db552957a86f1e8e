import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { inProject } from '../../../scripts/lib/project.mjs';

const built = (file: string): Promise<string> => readFile(inProject('out/renderer', file), 'utf8');

for (const page of ['index.html', 'popup.html']) {
  test(`${page} needs one script and one style file to paint`, async () => {
    const html = await built(page);
    const scripts = [...html.matchAll(/<script[^>]* src="([^"]+)"/g)].map(([, file = '']) => file);
    expect(scripts).toHaveLength(1);
    expect(html.match(/rel="stylesheet"/g)).toHaveLength(1);
    expect(html).not.toContain('modulepreload');
    // What it imports later is `import('./…')`: a language, and what is opened.
    const script = await built(scripts[0] ?? '');
    expect(script).not.toMatch(/\b(?:from|import)\s*["'`]\.{0,2}\//);
    // A single other letter would double what there is to read.
    expect(script).toMatch(/^\p{ASCII}*$/u);
  });
}
