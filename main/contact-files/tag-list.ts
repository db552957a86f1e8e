/** Writes tags into one cell, parted by commas. A backslash stands before what would part a tag. */
export function joinTags(tags: readonly string[]): string {
  return tags.map((tag) => tag.replace(/[\\,;]|:(?=::)/g, '\\$&')).join(', ');
}

/** Reads tags from one cell: parted by comma, by semicolon as Outlook does, or by ` ::: ` as Google does. */
export function splitTags(cell: string): string[] {
  const tokens = cell.matchAll(/:::|[,;]|((?:\\[^]|(?!:::)[^,;\\]|\\$)+)/g);
  return [...tokens].flatMap(([, tag]) => (tag === undefined ? [] : [tag.replace(/\\([^])/g, '$1').trim()]));
}
