const { defineConfig } = require('eslint/config');
const officeAddins = require('eslint-plugin-office-addins');
const reactHooks = require('eslint-plugin-react-hooks');
const tseslint = require('typescript-eslint');

/** What .oxlintrc.json has no rules for: the order of calls to office.js, and React's own rules. */
const officeRules = {
  'office-addins/call-sync-after-load': 'error',
  'office-addins/call-sync-before-read': 'error',
  'office-addins/load-object-before-read': 'error',
  'office-addins/no-context-sync-in-loop': 'error',
  'office-addins/no-empty-load': 'error',
  'office-addins/no-navigational-load': 'error',
  'office-addins/no-office-initialize': 'error',
  'office-addins/test-for-null-using-isNullObject': 'error',
};

module.exports = defineConfig(
  { ignores: ['dist/', 'coverage/', 'node_modules/'] },
  // They are directives to oxlint, which says where one is not needed.
  { linterOptions: { reportUnusedDisableDirectives: 'off' } },
  {
    // Where there is something to ask for: to read all the others takes twice as long, and the compiler reads them anyway.
    files: ['**/*.tsx', 'src/{pane,entries,hosts/office}/**/*.ts'],
    languageOptions: { parser: tseslint.parser },
    // Named in directives, and oxlint's to ask for.
    plugins: { '@typescript-eslint': tseslint.plugin },
  },
  {
    files: ['**/*.tsx', 'src/pane/**/*.ts'],
    ...reactHooks.configs.flat['recommended-latest'],
  },
  {
    files: ['src/hosts/office/**/*.ts', 'src/entries/**/*.{ts,tsx}'],
    plugins: { 'office-addins': { rules: officeAddins.rules } },
    rules: officeRules,
  },
);
