import { xdgOpen } from './xdg-open.ts';

/** What may leave the app: web pages, letters, and numbers for the phone program. */
const calling = new Set(['tel:', 'callto:', 'sip:']);
const leaving = new Set(['https:', 'mailto:', ...calling]);

/**
 * Hands a link over to the system: the one way for links to leave the app. A helpdesk on this machine may do without https.
 * @throws if it is none that may leave, or the system has nothing that opens it
 */
export type OpenOutside = (link: string) => Promise<void>;

/**
 * @param shell Electron's
 * @param openNumber hands a number over on Linux, and says whether anything took it
 */
export function createOpenOutside(
  shell: { openExternal: (url: string) => Promise<void> },
  openNumber: (link: string) => Promise<void> = xdgOpen,
): OpenOutside {
  return async (link) => {
    const url = URL.canParse(link) ? new URL(link) : null;
    const isOnThisMachine =
      url?.protocol === 'http:' && /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/.test(url.hostname);
    if (!url || !(isOnThisMachine || leaving.has(url.protocol)))
      throw new Error('this link may not leave the app');
    // There Electron does not say whether anything took the number.
    if (process.platform === 'linux' && calling.has(url.protocol)) await openNumber(url.href);
    else await shell.openExternal(url.href);
  };
}
