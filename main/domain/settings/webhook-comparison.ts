import type { UrlFinding, WebhookComparison } from '../../../contract/model/account.ts';
import { webhookRoot } from '../../../contract/model/request.ts';
import type { TelephonyWebhooks, WebhookUrls } from '../../../contract/model/telephony.ts';
import { withoutTrailing } from '../../lib/pure/cut-text.ts';

/** Where the receiver's token stands in its addresses. */
const tokenInPath = new RegExp(`/${webhookRoot}/[^/]+/`);

/** What this app needs; the addresses hold the receiver's token. */
export interface WantedWebhooks {
  /** Empty: not known yet. */
  publicUrl: string;
  incomingUrl: string;
  outgoingUrl: string;
}

/** A line or group that can trigger webhooks. */
interface NamedSource {
  /** As webhook settings have it; null where it has no id. */
  endpointId: string | null;
  /** Perhaps nothing. */
  endpointName: string;
}

/**
 * Compares the telephone system's webhook settings with what this app needs.
 * @param taken which addresses it posts to
 * @param lines for the names of sources; null where they are not known
 */
export function compareWebhooks(
  is: TelephonyWebhooks,
  needed: WantedWebhooks,
  taken: WebhookUrls,
  lines: readonly NamedSource[] | null,
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
    obstacle: wanted === null ? 'noPublicUrl' : isPlain && taken === 'httpsOnly' ? 'httpsOnly' : null,
    perhapsHttpsOnly: isPlain && taken === 'unknown',
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
  const trimmed = withoutTrailing(url.trim(), '/');
  const [, origin, rest = ''] = /^(https?:\/\/[^/?#]+)(.*)$/i.exec(trimmed) ?? [];
  return origin === undefined
    ? trimmed
    : origin.toLowerCase().replace(/^(http:.*):80$|^(https:.*):443$/, '$1$2') + rest;
}

function withoutToken(url: string): string {
  return url.replace(tokenInPath, `/${webhookRoot}/…/`);
}

function sourcesOf(
  sources: TelephonyWebhooks['sources'],
  lines: readonly NamedSource[] | null,
): WebhookComparison['sources'] {
  if (sources === null) return { state: 'all', names: [] };
  const named = (lines ?? []).filter(({ endpointName }) => endpointName !== '');
  const names = new Map(named.map(({ endpointId, endpointName }) => [endpointId, endpointName]));
  const nameOf = (id: string): string => names.get(id) ?? id;
  return { state: sources.length === 0 ? 'none' : 'some', names: sources.map(nameOf) };
}
