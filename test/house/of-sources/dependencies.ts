import { readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import * as z from 'zod';
import { strayDependencies, type Listed } from '../dependencies';
import { readSources, type SourceFile } from '../imports';

const project = join(__dirname, '..', '..', '..');
const versions = z.record(z.string(), z.string());
const own = z
  .object({
    dependencies: versions,
    optionalDependencies: versions,
    devDependencies: versions,
    scripts: versions,
    jest: z.unknown(),
  })
  .parse(JSON.parse(readFileSync(join(project, 'package.json'), 'utf8')));
const lock = z
  .object({ packages: z.record(z.string(), z.object({ peerDependencies: z.optional(versions) })) })
  .parse(JSON.parse(readFileSync(join(project, 'package-lock.json'), 'utf8')));
const peers = Object.keys({ ...own.dependencies, ...own.devDependencies }).flatMap((name) =>
  Object.keys(lock.packages[`node_modules/${name}`]?.peerDependencies ?? {}),
);

const sources: SourceFile[] = [
  ...['src', 'test', 'assets'].flatMap((folder) => [
    ...readSources(join(project, folder)),
    ...textsOf(join(project, folder), '.cjs'),
  ]),
  ...textsOf(project, '.js', false),
];

function textsOf(folder: string, ending: string, recursive = true): SourceFile[] {
  return readdirSync(folder, { recursive, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .map((path) => ({ path, text: readFileSync(join(folder, path), 'utf8') }));
}

test('every package that is imported is listed, and every one listed is used', () => {
  expect(sources.length).toBeGreaterThan(400);
  const dependencies = { ...own.dependencies, ...own.optionalDependencies };
  expect(strayDependencies(sources, { ...own, dependencies, peers }, builtinModules)).toEqual([]);
});

describe('a stray dependency is told', () => {
  const small = (text: string, changes: Partial<Listed> = {}) =>
    strayDependencies(
      [{ path: 'a.ts', text }],
      { dependencies: { yaml: '1.0.0' }, devDependencies: {}, scripts: {}, jest: {}, peers: [], ...changes },
      ['fs'],
    );

  test('one that is imported and not listed', () => {
    expect(small("import 'yaml';\nimport { z } from 'zod/mini';\nimport 'node:fs';\nimport fs from 'fs';")).toEqual([
      'a.ts:2 imports zod, which package.json does not list.',
    ]);
  });

  test('one that is listed and not used', () => {
    expect(small('')).toEqual(['yaml is listed in package.json, and nothing uses it.']);
    expect(small('', { peers: ['yaml'] })).toEqual([]);
  });

  test('unless a script runs it, a setting names it, or it holds the types of one that is', () => {
    const devDependencies = { jest: '1.0.0', '@types/jest': '1.0.0', 'css-loader': '1.0.0', '@types/node': '1.0.0' };
    expect(
      small("import 'yaml';\nconst loader = 'css-loader';", { devDependencies, scripts: { t: 'jest --watch' } }),
    ).toEqual([]);
  });
});
