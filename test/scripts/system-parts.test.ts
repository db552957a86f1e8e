import { describe, expect, it } from 'vitest';
import { aptLine, withCurrentNames } from '../../scripts/setup/apt.mjs';
import { missingIn, packagesFor } from '../../scripts/setup/system-parts.mjs';

const ldd = `
	linux-vdso.so.1 (0x00007ffd5d5f2000)
	libnss3.so => not found
	libc.so.6 => /lib/x86_64-linux-gnu/libc.so.6 (0x00007f1c2a600000)
	libasound.so.2 => not found
`;

describe('what the system lacks', () => {
  it('reads from ldd which libraries are not there', () => {
    expect(missingIn(ldd)).toEqual(['libnss3.so', 'libasound.so.2']);
  });

  it('asks for the packages of what is missing and no others', () => {
    expect(packagesFor({ libraries: [], programs: ['Xvfb', 'xprop'] })).toEqual(['xvfb', 'x11-utils']);
    expect(packagesFor({ libraries: ['libnss3.so'], programs: [] })).toContain('libnss3');
    expect(packagesFor({ libraries: [], programs: [] })).toEqual([]);
  });

  it('takes the names of libraries that this release of the system has', () => {
    const known = new Set(['libasound2t64', 'libgbm1']);
    expect(withCurrentNames(['libasound2', 'libgbm1', 'xvfb'], known)).toEqual([
      'libasound2t64',
      'libgbm1',
      'xvfb',
    ]);
  });

  it('composes the one line to type', () => {
    expect(aptLine(['xvfb', 'libnss3'])).toBe('sudo apt-get install -y --no-install-recommends xvfb libnss3');
  });
});
