/** The program's own files damaged: code compiled beforehand only costs time, and what else is wrong is said, with exit status 2. */
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseIsoDate } from '../../../src/base/civil-date';
import { checkFile } from '../../../src/entries/cli/check-file';
import { openCompiled } from '../../../src/entries/cli/open-rulebook';
import { compileRules } from '../../../src/entries/cli/compile-rules';
import { WrongUsage } from '../../../src/entries/cli/options';
import { readCompiled } from '../../../src/entries/cli/read-compiled';
import { readRuleFolder } from '../../../src/entries/cli/read-rule-files';
import { crc32 } from '../../../src/hosts/xlsx/crc32';

const ROOT = join(__dirname, '..', '..', '..');
const CLI = join(ROOT, 'src', 'entries', 'cli');

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'guiju-'));
  copyFileSync(join(CLI, 'start.cjs'), join(folder, 'guiju.js'));
  writeFileSync(join(folder, 'program.js'), PROGRAM);
  writeFileSync(join(folder, 'later.js'), LATER);
});
afterAll(() => rmSync(folder, { recursive: true }));

const LATER = 'exports.say = () => console.log("said"); exports.ask = () => console.log("asked");';
const PROGRAM = "const later = require('./later.js');\nlater.say();\n";

function run() {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(folder, 'guiju.js')], { encoding: 'utf8' });
  return { status, stdout, stderr };
}

test('code that was compiled beforehand and then cut short, flipped, emptied, of another text or of another V8 is left alone', () => {
  const compiling = spawnSync(process.execPath, [join(CLI, 'compile-ahead.cjs'), join(folder, 'guiju.js')]);
  expect(compiling.status).toBe(0);
  const [version = ''] = readdirSync(join(folder, 'compiled'));
  const cache = join(folder, 'compiled', version, 'program.js.cache');
  const sound = readFileSync(cache);
  const said = { status: 0, stdout: 'said\n', stderr: '' };
  expect(run()).toEqual(said);
  const flipped = (at: number) => {
    const bytes = Buffer.from(sound);
    bytes[at] = (bytes[at] ?? 0) ^ 0xff;
    return bytes;
  };
  const ofAnotherV8 = () => {
    // With a right sum: V8 has to see by its own head that it is not of its version.
    const code = flipped(5).subarray(0, -4);
    const sum = Buffer.alloc(4);
    sum.writeUInt32LE(crc32(code, crc32(readFileSync(join(folder, 'program.js')))));
    return Buffer.concat([code, sum]);
  };
  const damaged = [
    sound.subarray(0, sound.length / 2),
    ...[0.4, 0.5, 0.6, 0.7, 0.8].map((part) => flipped(Math.floor(sound.length * part))),
    Buffer.alloc(0),
    Buffer.alloc(3),
    ofAnotherV8(),
  ];
  for (const bytes of damaged) {
    writeFileSync(cache, bytes);
    expect(run()).toEqual(said);
  }
  writeFileSync(cache, sound);
  // As long: V8 itself would take it for the same.
  writeFileSync(join(folder, 'program.js'), PROGRAM.replace('say', 'ask'));
  expect(run()).toEqual({ ...said, stdout: 'asked\n' });
});

test.each([
  ['cut short', () => writeFileSync(join(folder, 'program.js'), PROGRAM.slice(0, 30))],
  ['gone', () => rmSync(join(folder, 'program.js'))],
])('a program that is %s says so, and does not end as a verdict does', (_, damage) => {
  damage();
  const { status, stdout, stderr } = run();
  expect([status, stdout]).toEqual([2, '']);
  expect(stderr.split('\n', 1)[0]).toBe(
    '程序文件缺失或已损坏，请重新安装规矩。 The files of the program are missing or damaged; install Guiju again.',
  );
});

test('compiled rules that are cut short, have another figure, or are gone judge nothing', () => {
  const rules = compileRules(readRuleFolder(join(ROOT, 'rules')).texts);
  const path = join(folder, 'forms.json');
  const json = JSON.stringify(rules.forms());
  const sum = crc32(Buffer.from(json));
  const today = parseIsoDate('2026-11-21');
  if (!today) throw new Error('no such day');
  const refusal = () => {
    const forms = () => {
      readCompiled(path, sum);
      return rules.forms();
    };
    const sample = join(ROOT, 'assets', 'samples', 'heyuan-breach.xlsx');
    return checkFile(sample, { treat: [] }, openCompiled({ ...rules, forms }), today).refusal?.zh;
  };
  writeFileSync(path, json);
  expect(refusal()).toBeUndefined();
  expect(readCompiled(path, sum)).toEqual(rules.forms());
  for (const damaged of [json.slice(0, -100), json.replace('1', '2'), '']) {
    writeFileSync(path, damaged);
    expect(refusal()).toMatch(/heyuan-breach\.xlsx：程序自带的规则文件 forms\.json 已损坏.*请重新安装/);
  }
  rmSync(path);
  expect(() => readCompiled(path, sum)).toThrow(WrongUsage);
});
