import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { extname, join, normalize, sep } from 'node:path';
import type { CustomScheme } from 'electron';
import { createPageBurst } from './page-burst.ts';

const scheme = 'app';
const host = 'klingel';

/** As much of Electron's `protocol` as is asked of it. */
export interface PageProtocol {
  registerSchemesAsPrivileged: (schemes: CustomScheme[]) => void;
  handle: (scheme: string, handler: (request: Request) => Response | Promise<Response>) => void;
}

/** Pages that there are, besides their scripts and styles. */
export type Page = 'index' | 'popup';

/** Has to run before the app is ready. */
export function registerPageScheme(protocol: Pick<PageProtocol, 'registerSchemesAsPrivileged'>): void {
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

/** The address of a page: the built one or, while developing, the one that Vite serves with hot reload. */
export function pageUrl(page: Page, isPackaged: boolean): string {
  return `${viteUrl(isPackaged) ?? `${scheme}://${host}`}/${page}.html`;
}

function viteUrl(isPackaged: boolean): string | undefined {
  return isPackaged ? undefined : process.env.ELECTRON_RENDERER_URL;
}

/**
 * Serves the built pages, and nothing outside their folder, with a content security policy.
 * @returns resolves when the app window's page has got what it names: script, style, font; at once where Vite serves it
 */
export function servePages(protocol: Pick<PageProtocol, 'handle'>, isPackaged: boolean): Promise<void> {
  const root = join(import.meta.dirname, '../renderer');
  const nonce = randomBytes(16).toString('base64');
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    // Mantine writes the theme's variables into a style element of its own.
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
  const burst = createPageBurst();

  protocol.handle(scheme, (request) => {
    const url = new URL(request.url);
    const file = normalize(join(root, decodeURIComponent(url.pathname)));
    const type = contentTypes[extname(file)];
    if (url.host !== host || !file.startsWith(root + sep) || type === undefined) {
      return new Response(null, { status: 404 });
    }
    // At once: the page waits for nothing else, and a file that is read in turns waits for each of them.
    const content = readFileSync(file);
    burst.served(url.pathname);
    if (extname(file) !== '.html') return new Response(content, { headers: { 'Content-Type': type } });
    const html = content.toString().replaceAll('__CSP_NONCE__', nonce);
    if (url.pathname === '/index.html') burst.expect(html);
    return new Response(html, { headers: { 'Content-Type': type, 'Content-Security-Policy': policy } });
  });
  return viteUrl(isPackaged) === undefined ? burst.over : Promise.resolve();
}

/** What the build writes. Reading it ourselves takes a third of the time that `net.fetch` takes for it. */
const contentTypes: Partial<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
};
