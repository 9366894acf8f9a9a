/** Webpack's loader of the command line's own rules: compiled by its own compiler, each part a text that is parsed when it is asked for. */
const path = require('node:path');
require('../../test/setup/typescript.cjs');

const RULES = path.join(__dirname, '..', '..', 'rules');
const SOURCES = path.join(__dirname, '..');

/** @this {import('webpack').LoaderContext<object>} */
module.exports = function ownRules() {
  for (const folder of [RULES, SOURCES]) this.addContextDependency(folder);
  const { compileRules } = require('./cli/compile-rules.ts');
  const { readRuleFolder } = require('./cli/read-rule-files.ts');
  const { heads, first, forms, packs, cases, digests, lexicon, texts } = compileRules(readRuleFolder(RULES).texts);
  const ofPacks = Object.entries(packs).map(([folder, files]) => `${JSON.stringify(folder)}: ${later(files())}`);
  return `export const OWN_RULES = {
  heads: ${later(heads())},
  first: ${later(first())},
  forms: ${later(forms())},
  packs: { ${ofPacks.join(',\n')} },
  cases: ${later(cases())},
  digests: ${JSON.stringify(digests)},
  lexicon: ${later(lexicon())},
  texts: ${later(texts())},
};
`;
};

/**
 * @param {unknown} data
 * @returns {string} a function that gives it
 */
function later(data) {
  return `() => JSON.parse(${JSON.stringify(JSON.stringify(data))})`;
}
