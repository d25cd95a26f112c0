import js from '@eslint/js';
import hooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';
import { noBarrel, texts, zones } from './lint/rules.js';

export default tseslint.config(
  { ignores: ['dist', 'node_modules', 'src/shared/api/schema.ts'] },
  js.configs.recommended,
  ...tseslint.configs.strict,
  {
    files: ['**/*.{ts,tsx}'],
    plugins: { 'react-hooks': hooks, house: { rules: { zones, texts, noBarrel } } },
    rules: {
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      'house/zones': 'error',
      'house/noBarrel': 'error',
      'max-lines': ['error', { max: 400 }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'error',
    },
  },
  { files: ['src/**/*.tsx'], ignores: ['**/*.test.tsx'], rules: { 'house/texts': 'error' } },
  { files: ['e2e/**/*.ts'], rules: { 'no-console': 'off' } },
  {
    files: ['public/*.js', 'field/public/*.js'],
    languageOptions: { globals: { localStorage: 'readonly', document: 'readonly' } },
  },
  { files: ['**/*.js'], languageOptions: { globals: { process: 'readonly' } } },
);
