import { expect, it } from 'vitest';
import { datedFileName } from '../../../../main/lib/pure/dated-file-name.ts';

it.each([
  ['de', 'Anrufe 2026-11-22.csv'],
  ['en', 'Calls 2026-11-22.csv'],
] as const)('has the name in the language %s, and the day', (language, name) => {
  const now = new Date('2026-11-22T23:59:59.999Z');
  expect(datedFileName({ de: 'Anrufe', en: 'Calls' }, language, 'csv', now)).toBe(name);
});
