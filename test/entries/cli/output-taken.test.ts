/** What is written out is there whole, or the exit status is 2 with the reason; whoever stops reading does not turn the verdict. */
import { spawn, spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseIsoDate } from '../../../src/base/civil-date';
import { parseArguments } from '../../../src/entries/cli/arguments';
import { checkAll } from '../../../src/entries/cli/check-all';

const ROOT = join(__dirname, '..', '..', '..');
const PROGRAM = ['-r', './test/setup/typescript.cjs', 'src/entries/command-line.ts'];

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'guiju-'));
  mkdirSync(join(folder, 'in'));
});
afterAll(() => rmSync(folder, { recursive: true }));

test('a file that the disk has room for in part only is no output: status 2, and why', () => {
  // A limit on what a file may hold does as a full disk does: a part of what is written fits.
  const script = 'ulimit -f 1; exec "$0" "$@" > "$OUT"';
  const { status, stderr } = spawnSync('sh', ['-c', script, process.execPath, ...PROGRAM, 'completion', 'bash'], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, OUT: join(folder, 'out') },
  });
  expect([status, stderr]).toEqual([2, '结果没有写完（EFBIG），像是磁盘满了；写出的部分不要使用。\n']);
});

test('where nobody reads what is told, the exit status is the same', async () => {
  const child = spawn(process.execPath, [...PROGRAM, 'no-such-command'], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  child.stderr.destroy();
  child.stdout.resume();
  expect(await new Promise((resolve) => void child.on('close', resolve))).toBe(2);
});

test('a folder is not checked to its end where nobody reads on', async () => {
  for (const name of ['a', 'b', 'c'])
    copyFileSync(join(ROOT, 'assets', 'samples', 'heyuan-breach.xlsx'), join(folder, 'in', `${name}.xlsx`));
  const said = { out: '', err: '' };
  const terminal = {
    out: (text: string) => void (said.out += text),
    err: (text: string) => void (said.err += text),
    version: '9.9.9',
    isRead: () => said.out === '',
  };
  const asked = parseArguments(['check', join(folder, 'in'), '--format', 'ndjson', '--jobs', '1']);
  const today = parseIsoDate('2026-11-21');
  if (asked.command !== 'check' || !today) throw new Error('not asked so');
  const status = await checkAll(asked, terminal, today, { program: '', rulesFolder: join(ROOT, 'rules') });
  expect([status, said.out.match(/\n/g)?.length]).toEqual([2, 1]);
  expect(said.err).toBe('输出没有人再读，停在第 1 个，其余 2 个没有核对。\n');
});
