/**
 * For a run of everything: the unit tests, several files in one. Jest
 * evaluates every module anew for each file of tests, zod's schemas, the
 * layouts, the rulebook: with some three hundred files that was a third of
 * the work. So a file is written for each dozen of a room which does no more
 * than load them, each within a `describe` of its own path; what they share is
 * loaded once. One file, or one room, is run as it stands (test/run.mjs).
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = 'dist/tests';
const MOST = 12;

/** What is about the file itself, or changes what others would share: such a file stays by itself. */
const BY_ITSELF =
  /\bjest\.(?:mock|doMock|unmock|setMock|requireActual|resetModules|isolateModules\w*|useFakeTimers)\b|toMatch\w*Snapshot|testPath|@jest-environment|\bprocess\.(?:chdir|on)\b|Object\.prototype/;

/**
 * @param {string} project where package.json stands
 * @returns {string} Jest's settings for it, as package.json has them otherwise: a file
 */
export function unitTestsTogether(project) {
  rmSync(join(project, FOLDER), { recursive: true, force: true });
  mkdirSync(join(project, FOLDER), { recursive: true });
  const files = readdirSync(join(project, 'test'), { recursive: true, encoding: 'utf8' })
    .map((path) => `test/${path.replaceAll('\\', '/')}`)
    .filter((path) => path.endsWith('.test.ts') && !/^test\/(?:e2e|pane)\//.test(path))
    .sort();
  const alone = files.filter((path) => BY_ITSELF.test(readFileSync(join(project, path), 'utf8')));
  const rooms = grouped(files);
  const written = [...rooms].flatMap(([room, all]) => {
    const shared = all.filter((path) => !alone.includes(path));
    const parts = Math.ceil(shared.length / MOST);
    return Array.from({ length: parts }, (_, part) => {
      const name = `${FOLDER}/${room.replaceAll('/', '-')}-${part + 1}.test.js`;
      writeFileSync(join(project, name), fileOf(shared.filter((_path, at) => at % parts === part)));
      return name;
    });
  });
  const { jest } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8'));
  const testMatch = [...written, ...alone].map((path) => `<rootDir>/${path}`);
  const projects = jest.projects.map((/** @type {{ displayName: string }} */ one) => ({
    ...one,
    rootDir: project,
    ...(one.displayName === 'unit' && { testMatch }),
  }));
  const settings = join(project, FOLDER, 'jest.json');
  writeFileSync(settings, JSON.stringify({ ...jest, rootDir: project, projects }));
  return settings;
}

/** @param {string} path 'test/hosts/office/x.test.ts' is of hosts/office, 'test/entries/x.test.ts' of entries */
function roomOf(path) {
  const [, room = '', below] = path.split('/').slice(0, -1);
  return ['hosts', 'entries'].includes(room) && below ? `${room}/${below}` : room || 'top';
}

/** @param {readonly string[]} files */
function grouped(files) {
  /** @type {Map<string, string[]>} */
  const rooms = new Map();
  for (const path of files) rooms.set(roomOf(path), [...(rooms.get(roomOf(path)) ?? []), path]);
  return rooms;
}

/** @param {readonly string[]} paths */
function fileOf(paths) {
  return paths
    .map((path) => `describe(${JSON.stringify(path)}, () => void require(${JSON.stringify(`../../${path}`)}));\n`)
    .join('');
}
