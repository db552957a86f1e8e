import { describe, expect, it } from 'vitest';
import { isInstalled } from '../../scripts/setup/dependencies.mjs';

const zod = { version: '4.0.0', integrity: 'sha512-a' };
const wanted = {
  packages: {
    '': { version: '1.0.0' },
    'node_modules/zod': zod,
    'node_modules/mac-only': { ...zod, optional: true },
  },
};

describe('whether the dependencies are those of package-lock.json', () => {
  it('is so with the same versions, whatever is left out as optional', () => {
    expect(isInstalled(wanted, { packages: { 'node_modules/zod': zod } })).toBe(true);
  });

  it.each([
    ['nothing is installed', undefined],
    ['one is missing', { packages: {} }],
    ['one has another version', { packages: { 'node_modules/zod': { ...zod, version: '3.0.0' } } }],
    ['one has another content', { packages: { 'node_modules/zod': { ...zod, integrity: 'sha512-b' } } }],
  ])('is not so when %s', (_, installed) => {
    expect(isInstalled(wanted, installed)).toBe(false);
  });
});
