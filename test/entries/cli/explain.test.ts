import { join } from 'node:path';
import { parseArguments } from '../../../src/entries/cli/arguments';
import { explain } from '../../../src/entries/cli/explain';
import { lintRules } from '../../../src/entries/cli/lint-rules';

const ROOT = join(__dirname, '../../..');
const RULES = join(ROOT, 'rules');
const FAULTY = join(ROOT, 'test/rules/faulty');

function run(...words: string[]) {
  const asked = parseArguments(words);
  let [out, err] = ['', ''];
  const terminal = {
    out: (text: string) => void (out += text),
    err: (text: string) => void (err += text),
    version: '9.9.9',
  };
  const status =
    asked.command === 'explain'
      ? explain(asked, terminal, RULES)
      : asked.command === 'lint-rules'
        ? lintRules(asked, terminal, RULES)
        : Number.NaN;
  return { status, out, err };
}

test('explain prints a check with its article and its cases, as text and as data', () => {
  const text = run('explain', 'heyuan.21-3-count');
  expect(text.status).toBe(0);
  expect(text.out).toContain('第二十一条第一款第（三）项');
  expect(text.out).toContain('第二次申请（变更申请次数 2，变更申请日期 2024-03-05）：不符合；按其他法规规定的程序办理');
  // A tier is no merit: its cases say where it leads.
  const tier = run('explain', 'chenzhou.8-tier').out;
  expect(tier).toMatch(/CZ-05，超过立项金额标准（[^）]*）：立项、技术初审、财政投资评审\n/);
  expect(tier).not.toMatch(/→ 符合/);
  const data: unknown = JSON.parse(run('explain', 'heyuan.21-3-count', '--format', 'json').out);
  expect(data).toMatchObject({
    format: 'guiju.explanation/1',
    id: 'heyuan.21-3-count',
    modality: { id: 'inPrinciple' },
  });
  expect(run('explain', 'heyuan.21-3-count', '--lang', 'en').out).toContain('a second request');
});

test('an unknown check ends with status 2 and the ids near to it', () => {
  const { status, out, err } = run('explain', 'heyuan.21-2-changed-amont');
  expect([status, out]).toEqual([2, '']);
  expect(err).toContain('heyuan.21-2-changed-amount');
  expect(run('explain', 'heyuan.nothing-like-it').err).toContain('heyuan.');
});

test('lint-rules prints file, line and key, and ends with status 1', () => {
  const { status, out, err } = run('lint-rules', join(FAULTY, 'tiers-with-a-gap'));
  expect(status).toBe(1);
  expect(out).toContain('tiers-with-a-gap/checks/route.yaml:10 tiers: 各档之间有空缺');
  expect(err).toContain('已核对 1 个规则包（sample）');
  expect(run('lint-rules', join(FAULTY, 'tiers-with-a-gap'), '--lang', 'en').out).toContain('the bands leave a gap');
});

test('lint-rules of a sound pack prints nothing and ends with status 0', () => {
  expect(run('lint-rules', join(FAULTY, 'cases-sound'))).toMatchObject({ status: 0, out: '' });
});

test('a folder without a pack, or none at all, is status 2 or wrong usage', () => {
  expect(run('lint-rules', join(ROOT, 'assets')).status).toBe(2);
  expect(() => run('lint-rules', join(ROOT, 'nowhere'))).toThrow('takes a folder');
  expect(() => parseArguments(['lint-rules'])).toThrow('No folder');
  expect(() => parseArguments(['explain'])).toThrow('No check');
});
