/** The package as it is handed on: it installs in a bare folder with what it declares, and runs there. */
import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

const ROOT = join(__dirname, '..', '..');

test('packed, it checks by several threads, writes flags and an opinion in Word, and computes what has no results, far from its sources', () => {
  const folder = mkdtempSync(join(tmpdir(), 'guiju-packed-'));
  try {
    const npm = (...words: string[]) => execFileSync('npm', words, { cwd: folder, encoding: 'utf8', stdio: 'pipe' });
    // The command line was built before these tests.
    npm('pack', ROOT, '--ignore-scripts');
    const [packed = ''] = readdirSync(folder);
    npm('install', '--prefer-offline', '--no-audit', '--no-fund', '--ignore-scripts', join(folder, packed));
    const installed = readdirSync(join(folder, 'node_modules'));
    expect(installed).not.toContain('react');
    expect(installed).not.toContain('@microsoft');
    const guiju = (...words: string[]) => {
      const program = join(folder, 'node_modules', '.bin', 'guiju');
      const { status, stdout, stderr } = spawnSync(program, words, { cwd: folder, encoding: 'utf8' });
      return { status, stdout, stderr };
    };
    expect(readFor(folder, 'packs')).toEqual(['compiled/program.js.cache', 'program.js']);
    expect(readFor(folder, 'explain', 'heyuan.21-2-changed-amount')).not.toContain('rules/texts.json');
    mkdirSync(join(folder, 'in'));
    for (const name of ['heyuan-breach', 'heyuan-change-slip', 'no-known-form'])
      copyFileSync(join(ROOT, 'assets', 'samples', `${name}.xlsx`), join(folder, 'in', `${name}.xlsx`));
    const alone = guiju('check', 'in', '--format', 'ndjson', '--jobs', '1');
    expect(alone.status).toBe(2);
    expect(alone.stdout.trimEnd().split('\n')).toHaveLength(3);
    expect(guiju('check', 'in', '--format', 'ndjson', '--jobs', '2')).toEqual(alone);
    expect(guiju('annotate', 'in/heyuan-breach.xlsx', '-o', 'marked.xlsx').status).toBe(0);
    writeFileSync(
      join(folder, 'no-results.xlsx'),
      withoutResults(readFileSync(join(folder, 'in', 'heyuan-breach.xlsx'))),
    );
    expect(guiju('check', 'no-results.xlsx', '--recalc')).toMatchObject({
      status: 1,
      stdout: expect.stringContaining('IronCalc'),
      stderr: expect.not.stringContaining('Warning'),
    });
    expect(guiju('opinion', 'in/heyuan-breach.xlsx', '-o', 'opinion.docx')).toMatchObject({ status: 0 });
    expect(readFileSync(join(folder, 'opinion.docx')).subarray(0, 2).toString()).toBe('PK');
  } finally {
    rmSync(folder, { recursive: true });
  }
}, 120_000);

function withoutResults(book: Uint8Array): Uint8Array {
  const parts = Object.entries(unzipSync(book)).map(
    ([path, bytes]) => [path, strToU8(strFromU8(bytes).replace(/(<\/f>)<v>[^<]*<\/v>/g, '$1'))] as const,
  );
  return zipSync(Object.fromEntries(parts));
}

/** The files of the program, besides the one that starts it, that a command reads. */
function readFor(folder: string, ...words: string[]): string[] {
  const hook = join(folder, 'told.cjs');
  writeFileSync(
    hook,
    `const fs = require('node:fs'), read = fs.readFileSync, seen = new Set();
    fs.readFileSync = (path, ...how) => (seen.add(String(path)), read(path, ...how));
    process.on('exit', () => fs.writeSync(2, JSON.stringify([...seen])));`,
  );
  const program = join(folder, 'node_modules', 'guiju', 'dist', 'cli');
  const { stderr } = spawnSync(process.execPath, ['-r', hook, join(program, 'guiju.js'), ...words], {
    encoding: 'utf8',
  });
  const seen: unknown = JSON.parse(stderr);
  if (!Array.isArray(seen)) throw new Error(stderr);
  return seen
    .filter((path) => typeof path === 'string' && path.startsWith(`${program}${sep}`))
    .map((path) =>
      relative(program, String(path))
        .replaceAll('\\', '/')
        .replace(`/${process.versions.v8}-${process.platform}-${process.arch}`, ''),
    )
    .filter((path) => path !== 'guiju.js')
    .sort();
}
