import { readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';

const project = join(__dirname, '..', '..');
const GENERATED = ['.git', 'node_modules', 'dist', 'coverage', '.cache', 'output'];
/** Folders of one machine: homes, and places for what does not stay. */
const FOLDERS = ['home', 'root', 'Users', 'work', 'tmp', 'private', 'var/folders', 'mnt', 'workspace'];
const MACHINE_PATH = new RegExp(
  String.raw`(?<![\w.:/@*)}\]-])(?:[A-Z]:\\Users\\|/(?:${FOLDERS.join('|')})/)[\w.-]+`,
  'g',
);

test('no file names a folder of the machine it was written on', () => {
  const files = filesBelow(project);
  expect(files.length).toBeGreaterThan(50);
  const found = files.flatMap((file) =>
    (readFileSync(file, 'latin1').match(MACHINE_PATH) ?? []).map((path) => `${relative(project, file)}: ${path}`),
  );
  expect(found).toEqual([]);
});

test.each([
  ['a home', ['', 'home', 'someone', 'guiju'].join('/')],
  ['a place for what does not stay', `from "${['', 'tmp', 'guiju', 'x.json'].join('/')}"`],
  ['a home on Windows', ['C:', 'Users', 'someone'].join('\\')],
])('%s would be found', (_, text) => {
  expect(text.match(MACHINE_PATH)).toHaveLength(1);
});

test.each(['https://example.org/home/page', 'src/work/book.ts', '`${folder}/tmp/x`', '../root/x'])(
  '%s would not',
  (text) => {
    expect(text.match(MACHINE_PATH)).toBeNull();
  },
);

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    // In a worktree of git, .git is a file, which names the folder it belongs to.
    if (GENERATED.includes(entry.name)) return [];
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return filesBelow(path);
    return entry.isFile() ? [path] : [];
  });
}
