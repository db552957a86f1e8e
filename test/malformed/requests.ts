import fc from 'fast-check';
import { bodies, contentTypes, genuine, headers, oddCalls, raw, targets } from './corpus.ts';

/** A request that HTTP can carry, whatever is wrong with it otherwise. */
export interface FramedRequest {
  method: string;
  /** `TOKEN` stands for the right one. */
  target: string;
  /** Null: none. */
  contentType: string | null;
  signature: 'right' | 'missing' | 'of another body';
  more: readonly (readonly [name: string, value: string])[];
  /** A byte each character. */
  body: string;
  /** How the body is cut into pieces; null: it is announced with its length. */
  chunks: number | null;
}

/** What is sent: a request, or bytes that are none, a character each. */
export type Malformed = FramedRequest | { raw: string };

const right: FramedRequest = {
  method: 'POST',
  target: '/sipgate/TOKEN/in',
  contentType: 'application/x-www-form-urlencoded',
  signature: 'right',
  more: [],
  body: '',
  chunks: null,
};

/** Every entry of the corpus once, each in a request that is right otherwise. */
export const corpus: readonly Malformed[] = [
  ...[...bodies, ...oddCalls].map((body) => ({ ...right, body })),
  ...targets.map((target) => ({ ...right, target })),
  ...contentTypes.map((contentType) => ({ ...right, contentType })),
  ...headers.map((header) => ({ ...right, more: [header] })),
  ...headers.map((header) => ({ ...right, more: [header, header, header] })),
  { ...right, more: headers },
  { ...right, more: Array.from({ length: 1_500 }, (_, index) => [`X-${index}`, ''] as const) },
  { ...right, contentType: null },
  { ...right, body: `${genuine}&x=`.padEnd(64 * 1024 + 1, 'x') },
  { ...right, body: `${genuine}&x=`.padEnd(300_000, 'x'), chunks: 1_000 },
  ...raw.map((text) => ({ raw: text })),
];

const byte = fc.integer({ min: 0, max: 255 }).map((code) => String.fromCharCode(code));
const text = fc.oneof(
  fc.string({ unit: byte, maxLength: 40 }),
  fc.string({ unit: 'binary', maxLength: 20 }).map((value) => Buffer.from(value).toString('latin1')),
  fc.string({ unit: fc.constantFrom('%', '0', 'E', '+', '&', '=', '[', ']', '\0'), maxLength: 40 }),
  fc.tuple(byte, fc.nat(1_000)).map(([character, count]) => character.repeat(count)),
);

/** `callId` is not among them: without one there is no call, and the log stays as long as it is. */
const names = [
  'event',
  'direction',
  'from',
  'to',
  'user',
  'userId',
  'fullUserId',
  'origCallId',
  'cause',
  'dtmf',
];
const name = fc
  .tuple(
    fc.oneof(fc.constantFrom(...names, '__proto__', 'constructor', ''), text),
    fc.constantFrom('', '', '', '[]', '[0]', '[99999999]', '[][]', '[', ']', '[a][b][c]', '%5B%5D', '\0'),
  )
  .map(([stem, ending]) => stem + ending);
const value = fc.oneof(
  fc.constantFrom('newCall', 'answer', 'hangup', 'dtmf', 'in', 'out', 'null', '-1', 'NaN'),
  text,
);
const formBody = fc
  .array(fc.tuple(name, value), { maxLength: 12 })
  .map((pairs) => pairs.map((pair) => pair.join('=')).join('&'));

/** A body that was right until something happened to it on the way. */
const damaged = fc
  .array(fc.record({ at: fc.nat(genuine.length), gone: fc.nat(8), instead: text }), {
    minLength: 1,
    maxLength: 3,
  })
  .map((damages) =>
    damages.reduce(
      (body, { at, gone, instead }) => body.slice(0, at) + instead.slice(0, 200) + body.slice(at + gone),
      genuine,
    ),
  );

/** Every one of them goes to the disk. */
const isLarge = (text: string): boolean => text.length > 5_000;
const body = fc.oneof(
  { weight: 1, arbitrary: fc.constantFrom(...bodies.filter(isLarge)) },
  { weight: 30, arbitrary: fc.constantFrom(...bodies.filter((text) => !isLarge(text))) },
  { weight: 40, arbitrary: formBody },
  { weight: 20, arbitrary: text },
);
/** The usual one most of the time: what is odd is to get past the door of all that is checked before it. */
const mostly = <T>(usual: T, odd: fc.Arbitrary<T>): fc.Arbitrary<T> =>
  fc.oneof({ weight: 12, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: odd });
const method = fc.constantFrom(
  'GET',
  'PUT',
  'DELETE',
  'HEAD',
  'OPTIONS',
  'PATCH',
  'TRACE',
  'PROPFIND',
  'SEARCH',
);

function framed(bodyOf: fc.Arbitrary<string>): fc.Arbitrary<FramedRequest> {
  return fc.record({
    method: mostly('POST', method),
    target: mostly(right.target, fc.constantFrom(...targets)),
    contentType: mostly(right.contentType, fc.option(fc.constantFrom(...contentTypes))),
    signature: fc.oneof(
      { weight: 4, arbitrary: fc.constant('right' as const) },
      { weight: 1, arbitrary: fc.constantFrom('missing' as const, 'of another body' as const) },
    ),
    more: mostly([], fc.array(fc.constantFrom(...headers), { maxLength: 4 })),
    body: bodyOf,
    chunks: mostly(null, fc.integer({ min: 1, max: 5_000 })),
  });
}

/**
 * Malformed requests of every kind.
 * @param calls how many of a hundred may make calls of what they say: what is kept of those takes memory, and rightly so
 */
export function malformed(calls: number): fc.Arbitrary<Malformed> {
  const rest = 100 - calls;
  return fc.oneof(
    {
      weight: calls,
      arbitrary: framed(fc.oneof(damaged, fc.constantFrom(...oddCalls.filter((call) => !isLarge(call))))),
    },
    { weight: Math.round(rest * 0.9), arbitrary: framed(body) },
    {
      weight: Math.round(rest * 0.1),
      arbitrary: fc
        .oneof(
          fc.constantFrom(...raw),
          text,
          fc.tuple(fc.constantFrom(...raw), text).map((parts) => parts.join('')),
        )
        .map((bytes) => ({ raw: bytes })),
    },
  );
}
