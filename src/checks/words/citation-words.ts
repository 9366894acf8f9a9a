/** An article as people cite it in a sentence: 第二十一条第一款第（二）项 · art. 21 para. 1 (2). */
import type { Bilingual } from '../../base/bilingual';
import { chineseNumber } from '../../base/chinese-number';
import type { Citation } from '../evaluation';

export function citedPlaceWords(citation: Citation): Bilingual {
  const { article, paragraph, subparagraph, item, annex } = citation;
  const parts: readonly (readonly [number | undefined, (n: number) => string, (n: number) => string])[] = [
    [annex, (n) => `附表${n}`, (n) => `annex ${n}`],
    [article, (n) => `第${chineseNumber(n)}条`, (n) => `art. ${n}`],
    [paragraph, (n) => `第${chineseNumber(n)}款`, (n) => `para. ${n}`],
    [subparagraph, (n) => `第（${chineseNumber(n)}）项`, (n) => `(${n})`],
    [item, (n) => `第${n}目`, (n) => `item ${n}`],
  ];
  const given = parts.flatMap(([number, zh, en]) => (number === undefined ? [] : [{ zh: zh(number), en: en(number) }]));
  return { zh: given.map((part) => part.zh).join(''), en: given.map((part) => part.en).join(' ') };
}
