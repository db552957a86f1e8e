import type { LinkScheme } from '../../../contract/settings/dial-way.ts';
import { linkSchemes } from '../../../contract/settings/link-schemes.ts';
import type { LinkState } from '../../../contract/model/system-state.ts';
import { isDialLink } from '../../domain/numbers/is-dial-link.ts';
import type { LinkPrograms } from './link-programs.ts';

/** Tells of links and of further starts: as much of Electron's `app` as is asked of it. */
export interface LinkEvents {
  on(event: 'open-url', listener: (event: { preventDefault: () => void }, link: string) => void): unknown;
  on(event: 'second-instance', listener: (event: unknown, argv: string[]) => void): unknown;
}

/**
 * Hears of the links that other programs give to this app: on macOS as events, elsewhere as arguments of the first or a
 * further start. Has to be called before the app is ready.
 * @param argv what this start was given
 * @returns takes who is to be told; what came before is told then
 */
export function receiveLinks(
  app: LinkEvents,
  argv: readonly string[],
): (listener: (link: string) => void) => void {
  const waiting = argv.filter(isDialLink);
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
 * Makes this app the program for links of a scheme, or no longer.
 * @throws if the system does not take it
 */
export async function setLinkHandler(programs: LinkPrograms, way: LinkScheme, on: boolean): Promise<void> {
  if (programs.blocked !== null) throw new Error(`${way}:`);
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
