import { publicUrlSchema } from '../../../contract/settings/public-url.ts';
import { withoutTrailing } from '../../lib/pure/cut-text.ts';

/** Everything in a line that could be an address; no pattern of anybody's own is ever run as a regular expression. */
const candidates = /https?:\/\/[^\s"'`<>|()[\]{}]+/gi;

/** What ends a sentence, not an address. */
const trailing = '.,;:!/';

/**
 * Makes a function that finds a tunnel's public address in a line of its program's output.
 * @param pattern an address in which `*` stands for any characters but a slash: `https://*.trycloudflare.com`. What stands
 * before it has to stand before it in the line, too: `url=https://*`
 * @returns gives the first address that fits, without a slash at its end; null where there is none. It takes at most as many
 * steps as the line has characters times the pattern has.
 */
export function addressFinder(pattern: string): (line: string) => string | null {
  const start = pattern.search(/https?:\/\//i);
  const before = pattern.slice(0, Math.max(start, 0));
  const wanted = partsOf(withoutTrailing(pattern.slice(before.length), trailing));
  return (line) => {
    if (start < 0) return null;
    for (const { 0: found, index } of line.matchAll(candidates)) {
      if (!line.endsWith(before, index)) continue;
      const address = withoutTrailing(found, trailing);
      const parts = partsOf(address);
      const fits =
        parts.length === wanted.length && wanted.every((part, place) => isLike(parts[place] ?? '', part));
      if (fits && publicUrlSchema.safeParse(address).success) return address;
    }
    return null;
  };
}

function partsOf(address: string): string[] {
  return address.toLowerCase().split('/');
}

/** Whether a text is like a pattern with stars; each stands for at least one character. */
function isLike(text: string, pattern: string): boolean {
  let [at, to] = [0, 0];
  let [starAt, starTo] = [-1, -1];
  while (at < text.length) {
    if (pattern[to] === '*') {
      // It has taken this one, and may take more.
      [starAt, starTo] = [at, to];
      at += 1;
      to += 1;
    } else if (to < pattern.length && pattern[to] === text[at]) {
      at += 1;
      to += 1;
    } else if (starTo >= 0) {
      starAt += 1;
      at = starAt + 1;
      to = starTo + 1;
    } else return false;
  }
  return to === pattern.length;
}
