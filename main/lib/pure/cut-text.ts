/**
 * The beginning of a text, and no half of a surrogate pair at its end.
 * @param atMost UTF-16 code units, as `length` counts them
 */
export function cutText(text: string, atMost: number): string {
  if (text.length <= atMost) return text;
  const last = text.charCodeAt(atMost - 1);
  return text.slice(0, last >= 0xd800 && last <= 0xdbff ? atMost - 1 : atMost);
}

/**
 * A text without what stands at its end of certain characters. A pattern such as `/[/]+$/` takes quadratic time on a long run of
 * them that is not at the end.
 * @param characters each of them one UTF-16 code unit
 */
export function withoutTrailing(text: string, characters: string): string {
  let end = text.length;
  while (end > 0 && characters.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}
