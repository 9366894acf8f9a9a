/** A formula back in words: as the rule file has it in Chinese, and with the English names of the same facts. */
import { keptBy } from '../../base/kept';
import type { Bilingual } from '../../base/bilingual';
import type { BinaryOperator, FormulaNode } from './formula';
import { functionNamed } from './functions';
import { OPERATOR_WORDS } from './types-of-operators';

const ENGLISH_FUNCTIONS: ReadonlyMap<string, string> = new Map([
  ['larger', 'larger of'],
  ['smaller', 'smaller of'],
  ['absolute', 'absolute value of'],
  ['sum', 'sum of'],
  ['if', 'if'],
  ['count', 'number that hold of'],
  ['days', 'days from–to'],
  ['workingDays', 'working days from–to'],
  ['date', 'date'],
  ['year', 'year of'],
  ['known', 'is stated:'],
  ['fieldFilled', 'is filled in:'],
  ['upToCent', 'rounded up to the cent'],
  ['zeroIfBlank', 'zero if blank:'],
  ['byConvention', 'by convention:'],
  ['odd', 'is odd:'],
  ['oneOf', 'is one of'],
  ['mentions', 'mentions'],
  ['endsWith', 'ends with'],
  ['overPrior', 'of earlier changes:'],
  ['overEarlier', 'of earlier slips:'],
  ['hasPrior', 'something changed before'],
  ['hasEarlier', 'there are earlier slips'],
  ['today', 'day asked for'],
]);

const STRENGTH: Readonly<Record<BinaryOperator, number>> = {
  or: 1,
  and: 2,
  '=': 4,
  '!=': 4,
  '<': 4,
  '<=': 4,
  '>': 4,
  '>=': 4,
  '+': 5,
  '-': 5,
  '*': 6,
  '/': 6,
};

export const formatNode = keptBy((node: FormulaNode): Bilingual => ({
  zh: format(node, 'zh'),
  en: format(node, 'en'),
}));

function format(node: FormulaNode, language: keyof Bilingual): string {
  switch (node.kind) {
    case 'literal':
      return node.text[language];
    case 'fact':
    case 'parameter':
    case 'quantity':
      return node.name[language];
    case 'unary': {
      const inner = wrapped(node.operand, node.op === 'not' ? 3 : 7, language);
      if (node.op === 'negate') return `−${inner}`;
      return language === 'zh' ? `非 ${inner}` : `not ${inner}`;
    }
    case 'call': {
      const args = node.args.map((arg) => format(arg, language));
      const shape = functionNamed(node.fn);
      return language === 'zh'
        ? `${shape?.names[0] ?? node.fn}(${args.join('，')})`
        : `${ENGLISH_FUNCTIONS.get(node.fn) ?? node.fn} (${args.join(', ')})`;
    }
    case 'binary': {
      const strength = STRENGTH[node.op];
      const left = wrapped(node.left, strength, language);
      const right = wrapped(node.right, strength + 1, language);
      const word = language === 'en' && (node.op === 'and' || node.op === 'or') ? node.op : OPERATOR_WORDS[node.op];
      return `${left} ${word} ${right}`;
    }
  }
}

function wrapped(node: FormulaNode, strength: number, language: keyof Bilingual): string {
  const text = format(node, language);
  return node.kind === 'binary' && STRENGTH[node.op] < strength ? `(${text})` : text;
}
