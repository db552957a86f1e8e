/** An answer was longer than anything that is read of such an answer. */
export class TextTooLongError extends Error {
  override readonly name = 'TextTooLongError';

  /** @param atMost the limit that it went beyond; bytes */
  constructor(readonly atMost: number) {
    super(`more than ${atMost} bytes`);
  }
}

/** As much of a `Response` as reading its text takes. */
export interface TextSource {
  body: AsyncIterable<Uint8Array> | null;
}

/**
 * Reads an answer's text to its end, as `response.text()` does, and no further than a limit: where it goes beyond, the connection
 * is closed, and what was read is forgotten. Bytes are counted as they are read, after decompression.
 * @param atMost bytes
 * @throws TextTooLongError where it is longer; what reading throws
 */
export async function readText(response: TextSource, atMost: number): Promise<string> {
  const { text, isWhole } = await readBeginning(response, atMost);
  if (!isWhole) throw new TextTooLongError(atMost);
  return text;
}

/**
 * Reads how an answer's text begins, and closes the connection where there is more of it.
 * @param atMost bytes
 * @returns the text, and whether that is all of it
 * @throws what reading throws
 */
export async function readBeginning(
  { body }: TextSource,
  atMost: number,
): Promise<{ text: string; isWhole: boolean }> {
  const decoder = new TextDecoder();
  let text = '';
  let left = atMost;
  // Leaving the loop cancels the stream.
  for await (const piece of body ?? []) {
    text += decoder.decode(piece.subarray(0, left), { stream: true });
    if (piece.length > left) return { text, isWhole: false };
    left -= piece.length;
  }
  return { text: text + decoder.decode(), isWhole: true };
}
