import { app } from 'electron';
import type { LinkScheme } from '../../../contract/model/dialling.ts';
import { linkSchemes } from '../../../contract/model/link-schemes.ts';
import type { LinkState } from '../../../contract/model/system-state.ts';
import { isDialLink } from '../../domain/numbers/is-dial-link.ts';
import type { LinkPrograms } from './link-programs.ts';

/**
 * Hears of the links that other programs give to this app: on macOS as events, elsewhere as arguments of the first or a
 * further start. Has to be called before the app is ready.
 * @returns takes who is to be told; what came before is told then
 */
export function receiveLinks(): (listener: (link: string) => void) => void {
  const waiting = process.argv.filter(isDialLink);
  let tell = (link: string): void => {
    waiting.push(link);
  };
  app.on('open-url', (event, link) => {
    event.preventDefault();
    tell(link);
  });
  app.on('second-instance', (_event, argv) => {
    argv.filter(isDialLink).forEach((link) => {
      tell(link);
    });
  });
  return (listener) => {
    tell = listener;
    waiting.splice(0).forEach(listener);
  };
}

/**
 * Whether links can be taken over. A system takes programs for links from what an installer wrote down, which a copy that
 * runs from its sources lacks; Windows alone is content with a path.
 */
export function linksBlocked(): 'notPackaged' | null {
  return app.isPackaged || process.platform === 'win32' ? null : 'notPackaged';
}

/**
 * Makes this app the program for links of a scheme, or no longer.
 * @throws if the system does not take it
 */
export async function setLinkHandler(programs: LinkPrograms, way: LinkScheme, on: boolean): Promise<void> {
  if (linksBlocked() !== null) throw new Error(`${way}:`);
  await programs.set(way, on);
  if ((await programs.isOurs(way)) !== on) throw new Error(`${way}:`);
}

export async function linkStates(programs: LinkPrograms): Promise<LinkState[]> {
  return await Promise.all(
    linkSchemes.map(async (way) => {
      const [handled, program] = await Promise.all([programs.isOurs(way), programs.programFor(way)]);
      return { way, handled, program };
    }),
  );
}
