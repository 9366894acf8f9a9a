import { blankForm } from '../../../src/forms/blank-forms';
import { FilledForm, reopened } from '../../support/filled-form';
import { gathered, knownFacts } from '../../support/known-facts';

const blank = blankForm('budget');
const item = (name: string, quantity: number, price: number) => ({ 名称: name, 数量: quantity, '单价（元）': price });

/** Lines count from the heading: a section's own row, ten lines and a subtotal, and so on. */
const [FIRST_HARDWARE, FIRST_SOFTWARE, FIRST_OTHER] = [2, 14, 26];

test('a budget filled in and saved gives its lines, subtotals and total', () => {
  const form = new FilledForm(blank)
    .beside('项目名称', '示例市数据平台')
    .beside('清单阶段', '批复')
    .line(FIRST_HARDWARE, {
      ...item('服务器', 2, 50000.5),
      分项目名称: '机房',
      '品牌/型号': '甲型',
      技术参数: '8核',
      单位: '台',
      备注: '含安装',
    })
    .line(FIRST_HARDWARE + 1, item('交换机', 3, 2000))
    .line(FIRST_SOFTWARE, item('业务系统', 1.5, 33333.33))
    .line(FIRST_OTHER, item('监理费', 1, 8000));
  const { documents, subjects, subject, problems } = gathered(reopened(form.sheet()));
  expect(problems).toEqual([]);
  expect(documents).toMatchObject([{ kind: 'budget', recognition: 'certain', missing: [] }]);
  const list = documents[0]?.lists[0];
  expect(documents[0]?.lists).toHaveLength(1);
  expect(list?.unit).toMatchObject({ known: true, cells: [expect.anything()] });
  expect(list?.lines.map(({ key, old }) => [key, old.name.known && old.name.value])).toEqual([
    ['1', '服务器'],
    ['2', '交换机'],
    ['11', '业务系统'],
    ['21', '监理费'],
  ]);
  expect(list?.totals.map(({ label, old, lines }) => [label, old.known && old.value.toString(), lines])).toEqual([
    ['硬件设备小计', '106001', [0, 1]],
    ['应用软件小计', '50000', [2]],
    ['其他费用小计', '8000', [3]],
    ['合计', '164001', [0, 1, 2, 3]],
  ]);
  expect(subjects.filter(({ kind }) => kind === 'line')).toHaveLength(4);
  expect(knownFacts(subject('list:budget'))).toMatchObject({ 'list.statedTotal': '164001', 'list.sum': '164001' });
  expect(documents[0]?.fields.get('stage')?.text).toMatchObject({ value: '批复' });
  expect(documents[0]?.fields.get('projectName')?.text).toMatchObject({ value: '示例市数据平台' });
});

test('a section without lines has an empty subtotal and takes no part in the total', () => {
  const form = new FilledForm(blank).line(FIRST_SOFTWARE, item('业务系统', 1, 100));
  const amounts = ['硬件设备小计', '应用软件小计', '其他费用小计', '合计'].map((label) => form.result(label));
  expect(amounts).toEqual(['', 100, '', 100]);
  const [list] = gathered(reopened(form.sheet())).documents[0]?.lists ?? [];
  expect(list?.lines.map(({ key }) => key)).toEqual(['11']);
});
