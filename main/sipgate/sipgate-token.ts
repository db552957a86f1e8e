import * as z from 'zod';
import type { TelephonyEdition, TelephonyToken } from '../../contract/model/telephony.ts';

// A personal access token: its id (`token-ABC123`) and the token itself (a UUID).

// HTTP Basic ends the user's name at the first colon; what cannot stand in a header is no token.
const idPattern = /^[\x21-\x39\x3b-\x7e]+$/;
const secretPattern = /^[\x21-\x7e]+$/;

/** The `Authorization` header (HTTP Basic); null where the two cannot be a token. Spaces around them come from pasting. */
export function authorizationOf({ id, secret }: TelephonyToken): string | null {
  if (!idPattern.test(id.trim()) || !secretPattern.test(secret.trim())) return null;
  return `Basic ${Buffer.from(`${id.trim()}:${secret.trim()}`).toString('base64')}`;
}

/** As one text, to be kept; the opposite of `readToken`. */
export function writeToken({ id, secret }: TelephonyToken): string {
  return `${id.trim()}:${secret.trim()}`;
}

/** @returns null for a text that is none */
export function readToken(text: string): TelephonyToken | null {
  const [, id, secret] = /^([^:]+):(.+)$/s.exec(text) ?? [];
  return id === undefined || secret === undefined ? null : { id, secret };
}

const featureSchema = z.looseObject({
  featureScope: z.union([z.string(), z.array(z.string())]),
});

/**
 * Which telephone system an account runs on: `featureScope` is `CLASSIC_PBX` or `NEO_PBX`. sipgate has it in the
 * payload of tokens that are JWTs; a personal access token is none, so most often this is not known.
 * @param claims what may hold it: sipgate's answer to whose token it is, or a token's payload
 */
export function editionOf(...claims: unknown[]): TelephonyEdition {
  for (const claim of claims) {
    const { data } = featureSchema.safeParse(claim);
    const scopes = data ? [data.featureScope].flat() : [];
    if (scopes.includes('NEO_PBX')) return 'neo';
    if (scopes.includes('CLASSIC_PBX')) return 'classic';
  }
  return 'unknown';
}

/** The payload of a JWT (RFC 7519), unchecked; null for what is none. */
export function payloadOf(secret: string): unknown {
  const [, payload] = /^[\w-]+\.([\w-]+)\.[\w-]*$/.exec(secret.trim()) ?? [];
  if (payload === undefined) return null;
  try {
    return JSON.parse(Buffer.from(payload, 'base64url').toString('utf8'));
  } catch {
    return null;
  }
}

/**
 * How a kept token can stand in a text: whole, its secret part, and as it is sent. For logs, to leave it out.
 * @param text what `writeToken` made
 */
export function spellingsOf(text: string): string[] {
  const token = readToken(text);
  return token ? [text, token.secret, Buffer.from(text).toString('base64')] : [text];
}
