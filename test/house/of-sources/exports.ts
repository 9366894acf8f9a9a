import { join } from 'node:path';
import { namesOfTwoThings, unusedExports } from '../exports';
import { readSources } from '../imports';

const project = join(__dirname, '..', '..', '..');
const everything = ['src', 'test', 'assets'].flatMap((folder) =>
  readSources(join(project, folder)).map(({ path, text }) => ({ path: `${folder}/${path}`, text })),
);
const sources = everything.filter(({ path }) => path.startsWith('src/'));

describe('what src exports', () => {
  test('has a name that no other file gives to something of its own', () => {
    expect(sources.length).toBeGreaterThan(400);
    expect(namesOfTwoThings(sources)).toEqual([]);
  });

  test('is imported by another file of src or by a test', () => {
    expect(unusedExports(sources, everything)).toEqual([]);
  });
});

describe('told with file and line', () => {
  const file = (path: string, text: string) => ({ path, text });

  test('a name of two things; what is only passed on is one thing', () => {
    const found = namesOfTwoThings([
      file('a.ts', 'export interface Part {}\nexport function one() {}'),
      file('b.ts', "\nexport type Part = 1;\nexport { one } from './a';"),
    ]);
    expect(found).toEqual(['Part is exported by a.ts:1 and b.ts:2.']);
  });

  test('both shapes of one function are one thing', () => {
    const text = 'export function one(a: 1): 1;\nexport function one(a: 2): 2;';
    expect(namesOfTwoThings([file('a.ts', text)])).toEqual([]);
  });

  test('an export nobody imports, however the others are imported', () => {
    const exporting = file(
      'a.ts',
      'export const [one, { two }] = x;\nexport class Three {}\nexport type Four = 4;\nexport const five = one;',
    );
    const importing = file('b/c.ts', "import { one as uno, type Four } from '../a';\ntype T = import('../a').Three;");
    const passing = file('d.ts', "export { two } from './a';");
    expect(unusedExports([exporting], [exporting, importing, passing])).toEqual([
      'a.ts:4 exports five, and nobody imports it.',
    ]);
  });

  test('a file that is taken whole is used whole', () => {
    const exporting = file('a.ts', 'export const one = 1;');
    for (const text of ["import * as all from './a';", "await import('./a');", "require('./a');"])
      expect(unusedExports([exporting], [exporting, file('b.ts', text)])).toEqual([]);
  });
});
