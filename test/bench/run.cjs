/**
 * `npm run bench`: runs each `*.bench.ts` of this folder in the order of their
 * names, outside jest, which would be measured along. Each exports
 * `run(): Promise<void>` and prints what it measured.
 *
 *   npm run bench               all
 *   npm run bench -- reader     those with "reader" in their names
 */
const { readdirSync } = require('node:fs');
const { join } = require('node:path');
require('../setup/typescript.cjs');

const wanted = process.argv.slice(2);
const benches = readdirSync(__dirname)
  .filter((name) => name.endsWith('.bench.ts'))
  .filter((name) => wanted.length === 0 || wanted.some((word) => name.includes(word)))
  .sort();

void runAll();

async function runAll() {
  if (benches.length === 0) throw new Error(`No benchmark ${wanted.join(', ')} in test/bench.`);
  for (const name of benches) {
    console.log(`\n${name.replace('.bench.ts', '')}`);
    await require(join(__dirname, name)).run();
  }
}
