/** Interpretations that decide and interpretations that are only shown. */
import { judged } from './one-check';

const QUANTITY = `
id: involved
name: { zh: 涉及金额, en: amount involved }
choice: 变更口径
interpretations:
  - id: net
    title: { zh: 净额, en: net }
    reason: { zh: 相抵, en: offset }
    formula: 预算金额 − 建议投资额度
  - id: gross
    default: true
    title: { zh: 总额, en: gross }
    reason: { zh: 字面, en: literal }
    formula: 预算金额 + 0元
`;

const LIMIT = `
kind: limit
measure: 涉及金额
limit: ≤ 100元
boundary: text
`;

const of = (interpretations: string, project: Record<string, string>) =>
  judged(
    `${LIMIT}interpretations: { 涉及金额: ${interpretations} }\n`,
    { project },
    { 'quantities/involved.yaml': QUANTITY },
  );

const APART = { 预算金额: '120.00', 建议投资额度: '50.00' };

test('where the text leaves it open, interpretations that disagree make it depend', () => {
  const evaluation = of('gross', APART);
  expect(evaluation.outcome).toBe('depends');
  expect(evaluation.message.zh).toContain('默认口径“总额”');
});

test('where the text fixes one, it decides; the other is shown and nobody may choose it', () => {
  const evaluation = of('{ default: gross, fixed: true }', { ...APART, 变更口径: 'net' });
  expect(evaluation.outcome).toBe('failed');
  expect(evaluation.measured?.value.toString()).toBe('120');
  expect(evaluation.interpretations?.map(({ id, outcome, chosen }) => [id, outcome, chosen])).toEqual([
    ['net', 'passed', false],
    ['gross', 'failed', false],
  ]);
  expect(evaluation.message.zh).not.toContain('口径');
});

test('an interpretation borrowed from a sister text fills the number and binds nobody', () => {
  const evaluation = of('{ default: net, reference: true }', APART);
  expect(evaluation.outcome).toBe('depends');
  expect(evaluation.measured?.value.toString()).toBe('70');
  expect(evaluation.message.zh).toContain('参考口径“净额”（取自同类条文，没有约束力）');
  expect(evaluation.message.en).toContain('not binding here');
});

test('tiers that lead to different procedures by different interpretations depend', () => {
  const tier = `
kind: tier
measure: 涉及金额
route: { topic: supervision }
tiers:
  - { when: ≥ 100元, boundary: text, route: required, title: { zh: 应当监理, en: required } }
  - { when: < 100元, boundary: text, route: discretionary, title: { zh: 视情况, en: discretionary } }
`;
  const evaluation = judged(tier, { project: APART }, { 'quantities/involved.yaml': QUANTITY });
  expect(evaluation.outcome).toBe('depends');
  expect(evaluation.route?.route).toBe('required');
  expect(evaluation.message.zh).toContain('净额——涉及金额 70.00元：视情况');
  const agreed = { 预算金额: '120.00', 建议投资额度: '10.00' };
  expect(judged(tier, { project: agreed }, { 'quantities/involved.yaml': QUANTITY }).outcome).toBe('passed');
});

test('of several days that may date the act the first that is known does', () => {
  const own = `
kind: condition
asOf: [变更申请日期, 调整日期]
holds: 是否涉密
failed: { zh: 不是, en: no }
`;
  const on = (project: Record<string, string>) => judged(own, { project: { 是否涉密: '否', ...project } }).outcome;
  expect(on({ 调整日期: '2023-12-31' })).toBe('inapplicable');
  expect(on({ 变更申请日期: '2024-01-01', 调整日期: '2023-12-31' })).toBe('failed');
  expect(on({})).toBe('failed');
});

test('the day asked for and the end of a name can be spoken of', () => {
  const own = `
kind: condition
holds: 判断日期() ≥ 2024-06-03 且 结尾为(建设单位，“镇”，“街道”)
failed: { zh: 不是, en: no }
`;
  const with_ = (name: string, asOf: string) => judged(own, { asOf, project: { 建设单位: name } }).outcome;
  expect(with_('示例镇', '2024-06-03')).toBe('passed');
  expect(with_('示例镇', '2024-06-02')).toBe('failed');
  expect(with_('示例城镇局', '2024-06-03')).toBe('failed');
});

describe('a sentence never begins with an outcome that is not its own', () => {
  const DAY = `
id: begun
name: { zh: 是否须报, en: whether it is due }
choice: 累计口径
interpretations:
  - id: cumulative
    default: true
    title: { zh: 累计, en: cumulative }
    reason: { zh: 合并, en: together }
    formula: 预算金额 > 100元
  - id: per-slip
    title: { zh: 只计本次, en: alone }
    reason: { zh: 单独, en: alone }
    formula: 建议投资额度 > 100元
`;
  const own = `
kind: condition
appliesIf: 是否须报
holds: 初审意见
failed: { zh: 没有初审, en: not reviewed }
`;
  const told = (project: Record<string, string>) => judged(own, { project }, { 'quantities/begun.yaml': DAY });

  test('does not apply by default, cannot be told by the other: it cannot be told, and what is missing comes first', () => {
    const { outcome, message } = told({ 预算金额: '50', 建议投资额度: '150' });
    expect(outcome).toBe('cannotTell');
    expect(message.zh).toMatch(/^无法判定，缺少：初审意见/);
    expect(message.zh).toContain('累计（不适用）、只计本次（无法判定）');
  });

  test('does not apply by default, failed by the other: it depends and says so first', () => {
    const { outcome, message } = told({ 预算金额: '50', 建议投资额度: '150', 初审意见: '无' });
    expect(outcome).toBe('depends');
    expect(message.zh).toMatch(/^条文没有定义“是否须报”，各种口径结论不一/);
  });
});
