// Names and notes may hold letters that run from right to left, and characters that turn what stands around them (Unicode Standard
// Annex #9). What is stored is left as it is; where it is shown in a longer text, it is isolated from that.

const firstStrongIsolate = '\u2068';
const popDirectionalIsolate = '\u2069';

/** Letters that run from right to left, and characters that say in which direction others run. */
const turns =
  /[\u0590-\u08ff\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/** What may end a paragraph, and with it every isolate. */
const paragraphEnd = /([\p{Cc}\p{Zp}])/u;

/**
 * A text to stand in a longer one that is plain: whatever it holds, the order of what stands around it stays. A text that turns
 * nothing stays as it is, and so does one whose parts have been isolated.
 */
export function isolated(text: string): string {
  if (!turns.test(text)) return text;
  return text
    .split(paragraphEnd)
    .map((part) => (turns.test(outsideOfIsolates(part)) ? isolatedLine(part) : part))
    .join('');
}

/** A text of these parts, put into it as they are shown: each is isolated, so that none of them turns the words around it. */
export function phrase(words: TemplateStringsArray, ...parts: readonly (string | number)[]): string {
  return words.reduce((said, word, index) => said + isolated(String(parts[index - 1])) + word);
}

/**
 * What stands behind each other in one line: those that are not empty, each isolated.
 * @param between what stands between two of them
 */
export function listed(parts: readonly string[], between: ', ' | ' · ' | ' → ' | ' ' = ', '): string {
  return parts
    .filter((part) => part !== '')
    .map(isolated)
    .join(between);
}

/** What stands beside each other in one line: those that are not empty, each isolated, with dots between them. */
export function dotted(parts: readonly string[]): string {
  return listed(parts, ' · ');
}

/** What of a line stands in none of its isolates, with the marks of those that are not whole: of one without an end, all behind its beginning. */
function outsideOfIsolates(line: string): string {
  let open = 0;
  let outside = '';
  let sinceFirst = '';
  for (const character of line) {
    const begins = /[\u2066-\u2068]/.test(character);
    if (begins) open += 1;
    if (open === 0) outside += character;
    else sinceFirst += character;
    if (character !== popDirectionalIsolate || open === 0) continue;
    open -= 1;
    if (open === 0) sinceFirst = '';
  }
  return outside + sinceFirst;
}

/** Its own isolates end within it: one end too many would end ours, and one too few would let ours go on. */
function isolatedLine(line: string): string {
  let open = 0;
  let kept = '';
  for (const character of line) {
    if (character === popDirectionalIsolate) {
      if (open === 0) continue;
      open -= 1;
    } else if (/[\u2066-\u2068]/.test(character)) open += 1;
    kept += character;
  }
  return firstStrongIsolate + kept + popDirectionalIsolate.repeat(open + 1);
}
