/** Citations as people write them: 第二十一条第一款第（二）项 · art. 21 para. 1 (2). */
import type { Bilingual } from '../base/bilingual';
import { chineseNumber } from '../base/chinese-number';
import type { Citation } from '../checks/evaluation';

export function citationWords(citation: Citation): Bilingual {
  const { article, paragraph, subparagraph, item, annex } = citation;
  const zh = [
    annex === undefined ? '' : `附表${annex}`,
    article === undefined ? '' : `第${chineseNumber(article)}条`,
    paragraph === undefined ? '' : `第${chineseNumber(paragraph)}款`,
    subparagraph === undefined ? '' : `第（${chineseNumber(subparagraph)}）项`,
    item === undefined ? '' : `第${item}目`,
  ].join('');
  const en = [
    annex === undefined ? '' : `annex ${annex}`,
    article === undefined ? '' : `art. ${article}`,
    paragraph === undefined ? '' : `para. ${paragraph}`,
    subparagraph === undefined ? '' : `(${subparagraph})`,
    item === undefined ? '' : `item ${item}`,
  ]
    .filter((part) => part !== '')
    .join(' ');
  return { zh: zh === '' ? '全文' : zh, en: en === '' ? 'the whole text' : en };
}
