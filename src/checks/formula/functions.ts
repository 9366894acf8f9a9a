/**
 * The functions a formula may call: pure, total, a closed list. Each states
 * what it takes and gives; what it computes stands in call-function.ts, and in
 * evaluate-formula.ts where not every argument need be known.
 */
import type { Bilingual } from '../../base/bilingual';
import type { FormulaNode, ValueType } from './formula';

export interface FunctionShape {
  /** Its one name in traces and English text. */
  readonly id: FunctionId;
  readonly names: readonly string[];
  readonly takes: Bilingual;
  /** The type of the result for these arguments, or undefined where they do not fit. */
  readonly result: (args: readonly FormulaNode[]) => ValueType | undefined;
}

type FunctionId =
  | 'larger'
  | 'smaller'
  | 'absolute'
  | 'sum'
  | 'if'
  | 'count'
  | 'days'
  | 'workingDays'
  | 'date'
  | 'year'
  | 'known'
  | 'fieldFilled'
  | 'upToCent'
  | 'odd'
  | 'zeroIfBlank'
  | 'byConvention'
  | 'oneOf'
  | 'mentions'
  | 'endsWith'
  | 'favourable'
  | 'overPrior'
  | 'overEarlier'
  | 'hasPrior'
  | 'hasEarlier'
  | 'today';

const NUMERIC: readonly ValueType[] = ['amount', 'ratio', 'number'];
const ORDERED: readonly ValueType[] = [...NUMERIC, 'date'];

const OVER = {
  zh: '一个金额，可再写何时只计本合同的变更单',
  en: 'one amount, and when only slips of the same contract count',
};

const FUNCTIONS: readonly FunctionShape[] = [
  {
    id: 'larger',
    names: ['取大', '取晚'],
    takes: { zh: '两个以上同类的数或日期', en: 'two or more numbers or dates of one kind' },
    result: (args) => sameType(args, ORDERED, 2),
  },
  {
    id: 'smaller',
    names: ['取小', '取早'],
    takes: { zh: '两个以上同类的数或日期', en: 'two or more numbers or dates of one kind' },
    result: (args) => sameType(args, ORDERED, 2),
  },
  {
    id: 'absolute',
    names: ['绝对值'],
    takes: { zh: '一个数', en: 'one number' },
    result: (args) => (args.length === 1 ? sameType(args, NUMERIC, 1) : undefined),
  },
  {
    id: 'sum',
    names: ['合计'],
    takes: { zh: '一个以上同类的数', en: 'one or more numbers of one kind' },
    result: (args) => sameType(args, NUMERIC, 1),
  },
  {
    id: 'if',
    names: ['若'],
    takes: { zh: '条件、成立时的值、不成立时的值', en: 'a condition and the two values, of one kind' },
    result: (args) =>
      args.length === 3 && args[0]?.type === 'flag' && args[1]?.type === args[2]?.type ? args[1]?.type : undefined,
  },
  {
    id: 'count',
    names: ['成立个数'],
    takes: { zh: '一个以上条件', en: 'one or more conditions' },
    result: (args) => (sameType(args, ['flag'], 1) ? 'number' : undefined),
  },
  {
    id: 'days',
    names: ['天数'],
    takes: { zh: '起日与止日（起日不计入）', en: 'a first and a last day (the first not counted)' },
    result: (args) => (sameType(args, ['date'], 2) && args.length === 2 ? 'number' : undefined),
  },
  {
    id: 'workingDays',
    names: ['工作日数'],
    takes: { zh: '起日与止日（起日不计入）', en: 'a first and a last day (the first not counted)' },
    result: (args) => (sameType(args, ['date'], 2) && args.length === 2 ? 'number' : undefined),
  },
  {
    id: 'date',
    names: ['日期'],
    takes: { zh: '年、月、日', en: 'year, month, day' },
    result: (args) => (sameType(args, ['number'], 3) && args.length === 3 ? 'date' : undefined),
  },
  {
    id: 'year',
    names: ['年份'],
    takes: { zh: '一个日期', en: 'one date' },
    result: (args) => (sameType(args, ['date'], 1) && args.length === 1 ? 'number' : undefined),
  },
  {
    id: 'known',
    names: ['已填'],
    takes: { zh: '一个要素的名称', en: 'the name of one fact' },
    result: (args) => (args.length === 1 && args[0]?.kind === 'fact' ? 'flag' : undefined),
  },
  {
    id: 'fieldFilled',
    names: ['栏已填'],
    takes: { zh: '表中一栏的名称', en: 'the name of one field of a form' },
    result: (args) => (args.length === 1 && args[0]?.kind === 'fact' ? 'flag' : undefined),
  },
  {
    id: 'upToCent',
    names: ['向上取分'],
    takes: { zh: '一个金额', en: 'one amount' },
    result: (args) => (args.length === 1 && args[0]?.type === 'amount' ? 'amount' : undefined),
  },
  {
    id: 'odd',
    names: ['单数'],
    takes: { zh: '一个数', en: 'one number' },
    result: (args) => (args.length === 1 && args[0]?.type === 'number' ? 'flag' : undefined),
  },
  {
    id: 'zeroIfBlank',
    names: ['空作零'],
    takes: { zh: '一个数的名称', en: 'the name of one numeric fact' },
    result: (args) => (args.length === 1 && args[0]?.kind === 'fact' ? sameType(args, NUMERIC, 1) : undefined),
  },
  {
    // 以上, 以下: on which side the limit itself lies rests on usage; exactly there both sides are judged.
    id: 'byConvention',
    names: ['按通例'],
    takes: { zh: '一个用 <、≤、> 或 ≥ 的比较', en: 'one comparison by <, ≤, > or ≥' },
    result: ([arg, ...more]) =>
      more.length === 0 && arg?.kind === 'binary' && /^[<>]=?$/.test(arg.op) ? 'flag' : undefined,
  },
  {
    id: 'oneOf',
    names: ['属于'],
    takes: { zh: '一段文字和若干备选', en: 'a text and the texts it may equal' },
    result: (args) => (sameType(args, ['text'], 2) ? 'flag' : undefined),
  },
  {
    id: 'mentions',
    names: ['含有'],
    takes: { zh: '一段文字和若干词', en: 'a text and the words it may contain' },
    result: (args) => (sameType(args, ['text'], 2) ? 'flag' : undefined),
  },
  {
    id: 'endsWith',
    names: ['结尾为'],
    takes: { zh: '一段文字和若干词', en: 'a text and the words it may end with' },
    result: (args) => (sameType(args, ['text'], 2) ? 'flag' : undefined),
  },
  {
    // 合格 and its like, 不合格 and its like; of other words (基本合格) nobody can tell.
    id: 'favourable',
    names: ['结论为通过'],
    takes: { zh: '写明结论的要素', en: 'the fact that states a conclusion' },
    result: (args) => (args.length === 1 && args[0]?.kind === 'fact' && args[0].type === 'text' ? 'flag' : undefined),
  },
  {
    // Over the slips before this one, each with its own amount; what is stated of earlier changes stands for those it covers.
    id: 'overPrior',
    names: ['以前变更'],
    takes: OVER,
    result: overEarlierSlips,
  },
  {
    // Over the slips of the workbook alone, signed as the amount is.
    id: 'overEarlier',
    names: ['以前各单'],
    takes: OVER,
    result: overEarlierSlips,
  },
  {
    id: 'hasPrior',
    names: ['有以前变更'],
    takes: { zh: '空括号', en: 'nothing in its brackets' },
    result: (args) => (args.length === 0 ? 'flag' : undefined),
  },
  {
    id: 'hasEarlier',
    names: ['有以前变更单'],
    takes: { zh: '空括号', en: 'nothing in its brackets' },
    result: (args) => (args.length === 0 ? 'flag' : undefined),
  },
  {
    // The day asked for (--as-of, 业务日期 or today), not the clock's.
    id: 'today',
    names: ['判断日期'],
    takes: { zh: '空括号', en: 'nothing in its brackets' },
    result: (args) => (args.length === 0 ? 'date' : undefined),
  },
];

const BY_NAME: ReadonlyMap<string, FunctionShape> = new Map(
  FUNCTIONS.flatMap((shape) => [shape.id, ...shape.names].map((name) => [name, shape] as const)),
);

export function functionNamed(name: string): FunctionShape | undefined {
  return BY_NAME.get(name);
}

export function functionNames(): readonly string[] {
  return FUNCTIONS.flatMap((shape) => shape.names);
}

function overEarlierSlips([amount, only, ...more]: readonly FormulaNode[]): ValueType | undefined {
  if (amount?.type !== 'amount' || more.length > 0) return undefined;
  return only === undefined || only.type === 'flag' ? 'amount' : undefined;
}

function sameType(args: readonly FormulaNode[], allowed: readonly ValueType[], atLeast: number): ValueType | undefined {
  const type = args[0]?.type;
  if (type === undefined || args.length < atLeast || !allowed.includes(type)) return undefined;
  return args.every((arg) => arg.type === type) ? type : undefined;
}
