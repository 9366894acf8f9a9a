import { judged } from '../one-check';

describe('a calendar deadline on a day off (2023-09-30, off until 10-06)', () => {
  const own = `
kind: deadline
done: 年度计划提出日期
due: 日期(年份(年度计划提出日期)，9，30)
`;
  test.each([
    ['2024-09-30', 'passed'],
    ['2024-10-01', 'failed'],
    ['2024-10-08', 'failed'],
  ])('in a year in which it is a working day: %s %s', (day, outcome) => {
    expect(judged(own, { asOf: '2024-12-01', project: { 年度计划提出日期: day } }).outcome).toBe(outcome);
  });
  test.each([
    ['2023-09-30', 'passed'],
    ['2023-10-07', 'depends'],
    ['2023-10-08', 'failed'],
  ])('in a year in which it is none: %s %s', (day, outcome) => {
    expect(judged(own, { asOf: '2024-12-01', project: { 年度计划提出日期: day } }).outcome).toBe(outcome);
  });
  test('both days are named', () => {
    const { message } = judged(own, { asOf: '2024-12-01', project: { 年度计划提出日期: '2023-10-07' } });
    expect(message.zh).toContain('期限 2023-09-30 为放假日');
    expect(message.zh).toContain('顺延至 2023-10-07');
  });
});

describe('a calendar deadline in a year whose days off are not announced', () => {
  const own = `
kind: deadline
done: 后评价报送日期
due: 终验日期 + 12个月
`;
  test.each([
    ['2026-02-27', '2027-02-27', 'passed'],
    ['2026-02-27', '2027-03-01', 'depends'],
    ['2026-02-27', '2027-03-15', 'failed'],
    ['2026-03-20', '2027-03-22', 'depends'],
    ['2026-03-20', '2027-03-23', 'failed'],
    ['2026-03-17', '2027-03-18', 'failed'],
    ['2026-02-10', '2027-02-15', 'depends'],
  ])('due a year after %s, done %s: %s', (from, day, outcome) => {
    const project = { 终验日期: from, 后评价报送日期: day };
    expect(judged(own, { asOf: '2027-06-01', project }).outcome).toBe(outcome);
  });

  test('a Saturday is called one, and no notice is made up', () => {
    const project = { 终验日期: '2026-02-27', 后评价报送日期: '2027-03-01' };
    const { message } = judged(own, { asOf: '2027-06-01', project });
    expect(message.zh).toContain('期限 2027-02-27 为星期六，2027 年放假安排尚未收录');
  });
});

test('a day that must lie before a period begins does not move', () => {
  const own = `
kind: deadline
done: 项目库入库日期
due: 日期(预算年度 − 1，12，31)
moves: false
`;
  const project = { 预算年度: '2024', 项目库入库日期: '2024-01-02' };
  expect(judged(own, { project }).outcome).toBe('failed');
  expect(judged(own.replace('moves: false\n', ''), { project }).outcome).toBe('depends');
});

describe('a window of twelve to twenty-four months after the later of two days', () => {
  const own = `
kind: deadline
done: 自评价报送日期
notBefore: 取晚(竣工验收日期，投入使用日期) + 12个月
due: 取晚(竣工验收日期，投入使用日期) + 24个月
`;
  test.each([
    ['2026-06-29', 'failed'],
    ['2026-06-30', 'passed'],
    ['2027-06-30', 'passed'],
    ['2027-07-01', 'failed'],
  ])('%s %s', (day, outcome) => {
    const project = { 竣工验收日期: '2025-06-30', 投入使用日期: '2025-06-01', 自评价报送日期: day };
    expect(judged(own, { project }).outcome).toBe(outcome);
  });
});

test('a lead time counts backwards', () => {
  const own = `
kind: deadline
done: 变更申请日期
due: 变更实施日期 − 30个工作日
`;
  const on = (day: string) => judged(own, { project: { 变更实施日期: '2024-06-28', 变更申请日期: day } });
  expect(on('2024-05-16')).toMatchObject({ outcome: 'passed', due: '2024-05-16' });
  expect(on('2024-05-17').outcome).toBe('failed');
});

test('half a year from the end of August ends in February', () => {
  const own = `
kind: deadline
done: 竣工验收日期
due: 完成建设任务日期 + 6个月
`;
  const due = (start: string) => judged(own, { project: { 完成建设任务日期: start } }).due;
  expect(due('2024-08-31')).toBe('2025-02-28');
  expect(due('2023-08-31')).toBe('2024-02-29');
});

describe('working days in a year not announced have a bound: no more of them fit in than days', () => {
  const own = `
kind: deadline
done: 后评价报送日期
due: 终验日期 + 5个工作日
`;
  test.each([
    ['2027-03-03', 'passed'],
    ['2027-03-06', 'passed'],
    ['2027-03-08', 'cannotTell'],
  ])('five from 2027-03-01, done %s: %s', (day, outcome) => {
    const { outcome: told, message } = judged(own, {
      asOf: '2027-06-01',
      project: { 终验日期: '2027-03-01', 后评价报送日期: day },
    });
    expect(told).toBe(outcome);
    if (told === 'passed') expect(message.zh).toContain('不会早于 2027-03-06');
  });
});

test('a window that opens after the later of two days, of which one is known: before that it is too early', () => {
  const own = `
kind: deadline
done: 自评价报送日期
notBefore: 取晚(竣工验收日期，投入使用日期) + 12个月
due: 取晚(竣工验收日期，投入使用日期) + 24个月
`;
  const on = (day: string) =>
    judged(own, {
      asOf: '2026-06-01',
      project: { 自评价报送日期: day, 竣工验收日期: '2024-01-15', 投入使用日期: '' },
    }).outcome;
  expect(on('2025-01-14')).toBe('failed');
  expect(on('2025-01-15')).toBe('cannotTell');
});

test('done before the day the time is counted from: one of the two days is wrong', () => {
  const own = `
kind: deadline
done: 初步审核意见日期
due: 初步审核收件日期 + 10个工作日
`;
  const of = (issued: string) =>
    judged(own, { asOf: '2026-06-01', project: { 初步审核收件日期: '2026-02-10', 初步审核意见日期: issued } });
  const early = of('2026-02-05');
  expect(early.outcome).toBe('cannotTell');
  expect(early.message.zh).toContain('初步审核意见日期 2026-02-05 早于初步审核收件日期 2026-02-10，先后颠倒');
  expect(early.missing?.map(({ fact, why }) => [fact, why])).toEqual([
    ['preliminaryReview.issuedOn', 'conflicting'],
    ['preliminaryReview.receivedOn', 'conflicting'],
  ]);
  expect(of('2026-02-10').outcome).toBe('passed');
});
