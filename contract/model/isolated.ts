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
 * nothing stays as it is.
 */
export function isolated(text: string): string {
  if (!turns.test(text)) return text;
  return text
    .split(paragraphEnd)
    .map((part) => (turns.test(part) ? isolatedLine(part) : part))
    .join('');
}

/** What stands beside each other in one line: those that are not empty, each isolated, with dots between them. */
export function dotted(parts: readonly string[]): string {
  return parts
    .filter((part) => part !== '')
    .map(isolated)
    .join(' · ');
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
