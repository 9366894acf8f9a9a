import { readLayouts } from '../../src/forms/layouts';
import { ourLayouts } from '../support/our-rules';

const FORM = {
  kind: 'change-slip',
  name: { zh: '甲', en: 'a' },
  by: { zh: '甲', en: 'a' },
  titles: ['变更报告'],
  marks: [],
  enough: 1,
  fields: [],
};

test('our own layouts are valid', () => {
  expect(ourLayouts().forms.map(({ kind }) => kind)).toContain('change-slip');
});

test('a later file adds words to a form and to lists', () => {
  const more = { forms: [FORM], itemLists: { roles: { hardware: ['机柜'], software: [] } } };
  const first = { forms: [{ ...FORM, titles: ['项目变更单'] }], itemLists: { budgetMarks: ['预算'] } };
  const read = readLayouts([first, more]);
  if (!read.ok) throw new Error(JSON.stringify(read.mistakes));
  expect(read.layouts.forms[0]?.titles).toEqual(['项目变更单', '变更报告']);
  expect(read.layouts.itemLists).toMatchObject({ hardware: ['机柜'], budgetMarks: ['预算'] });
});

test.each([
  ['an unknown key', { forms: [{ ...FORM, tittles: [] }] }, 'forms[0]', 'tittles'],
  ['an unknown kind of form', { forms: [{ ...FORM, kind: 'lunch' }] }, 'forms[0].kind', '版式'],
  [
    'a word of two columns',
    { itemLists: { columns: { quantity: ['数量'], price: ['单价', '数 量'] } } },
    'itemLists.columns.price',
    '“数 量”已经是 quantity 栏的名称',
  ],
  ['no mapping at all', '变更单', '', '版式'],
])('a file with %s does not load; the mistake names file, place and key', (_, data, place, words) => {
  const read = readLayouts([{ forms: [] }, data]);
  if (read.ok) throw new Error('it loads');
  expect(read.mistakes[0]).toMatchObject({ file: 1, place });
  expect(read.mistakes[0]?.message.zh).toContain(words);
});
