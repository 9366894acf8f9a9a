/** Why a check does not apply: the facts that make it so, each as it stands. */
import { judged } from './one-check';

const OWN = `
kind: condition
appliesIf: 已填(竣工验收日期) 且 若(已填(是否产生数据资源)，是否产生数据资源，是) 且 初验日期 < 终验日期
holds: 是否涉密
failed: { zh: 不是, en: is not }
`;
const said = (project: Record<string, string>) => {
  const { outcome, message } = judged(OWN, {
    project: { 竣工验收日期: '2024-03-15', 终验日期: '2024-03-01', ...project },
  });
  return `${outcome} ${message.zh}`;
};

test('what is not filled in and does not matter is not named', () => {
  expect(said({ 是否产生数据资源: '否' })).toBe('inapplicable 不适用（是否产生数据资源：否）。');
});

test('a month, and that there is none, are filled in', () => {
  expect(said({ 初验日期: '2024-03' })).toBe(
    'inapplicable 不适用（初验日期：2024-03-01 至 2024-03-31；终验日期：2024-03-01）。',
  );
  expect(said({ 竣工验收日期: '无' })).toBe('inapplicable 不适用（竣工验收日期：无）。');
});
