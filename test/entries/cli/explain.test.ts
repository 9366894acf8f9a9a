import { join } from 'node:path';
import { parseArguments } from '../../../src/entries/cli/arguments';
import { parseIsoDate, type CivilDate } from '../../../src/base/civil-date';
import { explain } from '../../../src/entries/cli/explain';
import { explainIn } from '../../../src/entries/cli/explain-in';
import { lintRules } from '../../../src/entries/cli/lint-rules';
import { ourRulebook } from '../../support/open-sample';

const ROOT = join(__dirname, '../../..');
const RULES = join(ROOT, 'rules');
const TODAY = parseIsoDate('2026-11-21') as CivilDate;
const sample = (name: string) => join(ROOT, 'assets', 'samples', `${name}.xlsx`);
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
      ? asked.in === undefined
        ? explain(asked, terminal, RULES)
        : explainIn({ ...asked, in: asked.in }, terminal, TODAY, RULES)
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

describe('an article', () => {
  test('lists its checks, of every pack or of one', () => {
    const all = run('explain', '第二十一条');
    expect(all.status).toBe(0);
    expect(all.out).toContain('heyuan.21-2-changed-amount');
    expect(all.out).toContain('mudan\t');
    const one = run('explain', '第二十一条第一款第（三）项', '--pack', 'heyuan');
    expect(one.out).toContain('heyuan.21-3-count');
    expect(one.out).not.toContain('heyuan.21-2-changed-amount');
    expect(one.out).not.toContain('mudan');
    expect(run('explain', '第二十一条', '--lang', 'en').out).toContain('art. 21');
  });

  test('that no check rests on is status 2 and nothing else', () => {
    const { status, out, err } = run('explain', '第九百条');
    expect([status, out]).toEqual([2, '']);
    expect(err).toContain('没有依据第九百条的检查');
  });

  test('that no check covers is told why', () => {
    const { packs } = ourRulebook();
    const [without] = packs.get('heyuan')?.articlesWithoutCheck ?? [];
    if (!without) throw new Error('none');
    const { status, out } = run('explain', `第${without.article}条`, '--pack', 'heyuan');
    expect(status).toBe(0);
    expect(out).toContain(without.why.zh);
  });
});

describe('a check on a workbook', () => {
  const on = (check: string, name: string, ...more: string[]) => run('explain', check, '--in', sample(name), ...more);

  test('tells how it came out, with the figures and the cells of every step', () => {
    const { status, out } = on('heyuan.21-2-changed-amount', 'heyuan-change-slip');
    expect(status).toBe(0);
    expect(out).toContain('【口径不一】change:BG-01');
    expect(out).toContain('办法：heyuan 河府办〔2021〕30号');
    expect(out).toMatch(/合同金额 = [\d,.]+元 .*项目要素表!B\d+/);
    expect(out).not.toMatch(/CNY|ratio/);
    expect(on('heyuan.21-2-changed-amount', 'heyuan-change-slip', '--lang', 'en').out).toContain(
      '[Interpretations differ]',
    );
  });

  test('as data it gives the findings of that check, as the report has them', () => {
    const told: unknown = JSON.parse(on('heyuan.21-3-count', 'heyuan-breach', '--format', 'json').out);
    expect(told).toMatchObject({ pack: { id: 'heyuan' }, findings: [{ check: 'heyuan.21-3-count' }] });
  });

  test('says why there is no verdict: of another regulation, or about something that is not there', () => {
    expect(on('mudan.21-3-goals', 'heyuan-breach').status).toBe(2);
    const [mudan] =
      ourRulebook()
        .packs.get('mudan')
        ?.checks.filter(({ id }) => id.startsWith('mudan.')) ?? [];
    const { status, out } = on(mudan?.id ?? '', 'heyuan-breach');
    expect(status).toBe(0);
    expect(out).toContain('要按 mudan 核对，请加 --pack mudan');
  });

  test('of a workbook with no form in it is status 2', () => {
    expect(on('heyuan.21-3-count', 'no-known-form')).toMatchObject({ status: 2, out: '' });
  });
});
