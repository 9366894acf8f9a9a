/** An article as people name it: 第二十一条, 21条, article 21, 第二十一条第一款第（二）项. */
import { parseChineseNumber } from '../../base/chinese-numerals';
import type { Citation } from '../../checks/evaluation';

export type CitedPlace = Required<Pick<Citation, 'article'>> & Pick<Citation, 'paragraph' | 'subparagraph'>;

const NUMBER = '([0-9〇零一二三四五六七八九十百]+)';
const CHINESE = new RegExp(`^第?${NUMBER}条(?:第?${NUMBER}款)?(?:第?[(]?${NUMBER}[)]?项)?$`);
const ENGLISH = /^(?:art(?:icle)?\.?)?([0-9]+)$/i;

/** Undefined where it names no article; spaces do not count. */
export function citedPlace(said: string): CitedPlace | undefined {
  const plain = said.normalize('NFKC').replace(/\s/g, '');
  const [, first, second, third] = CHINESE.exec(plain) ?? ENGLISH.exec(plain) ?? [];
  const [article, paragraph, subparagraph] = [first, second, third].map(numberOf);
  if (article === undefined) return undefined;
  return {
    article,
    ...(paragraph !== undefined && { paragraph }),
    ...(subparagraph !== undefined && { subparagraph }),
  };
}

function numberOf(words: string | undefined): number | undefined {
  if (words === undefined) return undefined;
  if (/^[0-9]+$/.test(words)) return Number(words);
  const number = parseChineseNumber(words);
  return number && Number(number.toString());
}
