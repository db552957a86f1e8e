import { Linter } from 'eslint';
import { expect, it } from 'vitest';
import { boundedWaits } from '../../scripts/lint/bounded-waits.mjs';

const linter = new Linter();

function isRefused(text: string): boolean {
  const messages = linter.verify(text, {
    plugins: { klingel: { rules: { 'bounded-waits': boundedWaits } } },
    rules: { 'klingel/bounded-waits': 'error' },
  });
  expect(messages.filter(({ fatal }) => fatal === true)).toEqual([]);
  return messages.length > 0;
}

it.each([
  'setTimeout(act, wait);',
  'setInterval(act, settings.every);',
  'function f(wait = 5) { setTimeout(act, wait); }',
  'let wait = 5; setTimeout(act, wait);',
  'const wait = ask(); setTimeout(act, wait);',
  'const wait = 5 * factor; setTimeout(act, wait);',
  'const { wait } = limits; setTimeout(act, wait);',
  'setTimeout(act, Math.max(asked, 5));',
  'AbortSignal.timeout(wait);',
  "import { setTimeout as delay } from 'node:timers/promises'; delay(wait);",
  "import { setInterval as each } from 'node:timers'; each(act, wait);",
])('refuses %s', (text) => {
  expect(isRefused(text)).toBe(true);
});

it.each([
  'setTimeout(act);',
  'setTimeout(act, 5_000);',
  'const minute = 60 * 1_000; const wait = 5 * minute; function f() { setTimeout(act, wait); }',
  'const after = { ended: 1, left: 2 }; const wait = is ? after.ended : after.left; setTimeout(act, wait);',
  'setTimeout(act, boundedWait(wait));',
  'const wait = boundedWait(asked); setInterval(act, wait);',
  'AbortSignal.timeout(boundedWait(wait));',
  'AbortSignal.any([a, b]);',
  "import { setTimeout as delay } from 'node:timers/promises'; delay(20);",
  // Somebody else's.
  "import { setTimeout } from './ours.ts'; setTimeout(wait, wait);",
])('takes %s', (text) => {
  expect(isRefused(text)).toBe(false);
});
