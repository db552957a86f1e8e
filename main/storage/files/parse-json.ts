/** Reads JSON, also with the byte order mark that some editors put before it. @returns undefined where it is none */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, '')) as unknown;
  } catch {
    return undefined;
  }
}
