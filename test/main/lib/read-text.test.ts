import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBeginning, readText, TextTooLongError } from '../../../main/lib/read-text.ts';

/** A stream of pieces, and what became of it. */
function streamOf(pieces: Iterable<Uint8Array>) {
  const iterator = pieces[Symbol.iterator]();
  const seen = { pulled: 0, cancelled: false };
  const body = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        const step = iterator.next();
        if (step.done === true) controller.close();
        else {
          seen.pulled += step.value.length;
          controller.enqueue(step.value);
        }
      },
      cancel() {
        seen.cancelled = true;
      },
    },
    { highWaterMark: 0 },
  );
  return { source: new Response(body), seen };
}

const pieces = fc.array(fc.uint8Array({ minLength: 1, maxLength: 9 }), { maxLength: 9 });

describe('a text that is read', () => {
  it('is the one that response.text() gives, however its bytes come in pieces', async () => {
    const ofText = fc.tuple(fc.string({ unit: 'grapheme' }), fc.nat(5)).map(([text, size]) =>
      [...new TextEncoder().encode(text)]
        .map((_, at, all) => all.slice(at, at + 1))
        .flat()
        .reduce<number[][]>((parts, byte, at) => {
          if (at % (size + 1) === 0) parts.push([]);
          parts.at(-1)?.push(byte);
          return parts;
        }, [])
        .map((part) => Uint8Array.from(part)),
    );
    await fc.assert(
      fc.asyncProperty(fc.oneof(pieces, ofText), async (parts) => {
        const whole = await new Response(Buffer.concat(parts)).text();
        expect(await readText(streamOf(parts).source, 1_000)).toBe(whole);
      }),
    );
  });

  it('is refused exactly where it has more bytes than it may', async () => {
    await fc.assert(
      fc.asyncProperty(pieces, fc.nat(40), async (parts, atMost) => {
        const bytes = parts.reduce((sum, { length }) => sum + length, 0);
        const { source, seen } = streamOf(parts);
        const error = await readText(source, atMost).then(
          () => null,
          (thrown: unknown) => thrown,
        );
        expect(error instanceof TextTooLongError).toBe(bytes > atMost);
        expect(seen.cancelled).toBe(bytes > atMost);
      }),
    );
  });

  it('is nothing where there is no body', async () => {
    expect(await readText(new Response(null), 0)).toBe('');
  });
});

describe('an answer without an end', () => {
  function* endless(): Generator<Uint8Array> {
    for (;;) yield Buffer.from('x'.repeat(100));
  }

  it('is left, with its connection closed, once it is too long', async () => {
    const { source, seen } = streamOf(endless());
    await expect(readText(source, 1_050)).rejects.toThrow(new TextTooLongError(1_050));
    expect(seen).toEqual({ pulled: 1_100, cancelled: true });
  });

  it('has a beginning, where that is enough', async () => {
    const { source, seen } = streamOf(endless());
    expect(await readBeginning(source, 150)).toEqual({ text: 'x'.repeat(150), isWhole: false });
    expect(seen).toEqual({ pulled: 200, cancelled: true });
  });
});
