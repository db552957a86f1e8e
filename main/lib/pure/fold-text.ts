/** Letters that stay one when their accents are taken off; `æ` and `œ` as people type them. */
const letters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};

/**
 * Folds a text for comparing: lower case, without accents (`ä` is `a`, `ß` is `ss`) and apostrophes, everything between
 * words a single blank.
 */
export function foldText(text: string): string {
  const kept = text.replace(/['’`´]/g, '');
  if (isAscii(kept)) return foldAscii(kept.toLowerCase());
  const plain = kept
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[ßæœøłđðþı]/g, (letter) => letters[letter] ?? letter);
  if (isAscii(plain)) return foldAscii(plain);
  return plain
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Takes folded text further: `ae`, `oe` and `ue` are `a`, `o` and `u`, so that `Mueller` is `Müller`. */
export function foldUmlauts(folded: string): string {
  return folded.replace(/([aou])e/g, '$1');
}

/** Most texts are, and that is quickly dealt with. */
function isAscii(text: string): boolean {
  return /^[\0-\x7f]*$/.test(text);
}

function foldAscii(lower: string): string {
  return lower.replace(/[^a-z\d]+/g, ' ').trim();
}
