import { sheet, workbook } from '../../support/draw-workbook';
import { reviewed } from '../../support/open-sample';

function toldOf(rows: readonly string[]) {
  const review = reviewed(
    workbook(
      sheet('项目要素表', '项目要素表\n适用办法 | 河府办〔2021〕30号'),
      sheet('预算表', ['预算表', '序号 | 名称 | 数量 | 单价(元) | 小计(元)', ...rows].join('\n')),
    ),
  );
  return review.findings.find(({ check }) => check === 'form.hidden-lines');
}

test('a line filtered out is counted, and that is said with the number of such lines', () => {
  const told = toldOf([
    '1 | 服务器 | 1 | 100000 | 100000',
    '2 | 存储 | 1 | 50000 | 50000 (hidden)',
    '合计 | | | | 150000',
  ]);
  expect(told).toMatchObject({ outcome: 'passed', level: 'none' });
  expect(told?.measured?.value.toString()).toBe('1');
  expect(told?.message.zh).toContain('隐藏行数 = 1。含隐藏或被筛选掉的行');
});

test('where nothing is hidden nothing is said', () => {
  expect(toldOf(['1 | 服务器 | 1 | 100000 | 100000', '合计 | | | | 100000'])).toBeUndefined();
});
