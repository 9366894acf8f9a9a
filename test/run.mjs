/**
 * `npm test`: everything, with its own setting up. Types, style, the build and
 * each jest test count as tests; the last line is `N passed, N failed`.
 *
 *   npm test               everything
 *   npm run test:e2e       build where due, then the tests in the browser only
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isStale } from '../src/workbench/server/build-state.mjs';
import {
  HOW_TO_GET_A_FONT,
  HOW_TO_GET_CHROMIUM,
  findChromium,
  hasChineseFont,
  provideBrowser,
} from './setup/browser.mjs';

const PROJECT = fileURLToPath(new URL('../', import.meta.url));
const require = createRequire(import.meta.url);
const browserOnly = process.argv.includes('e2e');

let passed = 0;
let failed = 0;

provideBrowser();
check('a Chromium is at hand', () => findChromium() !== undefined || HOW_TO_GET_CHROMIUM);
check('Chinese can be drawn', () => hasChineseFont() || HOW_TO_GET_A_FONT);
if (!browserOnly) {
  check('types', () => node('typescript', 'tsc', ['--noEmit']));
  check('eslint', () => node('eslint', 'eslint', ['.', '--max-warnings', '0']));
  check('prettier', () => node('prettier', 'prettier', ['--check', '--log-level', 'warn', '.']));
}
if (!browserOnly || (await isStale(PROJECT))) check('the build, without a warning', build);
// One browser at a time: two grids on two cores make each other late.
if (!browserOnly) jest(['unit', 'pane'], ['--maxWorkers=2']);
jest(['e2e'], ['--runInBand']);

console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;

/**
 * @param {string} name
 * @param {() => true | string} ask true, or what is wrong
 */
function check(name, ask) {
  const started = performance.now();
  const answer = ask();
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  if (answer === true) passed += 1;
  else failed += 1;
  console.log(`${answer === true ? 'ok    ' : 'FAILED'} ${name} (${seconds} s)${answer === true ? '' : `\n${answer}`}`);
}

/**
 * @param {string} packageName
 * @param {string} command a program of that package
 * @param {string[]} words
 * @returns {true | string}
 */
function node(packageName, command, words) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [programOf(packageName, command), ...words], {
    cwd: PROJECT,
    encoding: 'utf8',
  });
  return status === 0 || `${stdout}${stderr}`;
}

/** A build that says anything but that it is done is not a clean one. */
function build() {
  const answer = node('webpack', 'webpack', ['--mode', 'production', '--fail-on-warnings']);
  return answer;
}

/**
 * @param {string[]} projects
 * @param {string[]} words
 */
function jest(projects, words) {
  const folder = mkdtempSync(join(tmpdir(), 'guiju-test-'));
  const file = join(folder, 'results.json');
  const program = programOf('jest', 'jest');
  spawnSync(
    process.execPath,
    [program, '--ci', '--selectProjects', ...projects, '--json', `--outputFile=${file}`, ...words],
    { cwd: PROJECT, stdio: ['ignore', 'ignore', 'inherit'] },
  );
  try {
    const results = JSON.parse(readFileSync(file, 'utf8'));
    passed += results.numPassedTests;
    // A file that does not load, a test left out, and a run without tests are failures too.
    failed += results.numFailedTests + results.numRuntimeErrorTestSuites;
    failed += results.numPendingTests + results.numTodoTests;
    if (results.numTotalTests === 0) failed += 1;
    if (results.numPendingTests > 0) console.log(`FAILED ${results.numPendingTests} tests were skipped`);
  } catch (error) {
    failed += 1;
    console.log(`FAILED jest ${projects.join(', ')}: ${error}`);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/**
 * @param {string} packageName
 * @param {string} command
 * @returns {string} the file node is to run
 */
function programOf(packageName, command) {
  const home = dirname(require.resolve(`${packageName}/package.json`));
  const { bin } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'));
  return join(home, typeof bin === 'string' ? bin : bin[command]);
}
