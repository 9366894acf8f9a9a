import { judged } from '../one-check';

const own = `
kind: filing
matter: { zh: 验收报告, en: acceptance report }
words: [验收]
bodies:
  - { zh: 示例县财政局, en: Finance Bureau, also: [县财政局] }
  - { zh: 示例县审计局, en: Audit Bureau }
`;
const withDue = `${own}due: 终验日期 + 1个月\n`;

test('each body has a row of its own, or one row names several', () => {
  const rows = { '报送备案：验收报告/县财政局': '2024-05-06', '报送备案：终验验收/示例县审计局': '2024-05-07' };
  const apart = judged(own, { project: rows });
  expect(apart.outcome).toBe('passed');
  expect(apart.message.zh).toContain('示例县财政局（2024-05-06）、示例县审计局（2024-05-07）');
  const together = judged(own, { project: { '报送备案：验收报告/县财政局、示例县审计局': '2024-05-06' } });
  expect(together.outcome).toBe('passed');
});

test('a row that says 无 is an answer, a row that is not there is none', () => {
  const denied = judged(own, { project: { '报送备案：验收报告/县财政局': '无' } });
  expect(denied.outcome).toBe('failed');
  expect(denied.message.zh).toContain('没有报送：示例县财政局。');
  expect(denied.missing?.map(({ fact }) => fact)).toEqual(['filing:验收报告/示例县审计局']);
  const silent = judged(own, { project: { '报送备案：验收报告/县财政局': '2024-05-06' } });
  expect(silent.outcome).toBe('cannotTell');
  expect(silent.message.zh).toContain('验收报告应报送：示例县财政局、示例县审计局。');
  expect(silent.message.zh).toContain('报送备案：验收报告/示例县审计局（表中没有找到）');
});

test('a row about something else, or with another body, does not count', () => {
  const rows = { '报送备案：项目变更/县财政局': '2024-05-06', '报送备案：验收报告/县档案局': '2024-05-06' };
  const { outcome, missing } = judged(own, { project: rows });
  expect(outcome).toBe('cannotTell');
  expect(missing).toHaveLength(2);
});

describe('with a last day, 2024-06-14, a Friday', () => {
  const sent = (day: string, accepted = '2024-05-14') =>
    judged(withDue, { project: { 终验日期: accepted, '报送备案：验收报告/县财政局、示例县审计局': day } });

  test.each([
    ['2024-06-14', 'passed'],
    ['2024-06-15', 'failed'],
  ])('%s %s', (day, outcome) => {
    expect(sent(day).outcome).toBe(outcome);
    expect(sent(day).due).toBe('2024-06-14');
  });

  test('where it is a Sunday, Monday depends', () => {
    expect(sent('2024-06-17', '2024-05-16').outcome).toBe('depends');
    expect(sent('2024-06-18', '2024-05-16').outcome).toBe('failed');
  });

  test('a body that got it late is named', () => {
    const project = {
      终验日期: '2024-05-14',
      '报送备案：验收报告/县财政局': '2024-06-01',
      '报送备案：验收报告/示例县审计局': '2024-06-18',
    };
    const { outcome, message } = judged(withDue, { project });
    expect(outcome).toBe('failed');
    expect(message.zh).toContain('示例县审计局 2024-06-18，期限 2024-06-14，迟 4 天');
  });

  test('without the first day the last one is missing, though all is filed', () => {
    const { outcome, missing } = judged(withDue, {
      project: { '报送备案：验收报告/县财政局、示例县审计局': '2024-06-01' },
    });
    expect(outcome).toBe('cannotTell');
    expect(missing?.map(({ fact }) => fact)).toEqual(['acceptance.finalOn']);
  });
});

describe('a day of its own for the first body', () => {
  const stated = `${own}stated: 合同备案日期\n`;
  const rest = { '报送备案：验收报告/示例县审计局': '2024-05-07' };

  test('counts as its row', () => {
    const sent = judged(stated, { project: { ...rest, 合同备案日期: '2024-05-06' } });
    expect(sent.outcome).toBe('passed');
    expect(sent.message.zh).toContain('示例县财政局（2024-05-06）');
  });

  test('does not count for the others', () => {
    const { outcome, missing } = judged(stated, { project: { 合同备案日期: '2024-05-06' } });
    expect(outcome).toBe('cannotTell');
    expect(missing?.map(({ fact }) => fact)).toEqual(['filing:验收报告/示例县审计局']);
  });

  test('is not asked for where the row is', () => {
    const rows = { ...rest, '报送备案：验收报告/县财政局': '无' };
    expect(judged(stated, { project: rows }).outcome).toBe('failed');
    expect(judged(stated, { project: { ...rows, 合同备案日期: '2024-05-06' } }).outcome).toBe('passed');
  });
});

describe('filed at the same time as an act', () => {
  const alongside = `${own}alongside: 调整日期\n`;
  const sent = (day: string, act?: string) => {
    const filed = { '报送备案：验收报告/县财政局、示例县审计局': day };
    return judged(alongside, { project: act === undefined ? filed : { ...filed, 调整日期: act } });
  };

  test.each([
    ['2024-05-05', 'passed'],
    ['2024-05-06', 'passed'],
    ['2024-05-07', 'depends'],
    ['2024-12-06', 'depends'],
  ])('an act of 2024-05-06, filed %s: %s', (day, outcome) => {
    expect(sent(day, '2024-05-06').outcome).toBe(outcome);
  });

  test('says that it is not, and by how much', () => {
    expect(sent('2024-05-09', '2024-05-06').message.zh).toContain('晚 3 天');
  });

  test('without the day of the act nobody can tell', () => {
    expect(sent('2024-05-06')).toMatchObject({ outcome: 'cannotTell', missing: [{ fact: 'change.adjustedOn' }] });
  });
});

test('a row that is called what the check calls it counts, though none of its words is in it', () => {
  const matter = own.replace(/^matter: .*$/m, 'matter: { zh: 项目, en: the project }');
  const rows = { '报送备案：项目/县财政局': '2024-05-06', '报送备案：项目/示例县审计局': '2024-05-06' };
  expect(judged(matter, { project: rows }).outcome).toBe('passed');
});

test('nothing of an act is filed before it', () => {
  const sent = (day: string) =>
    judged(`${own}of: 终验日期\n`, {
      project: { 终验日期: '2024-05-14', '报送备案：验收报告/县财政局、示例县审计局': day },
    });
  expect(sent('2024-05-14').outcome).toBe('passed');
  expect(sent('2024-05-13').outcome).toBe('cannotTell');
  expect(sent('2024-05-13').message.zh).toContain('早于终验日期 2024-05-14');
});
