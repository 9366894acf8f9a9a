/** What is said of a formula that cannot be read: what stands there, and what was expected. */
import type { Bilingual } from '../../base/bilingual';
import type { FormulaNode, NameTable } from './formula';
import { functionNames, type FunctionShape } from './functions';
import { nearestName } from './nearest-name';
import type { Token } from './tokens';
import { TYPE_WORDS } from './types-of-operators';

export const CHAINED_COMPARISON: Bilingual = {
  zh: '不能连写比较（甲 ≤ 乙 ≤ 丙）；请用“且”分成两个比较',
  en: 'comparisons cannot be chained (a ≤ b ≤ c); join two comparisons with 且',
};

export function unexpectedWords(token: Token, wanted: Bilingual): Bilingual {
  const found = token.kind === 'end' ? { zh: '结尾', en: 'the end' } : { zh: `“${token.text}”`, en: `“${token.text}”` };
  return {
    zh: `第 ${token.at + 1} 个字符处是${found.zh}，应为${wanted.zh}`,
    en: `at character ${token.at + 1} stands ${found.en}, expected ${wanted.en}`,
  };
}

export function unknownNameWords(token: Token, names: NameTable): Bilingual {
  const near = nearestName(token.text, names.keys());
  const joined = /[且或非]/.test(token.text);
  return {
    zh:
      `没有叫“${token.text}”的要素、参数或量` +
      (near === undefined ? '' : `；是不是“${near}”？`) +
      (joined ? '（“且”“或”“非”前后要空格）' : ''),
    en:
      `no fact, parameter or quantity is called “${token.text}”` +
      (near === undefined ? '' : `; did you mean “${near}”?`) +
      (joined ? ' (且, 或 and 非 need spaces around them)' : ''),
  };
}

export function unknownFunctionWords(token: Token): Bilingual {
  const list = functionNames().join('、');
  return {
    zh: `没有叫“${token.text}”的函数；可用的有：${list}`,
    en: `there is no function “${token.text}”; there are: ${list}`,
  };
}

export function wrongArgumentsWords(token: Token, { takes }: FunctionShape, args: readonly FormulaNode[]): Bilingual {
  const given = args.map((arg) => TYPE_WORDS[arg.type]);
  return {
    zh: `“${token.text}”要${takes.zh}，这里给的是（${given.map((words) => words.zh).join('，')}）`,
    en: `“${token.text}” takes ${takes.en}, here it was given (${given.map((words) => words.en).join(', ')})`,
  };
}
