/** 凌云县, whose measures were amended and then prolonged: from a workbook to the note, in both languages, and what explains a check. */
import { join } from 'node:path';
import type { CivilDate } from '../../src/base/civil-date';
import { evaluateCase } from '../../src/rulebook/cases/run-case';
import { explainInRulebook, findCheck } from '../../src/review/explain-in-rulebook';
import { explanationText } from '../../src/review/explanation-text';
import { reviewWorkbook } from '../../src/review/review-workbook';
import { reviewerNote } from '../../src/review/reviewer-note';
import { lintPacks } from '../../src/rulebook/lint/lint-packs';
import { loadRuleTexts } from '../../src/rulebook/load-rule-texts';
import { isProblem, parseRuleFile } from '../../src/rulebook/parse-rule-file';
import { sheet, workbook } from '../support/draw-workbook';
import { ruleTexts } from './rule-case';

const ours = ruleTexts();
const lingyun = ruleTexts(join(__dirname, 'sample-packs')).filter(({ path }) => path.startsWith('lingyun/'));
const { rulebook } = loadRuleTexts([...ours, ...lingyun]);

const HEADING = '序号 | 原名称 | 原数量 | 原单价 | 原小计 | 现名称 | 现数量 | 现单价 | 现小计';
const slip = (number: string, day: string, amount: number) =>
  sheet(
    number,
    `
    项目变更单
    变更单编号 | ${number}
    变更申请日期 | ${day}
    ${HEADING}
    1 |  |  |  |  | 服务器 | 1 | ${amount} | ${amount}
    `,
  );

function reviewOf(facts: readonly string[], ...slips: ReturnType<typeof slip>[]) {
  if (!rulebook) throw new Error('no rulebook');
  const book = workbook(
    sheet('项目要素表', ['项目要素表', '适用办法 | 凌政办〔2025〕2号', ...facts].join('\n')),
    ...slips,
  );
  return reviewWorkbook({ workbook: book, rulebook, today: '2025-06-03' as CivilDate });
}

test('of two slips each is judged by the text of its day, and cites it', () => {
  const review = reviewOf(
    ['合同金额 | 4000000'],
    slip('BG-01', '2025-02-28', 420_000),
    slip('BG-02', '2025-03-03', 420_000),
  );
  const of = (check: string, subject: string) =>
    review.findings.find((one) => one.check === check && one.subject === subject);
  expect(review.pack).toMatchObject({ id: 'lingyun', instrument: '凌政办〔2025〕2号' });
  expect(of('lingyun.6-both', 'change:BG-01')).toMatchObject({
    outcome: 'failed',
    citations: [{ instrument: '凌政办〔2023〕4号', article: 6 }],
  });
  expect(of('lingyun.6-both', 'change:BG-02')?.outcome).toBe('inapplicable');
  expect(of('lingyun.6-either', 'change:BG-01')?.outcome).toBe('inapplicable');
  expect(of('lingyun.6-either', 'change:BG-02')).toMatchObject({
    outcome: 'passed',
    citations: [{ instrument: '凌政办〔2025〕2号', article: 6 }],
  });
  expect(of('lingyun.7-new', 'change:BG-01')?.citations).toEqual([
    { instrument: '凌政办〔2023〕4号', article: 7, paragraph: 1 },
  ]);
  expect(of('lingyun.7-new', 'change:BG-02')?.citations).toEqual([
    { instrument: '凌政办〔2025〕2号', article: 7, paragraph: 2 },
  ]);
  const [zh, en] = [reviewerNote(review, 'zh'), reviewerNote(review, 'en')];
  expect(zh).toContain('须同时符合：');
  expect(zh).toContain('两局联合评审');
  expect(en).toContain('All of these must be kept:');
  expect(en).toContain('joint review by two bureaus');
  // No route or topic of its own, and no line that lawfully goes another way, by anything but its name.
  expect(`${zh}${en}`).not.toMatch(/lingyun:|experts[:：]/);
  expect(zh).toContain('专家论证');
  expect(of('lingyun.7-lines', 'change:BG-01')).toMatchObject({ outcome: 'passed', level: 'none' });
});

test('what is done after its own end is judged by it where somebody names the document that prolonged it', () => {
  const facts = ['业务日期 | 2027-01-04', '立项申请日期 | 2026-11-02', '评审专家人数 | 4', '有效期延至 | 2028-06-30'];
  const experts = (review: ReturnType<typeof reviewOf>) =>
    review.findings.find(({ check }) => check === 'lingyun.3-experts');
  const prolonged = reviewOf([...facts, '有效期延长文件 | 凌政办〔2026〕9号']);
  expect(prolonged.pack?.inForce).toBe(true);
  expect(experts(prolonged)).toMatchObject({
    level: 'error',
    citations: [{ article: 3 }, { instrument: '凌政办〔2026〕9号' }],
  });
  expect(experts(prolonged)?.message.zh).toContain('项目要素表写明按 凌政办〔2026〕9号 延至 2028-06-30');
  expect(reviewerNote(prolonged, 'zh')).toContain('这是填表人所写');
  expect(reviewerNote(prolonged, 'en')).toContain('the word of whoever filled in the sheet');

  const unproven = reviewOf(facts);
  expect(unproven.findings[0]).toMatchObject({ check: 'lingyun.8-in-force', outcome: 'cannotTell' });
  expect(experts(unproven)).toMatchObject({ level: 'warning', lapsed: 'open' });
  const lapsed = reviewOf(facts.slice(0, 3), slip('BG-01', '2027-01-04', 420_000));
  expect(lapsed.pack?.inForce).toBe(false);
  // By the number of the text of that day, and once.
  const lines = lapsed.findings.find(({ check }) => check === 'lingyun.7-lines')?.message;
  expect(lines?.zh.match(/仅供参考/g)).toHaveLength(1);
  expect(lines?.zh).toContain('1 行另走程序，不算错');
  expect(lines?.en).toContain('another way, which is no fault');
  const said = [prolonged, unproven, lapsed].flatMap(({ findings }) => findings.map(({ message }) => message.zh));
  expect(said.filter((words) => /凌政办〔2023〕4号 (?!自 )/.test(words))).toEqual([]);
  const earlier = reviewOf([...facts.slice(0, 3), '有效期延至 | 2025-01-01']);
  expect(earlier.problems.map(({ message }) => message.zh).join()).toContain('早于');
  expect(experts(earlier)).toMatchObject({ level: 'none', lapsed: 'shown' });
});

test('what explains a check cites each text with its days, both numbers of a joined limit, and routes by their names', () => {
  const cases = lingyun.flatMap((text) => {
    const file = parseRuleFile(text);
    return text.path.includes('/cases/') && !isProblem(file) ? [file.data] : [];
  });
  const told = (id: string, language: 'zh' | 'en') => {
    const found = rulebook && findCheck(id, rulebook, 'lingyun');
    if (!found) throw new Error(`no ${id}`);
    return explanationText(explainInRulebook(found, cases), language);
  };
  const zh = told('lingyun.7-new', 'zh');
  expect(zh).toContain('凌政办〔2023〕4号 第七条第一款（2023-07-01 至 2025-02-28）');
  expect(zh).toContain('凌政办〔2025〕2号 第七条第二款（2025-03-01 起）');
  expect(`${zh}${told('lingyun.7-new', 'en')}`).not.toContain('lingyun:');
  const either = told('lingyun.6-either', 'en');
  expect(either).toContain('凌政办〔2025〕2号 art. 6');
  expect(either).not.toContain('凌政办〔2023〕4号 art. 6');
  expect(either).toMatch(/≤ 15%.*\n.*all of these:\n.*≤ 80万元.*\n.*≤ 20万元/);
  expect(either).toContain('Limit\n  one of these:\n    sum of increases ÷ contract amount ≤ 15%');
  expect(told('lingyun.6-both', 'zh')).toContain('界限\n  须同时符合：\n    增加额 ÷ 合同金额 ≤ 10%');
  expect(told('lingyun.7-lines', 'zh')).toContain('不符合的行不算错，另走程序');
  expect(told('lingyun.7-lines', 'en')).toContain('which is no fault');
});

describe('the linter', () => {
  const found = (path: string, from: string, to: string) =>
    lintPacks(
      lingyun.map((text) => (text.path === `lingyun/${path}` ? { ...text, text: text.text.replace(from, to) } : text)),
      ours,
    ).findings.map(({ path: at, message }) => `${at} ${message.zh}`);

  test.each([
    ['checks/change/6-both.yaml', 'texts: [first]', 'texts: [frist]', 'pack.yaml 的 texts 里没有“frist”'],
    ['pack.yaml', 'from: 2025-03-01', 'from: 2023-06-01', '各文本要由早到晚'],
    ['pack.yaml', ', text: amended, why', ', why', '第 9 条不存在，全文共 8 条'],
    ['checks/change/6-either.yaml', 'texts: [amended]', 'texts: [first]', '凌政办〔2025〕2号 第 6 条没有任何检查'],
    ['checks/change/7-lines.yaml', ", failed: 'lingyun:expert-review'", '', 'lawful 只用于逐行的检查'],
    ['checks/change/7-new.yaml', 'lingyun:joint-review', 'lingyun:joint-reveiw', '是不是“lingyun:joint-review”'],
    [
      'checks/change/6-both.yaml',
      'all:',
      `any:${`\n  - { measure: 增加额, limit: ≤ 1元, boundary: text }`.repeat(2)}\nall:`,
      '须有且只有一个',
    ],
    [
      'checks/initiation/2-approval.yaml',
      '按通例(预算金额 ≤ 50万元)',
      '按通例(是否涉密)',
      '一个用 <、≤、> 或 ≥ 的比较',
    ],
  ])('%s: %s for %s', (path, from, to, words) => {
    expect(found(path, from, to).join('\n')).toContain(words);
  });
});

test('on the boundary of a condition that decides whether a check applies at all, both ways are said', () => {
  const check = {
    path: 'lingyun/checks/initiation/2-more.yaml',
    text: lingyun
      .find(({ path }) => path.endsWith('3-experts.yaml'))
      ?.text.replace('lingyun.3-experts', 'lingyun.2-more')
      .replace('appliesIf: 已填(评审专家人数)', 'appliesIf: 按通例(预算金额 ≥ 50万元)'),
  };
  const { rulebook: more } = loadRuleTexts([...ours, ...lingyun, { path: check.path, text: check.text ?? '' }]);
  const pack = more?.packs.get('lingyun');
  const judged = (amount: string, experts: string) =>
    pack &&
    evaluateCase(
      pack,
      { asOf: '2024-06-03', project: { 预算金额: amount, 评审专家人数: experts } },
      pack.wording.dictionary,
    ).evaluations.find((one) => one.check === 'lingyun.2-more');
  expect(judged('500000', '4')?.outcome).toBe('depends');
  expect(judged('500000', '4')?.message.en).toContain('exactly on its limit');
  expect(judged('500000.01', '4')?.outcome).toBe('failed');
  expect(judged('499999.99', '4')?.outcome).toBe('inapplicable');
});

test('a choice is called as people write it, and in English by its English name', () => {
  const choice = {
    path: 'lingyun/facts.yaml',
    text: `${lingyun.find(({ path }) => path === 'lingyun/facts.yaml')?.text ?? 'facts:'}
  - id: lingyun.cloud
    name: { zh: 上云类别, en: kind of cloud }
    type: choice
    labels: [上云类别]
    values:
      - { value: county, en: county cloud, words: [县云] }
      - { value: city, en: city cloud, words: [市云] }
`,
  };
  const check = {
    path: 'lingyun/checks/initiation/2-cloud.yaml',
    text: `id: lingyun.2-cloud
kind: condition
title: { zh: 上云, en: cloud }
says: { zh: 用县云, en: the county cloud }
about: project
stage: initiation
modality: mandatory
citations: [{ article: 2 }]
holds: 上云类别 = “county”
failed: { zh: 没有用县云, en: Not on the county cloud }
`,
  };
  const others = lingyun.filter(({ path }) => path !== choice.path);
  const { rulebook: more } = loadRuleTexts([...ours, ...others, choice, check]);
  const pack = more?.packs.get('lingyun');
  const told =
    pack && evaluateCase(pack, { asOf: '2024-06-03', project: { 上云类别: '市云' } }, pack.wording.dictionary);
  const message = told?.evaluations.find((one) => one.check === 'lingyun.2-cloud')?.message;
  expect(message?.zh).toContain('没有用县云（上云类别：市云）');
  expect(message?.en).toContain('(kind of cloud: city cloud)');
});
