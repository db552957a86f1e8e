/** How much structure a JSON text may have. */
export interface JsonLimits {
  /** So many lists and objects may stand in each other. */
  depth: number;
  /** So many values: lists, objects, and what stands in them. */
  values: number;
}

const quote = 0x22;
const backslash = 0x5c;
const comma = 0x2c;
const [openList, closeList] = [0x5b, 0x5d];
const [openObject, closeObject] = [0x7b, 0x7d];

/**
 * Measures a JSON text before it is parsed: `JSON.parse` takes seconds for five megabytes of nothing but brackets, and all of them at once.
 * Each character is looked at once. Of a text that is no JSON it says something that nothing depends on.
 * @returns takes the text's next piece, of any length; false: it is beyond the limits
 */
export function createJsonMeter({ depth, values }: JsonLimits): (piece: string) => boolean {
  let open = 0;
  let seen = 0;
  let inText = false;
  let isEscaped = false;

  const look = (code: number): void => {
    if (inText) {
      if (isEscaped) isEscaped = false;
      else if (code === backslash) isEscaped = true;
      else if (code === quote) inText = false;
    } else if (code === quote) inText = true;
    else if (code === comma) seen += 1;
    else if (code === openList || code === openObject) {
      open += 1;
      seen += 1;
    } else if (code === closeList || code === closeObject) open -= 1;
  };

  return (piece) => {
    for (let at = 0; at < piece.length; at += 1) {
      look(piece.charCodeAt(at));
      if (open > depth || seen > values) return false;
    }
    return true;
  };
}
