/** What patterns stumble over that go back over what they have read, when there are megabytes of it: HTML, addresses, lines of programs. */
export const stumblingBlocks = [
  ...['<', '<a', '<title', '<!--', '</', '<style>', '<b "', '&#', '&amp;'],
  ...[' ', '\n', '/', '://', '"', '0', '\u{1F600}', '\ud800', '\0'],
  ...['https://', 'https://a.', 'https://a/', 'url=https://', '\x1b', '\x1b[', '\x1b];', '\x1b[;1'],
  ...['Host key for ', 'Timeout, server ', '@ ', 'registered tunnel ', '[', '(', '2026-'],
];

/** Such a text, behind a beginning and before an end that some pattern waits for in vain. */
export function stumblingText(block: string, length: number): string {
  return `x${filledWith(block, length)}\u0001`;
}

/** A text again and again, cut where it is long enough. */
export function filledWith(text: string, length: number): string {
  return text.repeat(Math.ceil(length / text.length)).slice(0, length);
}
