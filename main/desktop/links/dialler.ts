import { linkSchemeSchema, type LinkScheme } from '../../../contract/settings/dial-way.ts';
import type { Dialler } from '../../ports/dialler.ts';
import { dialUrl } from '../../domain/numbers/dial-url.ts';
import type { LinkPrograms } from './link-programs.ts';
import type { OpenOutside } from './open-outside.ts';

/** Dials by handing links to the system, which gives them to the phone program that is set up for their scheme. */
export function createSystemDiallers(
  programs: LinkPrograms,
  openOutside: OpenOutside,
): Record<LinkScheme, Dialler> {
  const diallers = linkSchemeSchema.options.map(
    (way) => [way, systemDialler(programs, openOutside, way)] as const,
  );
  return Object.fromEntries(diallers) as Record<LinkScheme, Dialler>;
}

function systemDialler(programs: LinkPrograms, openOutside: OpenOutside, way: LinkScheme): Dialler {
  return {
    async state() {
      const [program, isKlingel] = await Promise.all([programs.programFor(way), programs.isOurs(way)]);
      return { way, program, isKlingel, block: null };
    },
    async dial({ number, extension }) {
      await openOutside(dialUrl(way, number, extension));
      return { ok: true };
    },
  };
}
