import { factFor, isFactId, type FactId } from '../../src/facts/fact-id';

test('an id that the dictionary does not have is a type error', () => {
  // @ts-expect-error: misspelt
  const misspelt: FactId = 'contract.amuont';
  const spelt: FactId = 'contract.amount';
  expect([misspelt, spelt].map(isFactId)).toEqual([true, true]);
});

test.each([
  'contract.amount',
  'filing',
  'contract.amount.net',
  'contract-amount',
  'contract.amount:软件合同',
  'filing:项目变更/某局',
  'filing:一行\n两行',
])('%s may come in from data', (id) => {
  expect(isFactId(id)).toBe(true);
});

test.each(['', 'Contract.amount', '合同金额', 'contract.amount:', ':软件合同'])('“%s” is no id of a fact', (text) => {
  expect(isFactId(text)).toBe(false);
});

test('a fact of one thing of several is named for it', () => {
  expect(factFor('report.quarterly', '2024Q1')).toBe('report.quarterly:2024Q1');
  expect(() => factFor('report.quarterly', '')).toThrow('no id of a fact');
});
