/** The package as it is handed on: it installs in a bare folder with what it declares, and runs there. */
import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(__dirname, '..', '..');

test('packed, it checks by several threads, writes flags and an opinion in Word, and completes, far from its sources', () => {
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
    mkdirSync(join(folder, 'in'));
    for (const name of ['heyuan-breach', 'heyuan-change-slip', 'no-known-form'])
      copyFileSync(join(ROOT, 'assets', 'samples', `${name}.xlsx`), join(folder, 'in', `${name}.xlsx`));
    const alone = guiju('check', 'in', '--format', 'ndjson', '--jobs', '1');
    expect(alone.status).toBe(2);
    expect(alone.stdout.trimEnd().split('\n')).toHaveLength(3);
    expect(guiju('check', 'in', '--format', 'ndjson', '--jobs', '2')).toEqual(alone);
    expect(guiju('annotate', 'in/heyuan-breach.xlsx', '-o', 'marked.xlsx').status).toBe(0);
    expect(guiju('opinion', 'in/heyuan-breach.xlsx', '-o', 'opinion.docx')).toMatchObject({ status: 0 });
    expect(readFileSync(join(folder, 'opinion.docx')).subarray(0, 2).toString()).toBe('PK');
  } finally {
    rmSync(folder, { recursive: true });
  }
}, 120_000);
