import { Linter } from 'eslint';
import { parser } from 'typescript-eslint';
import { expect, it } from 'vitest';
import { isolatedParts } from '../../scripts/lint/isolated-parts.mjs';

const linter = new Linter();

/** Without types every variable may be a name. */
function isRefused(text: string): boolean {
  const messages = linter.verify(text, {
    languageOptions: { parser, parserOptions: { ecmaFeatures: { jsx: true } } },
    plugins: { klingel: { rules: { 'isolated-parts': isolatedParts } } },
    rules: { 'klingel/isolated-parts': 'error' },
  });
  expect(messages.filter(({ fatal }) => fatal === true)).toEqual([]);
  return messages.length > 0;
}

it.each([
  "names.join(', ')",
  "[name, organisation].filter(Boolean).join(' · ')",
  'x = `${word}: ${name}`',
  '<Card aria-label={`${word}: ${name}`} />',
  '<Modal title={isNew ? "New" : `Call with ${name}`} />',
  "x = 'Call with ' + name",
  '<p>{t("to")} {name}</p>',
  '<p>{name} (2)</p>',
  '<p>{name}{has && organisation}</p>',
  '<>{has ? name : number} · {t("ended")}</>',
])('refuses %s', (text) => {
  expect(isRefused(text)).toBe(true);
});

it.each([
  "listed(names, ', ')",
  "lines.join('\\n')",
  'ids.join()',
  'x = phrase`${word}: ${name}`',
  'x = `call-${id}`',
  '<p className={`${a} ${b}`} key={`${a} ${b}`} />',
  '`${a} ${b}`.toLowerCase().includes(wanted)',
  'throw new Error(`no ${what} there`)',
  '<p>{name}</p>',
  '<p>{t("to")} <strong>{name}</strong></p>',
  '<p>{t("to")} {isolated(name)}, {formatDate(at)}</p>',
  '<p>{isThere && <Icon />} {phrase`${name} (2)`}</p>',
])('takes %s', (text) => {
  expect(isRefused(text)).toBe(false);
});
