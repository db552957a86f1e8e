import { signatureHeader, type WebhookRequest } from '../../../contract/model/request.ts';

/** Base64 of an RSA signature of 1,024 bits. */
const shortestRsa = 172;

/** Whether it was signed by this app itself: with a key of another kind than the telephone system's, as that signs faster. */
export function isSelfSigned({ headers }: Pick<WebhookRequest, 'headers'>): boolean {
  const signature = headers[signatureHeader] ?? '';
  return signature !== '' && signature.length < shortestRsa;
}

/**
 * Whether a request came from the telephone system: it was taken in, and signed with RSA. The app's own test signs with another kind of
 * key, whose signatures are much shorter.
 */
export function isGenuine({ reason, status, event, headers }: WebhookRequest): boolean {
  const signature = headers[signatureHeader] ?? '';
  return reason === null && status === 200 && event !== null && signature.length >= shortestRsa;
}
