const { defineConfig } = require('eslint/config');
const officeAddins = require('eslint-plugin-office-addins');
const tseslint = require('typescript-eslint');

/** What .oxlintrc.json has no rules for: the order of calls to office.js. */
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
    files: ['src/hosts/office/**/*.ts', 'src/entries/**/*.{ts,tsx}'],
    languageOptions: { parser: tseslint.parser },
    plugins: { 'office-addins': { rules: officeAddins.rules } },
    rules: officeRules,
  },
);
