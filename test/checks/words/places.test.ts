import { missingWords } from '../../../src/checks/words/sentences';

const at = (top: number, bottom: number) => ({ sheet: '申请表', top, left: 0, bottom, right: 4 });
const missing = (looked: readonly ReturnType<typeof at>[]) =>
  missingWords([{ fact: 'budget.amount', name: { zh: '预算金额', en: 'budget' }, why: 'not-found', looked }]);

test('an empty place is not filled in; what a form has no place for was not found in it', () => {
  expect(missing([at(3, 3)]).zh).toBe('预算金额（未填）');
  expect(missing([at(0, 30)]).zh).toBe('预算金额（表中没有找到）');
  expect(missing([])).toEqual({ zh: '预算金额（表中没有找到）', en: 'budget (was not found)' });
});
