/** A day after the business date was not done yet: it passes, and the verdict says that it is planned. */
import { reviewed } from '../support/open-sample';
import { sheet, workbook } from '../support/draw-workbook';

const filed = (businessDay: string, ...rows: readonly string[]) =>
  reviewed(
    workbook(
      sheet(
        '项目要素表',
        ['项目要素表', '适用办法 | 菏区政办发〔2023〕17号', `业务日期 | ${businessDay}`, ...rows].join('\n'),
      ),
    ),
  ).findings.find(({ check }) => check === 'mudan.22-contract-filing');

test.each([
  ['2024-05-25', true],
  ['2024-06-01', undefined],
])('filed on 2024-06-01, business date %s', (businessDay, noted) => {
  const finding = filed(businessDay, '合同签订日期 | 2024-05-20', '合同备案日期 | 2024-06-01');
  expect(finding).toMatchObject({ outcome: 'passed', level: 'none' });
  expect(finding?.noted).toBe(noted);
  expect(finding?.message.zh.includes('合同备案日期 2024-06-01 在业务日期 2024-05-25 之后，只是计划')).toBe(
    noted === true,
  );
});

test('a due day that lies ahead is none of this, nor is what fails', () => {
  expect(filed('2024-05-22', '合同签订日期 | 2024-05-20', '合同备案日期 | 2024-05-21')?.noted).toBeUndefined();
  const late = filed('2024-05-22', '合同签订日期 | 2024-05-20', '合同备案日期 | 2024-07-21');
  expect([late?.outcome, late?.message.zh.includes('只是计划')]).toEqual(['failed', false]);
});
