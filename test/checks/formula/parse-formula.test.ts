import { FORMULA_LIMITS } from '../../../src/checks/formula/formula';
import { formatNode } from '../../../src/checks/formula/format-formula';
import { mistakeIn, read } from './formula-scene';

function shown(text: string): string {
  const parsed = read(text);
  return parsed.ok ? formatNode(parsed.value.root).zh : parsed.error.message.zh;
}

describe('a formula in the words of the reader', () => {
  test.each([
    ['取大(增加额, 减少额) ÷ 批复概算总投资', '取大(增加额，减少额) ÷ 批复概算总投资'],
    ['取大（增加额，减少额）／批复概算总投资', '取大(增加额，减少额) ÷ 批复概算总投资'],
    ['增加额+减少额×３ ≤ 200万元', '增加额 + 减少额 × 3 ≤ 200万元'],
    ['（增加额+减少额）×3 <= 200万元', '(增加额 + 减少额) × 3 ≤ 200万元'],
    ['增加额 − （减少额 − 合同金额）', '增加额 − (减少额 − 合同金额)'],
    ['非 是否涉密 且 是否紧急 或 是否涉密', '非 是否涉密 且 是否紧急 或 是否涉密'],
    ['非 （是否涉密 且 是否紧急）', '非 (是否涉密 且 是否紧急)'],
    ['受理日期 + 5个工作日', '受理日期 + 5个工作日'],
    ['工作日数（受理日期，批复日期） ≤ 10', '工作日数(受理日期，批复日期) ≤ 10'],
    ['属于（结论，“合格”，"通过"）', '属于(结论，“合格”，“通过”)'],
    ['增加额 ÷ 合同金额 ≤ 10.5％', '增加额 ÷ 合同金额 ≤ 10.5%'],
  ])('%s', (text, meant) => {
    expect(shown(text)).toBe(meant);
  });

  test('formatting and reading again gives the same formula', () => {
    const once = shown('非 （取大（增加额，减少额）÷批复概算总投资≤15% 且 （是否涉密 或 是否紧急））');
    expect(shown(once)).toBe(once);
  });
});

describe('what does not load, and why', () => {
  test.each([
    ['0 ≤ 次数 ≤ 10', '7：不能连写比较（甲 ≤ 乙 ≤ 丙）；请用“且”分成两个比较'],
    ['增加额 ≤ 10%', '4：金额与比例之间不能用“≤”'],
    ['增加额 + 次数', '4：金额与数之间不能用“+”'],
    ['增加额 × 减少额', '4：金额与金额之间不能用“×”'],
    ['增加额 且 是否涉密', '4：金额与是否之间不能用“且”'],
    ['是否涉密 < 是否紧急', '5：是否与是否之间不能用“<”'],
    ['增加颌 ÷ 合同金额', '0：没有叫“增加颌”的要素、参数或量；是不是“增加额”？'],
    ['是否涉密且是否紧急', '0：没有叫“是否涉密且是否紧急”的要素、参数或量（“且”“或”“非”前后要空格）'],
    ['取大(增加额)', '0：“取大”要两个以上同类的数或日期，这里给的是（金额）'],
    ['取大(增加额, 次数)', '0：“取大”要两个以上同类的数或日期，这里给的是（金额，数）'],
    ['取大(增加额, 减少额', '11：第 12 个字符处是结尾，应为“)”'],
    ['增加额 ÷', '5：第 6 个字符处是结尾，应为名称、数或括号'],
    ['', '0：第 1 个字符处是结尾，应为名称、数或括号'],
    ['增加额 减少额', '4：第 5 个字符处是“减少额”，应为运算符或结尾'],
    ['受理日期 + 1.5个月', '7：“1.5个月”：期间须为整数'],
    ['受理日期 < 2024-02-30', '7：没有“2024-02-30”这一天'],
    ['属于(结论, “合格)', '7：引号没有配对：缺少 ”'],
    ['非 增加额', '2：“非”后面要是条件，这里是金额'],
    ['−是否涉密', '1：负号后面要是数，这里是是否'],
  ])('%s', (text, why) => {
    expect(mistakeIn(text)).toBe(why);
  });

  test.each([
    'constructor',
    '增加额.constructor',
    'x => x',
    '增加额[0]',
    '`x`',
    '增加额; 减少额',
    'eval("1")',
    '__proto__',
  ])('nothing but names and arithmetic has a notation: %s', (text) => {
    expect(mistakeIn(text)).not.toBe('');
  });

  test('a function that is not there is told what there is', () => {
    expect(mistakeIn('平均(增加额, 减少额)')).toContain('没有叫“平均”的函数；可用的有：取大、');
  });

  test('a result of another type than is wanted here', () => {
    expect(mistakeIn('增加额', ['flag'])).toBe('0：公式的结果是金额，这里要的是是否');
  });

  test('length, number of parts and depth are bounded', () => {
    expect(mistakeIn('1'.repeat(FORMULA_LIMITS.length + 1))).toContain('最多 2000 个');
    expect(mistakeIn(Array(300).fill('1').join('+'))).toContain('超过 500 个部分');
    expect(mistakeIn('('.repeat(80) + '1' + ')'.repeat(80))).toContain('套得太深');
    expect(mistakeIn('−'.repeat(1500) + '1')).toContain('套得太深');
    expect(mistakeIn('('.repeat(20) + '1' + ')'.repeat(20))).toBe('');
  });
});
