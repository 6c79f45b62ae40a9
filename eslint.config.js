import { createNodeResolver, importX } from 'eslint-plugin-import-x'
import tseslint from 'typescript-eslint'

/** Time, chance and timers come from the sandbox, so that the same calls give the same bytes. */
const FROM_THE_SANDBOX = [
  {
    selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    message: 'Ask the clock of the context.',
  },
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'Ask the clock of the context.',
  },
  {
    selector: "MemberExpression[object.name='Math'][property.name='random']",
    message: 'Ask the ids of the context.',
  },
  { selector: "CallExpression[callee.property.name='randomUUID']", message: 'Ask the ids of the context.' },
  {
    selector: 'CallExpression[callee.name=/^(setTimeout|setInterval|setImmediate)$/]',
    message: 'Work that takes time is a function of the clock.',
  },
]

export default tseslint.config(
  { ignores: ['dist', 'coverage', 'node_modules', '**/api.ts'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  ...tseslint.configs.strict,
  {
    plugins: { 'import-x': importX },
    settings: {
      'import-x/resolver-next': [createNodeResolver()],
      'import-x/extensions': ['.ts'],
      'import-x/parsers': { '@typescript-eslint/parser': ['.ts'] },
    },
    rules: {
      // A cycle of modules has no beginning for a reader, and loads in an order that nobody chose.
      'import-x/no-cycle': ['error', { ignoreExternal: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      // The compiler's noUncheckedIndexedAccess asks for it where a length has just been checked.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      eqeqeq: 'error',
      // A choice of three is a named step, or a function with early returns.
      'no-nested-ternary': 'error',
      'no-console': 'off',
    },
  },
  {
    files: ['src/mock/engine/**', 'src/mock/services/**'],
    ignores: ['src/mock/engine/sandbox/sandbox-clock.ts', 'src/mock/engine/book/seeded-ids.ts'],
    rules: { 'no-restricted-syntax': ['error', ...FROM_THE_SANDBOX] },
  },
  {
    files: ['src/mock/services/**'],
    rules: {
      '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
      'no-restricted-syntax': ['error', ...FROM_THE_SANDBOX],
    },
  },
  {
    files: ['src/mock/engine/**', 'src/mock/doors/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        { patterns: [{ group: ['**/services/**'], message: 'The engine and the doors know no vendor.' }] },
      ],
    },
  },
  { files: ['test/types/**'], rules: { '@typescript-eslint/no-unused-vars': 'off' } },
)
