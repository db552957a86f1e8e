import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import type { Plugin } from 'vite';
import { contractNames } from './scripts/build/contract-names.ts';
import { contractSchemas } from './scripts/build/contract-schemas.ts';

const here = import.meta.dirname;

// Everything is bundled: one file to read at start instead of hundreds, and a release needs no node_modules.
const bundled = { externalizeDeps: false } as const;

// The oldest Electron that the tests may run on is 33: see docs/decisions/0001-electron-runtime.md.
const node = 'node20.18';

export default defineConfig({
  main: {
    plugins: [contractNames(here), contractSchemas(here), asciiScripts()],
    build: {
      ...bundled,
      target: node,
      minify: true,
      rolldownOptions: { input: resolve(here, 'main/index.ts') },
    },
  },
  preload: {
    plugins: [contractNames(here)],
    build: {
      ...bundled,
      target: node,
      // A sandboxed preload is CommonJS, whatever the package says.
      rolldownOptions: {
        input: resolve(here, 'preload/index.ts'),
        output: { format: 'cjs', entryFileNames: 'index.cjs' },
      },
    },
  },
  renderer: {
    root: resolve(here, 'renderer'),
    plugins: [react(), helpersInPage(), asciiScripts(), fontWithPage()],
    html: { cspNonce: '__CSP_NONCE__' },
    build: {
      // The pages share no file, so that each has one script and one style file until it has painted.
      isolatedEntries: true,
      target: 'chrome130',
      minify: true,
      rolldownOptions: {
        input: { index: resolve(here, 'renderer/index.html'), popup: resolve(here, 'renderer/popup.html') },
        // All that a page imports at once, though some of it is imported again by what it loads later.
        output: { codeSplitting: { groups: [{ name: 'page', tags: ['$initial'] }] } },
      },
    },
  },
});

/**
 * Puts the few helpers that Rolldown's chunks share into the page's script as well: they have a file of their own, which
 * would be one more to ask for before anything can run. They keep no state, so two copies do as one.
 */
function helpersInPage(): Plugin {
  return {
    name: 'helpers-in-page',
    apply: 'build',
    generateBundle: {
      // Before Vite writes the names of the files into the pages.
      order: 'pre',
      handler(_options, bundle) {
        const chunks = Object.values(bundle).filter((output) => output.type === 'chunk');
        const page = chunks.find(({ name }) => name === 'page');
        const helpers = chunks.find(({ name }) => name === 'rolldown-runtime');
        if (!page || !helpers || !page.imports.includes(helpers.fileName)) return;
        const imported = /import\{([^}]*)\}from"\.\/rolldown-runtime[^"]*";?/.exec(page.code);
        const exported = /export\{([^}]*)\};?\s*$/.exec(helpers.code);
        if (imported?.[1] === undefined || exported?.[1] === undefined) {
          throw new Error('the helpers of the chunks are written in another way than expected');
        }
        const wanted = imported[1].replaceAll(' as ', ':');
        const made = exported[1].replaceAll(/(\w+) as (\w+)/g, '$2:$1');
        const body = `${helpers.code.slice(0, exported.index)}return{${made}}`;
        page.code = page.code.replace(imported[0], () => `const{${wanted}}=(()=>{${body}})();`);
        page.imports = page.imports.filter((file) => file !== helpers.fileName);
      },
    },
  };
}

/**
 * Writes what is no ASCII as escapes. A few dots and dashes would make V8 keep a whole script with two bytes a character,
 * twice as much to read, to hash and to scan.
 */
function asciiScripts(): Plugin {
  return {
    name: 'ascii-scripts',
    apply: 'build',
    generateBundle(_options, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue;
        // Behind a backslash an escape would be one no more.
        if (/\\[\u0080-\uffff]/.test(chunk.code))
          throw new Error(`${chunk.fileName} has an escaped letter that is no ASCII`);
        chunk.code = chunk.code.replace(
          /[\u0080-\uffff]/g,
          (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
        );
      }
    },
  };
}

/** Lets a page fetch its font beside its script: it is laid out once, and never in another font first. */
function fontWithPage(): Plugin {
  return {
    name: 'font-with-page',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(_html, { bundle = {} }) {
        const font = Object.keys(bundle).find((file) => /\/inter-latin-wght-[^/]*\.woff2$/.test(file));
        if (font === undefined) throw new Error('the font is not among the built files');
        const attrs = {
          rel: 'preload',
          as: 'font',
          type: 'font/woff2',
          crossorigin: true,
          href: `./${font}`,
        };
        return [{ tag: 'link', attrs, injectTo: 'head' }];
      },
    },
  };
}
