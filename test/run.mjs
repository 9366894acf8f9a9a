/**
 * `npm test`: everything, with its own setting up. Types, style, the build and
 * each jest test count as tests; the last line is `N passed, N failed`.
 *
 *   npm test                        everything
 *   npm test -- facts hosts/xlsx    the tests of these rooms only
 *   npm test -- test/base/exact.test.ts src/base/exact.ts deadline
 *                                   one file, the tests of one source, all whose path holds the word
 *   npm run test:e2e                build where due, then the tests in the browser only
 *   npm run test:watch              what an edit since the last commit reaches, again with each edit
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { setPriority, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isStale } from '../src/packaging/build-state.mjs';
import {
  HOW_TO_GET_A_FONT,
  HOW_TO_GET_CHROMIUM,
  findChromium,
  hasChineseFont,
  provideBrowser,
} from './setup/browser.mjs';
import { testsTogether } from './setup/together.mjs';

const PROJECT = fileURLToPath(new URL('../', import.meta.url));
const require = createRequire(import.meta.url);
/** They time what people feel, and so have the machine to themselves, after all others. */
const TIMED = 'test/e2e/felt-gestures';
/** Half of the browser's work, and nothing in it depends on how soon: whoever is through with the rest takes the next, with a browser of its own. First that which waits, while others work; then the longest. */
const PARTS = [
  ['WPS', 'test/e2e/(?:built-)?wps'],
  ['the states of the pane', 'test/e2e/accessible-states'],
  ['the views of the pane', 'test/e2e/accessible\\.test'],
  ['the gallery', 'test/e2e/gallery'],
];
/** Below the browser's: it may take what the browser leaves. */
const BESIDE = 10;
/**
 * How V8 is to work where most code runs a few times only and every core is busy. Tests make much that is soon nobody's:
 * with room for it (MB) a sixth less of their time goes to looking what is left, and a twentieth less where nobody helps
 * with that. What will hardly run again is optimized after nine times as much use as otherwise, and compiled quickly
 * before: a sixth less of the processor for the build, a twenty-fifth for half of the unit tests. Where cores are idle
 * that is no gain: helpers would have optimized on those.
 */
const HURRIED = known(['--interrupt-budget=1200000', '--always-sparkplug']);
const ROOM = known(['--min-semi-space-size=128', '--max-semi-space-size=128', '--single-threaded-gc']);

const parts = process.argv.slice(2).map(pathOf);
let passed = 0;
let failed = 0;

if (parts.length === 0) await everything();
else await only(parts);

console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;

/** The browser waits more than it works, and before that to be fetched: the rest is done beside it, and then parts of its work. */
async function everything() {
  const provided = browser();
  const built = check('the build, without a warning', () => build(['--env', 'cache=kept']));
  const others = [TIMED, ...PARTS.map(([, path]) => path)].join('|');
  await Promise.all([
    provided
      .then(() => built)
      .then(() => jest('the browser', ['e2e'], ['--runInBand', '--testPathIgnorePatterns', others]))
      .then(() => inTurn(PARTS)),
    check('types', () => node('typescript-7', 'tsc', ['--noEmit'], BESIDE))
      .then(() =>
        jest('unit and pane', ['unit', 'pane'], ['--maxWorkers=2', '--config', testsTogether(PROJECT)], BESIDE),
      )
      .then(() => check('oxlint', () => node('oxlint', 'oxlint', [], BESIDE)))
      .then(() => check('eslint', () => node('eslint', 'eslint', ['.', '--max-warnings', '0'], BESIDE)))
      .then(() => check('oxfmt', () => node('oxfmt', 'oxfmt', ['--check', '.'], BESIDE)))
      .then(() => Promise.all([provided, built]))
      .then(() => inTurn(PARTS)),
  ]);
  await jest('what people feel', ['e2e'], ['--runInBand', TIMED]);
}

/**
 * @param {string[]} flags V8's, which come and go with its versions
 * @returns {string[]} none where this node would not start with them
 */
function known(flags) {
  return spawnSync(process.execPath, [...flags, '-e', '0']).status === 0 ? flags : [];
}

/** @param {string[][]} parts what is taken is nobody else's to take */
async function inTurn(parts) {
  for (let [name = '', path = ''] = parts.shift() ?? []; name; [name = '', path = ''] = parts.shift() ?? [])
    await jest(name, ['e2e'], ['--runInBand', path]);
}

/** @param {string[]} paths what jest finds its files by */
async function only(paths) {
  const inBrowser = paths.filter((path) => path.startsWith('test/e2e'));
  const others = paths.filter((path) => !inBrowser.includes(path));
  if (others.length > 0) await jest(others.join(', '), ['unit', 'pane'], ['--maxWorkers=2', ...others]);
  if (inBrowser.length === 0) return;
  await browser();
  if (await isStale(PROJECT)) await check('the build, without a warning', () => build([]));
  await jest(inBrowser.join(', '), ['e2e'], ['--runInBand', ...inBrowser]);
}

/**
 * @param {string} part 'facts', 'test/facts', a file of tests, a source, or a word of a path
 * @returns {string}
 */
function pathOf(part) {
  const plain = part
    .replaceAll('\\', '/')
    .replace(/^\.?\//, '')
    .replace(/\/$/, '');
  // The tests of src/facts/subject.ts are those of test/facts/subject.test.ts.
  const mirrored = plain.replace(/^src\//, 'test/').replace(/(?<!\.test)\.tsx?$/, '.test.ts');
  return (
    [mirrored, `test/${mirrored}`, `test/${mirrored}.test.ts`].find((path) => existsSync(join(PROJECT, path))) ??
    mirrored.replace(/\.ts$/, '')
  );
}

async function browser() {
  await provideBrowser();
  await check('a Chromium is at hand', async () => findChromium() !== undefined || HOW_TO_GET_CHROMIUM);
  await check('Chinese can be drawn', async () => hasChineseFont() || HOW_TO_GET_A_FONT);
}

/**
 * @param {string} name
 * @param {() => Promise<true | string>} ask true, or what is wrong
 */
async function check(name, ask) {
  const started = performance.now();
  const answer = await ask();
  if (answer === true) passed += 1;
  else failed += 1;
  told(name, answer, started);
}

/**
 * @param {string} name
 * @param {true | string} answer
 * @param {number} started
 */
function told(name, answer, started) {
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`${answer === true ? 'ok    ' : 'FAILED'} ${name} (${seconds} s)${answer === true ? '' : `\n${answer}`}`);
}

/**
 * @param {string} packageName
 * @param {string} command a program of that package
 * @param {string[]} words
 * @param {number} [priority] of node:os
 * @returns {Promise<true | string>}
 */
async function node(packageName, command, words, priority) {
  const { status, said } = await run([...HURRIED, programOf(packageName, command), ...words], priority);
  return status === 0 || said;
}

/**
 * @param {string[]} words for node: a program of it, what is before that is its own, what is after it the program's
 * @param {number} [priority]
 * @returns {Promise<{ status: number | null, said: string }>}
 */
function run(words, priority) {
  const child = spawn(process.execPath, words, { cwd: PROJECT, stdio: ['ignore', 'pipe', 'pipe'] });
  if (priority !== undefined && child.pid !== undefined) setPriority(child.pid, priority);
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (/** @type {string} */ text) => void (said += text));
  }
  return new Promise((resolve, reject) => {
    child.on('error', reject).on('close', (status) => resolve({ status, said }));
  });
}

/**
 * A build that says anything but that it is done is not a clean one. Nothing that is tested is in its source maps.
 *
 * @param {string[]} words
 */
function build(words) {
  return node('webpack', 'webpack', ['--mode', 'production', '--fail-on-warnings', '--env', 'maps=none', ...words]);
}

/**
 * @param {string} name
 * @param {string[]} projects
 * @param {string[]} words
 * @param {number} [priority]
 */
async function jest(name, projects, words, priority) {
  const started = performance.now();
  const folder = mkdtempSync(join(tmpdir(), 'guiju-test-'));
  const file = join(folder, 'results.json');
  const all = [
    '--ci',
    '--silent',
    '--passWithNoTests',
    '--selectProjects',
    ...projects,
    '--json',
    `--outputFile=${file}`,
    ...words,
  ];
  const { said } = await run([...HURRIED, ...ROOM, programOf('jest', 'jest'), ...all], priority);
  try {
    const results = JSON.parse(readFileSync(file, 'utf8'));
    // A file that does not load, a test left out, and a run without tests are failures too.
    const wrong =
      results.numFailedTests +
      results.numRuntimeErrorTestSuites +
      results.numPendingTests +
      results.numTodoTests +
      (results.numTotalTests === 0 ? 1 : 0);
    passed += results.numPassedTests;
    failed += wrong;
    told(`${name}: ${results.numPassedTests} tests`, wrong === 0 || wrongIn(results), started);
  } catch (error) {
    failed += 1;
    told(name, `${error}\n${said}`, started);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/**
 * @param {{ testResults: { message: string }[], numPendingTests: number, numTodoTests: number, numTotalTests: number }} results
 * @returns {string}
 */
function wrongIn({ testResults, numPendingTests, numTodoTests, numTotalTests }) {
  const left = numPendingTests + numTodoTests;
  return [
    ...testResults.map(({ message }) => message).filter((message) => message !== ''),
    ...(left > 0 ? [`${left} tests were skipped`] : []),
    ...(numTotalTests === 0 ? ['No test has this in its path.'] : []),
  ].join('\n');
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
