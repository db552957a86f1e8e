/** How much of what could not be read is shown; characters. */
const shownAtMost = 200;

/** Makes what could not be read fit for a list: one line, cut. */
export function unreadableText(text: string): string {
  return text
    .slice(0, shownAtMost * 2)
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, shownAtMost);
}
