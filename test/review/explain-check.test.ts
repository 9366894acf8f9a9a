/** A check in words: every check of every pack has its record, and one is read line by line. */
import { explainCheck } from '../../src/review/explain-check';
import { explanationText } from '../../src/review/explanation-text';
import { KINDS } from '../../src/checks/kinds/kinds';
import { KIND_WORDS } from '../../src/review/explanation-words';
import { ourRulebook } from '../rules/rule-case';

function told(id: string) {
  const rulebook = ourRulebook();
  const pack = rulebook.packs.get(id.split('.')[0] ?? '');
  const check = pack?.checks.find((one) => one.id === id);
  if (!pack || !check) throw new Error(`no check ${id}`);
  return explainCheck(check, pack);
}

test('a share says its formula, where each number stands, its limit, its interpretations and what settles them', () => {
  const share = told('heyuan.21-2-changed-amount');
  expect(share.formulas[0]).toMatchObject({ key: 'measure', written: '变更部分涉及的金额 ÷ 所涉合同金额' });
  expect(share.limits).toEqual([{ key: 'limit', written: '≤ 变更比例上限', inclusive: true, boundary: 'text' }]);
  expect(share.inputs.find(({ fact }) => fact === 'contract.amount')?.stands[0]?.zh).toContain('项目要素表“合同金额”');
  expect(share.inputs.find(({ fact }) => fact === 'change.increase')?.stands).toEqual([
    { zh: '由变更清单逐行计算', en: 'computed from the lines of the change slip' },
  ]);
  expect(share.parameters.map(({ id, values }) => [id, values.map(({ value }) => value.zh)])).toEqual([
    ['changed-share-limit', ['10%']],
  ]);
  expect(share.interpretations[0]?.interpretations.map(({ id }) => id)).toContain('gross');
  expect(share.interpretations[0]?.settledBy.zh).toContain('项目要素表“变更口径”');
  expect(share.law.day).toEqual([expect.objectContaining({ zh: '变更申请日期' })]);
});

test('a limit that rests on convention is told as one, and each band where it leads', () => {
  const text = explanationText(told('heyuan.12-route'), 'zh');
  expect(text).toContain('≤ 备案制预算限额，含本数（条文未明示，按通例）  →  备案制');
  expect(text).toContain('备案制预算限额：2021-11-29 起 500,000.00元（河府办〔2021〕30号 第十二条）');
});

test('of a band with two sides each says whether its number is within', () => {
  const text = explanationText(told('chenzhou.8-tier'), 'zh');
  expect(text).toMatch(/< 适用的采购限额标准，不含本数（/);
  expect(text).toMatch(/≥ 适用的采购限额标准，含本数（.*\n.*≤ 立项金额标准，含本数（/);
});

test('of what is reported again and again it is told what, how often, and how its rows are written', () => {
  const quarterly = told('mudan.23-quarterly');
  expect(explanationText(quarterly, 'zh')).toContain(
    '定期：每季一次，报送“季度报送”；项目要素表里一期一行，如 季度报送：2026年第一季度',
  );
  expect(quarterly.kind.words.en).toMatch(/quarter.*, once every quarter; a row for each/);
  expect(quarterly.inputs[0]?.stands[0]?.zh).toMatch(/^项目要素表“季度报送”/);
});

test('when it matters is told, and what of it the text does not say', () => {
  const text = explanationText(told('chenzhou.13-supervision'), 'zh');
  expect(text).toContain('合同履行阶段');
  expect(text).toMatch(/推断，至多是提醒：第十三条.*没有写明/);
  expect(explanationText(told('heyuan.21-3-count'), 'zh')).not.toContain('推断，');
});

test('fields of forms are told by the labels they have there', () => {
  const { inputs } = told('zhanhe.4-unified');
  const stands = inputs.flatMap((input) => input.stands.map(({ zh }) => zh));
  expect(stands).toContain('项目要素表“建设单位”（也作：项目建设单位、项目单位、申报单位）');
});

test('every check of every pack can be told in both languages, with its article', () => {
  const rulebook = ourRulebook();
  for (const pack of rulebook.packs.values()) {
    for (const check of pack.checks) {
      const record = explainCheck(check, pack);
      const [zh, en] = [explanationText(record, 'zh'), explanationText(record, 'en')];
      expect(zh).toContain(check.says.zh);
      expect(en).toContain(check.says.en);
      expect(`${zh}${en}`).not.toMatch(/undefined|\[object/);
      if (!check.ofForm) expect(record.citations.length).toBeGreaterThan(0);
      // A fact that stands nowhere could never be filled in.
      for (const { fact, stands } of record.inputs) expect([fact, stands.length > 0]).toEqual([fact, true]);
    }
  }
});

test('every kind of check has words', () => {
  expect(Object.keys(KIND_WORDS).sort()).toEqual([...KINDS.keys()].sort());
});
