/** What would settle it: where two interpretations part, on the smallest case, and what is proved of bands; on packs with one fault sown in each. */
import { join } from 'node:path';
import { loadRuleTexts } from '../../src/rulebook/load-rule-texts';
import { settlePacks, SETTLED_FILE } from '../../src/rulebook/settle/settle-packs';
import { settledCases, settledWords } from '../../src/rulebook/settle/settled-text';
import { lintPacks } from '../../src/rulebook/lint/lint-packs';
import type { RuleText } from '../../src/rulebook/rule-file';
import { casesOf, ourRulebook, ruleTexts } from '../rules/rule-case';

const ours = ruleTexts();
const bare = ours.filter(({ path }) => /^(facts|holidays)\.yaml$|^(layouts|forms)\//.test(path));

const HEAD = `id: sown
title: { zh: 试种县办法, en: Sown County measures }
number: 试种〔2025〕1号
issuer: { zh: 试种县, en: Sown County }
inForce: { from: 2025-01-01, basis: { zh: 第二条, en: article 2 } }
articles: 2
`;
const FRAME = `title: { zh: 比例, en: share }
says: { zh: 不超过一成, en: at most a tenth }
stage: change
modality: mandatory
`;
const interpretation = (id: string, formula: string, standard = false) =>
  `  - { id: ${id}, title: { zh: ${id}, en: ${id} }, reason: { zh: 一种读法, en: a interpretation }, formula: ${formula}${standard ? ', default: true' : ''} }`;

function pack(formulas: readonly [string, string]): RuleText[] {
  return [
    { path: 'sown/pack.yaml', text: HEAD },
    {
      path: 'sown/checks/1.yaml',
      text: `id: sown.1-share\nkind: limit\nabout: project\n${FRAME}citations: [{ article: 1 }]\nmeasure: 中标金额 ÷ 基数\nlimit: ≤ 10%\nboundary: text\n`,
    },
    {
      path: 'sown/quantities/base.yaml',
      text: `id: base\nname: { zh: 基数, en: base }\ninterpretations:\n${interpretation('one', formulas[0], true)}\n${interpretation('other', formulas[1])}\n`,
    },
  ];
}

test('two interpretations that part are shown on a case of few and small numbers, which the linter then plays', () => {
  const texts = pack(['合同金额', '原批复概算总投资']);
  const [settled] = settlePacks(texts, bare);
  expect(settled?.questions.flatMap(({ pairs }) => pairs.map(({ told }) => told))).toEqual([
    expect.objectContaining({ outcome: 'depends', is: 'other' }),
  ]);
  const told = settled?.questions[0]?.pairs[0]?.told;
  expect(Object.keys(told?.project ?? {}).sort()).toEqual(['中标金额', '原批复概算总投资', '合同金额']);
  for (const amount of Object.values(told?.project ?? {})) expect(Number(amount)).toBeLessThanOrEqual(1000);
  const text = (settled && settledCases(settled)) ?? '';
  const { findings } = lintPacks([...texts, { path: `sown/${SETTLED_FILE}`, text }], bare);
  const ofCases = findings.filter(({ path }) => path.endsWith(SETTLED_FILE));
  expect(ofCases).toEqual([]);
  const wrong = { path: `sown/${SETTLED_FILE}`, text: text.replace('outcome: depends', 'outcome: passed') };
  expect(lintPacks([...texts, wrong], bare).findings.filter(({ path }) => path.endsWith(SETTLED_FILE))).toHaveLength(1);
});

test('two interpretations that never part are said not to be found within the bound, and make no case', () => {
  const [settled] = settlePacks(pack(['合同金额', '合同金额 + 0元']), bare);
  expect(settled && settledCases(settled)).toBeUndefined();
  expect(settled && settledWords(settled, 'en').join('\n')).toMatch(
    /0 of 1 pairs[^]*sown\.1-share base: “one” and “other”: not found within the bound \(1500 cases\)/,
  );
});

test.each([
  ['tiers-with-a-gap', /有空缺，如 /],
  ['tiers-that-overlap', /有重叠，如 /],
  ['tier-never-reached', /第 \d+ 档永远轮不到（已证明）/],
])('%s: a witness is shown', (folder, words) => {
  const texts = ruleTexts(join(__dirname, '../rules/faulty', folder)).map(({ path, text }) => ({
    path: `sown/${path}`,
    text,
  }));
  const [settled] = settlePacks(texts, bare);
  expect(settled && settledWords(settled, 'zh').join('\n')).toMatch(words);
});

test('of sound bands that there is neither gap nor overlap nor a dead one is proved', () => {
  const texts = ruleTexts(join(__dirname, '../rules/sample-packs/diliu')).map(({ path, text }) => ({
    path: `diliu/${path}`,
    text,
  }));
  const [settled] = settlePacks(texts, bare);
  expect(settled?.bands).toEqual([
    { check: 'diliu.2-route', gap: { is: 'none' }, overlap: { is: 'none' }, dead: { is: 'none' } },
  ]);
});

test('beside the packs of the project stand the cases that were made of them', () => {
  const settled = [...ourRulebook().packs.keys()].flatMap((id) =>
    casesOf(id).filter(({ place }) => place.includes(SETTLED_FILE)),
  );
  expect(settled.length).toBeGreaterThan(50);
  expect(new Set(settled.map(({ told }) => told.outcome))).toEqual(new Set(['depends']));
  expect(loadRuleTexts(ours).problems).toEqual([]);
});
