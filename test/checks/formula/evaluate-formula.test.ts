import fc from 'fast-check';
import { idOf, evaluated, valueOf } from './formula-scene';

describe('arithmetic', () => {
  test.each([
    ['取大(增加额, 减少额) ÷ 批复概算总投资', '0.15'],
    ['(增加额 + 减少额) × 2', '5500000'],
    ['增加额 − 减少额', '-250000'],
    ['绝对值(增加额 − 减少额)', '250000'],
    ['合计(增加额, 减少额, 1元)', '2750001'],
    ['若(增加额 > 减少额, 增加额, 减少额)', '1500000'],
    ['成立个数(增加额 > 1元, 减少额 > 1元, 1 > 2)', '2'],
    ['150万元 = 减少额', 'true'],
    ['0.015亿元 = 减少额', 'true'],
    ['向上取分(0.015元)', '0.02'],
    ['向上取分(−0.015元)', '-0.01'],
  ])('%s', (text, value) => {
    expect(valueOf(text, { 增加额: '1250000', 减少额: '1500000.00', 批复概算总投资: '10000000' })).toBe(value);
  });

  test('a tenth and two tenths are three tenths', () => {
    expect(valueOf('0.1元 + 0.2元 = 0.3元')).toBe('true');
    expect(valueOf('3 × 0.1元 = 0.3元')).toBe('true');
  });
});

describe('days', () => {
  const facts = { 受理日期: '2025-09-26', 批复日期: '2025-10-20' };
  test.each([
    ['受理日期 + 12个工作日', '2025-10-20'],
    ['批复日期 − 12个工作日', '2025-09-26'],
    ['受理日期 + 6个月', '2026-03-26'],
    ['受理日期 + 1年', '2026-09-26'],
    ['受理日期 + 5日', '2025-10-01'],
    ['工作日数(受理日期, 批复日期)', '12'],
    ['天数(受理日期, 批复日期)', '24'],
    ['取晚(受理日期, 批复日期)', '2025-10-20'],
    ['日期(年份(受理日期) − 1, 6, 30)', '2024-06-30'],
    ['受理日期 ≤ 2025-09-26', 'true'],
  ])('%s', (text, value) => {
    expect(valueOf(text, facts)).toBe(value);
  });

  test('a year without a calendar is missing, with a provisional day', () => {
    const { value, needs } = evaluated('受理日期 + 5个工作日', { 受理日期: '2026-12-30' });
    expect(value).toBeUndefined();
    expect(needs.map(({ fact }) => fact)).toEqual(['calendar.2027']);
    expect(needs[0]?.reason?.zh).toContain('暂定日为');
  });
});

describe('what is not known', () => {
  test.each([
    ['增加额 ÷ 合同金额', {}, 'unknown: 增加额、合同金额'],
    ['增加额 ÷ 合同金额', { 增加额: '1' }, 'unknown: 合同金额'],
    ['是否涉密 且 是否紧急', { 是否涉密: '否' }, 'false'],
    ['是否涉密 且 是否紧急', { 是否紧急: '否' }, 'false'],
    ['是否涉密 且 是否紧急', { 是否紧急: '是' }, 'unknown: 是否涉密'],
    ['是否涉密 或 是否紧急', { 是否紧急: '是' }, 'true'],
    ['是否涉密 或 是否紧急', { 是否紧急: '否' }, 'unknown: 是否涉密'],
    ['非 是否涉密', {}, 'unknown: 是否涉密'],
    ['若(是否涉密, 1, 2)', {}, 'unknown: 是否涉密'],
    ['已填(合同金额)', {}, 'false'],
    ['已填(合同金额)', { 合同金额: '0' }, 'true'],
    ['空作零(合同金额) + 1元', {}, '1'],
    ['合同金额 = 0元 或 1 = 1', {}, 'true'],
  ])('%s %j', (text, facts, value) => {
    expect(valueOf(text, facts)).toBe(value);
  });

  test('a base of zero is neither infinite nor passed: it is asked about', () => {
    const { value, needs } = evaluated('增加额 ÷ 合同金额 ≤ 10%', { 增加额: '1', 合同金额: '0' });
    expect(value).toBeUndefined();
    expect(needs).toMatchObject([
      { fact: idOf('合同金额'), why: 'unreadable', reason: { zh: '合同金额为 0，比例没有意义' } },
    ]);
  });
});

test('every step keeps its value, its unit and its cells', () => {
  const { trace } = evaluated('取大(增加额, 减少额) ÷ 批复概算总投资 ≤ 15%', {
    增加额: '1250000',
    减少额: '1500000',
    批复概算总投资: '10000000',
  });
  expect(trace).toMatchObject({
    op: '<=',
    value: 'true',
    unit: 'flag',
    args: [
      {
        label: { zh: '取大(增加额，减少额) ÷ 批复概算总投资' },
        op: '/',
        value: '0.15',
        unit: 'ratio',
        args: [
          {
            op: 'larger',
            value: '1500000',
            unit: 'CNY',
            args: [{ fact: idOf('增加额'), cells: [{ sheet: 's1' }] }, { fact: idOf('减少额') }],
          },
          { fact: idOf('批复概算总投资'), value: '10000000' },
        ],
      },
      { value: '0.15', unit: 'ratio' },
    ],
  });
});

describe('exactness', () => {
  test('fifteen percent of any estimate in 万元 with three decimals is within fifteen percent, one fen more is not', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999_999_999 }), (thousandths) => {
        const estimate = `${thousandths}0`;
        const exactly = (BigInt(estimate) * 15n).toString().padStart(3, '0');
        const amount = `${exactly.slice(0, -2)}.${exactly.slice(-2)}`;
        const more = (BigInt(estimate) * 15n + 1n).toString().padStart(3, '0');
        const facts = { 批复概算总投资: estimate };
        const within = '增加额 ÷ 批复概算总投资 ≤ 15%';
        expect(valueOf(within, { ...facts, 增加额: amount })).toBe('true');
        expect(valueOf(within, { ...facts, 增加额: `${more.slice(0, -2)}.${more.slice(-2)}` })).toBe('false');
      }),
      { numRuns: 1000 },
    );
  });
});
