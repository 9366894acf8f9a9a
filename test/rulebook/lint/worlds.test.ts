/** Whether conditions can hold together: claimed only where every way was tried, or where what was found can really be so. */
import { parseIsoDate } from '../../../src/base/civil-date';
import { formulaType } from '../../../src/checks/check-build';
import type { FormulaNode, NamedThing } from '../../../src/checks/formula/formula';
import { parseFormula } from '../../../src/checks/formula/parse-formula';
import type { Law } from '../../../src/rulebook/lint/law';
import { search } from '../../../src/rulebook/lint/worlds';
import { ourDictionary } from '../../support/our-rules';

const names = new Map(
  ourDictionary().facts.map((fact): [string, NamedThing] => [
    fact.name.zh,
    { kind: 'fact', id: fact.id, name: fact.name, type: formulaType(fact) },
  ]),
);

function condition(text: string): FormulaNode {
  const parsed = parseFormula(text, names, ['flag']);
  if (!parsed.ok) throw new Error(parsed.error.message.en);
  return parsed.value.root;
}

const day = parseIsoDate('2025-01-01');
if (!day) throw new RangeError('no such day');
const law: Law = { day, parameter: () => undefined, quantity: () => undefined };
const tried = (...texts: string[]) => search(texts.map(condition), law);

test.each([
  ['a number cannot be above and below itself', ['合同金额 > 预算金额', '合同金额 < 预算金额']],
  ['nor can three stand in a circle', ['合同金额 > 预算金额', '预算金额 > 项目总投资', '项目总投资 > 合同金额']],
  ['nothing lies between a limit and itself', ['合同金额 ≥ 50万元', '合同金额 < 50万元']],
  ['what is not stated is not a number', ['非 已填(合同金额)', '合同金额 > 0元']],
  ['a blank that counts as naught is not above it', ['非 已填(合同金额)', '空作零(合同金额) > 0元']],
  ['one word is not another', ['建设方式 = “统一建设”', '建设方式 = “自行建设”']],
  ['a day is not before and after another', ['合同签订日期 < 2025-03-01', '合同签订日期 > 2025-03-01']],
  ['yes is not no', ['是否涉密', '非 是否涉密']],
])('never: %s', (_, texts) => {
  expect(tried(...texts)).toMatchObject({ never: true });
});

test.each([
  ['between two limits', ['合同金额 > 49.99万元', '合同金额 < 50万元']],
  ['at a limit', ['合同金额 ≥ 50万元', '合同金额 ≤ 50万元']],
  ['below naught', ['变更增减额 < 0元']],
  ['two of a kind alike', ['合同金额 = 预算金额', '合同金额 > 50万元']],
  ['between two days', ['合同签订日期 > 2025-03-01', '合同签订日期 < 2025-03-03']],
  ['a word that nobody names', ['建设方式 ≠ “统一建设”', '建设方式 ≠ “自行建设”']],
  ['a blank that counts as naught', ['空作零(合同金额) = 0元', '非 已填(合同金额)']],
])('found: %s', (_, texts) => {
  const { world, never, genuine } = tried(...texts);
  expect([world !== undefined, never, genuine]).toEqual([true, false, true]);
});

test('two numbers that rest on one fact may not really be so together', () => {
  expect(tried('增加额 ÷ 合同金额 > 10%', '合同金额 > 50万元')).toMatchObject({ genuine: false });
});

test('of words within a text nothing is claimed: not every text can be tried', () => {
  expect(tried('含有(资金来源，“省”)', '非 含有(资金来源，“省”，“省级”)')).toMatchObject({ never: false });
});

test('of more than can be tried nothing is claimed', () => {
  const amounts = ['合同金额', '预算金额', '项目总投资', '中标金额', '决算金额', '调整后总投资', '建议投资额度'];
  const circle = amounts.map((name, index) => `${name} ≠ ${amounts[(index + 1) % amounts.length] ?? ''} 或 是否涉密`);
  const { world, never } = tried(...circle, `${amounts.join(' + ')} > ${amounts.join(' + ')}`, '非 是否涉密');
  expect([world, never]).toEqual([undefined, false]);
});
