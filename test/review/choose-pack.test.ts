/** Which pack a name answers to: one that is nearly another's name is not that other. */
import { choosePack } from '../../src/review/choose-pack';
import type { Rulebook } from '../../src/rulebook/rulebook';
import { fileProblem } from '../../src/rulebook/rule-file';
import { ourRulebook } from '../support/open-sample';

const { packs, ...rest } = ourRulebook();
const failedHere = (id: string, ...names: string[]): Rulebook => ({
  ...rest,
  packs,
  failed: [{ id, names, reasons: [fileProblem(`${id}/pack.yaml`, { zh: '坏', en: 'bad' })] }],
});

function answer(name: string, rulebook: Rulebook = { ...rest, packs }): string {
  const choice = choosePack(name, undefined, rulebook);
  if ('pack' in choice) return choice.pack.id;
  return 'problem' in choice ? choice.problem.message.zh.slice(0, 40) : 'none';
}

test.each([
  'heyuan',
  'HEYUAN',
  '河源',
  'heyuan（河源）',
  '依据河府办〔2021〕30号',
  '《河源市市级政务信息化项目管理办法》（河府办〔2021〕30号）',
])('%s is heyuan', (name) => expect(answer(name)).toBe('heyuan'));

test.each([
  'heyuan-2',
  'heyuan2',
  'xheyuan',
  'heyua',
  '河源市市级政务信息化项目管理办法实施细则',
  '河府办〔2021〕30号的补充规定',
])('%s is not there', (name) => expect(answer(name)).toMatch(/^没有“/));

test('a pack that did not load is told by its name, and nothing is checked by another whose name stands in it', () => {
  const name = '河源市市级政务信息化项目管理办法（2026年本）';
  expect(answer('heyuan-2', failedHere('heyuan-2'))).toMatch(/没有加载成功/);
  expect(answer(name, failedHere('heyuan-2', name))).toMatch(/没有加载成功/);
  // It takes no place from one of ours.
  expect(answer('河源', failedHere('heyuan-2', '河源'))).toBe('heyuan');
});
