import type { LinkScheme } from '../../../contract/settings/dial-way.ts';

/**
 * The link that makes the system's phone program dial.
 * @param number a plus and E.164 digits, or the digits of a local number
 * @param extension passed on where the scheme has a place for it (RFC 3966) and it consists of digits
 */
export function dialUrl(way: LinkScheme, number: string, extension: string | null): string {
  const hasPlace = way === 'tel' && extension !== null && /^\d+$/.test(extension);
  return `${way}:${number}${hasPlace ? `;ext=${extension}` : ''}`;
}
