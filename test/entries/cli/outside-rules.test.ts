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

/** As heyuan's, with a number of its own and the title asked for. */
function foreign(title: string): string {
  return HEAD.replace('id: heyuan', 'id: abc')
    .replaceAll('河府办', '合府办')
    .replace('河源市市级政务信息化项目管理办法', title);
}

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
  [
    'the number of a pack of ours in other brackets',
    () =>
      put(
        'abc/pack.yaml',
        HEAD.replaceAll('河源市', '合元市').replace(/id: heyuan|河府办〔2021〕30号/g, (found) =>
          found.startsWith('id') ? 'id: abc' : '河府办[2021] 30 号',
        ),
      ),
    /^abc\/pack\.yaml .*与产品自带的规则包“heyuan”/,
  ],
  [
    'number and title of a pack of ours together',
    () => put('abc/pack.yaml', foreign('河源市市级政务信息化项目管理办法（河府办〔2021〕30号）')),
    /^abc\/pack\.yaml .*与产品自带的规则包“heyuan”/,
  ],
  [
    'the place by which a pack of ours is named',
    () => put('abc/pack.yaml', foreign('河源市')),
    /^abc\/pack\.yaml .*与产品自带的规则包“heyuan”/,
  ],
  [
    'the id of a pack of ours as a number',
    () => put('abc/pack.yaml', foreign('合元市办法').replace('合府办〔2021〕30号', 'heyuan')),
    /^abc\/pack\.yaml .*与产品自带的规则包“heyuan”/,
  ],
  [
    'an id that looks like one of ours',
    () => put('abc/pack.yaml', HEAD.replace('id: heyuan', 'id: h\u0435yuan')),
    /“hеyuan”不合格式/,
  ],
  ['HTML in a name', () => put('abc/pack.yaml', 'id: abc\ntitle: { zh: <b>甲</b>, en: a }\n'), /不能有 HTML 标记/],
  [
    'a label of another fact',
    () => {
      cpSync(DILIU, join(folder, 'abc'), { recursive: true });
      put(
        'abc/facts.yaml',
        'facts:\n  - { id: diliu.x, name: { zh: 假合同, en: x }, type: amount, labels: [合同金额] }\n',
      );
    },
    /^abc\/facts\.yaml .*“合同金额”已是“合同金额”/,
  ],
  [
    'formulas in a circle',
    () => {
      cpSync(DILIU, join(folder, 'abc'), { recursive: true });
      for (const [one, other] of ['甲乙', '乙甲'].map((pair) => [...pair])) {
        put(
          `abc/quantities/${one === '甲' ? 'a' : 'b'}.yaml`,
          `id: ${one === '甲' ? 'a' : 'b'}\nname: { zh: ${one}量, en: x }\nformula: ${other}量 + 0元\n`,
        );
      }
    },
    /成了圈/,
  ],
  ['the id of a pack of ours', () => put('abc/pack.yaml', HEAD), /“heyuan”是产品自带的规则包的编号，别的规则包不能用/],
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

test('a pack of megabytes is told in a sentence, and none of it is read', () => {
  cpSync(DILIU, join(folder, 'diliu'), { recursive: true });
  for (let index = 0; index < 9; index += 1) put(`diliu/cases/${index}.yaml`, `# ${'x'.repeat(700_000)}`);
  expect(linted().status).toBe(2);
  const { packs, problems } = opened();
  expect(problems).toEqual([expect.stringMatching(/^diliu\/：这个规则包有 \d+ 个文件、63\d{5} 字节，最多/)]);
  expect(packs).toEqual(OURS);
});

test.each([
  [
    'a day',
    'pack.yaml',
    ['from: 2025-07-01', 'from: 2025年7月1日'],
    'inForce.from: “2025年7月1日”不合格式；日期写成 2025-07-01',
  ],
  ['an indentation', 'pack.yaml', ['  until:', '    until:'], '比上一行多缩进了 2 格；同一层的键要左边对齐'],
  [
    'a day of a case',
    'cases/all.yaml',
    ["asOf: '2025-09-01'", "asOf: '2025-9-1'"],
    "没有“2025-9-1”这一天；日期写成 '2025-09-01'",
  ],
  [
    'a label of a case',
    'cases/all.yaml',
    ['{ 预算金额:', '{ 预算金硕:'],
    '要素词典里没有“预算金硕”；是不是“预算金额”？',
  ],
  [
    'a word of a case',
    'cases/all.yaml',
    ["{ 预算金额: '799999.99' }", "{ 预算金额: '799999.99', 是否涉密: 或许 }"],
    '“是否涉密”填“或许”，表上读不出来；可填：是、否',
  ],
  [
    'a choice of a case',
    'cases/all.yaml',
    ["{ 预算金额: '799999.99' }", "{ 预算金额: '799999.99', 建设性质: 新健 }"],
    '“建设性质”填“新健”，表上读不出来；可填：新建、',
  ],
])('%s that is not right is told with the right form', (_, path, [from = '', to = ''], words) => {
  cpSync(DILIU, join(folder, 'diliu'), { recursive: true });
  const text = readFileSync(join(folder, 'diliu', path), 'utf8');
  expect(text).toContain(from);
  put(`diliu/${path}`, text.replace(from, to));
  const { out, status } = linted();
  expect(out).toContain(words);
  expect(status).toBe(1);
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

test('two packs of one number: the second is told and left out', () => {
  cpSync(DILIU, join(folder, 'diliu'), { recursive: true });
  cpSync(DILIU, join(folder, 'later'), { recursive: true });
  for (const path of ['pack.yaml', 'checks/change/3-share.yaml']) {
    put(`later/${path}`, readFileSync(join(DILIU, path), 'utf8').replaceAll('diliu', 'adiliu'));
  }
  expect(linted()).toMatchObject({
    status: 1,
    out: expect.stringMatching(/^later\/pack\.yaml:3 number: .*另一个外来规则包“diliu”/m),
  });
  const { packs } = opened();
  expect(packs).toEqual([...OURS, 'diliu'].sort());
});

test('a quantity takes no name that a fact has, nor that of another', () => {
  cpSync(DILIU, join(folder, 'diliu'), { recursive: true });
  const quantity = (id: string, name: string) => `id: ${id}\nname: { zh: ${name}, en: x }\nformula: 预算金额\n`;
  put('diliu/quantities/a.yaml', quantity('a', '合同金额'));
  put('diliu/quantities/b.yaml', quantity('b', '基数'));
  put('diliu/quantities/c.yaml', quantity('c', '基数'));
  const { out } = linted();
  expect(out).toMatch(/^diliu\/quantities\/a\.yaml:2 name: “合同金额”是要素（contract\.amount）的名称/m);
  expect(out).toMatch(/^diliu\/quantities\/c\.yaml:2 name: “基数”在 diliu\/quantities\/b\.yaml 里已经用了/m);
});

test('a folder that is a link, and one with rules and no pack.yaml, are told', () => {
  cpSync(DILIU, join(folder, 'diliu'), { recursive: true });
  symlinkSync(join(DILIU, 'checks'), join(folder, 'diliu/checks/more'));
  put('other/checks/1.yaml', 'id: other.1-x\n');
  const { out, status } = linted();
  expect(status).toBeGreaterThan(0);
  expect(out).toMatch(/^diliu\/checks\/more: 这是一个链接/m);
  expect(out).toMatch(/^other\/checks\/1\.yaml: 这个文件夹里没有 pack\.yaml/m);
  expect(opened().problems).toContainEqual(
    expect.stringMatching(/^other\/checks\/1\.yaml：这个文件夹里没有 pack\.yaml/),
  );
});

test.each<[string, string, readonly [string, string], string]>([
  [
    'a route that every pack has, named anew',
    'pack.yaml',
    ['articles: 5', 'routes: { approval: { zh: 免予审批, en: exempt } }\narticles: 5'],
    'diliu/pack.yaml:10 routes.approval: “approval”是现成的，或者属于别的规则包，不能在这里另起名称；自己的写成“diliu:approval”',
  ],
  [
    'an article that is naught',
    'checks/scope/5-in-force.yaml',
    ['article: 5', 'article: 0'],
    'diliu/checks/scope/5-in-force.yaml:8 citations.0.article: 0 太小',
  ],
  [
    'a text with a comma and no quotes',
    'checks/scope/5-in-force.yaml',
    ['en: validity', 'en: valid, odd'],
    '不认识的键“odd”（花括号里的文字含有逗号时，要给整段文字加引号）',
  ],
  [
    'a check without a kind',
    'checks/scope/5-in-force.yaml',
    ['kind: validity', 'note: none'],
    '没有写 kind（检查的种类）',
  ],
])('%s is told as what it is', (_, path, [from, to], words) => {
  cpSync(DILIU, join(folder, 'diliu'), { recursive: true });
  const text = readFileSync(join(DILIU, path), 'utf8');
  expect(text).toContain(from);
  put(`diliu/${path}`, text.replace(from, to));
  expect(linted().out).toContain(words);
});

test('by the number of another of its texts, too, a pack that does not load is told', () => {
  cpSync(join(DILIU, '../lingyun'), join(folder, 'lingyun'), { recursive: true });
  put('lingyun/checks/more.yaml', 'id: lingyun.1-more\nkind: limti\n');
  const choice = choosePack('凌政办〔2025〕2号', undefined, opened().rulebook);
  expect('problem' in choice && choice.problem.message.zh).toMatch(/没有加载成功/);
});
