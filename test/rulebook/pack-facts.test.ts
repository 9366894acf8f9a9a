/** A pack's own facts.yaml: what it may add, what it may not touch, and that no other pack hears of it. */
import { join } from 'node:path';
import { ownFactRows } from '../../src/facts/own-fact-rows';
import { lintPacks } from '../../src/rulebook/lint/lint-packs';
import { loadRuleTexts } from '../../src/rulebook/load-rule-texts';
import type { RuleText } from '../../src/rulebook/rule-file';
import { reviewWorkbook } from '../../src/review/review-workbook';
import type { CivilDate } from '../../src/base/civil-date';
import { sheet, workbook as book } from '../support/draw-workbook';
import { ruleTexts } from '../rules/rule-case';

const ours = ruleTexts();
const diliu = ruleTexts(join(__dirname, '../rules/sample-packs/diliu'));
const TODAY = '2025-09-01' as CivilDate;

/** The sixth county under another name, with these facts. */
function county(id: string, facts: string, more: readonly RuleText[] = []): RuleText[] {
  const own = diliu.map(({ path, text }) => ({
    path: `${id}/${path}`,
    text: text
      .replaceAll('diliu', id)
      .replaceAll('六政办〔2025〕6号', `${id}〔2025〕6号`)
      .replaceAll('第六县', `第六县${id}`),
  }));
  return [...own, { path: `${id}/facts.yaml`, text: facts }, ...more].map((text) => ({ ...text, outside: 'folder' }));
}

const HEADS = `facts:
  - id: liu-2.leadUnit
    name: { zh: 牵头单位人数, en: people of the leading unit }
    type: number
    unit: person
    labels: [牵头单位人数, 牵头人数]
  - id: contract.amount
    labels: [本县合同价]
  - id: project.nature
    values:
      - { value: 迁移, en: migration, words: [搬迁上云] }
`;

const CHECK: RuleText = {
  path: 'liu-2/checks/initiation/1-people.yaml',
  text: `id: liu-2.1-people
kind: condition
title: { zh: 牵头人数, en: people who lead }
says: { zh: 牵头单位至少三人, en: three at least }
about: project
stage: initiation
modality: mandatory
citations: [{ article: 2 }]
holds: 牵头单位人数 ≥ 3
failed: { zh: 不足三人, en: fewer than three }
`,
};

const problems = (texts: readonly RuleText[]) =>
  loadRuleTexts([...ours, ...texts]).problems.map(({ message }) => message.zh);

test('it adds facts, labels, words and values, and its formulas use them', () => {
  const { rulebook } = loadRuleTexts([...ours, ...county('liu-2', HEADS, [CHECK])]);
  const dictionary = rulebook?.packs.get('liu-2')?.wording.dictionary;
  expect(dictionary?.byLabel('牵头人数')?.fact.id).toBe('liu-2.leadUnit');
  expect(dictionary?.byLabel('本县合同价')?.fact.id).toBe('contract.amount');
  expect(dictionary?.byName('建设性质')?.values?.at(-1)).toEqual({
    value: '迁移',
    en: 'migration',
    words: ['搬迁上云'],
  });
  expect(rulebook?.dictionary.byLabel('牵头人数')).toBeUndefined();
  const other = rulebook?.packs.get('heyuan')?.wording.dictionary;
  const heardOf = ['合同金额', '本县合同价', '牵头人数'].map((label) => other?.byLabel(label)?.fact.id);
  expect(heardOf).toEqual(['contract.amount', undefined, undefined]);
});

test('a workbook is read by the words of the pack that it is checked by', () => {
  const { rulebook } = loadRuleTexts([...ours, ...county('liu-2', HEADS, [CHECK])]);
  if (!rulebook) throw new Error('no rulebook');
  const workbook = book(
    sheet(
      '项目要素表',
      `
      项目要素表
      适用办法     | liu-2〔2025〕6号
      牵头人数     | 2
      本县合同价   | 1000
      建设性质     | 搬迁上云
      `,
    ),
  );
  const review = reviewWorkbook({ workbook, rulebook, today: TODAY });
  expect(review.pack?.outside).toBe('folder');
  const [project] = review.subjects;
  expect(project?.facts.get('contract.amount')).toMatchObject({ known: true });
  expect(project?.facts.get('project.nature')).toMatchObject({ known: true, value: { value: '迁移' } });
  expect(review.findings.find(({ check }) => check === 'liu-2.1-people')?.outcome).toBe('failed');
  const other = reviewWorkbook({ workbook, rulebook, today: TODAY, pack: 'heyuan' });
  expect(other.subjects[0]?.facts.get('contract.amount')).toMatchObject({ known: false });
});

test('two packs use one label differently, and neither is in the way of the other', () => {
  const other = HEADS.replaceAll('liu-2.leadUnit', 'liu3.heads').replaceAll('牵头单位人数', '牵头者');
  const { rulebook, problems: told } = loadRuleTexts([
    ...ours,
    ...county('liu-2', HEADS, [CHECK]),
    ...county('liu3', other),
  ]);
  expect(told).toEqual([]);
  const owner = (pack: string) => rulebook?.packs.get(pack)?.wording.dictionary.byLabel('牵头人数')?.fact.id;
  expect([owner('liu-2'), owner('liu3')]).toEqual(['liu-2.leadUnit', 'liu3.heads']);
});

test('a blank sheet of project facts for it has its rows, and the words it adds', () => {
  const { rulebook } = loadRuleTexts([...ours, ...county('liu-2', HEADS, [CHECK])]);
  const pack = rulebook?.packs.get('liu-2');
  if (!rulebook || !pack) throw new Error('no pack');
  const { rows, choices } = ownFactRows(pack.wording.dictionary, rulebook.dictionary);
  expect(rows).toEqual([{ label: '牵头单位人数', take: 'number' }]);
  expect(choices.get('建设性质')).toEqual(['迁移']);
  expect(ownFactRows(rulebook.dictionary, rulebook.dictionary).rows).toEqual([]);
});

const BAD: readonly [string, string, RegExp][] = [
  [
    'a label of another fact',
    'facts:\n  - { id: liu3.cost, name: { zh: 造价, en: cost }, type: amount, labels: [合同金额] }\n',
    /^liu3\/facts\.yaml 第 2 行 “facts\.0\.labels\.0”：“合同金额”已是“合同金额”（contract\.amount，facts\.yaml:\d+）的标签，不能再给 liu3\.cost；就是那个要素的，公式里直接写“合同金额”$/,
  ],
  [
    'the name of another fact',
    'facts:\n  - { id: liu3.cost, name: { zh: 合同金额, en: cost }, type: amount, labels: [造价] }\n',
    /“合同金额”已是 contract\.amount 的名称（facts\.yaml:\d+）/,
  ],
  [
    'another type for a fact that is there',
    'facts:\n  - { id: contract.amount, type: number }\n',
    /“contract\.amount”（合同金额）已在 facts\.yaml:\d+，这里只能给它加 labels、values/,
  ],
  [
    'a misspelt id',
    'facts:\n  - { id: contract.amont, labels: [本县合同价] }\n',
    /词典里没有“contract\.amont”（是不是“contract\.amount”？）；新的要素要写 name、type 和 labels，缺 name、type$/,
  ],
  [
    'words for what names the regulation',
    'facts:\n  - { id: project.pack, labels: [本县办法] }\n',
    /“适用办法”在选定规则包以前就要读到/,
  ],
  [
    'a name that is a word of formulas',
    'facts:\n  - { id: liu3.x, name: { zh: 且, en: and }, type: flag, labels: [某事] }\n',
    /公式里不能用“且”作名称/,
  ],
  [
    'a word of another value',
    'facts:\n  - id: project.nature\n    values: [{ value: 搬移, en: moved, words: [新建] }]\n',
    /“新建”已是“新建”的写法/,
  ],
  [
    'a new value without English',
    'facts:\n  - { id: project.nature, values: [{ value: 搬移 }] }\n',
    /新的选项“搬移”要写英文（en）/,
  ],
  ['an unknown key', 'facts:\n  - { id: liu3.x, lables: [某事] }\n', /不认识的键“lables”/],
  [
    'HTML in a name',
    "facts:\n  - { id: liu3.x, name: { zh: '<b>某事</b>', en: x }, type: flag, labels: [某事] }\n",
    /不能有 HTML 标记/,
  ],
];

test.each(BAD)(
  '%s: told with file and line by the loader and the linter alike, and only this pack is lost',
  (_, facts, words) => {
    const texts = county('liu3', facts);
    expect(problems(texts)).toEqual([expect.stringMatching(words)]);
    const { findings } = lintPacks(texts, ours);
    expect(findings.filter(({ path }) => path === 'liu3/facts.yaml')).toHaveLength(1);
    const { rulebook } = loadRuleTexts([...ours, ...texts]);
    expect([...(rulebook?.packs.keys() ?? [])]).toContain('heyuan');
    expect(rulebook?.failed.map(({ id }) => id)).toEqual(['liu3']);
  },
);

test('what the linter calls green loads: a dictionary beside the packs is told by both', () => {
  const texts: RuleText[] = [
    ...county('liu-2', HEADS, [CHECK]),
    { path: 'facts.yaml', text: 'facts: []\n', outside: 'folder' },
  ];
  expect(problems(texts)).toEqual([expect.stringMatching(/^facts\.yaml：要素词典是产品自带的/)]);
  expect(lintPacks(texts, ours).findings.map(({ path }) => path)).toContain('facts.yaml');
});
