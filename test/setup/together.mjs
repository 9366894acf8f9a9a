/**
 * For a run of everything: the unit tests and those of the pane, up to 160
 * files in one. Jest evaluates every module anew for each file of tests, zod's
 * schemas, the layouts, the rulebook, React and Fluent: with some three hundred
 * files that was a third of the work. So files are written which do no more
 * than load those of the tests, each within a `describe` of its own path; what
 * they share is loaded once. They are dealt out in turn, so that each has as
 * much of every room. One file, or one room, is run as it stands (test/run.mjs).
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = 'dist/tests';
const MOST = 160;

/** What is about the file itself, or changes what others would share: such a file stays by itself. */
const BY_ITSELF =
  /\bjest\.(?:mock|doMock|unmock|setMock|resetModules|isolateModules\w*)\b|toMatch\w*Snapshot|testPath|@jest-environment|\bprocess\.(?:chdir|on)\b|(?:Object|Element)\.prototype|\bhasWords\(/;

/** Whoever stops the clock lets it go again after each test, whatever became of it. */
const FREED = 'afterEach(() => jest.useRealTimers())';

/** What a file of the pane's leaves on the page and in its memory is not for the next. */
const CLEARED = 'afterAll(() => { localStorage.clear(); sessionStorage.clear(); document.body.replaceChildren(); }); ';

/**
 * @param {string} project where package.json stands
 * @returns {string} Jest's settings for it, as package.json has them otherwise: a file
 */
export function testsTogether(project) {
  rmSync(join(project, FOLDER), { recursive: true, force: true });
  mkdirSync(join(project, FOLDER), { recursive: true });
  const files = readdirSync(join(project, 'test'), { recursive: true, encoding: 'utf8' })
    .map((path) => `test/${path.replaceAll('\\', '/')}`)
    .filter((path) => /\.test\.tsx?$/.test(path) && !path.startsWith('test/e2e/'))
    .sort();
  const isOfPane = (/** @type {string} */ path) => path.startsWith('test/pane/');
  /** @type {Record<string, string[]>} */
  const matches = {
    unit: written(
      project,
      'unit',
      files.filter((path) => !isOfPane(path)),
      '',
    ),
    pane: written(project, 'pane', files.filter(isOfPane), CLEARED),
  };
  const { jest } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8'));
  const projects = jest.projects.map((/** @type {{ displayName: string }} */ one) => {
    const testMatch = matches[one.displayName]?.map((path) => `<rootDir>/${path}`);
    return { ...one, rootDir: project, ...(testMatch && { testMatch }) };
  });
  const settings = join(project, FOLDER, 'jest.json');
  writeFileSync(settings, JSON.stringify({ ...jest, rootDir: project, projects }));
  return settings;
}

/**
 * @param {string} project
 * @param {string} name of the files to be written
 * @param {readonly string[]} files of tests
 * @param {string} around what stands before each of them
 * @returns {string[]} the files to be run
 */
function written(project, name, files, around) {
  const alone = files.filter((path) => {
    const text = readFileSync(join(project, path), 'utf8');
    return BY_ITSELF.test(text) || (text.includes('useFakeTimers') && !text.includes(FREED));
  });
  const shared = files.filter((path) => !alone.includes(path));
  // One at least for each of two workers.
  const parts = Math.max(2, Math.ceil(shared.length / MOST));
  const together = Array.from({ length: parts }, (_, part) => {
    const path = `${FOLDER}/${name}-${part + 1}.test.js`;
    const loads = shared
      .filter((_path, at) => at % parts === part)
      .map(
        (one) => `describe(${JSON.stringify(one)}, () => { ${around}require(${JSON.stringify(`../../${one}`)}); });\n`,
      );
    writeFileSync(join(project, path), loads.join(''));
    return path;
  });
  return [...together, ...alone];
}
