import type { SipgateLine, UrlFinding, WebhookComparison } from '../../../contract/model/account.ts';
import type { SipgateEdition, SipgateWebhooks } from '../../../contract/model/sipgate.ts';

/** What this app needs; the addresses hold the receiver's token. */
export interface WantedWebhooks {
  /** Empty: not known yet. */
  publicUrl: string;
  incomingUrl: string;
  outgoingUrl: string;
}

/**
 * Compares sipgate's webhook settings with what this app needs.
 * @param lines for the names of sources; null where they are not known
 */
export function compareWebhooks(
  is: SipgateWebhooks,
  needed: WantedWebhooks,
  edition: SipgateEdition,
  lines: readonly SipgateLine[] | null,
): WebhookComparison {
  const { publicUrl, incomingUrl, outgoingUrl } = needed;
  const isPlain = /^http:/i.test(publicUrl);
  const wanted = publicUrl === '' ? null : { incomingUrl, outgoingUrl };
  return {
    is,
    wanted,
    incoming: wanted ? judge(is.incomingUrl, incomingUrl, outgoingUrl) : withoutWanted(is.incomingUrl),
    outgoing: wanted ? judge(is.outgoingUrl, outgoingUrl, incomingUrl) : withoutWanted(is.outgoingUrl),
    sources: sourcesOf(is.sources, lines),
    // sipgate neo takes no other addresses, and classic accounts are being moved there.
    obstacle: wanted === null ? 'noPublicUrl' : isPlain && edition === 'neo' ? 'httpsOnly' : null,
    perhapsHttpsOnly: isPlain && edition === 'unknown',
  };
}

function withoutWanted(is: string): UrlFinding {
  return is.trim() === '' ? 'empty' : 'unknown';
}

function judge(is: string, wanted: string, other: string): UrlFinding {
  const have = normal(is);
  if (have === '') return 'empty';
  if (have === normal(wanted)) return 'right';
  if (have === normal(other)) return 'swapped';
  return withoutToken(have) === withoutToken(normal(wanted)) ? 'oldToken' : 'elsewhere';
}

/** Spellings that lead to the same place are the same. */
function normal(url: string): string {
  const trimmed = url.trim().replace(/\/+$/, '');
  const [, origin, rest = ''] = /^(https?:\/\/[^/?#]+)(.*)$/i.exec(trimmed) ?? [];
  return origin === undefined
    ? trimmed
    : origin.toLowerCase().replace(/^(http:.*):80$|^(https:.*):443$/, '$1$2') + rest;
}

function withoutToken(url: string): string {
  return url.replace(/\/sipgate\/[^/]+\//, '/sipgate/…/');
}

function sourcesOf(
  sources: SipgateWebhooks['sources'],
  lines: readonly SipgateLine[] | null,
): WebhookComparison['sources'] {
  if (sources === null) return { state: 'all', names: [] };
  const nameOf = (id: string): string => {
    const line = lines?.find(({ endpointId }) => endpointId === id);
    return line && line.endpointName !== '' ? line.endpointName : id;
  };
  return { state: sources.length === 0 ? 'none' : 'some', names: sources.map(nameOf) };
}
