import { createJsonMeter } from '../lib/pure/json-meter.ts';
import { createTimedYield, yieldToLoop } from '../lib/yield-to-loop.ts';

/**
 * What `JSON.parse` is given at most of others' texts: it cannot be interrupted, and a webhook waits meanwhile. A hundred of Zammad's users, or
 * thousands of numbers, have fewer values.
 */
const limits = { depth: 64, values: 50_000 };

/** So much is measured between two looks at the clock; characters. */
const pieceLength = 65_536;

/** What stands in a short text, as an error's is; undefined where it is no JSON, or beyond the limits. */
export function readShortJson(text: string): unknown {
  return createJsonMeter(limits)(text) ? parse(text) : undefined;
}

/** The same for a text of megabytes; others have their turn meanwhile, and after it. */
export async function readJson(text: string): Promise<unknown> {
  const isWithin = createJsonMeter(limits);
  const pause = createTimedYield();
  for (let at = 0; at < text.length; at += pieceLength) {
    if (!isWithin(text.slice(at, at + pieceLength))) return undefined;
    const rest = pause();
    if (rest) await rest;
  }
  await yieldToLoop();
  const value = parse(text);
  await yieldToLoop();
  return value;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
