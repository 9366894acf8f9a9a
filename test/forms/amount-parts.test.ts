/** What an amount is made of is taken out of the place of an amount, and not out of sentences that name amounts on the way. */
import { reviewOf } from '../workbooks/workbook-story';
import { sheet, workbook } from '../support/draw-workbook';

test('建设内容 stays whole beside an amount with its parts', () => {
  const content = '本项目总投资约500万元，其中一期200万元，2027年完工，含服务器12台。';
  const { subjects } = reviewOf(
    workbook(
      sheet(
        '申请表',
        `项目立项申请表\n申请单位 | 示例局 | 项目名称 | 示例平台\n建设性质 | ☑新建 □改建 | 项目总投资 | 486.5万元，其中：市级财政 400万元，单位自筹 86.5万元\n建设内容 | ${content}`,
      ),
    ),
  );
  const facts = subjects.find(({ kind }) => kind === 'project')?.facts;
  expect(facts?.get('application.content')).toMatchObject({ value: { value: content } });
  const amountOf = (id: 'project.totalInvestment' | 'application.sourcesTotal') => {
    const reading = facts?.get(id);
    return reading?.known && reading.value.type === 'amount' ? reading.value.value.toString() : undefined;
  };
  expect([amountOf('project.totalInvestment'), amountOf('application.sourcesTotal')]).toEqual(['4865000', '4865000']);
});
