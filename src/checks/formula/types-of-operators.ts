/** Which kinds of value an operator joins, and what it gives: yuan and shares never mix by accident. */
import type { Bilingual } from '../../base/bilingual';
import type { BinaryOperator, ValueType } from './formula';

export const TYPE_WORDS: Readonly<Record<ValueType, Bilingual>> = {
  amount: { zh: '金额', en: 'an amount' },
  ratio: { zh: '比例', en: 'a ratio' },
  number: { zh: '数', en: 'a number' },
  date: { zh: '日期', en: 'a date' },
  month: { zh: '月份', en: 'a month' },
  period: { zh: '期间', en: 'a period' },
  flag: { zh: '是否', en: 'a yes or no' },
  text: { zh: '文字', en: 'a text' },
};

const SUMS: readonly ValueType[] = ['amount', 'ratio', 'number'];
const ORDERED: readonly ValueType[] = ['amount', 'ratio', 'number', 'date', 'month'];
const COMPARED: readonly ValueType[] = [...ORDERED, 'flag', 'text'];

const PRODUCTS: Readonly<Record<string, ValueType>> = {
  'amount number': 'amount',
  'number amount': 'amount',
  'amount ratio': 'amount',
  'ratio amount': 'amount',
  'ratio number': 'ratio',
  'number ratio': 'ratio',
  'ratio ratio': 'ratio',
  'number number': 'number',
};

const QUOTIENTS: Readonly<Record<string, ValueType>> = {
  'amount amount': 'ratio',
  'amount number': 'amount',
  'amount ratio': 'amount',
  'ratio ratio': 'ratio',
  'ratio number': 'ratio',
  'number number': 'ratio',
};

/** The type of `left op right`, or why the two do not go together. */
export function binaryType(op: BinaryOperator, left: ValueType, right: ValueType): ValueType | Bilingual {
  const type = typeOf(op, left, right);
  if (type) return type;
  const [a, b] = [TYPE_WORDS[left], TYPE_WORDS[right]];
  return {
    zh: `${a.zh}与${b.zh}之间不能用“${OPERATOR_WORDS[op]}”`,
    en: `“${OPERATOR_WORDS[op]}” does not join ${a.en} and ${b.en}`,
  };
}

function typeOf(op: BinaryOperator, left: ValueType, right: ValueType): ValueType | undefined {
  switch (op) {
    case '+':
    case '-':
      if (left === 'date' && right === 'period') return 'date';
      return left === right && SUMS.includes(left) ? left : undefined;
    case '*':
      return PRODUCTS[`${left} ${right}`];
    case '/':
      return QUOTIENTS[`${left} ${right}`];
    case 'and':
    case 'or':
      return left === 'flag' && right === 'flag' ? 'flag' : undefined;
    case '=':
    case '!=':
      return left === right && COMPARED.includes(left) ? 'flag' : undefined;
    default:
      return left === right && ORDERED.includes(left) ? 'flag' : undefined;
  }
}

export const OPERATOR_WORDS: Readonly<Record<BinaryOperator, string>> = {
  '+': '+',
  '-': '−',
  '*': '×',
  '/': '÷',
  '=': '=',
  '!=': '≠',
  '<': '<',
  '<=': '≤',
  '>': '>',
  '>=': '≥',
  and: '且',
  or: '或',
};
