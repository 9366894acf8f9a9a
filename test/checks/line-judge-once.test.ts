import { judgingOnce } from '../../src/checks/line-judge-once';
import { clerksWorkbooks } from '../workbooks/clerks-workbooks';
import { comparedWorkbooks } from '../workbooks/compared-workbooks';
import { drawnWorkbooks } from '../workbooks/drawn-workbooks';
import { taxedWorkbooks } from '../workbooks/taxed-workbooks';
import { totalsAsWritten } from '../workbooks/totals-as-written';
import { reviewOf } from '../workbooks/workbook-story';

const stories = [...clerksWorkbooks, ...comparedWorkbooks, ...drawnWorkbooks, ...taxedWorkbooks, ...totalsAsWritten];

test('looked at once, lines are judged as ever', () => {
  let asked = 0;
  for (const { name, workbook, treat } of stories) {
    const judge = judgingOnce();
    const once = reviewOf(workbook, treat, (check, line, pack, asOf) => {
      asked += 1;
      return judge(check, line, pack, asOf);
    });
    const { findings, summary } = reviewOf(workbook, treat);
    expect({ name, findings: once.findings, summary: once.summary }).toEqual({ name, findings, summary });
  }
  expect(asked).toBeGreaterThan(500);
});
