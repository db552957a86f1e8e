import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

/** Folders of `main` that speak to sipgate or Zammad, and those that join everything. */
const adapters = ['sipgate', 'zammad'];
const joining = ['roots'];

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => join(folder, file));

/** An import of an adapter, static or not. */
const importOfAdapter = new RegExp(`['"](?:\\.\\./)+(?:main/)?(?:${adapters.join('|')})/`);

/** Lines of these files that match, with where they stand. */
const linesWith = (files: readonly string[], pattern: RegExp): string[] =>
  files.flatMap((file) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .flatMap((line, index) => (pattern.test(line) ? [`${file}:${index + 1}: ${line.trim()}`] : [])),
  );

describe('the rooms of main', () => {
  it('speak of no certain telephone system or helpdesk in their domain', () => {
    expect(linesWith(filesIn('main/domain'), /sipgate|zammad/i)).toEqual([]);
  });

  it('speak of none in the ports', () => {
    expect(linesWith(filesIn('main/ports'), /sipgate|zammad/i)).toEqual([]);
  });

  it('reach a telephone system or helpdesk through its port alone', () => {
    const rooms = filesIn('main').filter(
      (file) => ![...adapters, ...joining].some((room) => file.startsWith(join('main', room))),
    );
    expect(linesWith(rooms, importOfAdapter)).toEqual([]);
  });

  it.each([
    ["import { x } from '../sipgate/sipgate.ts';", true],
    ["const { x } = await import('../../zammad/zammad.ts');", true],
    ["import { x } from '../ports/telephony.ts';", false],
    ["import { x } from './sipgate-dialler.ts';", false],
  ])('are seen to import one: %s', (line, isSeen) => {
    expect(importOfAdapter.test(line)).toBe(isSeen);
  });
});
