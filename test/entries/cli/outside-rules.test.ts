/** Rules from outside: whatever stands in a folder is told in a sentence, never a stack trace, and no other pack is hurt. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { lintRules } from '../../../src/entries/cli/lint-rules';
import { openRulebook } from '../../../src/entries/cli/open-rulebook';
import { choosePack } from '../../../src/review/choose-pack';
import { ourPackIds } from '../../rules/rule-case';

const RULES = join(__dirname, '..', '..', '..', 'rules');
const DILIU = join(__dirname, '../../rules/sample-packs/diliu');

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'guiju-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function put(path: string, text: string | Uint8Array): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

function linted() {
  let [out, err] = ['', ''];
  const terminal = {
    out: (text: string) => void (out += text),
    err: (text: string) => void (err += text),
    version: '9.9.9',
  };
  const status = lintRules(
    { command: 'lint-rules', watch: false, settle: false, folder, format: 'text', language: 'zh' },
    terminal,
    RULES,
  );
  return { status, out, err };
}

function opened() {
  const { rulebook, problems } = openRulebook(folder, RULES);
  return { packs: [...rulebook.packs.keys()], problems: problems.map(({ message }) => message.zh), rulebook };
}

const OURS = ourPackIds();

test('a sound pack is green, and loads', () => {
  cpSync(DILIU, join(folder, 'diliu'), { recursive: true });
  expect(linted()).toMatchObject({ status: 0, out: '' });
  const { packs, problems, rulebook } = opened();
  expect([packs, problems]).toEqual([[...OURS, 'diliu'].sort(), []]);
  expect(rulebook.packs.get('diliu')?.outside).toBe('folder');
  expect(rulebook.packs.get('heyuan')?.outside).toBeUndefined();
});

const HEAD = readFileSync(join(RULES, 'heyuan/pack.yaml'), 'utf8');

test.each<[string, () => void, RegExp]>([
  [
    'a check in a folder named as a pack of ours',
    () => put('heyuan/checks/x.yaml', 'id: heyuan.21-x\n'),
    /^heyuan\/checks\/x\.yaml：已有同名的规则文件/,
  ],
  ['a broken file there', () => put('heyuan/checks/x.yaml', 'a: [\n'), /^heyuan\/checks\/x\.yaml：已有同名/],
  [
    'one under forms',
    () => put('forms/checks/x.yaml', 'a: [\n'),
    /^forms\/checks\/x\.yaml：“forms”是产品自带的表格检查/,
  ],
  [
    'the number of a pack of ours',
    () => put('abc/pack.yaml', HEAD.replace('id: heyuan', 'id: abc')),
    /^abc\/pack\.yaml .*与产品自带的规则包“heyuan”/,
  ],
  ['the id of a pack of ours', () => put('abc/pack.yaml', HEAD), /“heyuan”出现了两次/],
  [
    'a second set of checks of forms',
    () => put('abc/pack.yaml', `${HEAD.replaceAll('河', '合').replace('id: heyuan', 'id: abc')}\nbase: true\n`),
    /base/,
  ],
  ['an anchor', () => put('abc/pack.yaml', `id: &a abc\n`), /不接受锚点/],
  ['an alias bomb', () => put('abc/pack.yaml', `a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n`), /不接受(锚点|别名)/],
  ['a tag', () => put('abc/pack.yaml', 'id: !!js/function x\n'), /不接受自定义标签/],
  ['a key twice', () => put('abc/pack.yaml', 'id: abc\nid: abc\n'), /同一个键写了两次/],
  ['great depth', () => put('abc/pack.yaml', `note: ${'['.repeat(50_000)}\n`), /层次超过 12 层/],
  ['a folder named as a rule file', () => put('abc/x.yaml/y.txt', ''), /abc\/x\.yaml：这是一个文件夹/],
  [
    'a link that leads nowhere',
    () => {
      put('abc/pack.yaml', 'id: abc\n');
      symlinkSync('/nowhere/at/all', join(folder, 'abc/x.yaml'));
    },
    /abc\/x\.yaml：这是一个链接/,
  ],
  [
    'a pipe',
    () => {
      put('abc/pack.yaml', 'id: abc\n');
      execFileSync('mkfifo', [join(folder, 'abc/x.yaml')]);
    },
    /abc\/x\.yaml：这不是普通文件/,
  ],
  [
    'a file of a megabyte',
    () => put('abc/pack.yaml', `note: ${'x'.repeat(1_000_000)}`),
    /文件有 1000006 字节，最多 800000 字节，没有读/,
  ],
  ['GBK', () => put('abc/pack.yaml', Buffer.from('aWQ6ILW9ufrQ0NX+zfg=', 'base64')), /编码不是 UTF-8（看来是 GBK）/],
  ['a newer version', () => put('abc/pack.yaml', `format: guiju.pack/2\nsomething: new\n`), /更新版本的规矩/],
])('%s', (_, make, words) => {
  make();
  const { status, out } = linted();
  expect(out).toMatch(new RegExp(words.source.replace('^', '').replaceAll('：', '[：:].*').replaceAll(' .*', '.*')));
  expect(status).toBeGreaterThan(0);
  const { packs, problems } = opened();
  expect(problems).toContainEqual(expect.stringMatching(words));
  expect(packs).toEqual(OURS);
});

test('ten thousand checks are told in a sentence, and none of them is read', () => {
  put('abc/pack.yaml', 'id: abc\n');
  for (let index = 0; index < 3_001; index += 1) put(`abc/checks/${index}.yaml`, '');
  const { packs, problems } = opened();
  expect(problems).toEqual([expect.stringMatching(/^abc\/：这个规则包有 3002 个文件/)]);
  expect(packs).toEqual(OURS);
});

test('what a file is not read for is told: its name', () => {
  cpSync(DILIU, join(folder, 'diliu'), { recursive: true });
  put('diliu/checks/6-more.yaml.txt', 'id: diliu.6-more\n');
  expect(linted()).toMatchObject({
    status: 1,
    out: expect.stringMatching(/^diliu\/checks\/6-more\.yaml\.txt: 名称不以 \.yaml 结尾/),
  });
});

test('whoever asks for a pack that does not load is told why', () => {
  cpSync(DILIU, join(folder, 'diliu'), { recursive: true });
  put('diliu/checks/6-more.yaml', 'id: diliu.6-more\nkind: limti\n');
  const { rulebook } = opened();
  for (const name of ['diliu', '六政办〔2025〕6号', '第六县政务信息化项目管理办法']) {
    const choice = choosePack(name, undefined, rulebook);
    expect('problem' in choice && choice.problem.message.zh).toMatch(
      /没有加载成功，因此没有按任何办法检查。原因：diliu\/checks\/6-more\.yaml 第 2 行/,
    );
  }
});

test.each([
  ['a full-width colon', 'id：diliu\n', '全角冒号'],
  ['a tab', 'id: diliu\ntitle:\n\tzh: 一\n', '制表符'],
  ['a sign without quotes', 'id: diliu\nwhen: > 50万元\n', "例如 '> 50万元'"],
  ['no space after the colon', 'id: diliu\nkind:tier\nx: 1\n', '冒号后面要有一个空格'],
  ['full-width brackets', 'id: diliu\ntitle: { zh: 一, en: one ｝\n', '括号是全角的'],
])('%s is told in Chinese, with what was meant', (_, text, words) => {
  put('diliu/pack.yaml', text);
  const { out } = linted();
  expect(out).toContain(words);
  expect(out).not.toMatch(/Implicit|Missing|Block/);
});
