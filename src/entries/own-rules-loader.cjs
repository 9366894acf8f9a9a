/** Webpack's loader of the command line's own rules: compiled by its own compiler, each part parsed when it is asked for. */
const path = require('node:path');
require('../../test/setup/typescript.cjs');

const RULES = path.join(__dirname, '..', '..', 'rules');
const SOURCES = path.join(__dirname, '..');

/** @this {import('webpack').LoaderContext<{ within?: boolean }>} */
module.exports = function ownRules() {
  for (const folder of [RULES, SOURCES]) this.addContextDependency(folder);
  const { compileRules } = require('./cli/compile-rules.ts');
  const { crc32 } = require('../hosts/xlsx/crc32.ts');
  const { readRuleFolder } = require('./cli/read-rule-files.ts');
  const { heads, first, forms, packs, cases, digests, lexicon, texts } = compileRules(readRuleFolder(RULES).texts);
  const { within } = this.getOptions();
  /** A function that gives it; unless all is to be in one script, from a file beside the program. */
  const later = (/** @type {string} */ name, /** @type {unknown} */ data) => {
    const json = JSON.stringify(data);
    if (within) return `() => JSON.parse(${JSON.stringify(json)})`;
    this.emitFile(`rules/${name}.json`, json);
    return `() => read(${JSON.stringify(name)}, ${crc32(Buffer.from(json))})`;
  };
  const ofPacks = Object.entries(packs).map(
    ([folder, files]) => `${JSON.stringify(folder)}: ${later(`pack-${folder}`, files())}`,
  );
  return `${within ? '' : READING}export const OWN_RULES = {
  heads: () => ${JSON.stringify(heads())},
  first: ${later('first', first())},
  forms: ${later('forms', forms())},
  packs: { ${ofPacks.join(',\n')} },
  cases: ${later('cases', cases())},
  digests: ${JSON.stringify(digests)},
  lexicon: ${later('lexicon', lexicon())},
  texts: ${later('texts', texts())},
};
`;
};

const READING = `import { join } from 'node:path';
import { readCompiled } from './read-compiled';
const read = (name, sum) => readCompiled(join(__dirname, 'rules', name + '.json'), sum);
`;
