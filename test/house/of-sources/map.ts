import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { namedPlaces, unnamedFolders, wrongPlaces } from '../map';

const project = join(__dirname, '..', '..', '..');
const read = (file: string) => readFileSync(join(project, file), 'utf8');
const files = ['.ci', 'src', 'test', 'rules', 'assets']
  .flatMap(filesBelow)
  .concat(readdirSync(project, { withFileTypes: true }).flatMap((entry) => (entry.isFile() ? [entry.name] : [])));
const PAGES = [
  { page: 'src/README.md', from: ['src/', ''] },
  { page: 'CONTRIBUTING.md', from: ['', 'test/', 'src/'] },
  { page: 'src/decisions/README.md', from: ['src/decisions/', ''] },
];

function filesBelow(folder: string): string[] {
  return readdirSync(join(project, folder), { recursive: true, withFileTypes: true }).flatMap((entry) =>
    entry.isFile()
      ? [
          join(entry.parentPath, entry.name)
            .slice(project.length + 1)
            .replaceAll('\\', '/'),
        ]
      : [],
  );
}

describe('the pages that lead through the house', () => {
  test.each(PAGES)(
    'name no file that is not there, and nothing in it that it does not hold: $page',
    ({ page, from }) => {
      expect(wrongPlaces(read(page), files, from, read)).toEqual([]);
    },
  );

  test('the map names enough to be of use, and every folder with sources', () => {
    const map = read('src/README.md');
    expect(new Set(namedPlaces(map).map(({ path }) => path)).size).toBeGreaterThan(300);
    const sources = files.filter((file) => /^src\/.*\.(?:tsx?|mjs)$/.test(file));
    expect(unnamedFolders(map, sources, ['src/', ''])).toEqual([]);
  });
});

describe('of a page is told', () => {
  const small = ['src/base/exact.ts', 'src/base/kept.ts', 'rules/heyuan/pack.yaml', 'package.json'];
  const wrong = (page: string) => wrongPlaces(page, small, ['src/', ''], () => 'export function sum() {}');

  test('a file, a folder, a pattern or a link that leads nowhere, with its line', () => {
    expect(
      wrong(
        '`base/exact.ts` `base/` `rules/<pack>/pack.yaml` `package.json` `npm test -- base/gone.ts` [x](../package.json)',
      ),
    ).toEqual([]);
    expect(wrong('a\n`base/exakt.ts`\n`rules/<pack>/cases/` `base/*-words.ts` [x](gone.md#a)')).toEqual([
      'line 2 names base/exakt.ts, which is not there.',
      'line 3 names rules/<pack>/cases/, which is not there.',
      'line 3 names base/*-words.ts, which is not there.',
      'line 3 names gone.md, which is not there.',
    ]);
  });

  test('a name that the file does not hold', () => {
    expect(wrong('`sum` in `base/exact.ts`; `sum`, `larger` and `kept` in `base/kept.ts`')).toEqual([
      'line 1 has larger in base/kept.ts, which does not hold it.',
      'line 1 has kept in base/kept.ts, which does not hold it.',
    ]);
  });

  test('a folder nothing of which is named', () => {
    expect(unnamedFolders('`base/exact.ts`', small.slice(0, 3), ['src/', ''])).toEqual(['rules/heyuan/']);
  });
});
