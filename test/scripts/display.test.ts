import { expect, it } from 'vitest';
import { authorityFile, lacksDisplay } from '../../scripts/setup/display.mjs';

it('knows where windows have nowhere to appear', () => {
  expect(lacksDisplay({}, 'linux')).toBe(true);
  expect(lacksDisplay({ DISPLAY: ':0' }, 'linux')).toBe(false);
  expect(lacksDisplay({ WAYLAND_DISPLAY: 'wayland-0' }, 'linux')).toBe(false);
  expect(lacksDisplay({}, 'darwin')).toBe(false);
});

it('writes the entry of an X authority file: family, address, display, name, data', () => {
  const file = authorityFile(Buffer.from('0123456789abcdef'));
  expect(file.toString('latin1')).toBe('\xff\xff\0\0\0\0\0\x12MIT-MAGIC-COOKIE-1\0\x100123456789abcdef');
});
