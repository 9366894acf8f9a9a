/** None of the worked cases is forgotten: each is played by the file that is named for it, and those of rules by no other. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import * as z from 'zod/mini';

const TESTS = join(__dirname, '..');
const listed = z
  .record(z.string(), z.record(z.string(), z.array(z.string())))
  .parse(parse(readFileSync(join(__dirname, 'worked-case-ids.yaml'), 'utf8')));
const CASES = Object.entries(listed).flatMap(([file, groups]) =>
  Object.entries(groups).flatMap(([group, ids]) => ids.map((id) => ({ id, group, file }))),
);

/** The ids that a file names its tests by: texts of the source that begin with one. */
function playedIn(file: string): Set<string> {
  const source = existsSync(join(TESTS, file)) ? readFileSync(join(TESTS, file), 'utf8') : '';
  const code = source.replace(/\/\*[^]*?\*\/|^\s*\/\/.*$/gm, '');
  return new Set([...code.matchAll(/['"`]((?:MD|DH|HY|CZ|ZH|P|T|R)-\d\d)(?!\d)/g)].map(([, id = '']) => id));
}

const workedCases = readdirSync(TESTS, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => /^rules\/[a-z]+\/worked-cases\.test\.ts$/.test(file));

test('109 cases are listed, each once', () => {
  expect(CASES.length).toBe(109);
  expect(new Set(CASES.map(({ id }) => id)).size).toBe(109);
});

test.each(CASES)('$id ($group) is played in $file', ({ id, file }) => {
  expect([...playedIn(file)]).toContain(id);
});

test('a case of a rule is played by one pack, and no file plays one that is not listed for it', () => {
  expect(workedCases.map((file) => file.split('/')[1]).sort()).toEqual(
    ['chenzhou', 'donghe', 'heyuan', 'mudan', 'zhanhe'].sort(),
  );
  for (const file of workedCases) {
    const wanted = CASES.filter((one) => one.file === file).map(({ id }) => id);
    expect({ file, played: [...playedIn(file)].sort() }).toEqual({ file, played: wanted.sort() });
  }
});
