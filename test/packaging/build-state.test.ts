import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { isStale } from '../../src/packaging/build-state.mjs';

const RESULTS = [
  'dist/web/index.html',
  'dist/web/taskpane.html',
  'dist/web/manifest.xml',
  'dist/wps/index.html',
  'dist/cli/guiju.js',
];
let project: string;

beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'guiju-build-'));
  put('src/base/exact.ts', 1000);
  put('manifest.xml', 1000);
  for (const file of RESULTS) put(file, 2000);
  age('src/base', 1000);
  age('src', 1000);
});

afterEach(() => rmSync(project, { recursive: true }));

test('a build younger than its sources stands', async () => {
  expect(await isStale(project)).toBe(false);
});

test.each(RESULTS)('a build without %s does not', async (file) => {
  rmSync(join(project, file));
  expect(await isStale(project)).toBe(true);
});

test('nor one older than a source deep in a folder', async () => {
  age('src/base/exact.ts', 3000);
  expect(await isStale(project)).toBe(true);
});

test('nor one from before a source was removed', async () => {
  rmSync(join(project, 'src/base/exact.ts'));
  expect(await isStale(project)).toBe(true);
});

function put(file: string, seconds: number): void {
  mkdirSync(dirname(join(project, file)), { recursive: true });
  writeFileSync(join(project, file), '');
  age(file, seconds);
}

function age(file: string, seconds: number): void {
  utimesSync(join(project, file), seconds, seconds);
}
