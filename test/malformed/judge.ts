import type { WireAnswer } from './connection.ts';
import type { FramedRequest, Malformed } from './requests.ts';

/** Node's own parser turns away what is no HTTP, or too much of it, before the receiver sees it: without a body. */
const byNode = new Set([400, 408, 413, 417, 431]);

/**
 * @throws if this is no answer that the receiver may give: a fault on its side, another type than it says, words that
 * nobody outside should read, or consent to what is not genuine
 */
export function judge(request: Malformed, { status, headers, body }: WireAnswer): void {
  const isRaw = 'raw' in request;
  const fail = (why: string): never => {
    throw new Error(`${why}: ${status} ${JSON.stringify([...headers])} ${JSON.stringify(body)}`);
  };
  if (status >= 500) fail('a fault');
  if (/node:|\.[jt]s:\d|\n\s+at /.test(body)) fail('the inside of the program');
  const isHealth = isRaw ? request.raw.includes('/health') : /\/health\b/.test(request.target);
  const type = headers.get('content-type');
  if (type === undefined) {
    // A probe that knows the answer already may hear that nothing has changed.
    const mayBe = byNode.has(status) || (isHealth && status === 304);
    if (!mayBe || body !== '') fail('without a content type');
    return;
  }
  if (type.startsWith('text/plain')) {
    if (!isHealth || status !== 200) fail('no webhook');
    return;
  }
  if (!/^application\/xml\b/.test(type)) fail('another type than XML');
  const isHead = isRaw ? request.raw.startsWith('HEAD') : request.method === 'HEAD';
  if (!isHead && !answerXml.test(body)) fail('no XML');
  if (status === 200 && (isRaw || !isGenuine(request))) fail('taken in');
}

const characters = String.raw`(?:[^<>&"]|&(?:amp|lt|gt|quot|apos);)*`;
const attributes = String.raw`(?: [a-zA-Z]+="${characters}")*`;
const inner = `<[a-zA-Z]+${attributes}(?:/>|>${characters}</[a-zA-Z]+>)`;
const action = `<[a-zA-Z]+${attributes}(?:/>|>(?:${characters}|(?:${inner})+)</[a-zA-Z]+>)`;
/** All that an answer to sipgate may be. */
const answerXml = new RegExp(
  String.raw`^<\?xml version="1\.0" encoding="UTF-8"\?><Response${attributes}(?:/>|>${action}</Response>)$`,
);

/** What may be taken in: a form, posted with the right secret and signature. */
function isGenuine({ method, target, signature, contentType, more }: FramedRequest): boolean {
  const types = [
    contentType ?? '',
    ...more.flatMap(([name, value]) => (/^content-type$/i.test(name) ? value : [])),
  ];
  return (
    method === 'POST' &&
    target.includes('TOKEN') &&
    signature === 'right' &&
    types.some((type) => type.toLowerCase().includes('application/x-www-form-urlencoded'))
  );
}
