import { isUtf8 } from 'node:buffer';

const schemes = { tel: /^\s*(?:tel|callto):(?:\/\/)?/i, mailto: /^\s*mailto:/i } as const;

/**
 * Takes the scheme off a telephone number or an e-mail address that is written as a URI, and reads what is percent-encoded:
 * `tel:+49-30-609854180;ext=21` (RFC 3966), `mailto:anna@muster.example?subject=…` (RFC 6068). vCards have them from 4.0 on,
 * and many programs write them into older ones and into tables.
 * @param isUri whether it is said to be one; else it is, where the scheme stands before it
 */
export function withoutScheme(text: string, scheme: keyof typeof schemes, isUri = false): string {
  const rest = text.replace(schemes[scheme], '');
  if (rest === text && !isUri) return text;
  return percentDecoded(scheme === 'mailto' ? (rest.split('?', 1)[0] ?? '') : rest);
}

/** What is no UTF-8 stays encoded. */
function percentDecoded(text: string): string {
  return text.replace(/(?:%[\da-f]{2})+/gi, (encoded) => {
    const bytes = Buffer.from(encoded.replaceAll('%', ''), 'hex');
    return isUtf8(bytes) ? bytes.toString('utf8') : encoded;
  });
}
