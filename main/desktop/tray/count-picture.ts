// Windows has no badge with a number: it lays a picture of at most 16 pixels (32 on dense screens) over the icon in the
// taskbar. Electron draws no text, so the few characters that it takes are drawn here, dot by dot.

/** Three dots wide, five high; a line for each character, rows from the top. */
const glyphs: Record<string, string> = {
  '0': '111101101101111',
  '1': '010110010010111',
  '2': '111001111100111',
  '3': '111001111001111',
  '4': '101101111001001',
  '5': '111100111001111',
  '6': '111100111101111',
  '7': '111001001001001',
  '8': '111101111101111',
  '9': '111101111001111',
  '+': '000010111010000',
};
const [columns, rows] = [3, 5];

const size = 32;
const ground = [0x28, 0x32, 0xbc, 0xff];
const ink = [0xff, 0xff, 0xff, 0xff];

/** A picture as Electron takes it: BGRA, from the top left. */
export interface Bitmap {
  width: number;
  height: number;
  pixels: Uint8Array;
}

/** How a count is shown where there is little room. */
export function shortCount(count: number): string {
  return count > 99 ? '99+' : String(count);
}

/** Draws a count in a disc. */
export function drawCount(count: number): Bitmap {
  const text = Array.from(shortCount(count));
  const dot = text.length === 1 ? 4 : text.length === 2 ? 3 : 2;
  const width = (text.length * (columns + 1) - 1) * dot;
  const [left, top] = [Math.floor((size - width) / 2), Math.floor((size - rows * dot) / 2)];

  const isInk = (x: number, y: number): boolean => {
    const [column, row] = [Math.floor((x - left) / dot), Math.floor((y - top) / dot)];
    if (column < 0 || row < 0 || row >= rows) return false;
    const glyph = glyphs[text[Math.floor(column / (columns + 1))] ?? ''];
    const within = column % (columns + 1);
    return within < columns && glyph?.[row * columns + within] === '1';
  };
  const isGround = (x: number, y: number): boolean =>
    Math.hypot(x + 0.5 - size / 2, y + 0.5 - size / 2) <= size / 2;

  const pixels = new Uint8Array(size * size * 4);
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) {
      if (isGround(x, y)) pixels.set(isInk(x, y) ? ink : ground, (y * size + x) * 4);
    }
  }
  return { width: size, height: size, pixels };
}
