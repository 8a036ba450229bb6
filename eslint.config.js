import js from '@eslint/js';
import importX from 'eslint-plugin-import-x';
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import tseslint from 'typescript-eslint';

/** The folders of `lib/` that know no DOM, and what each may import of the others: arrows point inward. */
const INWARD = {
  schema: [],
  slices: [],
  paper: [],
  'page-text': [],
  lens: ['page-text', 'schema', 'slices'],
  profile: ['lens', 'page-text', 'schema', 'slices'],
  anchor: ['page-text', 'schema', 'slices'],
  claims: ['anchor', 'lens', 'page-text', 'paper', 'schema', 'slices', 'store'],
  settings: ['lens', 'schema'],
  store: ['schema'],
  terms: ['lens', 'paper', 'schema', 'store'],
  notes: ['anchor', 'evidence', 'lens', 'page-text', 'paper', 'schema', 'store'],
  exchange: [
    'notes',
    'anchor',
    'lens',
    'page-text',
    'paper',
    'schema',
    'settings',
    'claims',
    'store',
    'terms',
    'evidence',
    'markdown',
    'slices',
    'threads',
    'versions',
  ],
  evidence: ['lens', 'page-text', 'paper', 'schema'],
  markdown: ['evidence'],
  critique: [
    'anchor',
    'check',
    'claims',
    'evidence',
    'exchange',
    'lens',
    'markdown',
    'neutral',
    'notes',
    'page-text',
    'paper',
    'schema',
    'slices',
    'store',
    'versions',
  ],
  report: [
    'anchor',
    'evidence',
    'lens',
    'markdown',
    'notes',
    'page-text',
    'paper',
    'schema',
    'slices',
    'threads',
    'versions',
  ],
  neutral: [
    'anchor',
    'check',
    'claims',
    'lens',
    'markdown',
    'notes',
    'page-text',
    'paper',
    'profile',
    'schema',
    'slices',
    'threads',
    'versions',
  ],
  threads: ['anchor', 'notes', 'page-text', 'paper', 'schema'],
  check: ['anchor', 'claims', 'evidence', 'lens', 'notes', 'page-text', 'schema', 'slices'],
  versions: [
    'anchor',
    'claims',
    'lens',
    'notes',
    'page-text',
    'paper',
    'profile',
    'schema',
    'slices',
    'store',
    'threads',
  ],
  margin: ['anchor', 'notes', 'paper', 'schema', 'store', 'threads', 'versions'],
  sync: ['notes', 'anchor', 'paper', 'schema'],
  messages: [
    'notes',
    'anchor',
    'lens',
    'page-text',
    'paper',
    'profile',
    'schema',
    'settings',
    'exchange',
    'claims',
    'terms',
    'threads',
    'check',
    'evidence',
    'margin',
    'versions',
    'critique',
    'report',
    'neutral',
  ],
  arxiv: ['page-text', 'paper', 'slices'],
  overlay: [
    'arxiv',
    'page-text',
    'paper',
    'profile',
    'slices',
    'lens',
    'anchor',
    'notes',
    'settings',
    'messages',
    'claims',
    'terms',
    'threads',
    'versions',
  ],
};

const folders = Object.keys(INWARD);

const zones = [
  {
    target: './lib',
    from: ['./components', './entrypoints', './server', './tests', './scripts'],
    message: 'lib/ is the inside: it imports nothing of what stands around it.',
  },
  {
    target: './components',
    from: ['./entrypoints', './server', './tests', './scripts'],
    message: 'components/ import lib/ only.',
  },
  {
    target: './entrypoints',
    from: ['./server', './tests', './scripts'],
    message: 'entrypoints/ import components/ and lib/ only.',
  },
  ...folders.map((folder) => ({
    target: `./lib/${folder}`,
    from: folders
      .filter((other) => other !== folder && !INWARD[folder].includes(other))
      .map((other) => `./lib/${other}`),
    message: `lib/${folder} may import only: ${INWARD[folder].join(', ') || 'nothing of lib/'}. See docs/architecture.md.`,
  })),
];

export default tseslint.config(
  { ignores: ['.output/**', '.wxt/**', 'node_modules/**', 'out/**'] },
  js.configs.recommended,
  ...tseslint.configs.recommendedTypeChecked,
  {
    files: ['**/*.ts', '**/*.tsx'],
    plugins: { 'import-x': importX },
    settings: { 'import-x/resolver-next': [createTypeScriptImportResolver()] },
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      // `import { type T }` still runs the module: a shape alone would bring a store into a page.
      '@typescript-eslint/no-import-type-side-effects': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      'import-x/no-cycle': 'error',
      'import-x/no-restricted-paths': ['error', { basePath: import.meta.dirname, zones }],
      'no-restricted-syntax': [
        'error',
        {
          selector: 'AssignmentExpression[left.property.name=/^(inner|outer)HTML$/]',
          message: 'User text is never HTML: build elements.',
        },
        {
          selector: 'JSXAttribute[name.name="dangerouslySetInnerHTML"]',
          message: 'User text is never HTML: build elements.',
        },
        {
          selector: 'CallExpression[callee.property.name="clear"][callee.object.property.name="highlights"]',
          message: 'Other extensions draw there too: delete our own names.',
        },
        {
          selector: 'ExportAllDeclaration',
          message: 'No barrel files: import from where a thing is written.',
        },
      ],
    },
  },
  {
    files: ['lib/**/*.ts', 'components/**/*.tsx'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              group: ['node:*', 'wxt/*'],
              message: 'lib/ and components/ run anywhere: pass in what is used.',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['lib/**/*.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              group: ['preact', 'preact/*', 'node:*', 'wxt', 'wxt/*', '#*'],
              message: 'lib/ is free of frameworks: pass in what is used.',
            },
          ],
        },
      ],
    },
  },
  { files: ['**/*.js', '**/*.mjs'], ...tseslint.configs.disableTypeChecked },
  {
    files: ['**/*.js', '**/*.mjs'],
    languageOptions: {
      globals: { process: 'readonly', console: 'readonly', URL: 'readonly', setTimeout: 'readonly' },
    },
  },
);
