import js from '@eslint/js';
import reactHooks from 'eslint-plugin-react-hooks';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

export default defineConfig(
  { ignores: ['out', 'release', 'test-results', '.dependency-cruiser.cjs'] },
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
      'no-restricted-imports': [
        'error',
        {
          paths: [
            { name: 'electron', importNames: ['ipcMain'], message: 'Only main/ipc.ts talks to ipcMain.' },
          ],
        },
      ],
    },
  },
  { files: ['main/ipc.ts'], rules: { 'no-restricted-imports': 'off' } },
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
