import { deadlinesOf, filingsOf, materialsOf } from '../../src/review/procedure';
import { routeTopics } from '../../src/review/route-topics';
import { sheet, workbook } from '../support/draw-workbook';
import { reviewed } from '../support/open-sample';

const facts = (...rows: string[]) => reviewed(workbook(sheet('项目要素表', ['项目要素表', ...rows].join('\n'))));

describe('deadlines', () => {
  const REVIEW = 'heyuan.24-review-time';
  const of = (...rows: string[]) =>
    deadlinesOf(facts('适用办法 | 河府办〔2021〕30号', ...rows)).find(({ finding }) => finding.check === REVIEW);

  it('are counted in working days, each of them named', () => {
    const deadline = of('业务日期 | 2025-10-09', '符合性审查收件日期 | 2025-09-26');
    expect(deadline).toMatchObject({ due: '2025-10-16', state: 'open', daysLeft: 7 });
    expect(deadline?.counted?.from).toBe('2025-09-26');
    expect(deadline?.counted?.days).toEqual([
      '2025-09-28',
      '2025-09-29',
      '2025-09-30',
      '2025-10-09',
      '2025-10-10',
      '2025-10-11',
      '2025-10-13',
      '2025-10-14',
      '2025-10-15',
      '2025-10-16',
    ]);
  });

  it('that have passed are overdue, unless it was done', () => {
    expect(of('业务日期 | 2025-11-09', '符合性审查收件日期 | 2025-09-26')?.state).toBe('overdue');
    expect(of('符合性审查收件日期 | 2025-09-26', '符合性审查意见日期 | 2025-10-10')?.state).toBe('done');
    expect(of('符合性审查收件日期 | 2025-09-26', '符合性审查意见日期 | 2025-11-10')?.state).toBe('done-late');
  });

  it('in a year whose holidays nobody has announced are said to be provisional', () => {
    const deadline = of('业务日期 | 2029-03-01', '符合性审查收件日期 | 2029-03-01');
    expect(deadline?.provisional).toEqual([2029]);
    expect(deadline?.due).toBe('2029-03-15');
  });
});

describe('materials', () => {
  it('are there, lacking or unknown; what is not wanted is not among them', () => {
    const all = materialsOf(
      facts(
        '适用办法 | 河府办〔2021〕30号',
        '立项申请日期 | 2025-03-01',
        '预算金额 | 100万元',
        '立项申请 | 有',
        '论证意见 | 无',
        '是否涉及密码应用 | 否',
        '是否固定资产投资 | 否',
      ),
    );
    const items = all.flatMap((one) => one.items.map(({ name, state }) => `${name.zh} ${state}`));
    expect(items).toContain('立项申请 there');
    expect(items).toContain('论证意见 lacking');
    expect(items).toContain('项目建设方案 unknown');
    expect(items.filter((item) => item.startsWith('密码应用审核意见'))).toEqual([]);
  });
});

describe('filings', () => {
  it('name the bodies, and the days or that nothing says so', () => {
    const [report] = filingsOf(
      facts(
        '适用办法 | 平湛政办〔2022〕7号',
        '终验日期 | 2025-03-01',
        '报送备案：验收报告/区财政局 | 2025-03-20',
        '报送备案：验收报告/区审计局 | 无',
      ),
    ).filter(({ finding }) => finding.check === 'zhanhe.18-report-filing');
    expect(report?.matter.zh).toBe('验收报告');
    expect(report?.bodies.map(({ name, state, on }) => [name.zh, state, on])).toEqual([
      ['区政务服务和大数据管理局', 'unknown', undefined],
      ['区发改委', 'unknown', undefined],
      ['区财政局', 'sent', '2025-03-20'],
      ['区审计局', 'not-sent', undefined],
    ]);
  });
});

it('several routes of one topic stand together, what is settled first', () => {
  const route = (topic: string, subject: string, name: string) => ({ topic, subject, route: name, findings: [] });
  expect(
    routeTopics([
      route('change', 'change:1', 'undetermined'),
      route('initiation', 'project', 'approval'),
      route('change', 'change:1', 'prior-consent'),
      route('change', 'change:2', 'no-change'),
    ]).map(({ topic, subject, routes }) => [topic, subject, routes.map((one) => one.route)]),
  ).toEqual([
    ['change', 'change:1', ['prior-consent', 'undetermined']],
    ['initiation', 'project', ['approval']],
    ['change', 'change:2', ['no-change']],
  ]);
});
