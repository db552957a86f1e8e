import js from '@eslint/js';
import reactHooks from 'eslint-plugin-react-hooks';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { boundedWaits } from './scripts/lint/bounded-waits.mjs';
import { isolatedParts } from './scripts/lint/isolated-parts.mjs';

// Commands come in through one door: main/ipc.ts. Nobody else gets hold of `ipcMain`, or of the `ipc` of a page, under any spelling.
const oneDoor = 'Only main/ipc.ts receives from pages.';
const door = [
  { selector: "ImportSpecifier[imported.name='ipcMain']", message: oneDoor },
  { selector: "ImportSpecifier[imported.value='ipcMain']", message: oneDoor },
  { selector: "MemberExpression[property.name='ipcMain']", message: oneDoor },
  { selector: "MemberExpression[property.value='ipcMain']", message: oneDoor },
  { selector: "ObjectPattern > Property[key.name='ipcMain']", message: oneDoor },
  { selector: "ObjectPattern > Property[key.value='ipcMain']", message: oneDoor },
  { selector: "MemberExpression[property.name='ipc']", message: oneDoor },
  { selector: "MemberExpression[property.value='ipc']", message: oneDoor },
  { selector: "ObjectPattern > Property[key.name='ipc']", message: oneDoor },
  { selector: "ObjectPattern > Property[key.value='ipc']", message: oneDoor },
  // Written as a template.
  ...['ipcMain', 'ipc'].flatMap((name) => [
    { selector: `MemberExpression[property.quasis.0.value.cooked='${name}']`, message: oneDoor },
    { selector: `ObjectPattern > Property[key.quasis.0.value.cooked='${name}']`, message: oneDoor },
  ]),
  { selector: "Literal[value='ipc-message']", message: oneDoor },
  { selector: "Literal[value='ipc-message-sync']", message: oneDoor },
  { selector: 'TemplateElement[value.cooked=/^ipc-message(-sync)?$/]', message: oneDoor },
  { selector: "ImportExpression[source.value='electron']", message: oneDoor },
  { selector: "ImportExpression:not([source.type='Literal'])", message: oneDoor },
  { selector: "ImportSpecifier[imported.name='createRequire']", message: oneDoor },
  { selector: "ImportSpecifier[imported.value='createRequire']", message: oneDoor },
  { selector: "MemberExpression[property.name='createRequire']", message: oneDoor },
  { selector: "MemberExpression[property.value='createRequire']", message: oneDoor },
  { selector: "ObjectPattern > Property[key.name='createRequire']", message: oneDoor },
  { selector: "ObjectPattern > Property[key.value='createRequire']", message: oneDoor },
  { selector: "ImportDeclaration[source.value='electron'] > ImportNamespaceSpecifier", message: oneDoor },
  { selector: "ImportDeclaration[source.value='electron'] > ImportDefaultSpecifier", message: oneDoor },
  { selector: "ExportNamedDeclaration[source.value='electron']", message: oneDoor },
  { selector: "ExportAllDeclaration[source.value='electron']", message: oneDoor },
];

// Rules are functions of what they are given: what the time is, and what chance says, they are told.
const pure = 'The domain has no clock, no chance and no way out: it is given what it needs.';
const impure = [
  ...['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'process', 'globalThis', 'global', 'window'],
  ...['console', 'crypto', 'performance', 'navigator', 'require', 'queueMicrotask'],
  ...['setTimeout', 'setInterval', 'setImmediate', 'clearTimeout', 'clearInterval', 'clearImmediate'],
];
const clock = [
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: pure },
  { selector: "CallExpression[callee.name='Date']", message: pure },
  { selector: 'ImportExpression', message: pure },
];

/** Our own rules. */
const klingel = { rules: { 'bounded-waits': boundedWaits, 'isolated-parts': isolatedParts } };

export default defineConfig(
  { ignores: ['out', 'release', 'test-results'] },
  js.configs.recommended,
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      eqeqeq: 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      'no-console': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
    },
  },
  { files: ['main/**', 'preload/**', 'renderer/**'], rules: { 'no-restricted-syntax': ['error', ...door] } },
  { files: ['main/ipc.ts'], rules: { 'no-restricted-syntax': 'off' } },
  {
    files: ['main/**'],
    plugins: { klingel },
    rules: { 'klingel/bounded-waits': 'error' },
  },
  {
    // Where texts are put together that people read.
    files: ['renderer/**', 'main/desktop/{pop-ups,texts,tray}/**'],
    plugins: { klingel },
    rules: { 'klingel/isolated-parts': 'error' },
  },
  {
    files: ['main/domain/**', 'main/lib/pure/**'],
    rules: {
      'no-restricted-globals': ['error', ...impure.map((name) => ({ name, message: pure }))],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: pure },
        { object: 'Math', property: 'random', message: pure },
      ],
      'no-restricted-syntax': ['error', ...door, ...clock],
    },
  },
  // The type check knows every name, in plain JavaScript too.
  { files: ['**/*.{js,mjs,cjs}'], rules: { 'no-undef': 'off' } },
  // What a command-line tool prints is its result.
  { files: ['scripts/**', 'test/bench/**', 'main/index.ts'], rules: { 'no-console': 'off' } },
  {
    files: ['renderer/**'],
    extends: [reactHooks.configs.flat['recommended-latest']],
    // Warns of what React Compiler leaves out; it is not used here.
    rules: { 'react-hooks/incompatible-library': 'off' },
  },
);
