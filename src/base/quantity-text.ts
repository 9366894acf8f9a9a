/** Reads a count of things as people write it: '2', '2台', '1,000', '两套'; or says why not. */
import type { Bilingual } from './bilingual';
import { parseChineseNumber } from './chinese-numerals';
import { Exact } from './exact';

type QuantityText =
  | { readonly kind: 'number'; readonly value: Exact }
  | { readonly kind: 'blank' }
  | { readonly kind: 'unreadable'; readonly reason: Bilingual };

const FIGURES =
  /^([-+])?(\d{1,3}(?:,\d{3})+|\d+)?(\.\d+)?(?:个?\p{Script=Han}{0,3}|\p{Script=Han}{1,2}\/\p{Script=Han}{1,2}|EA|PCS?|SETS?|UNITS?|LOTS?|%)?$/iu;
/** '2（台）', '2（含备件）'; not '2（约）', '2（取消）'. */
const NOTE = /\((?:含\p{Script=Han}{1,8}|个?[台套个项批年月次人天组块只根条米点路户份件辆端对])\)$/u;
/** '1.5万次'; 千瓦 and the like are units. */
const SCALE = /^[-+\d,.]+(百万|千万|[万亿]|[百千](?![米克瓦伏卡升帕赫兆字]))/;
const SCALES: Readonly<Record<string, string>> = {
  百: '100',
  千: '1000',
  万: '10000',
  百万: '1000000',
  千万: '10000000',
  亿: '100000000',
};
const WORDS = /^([一二两三四五六七八九十百千零〇壹贰叁肆伍陆柒捌玖拾佰仟]+)\p{Script=Han}{0,2}$/u;

export function readQuantityText(text: string): QuantityText {
  const plain = text
    .normalize('NFKC')
    .replace(/\u2212|^\s*[△▲](?=\s*[\d.])/g, '-')
    .replace(/[\s\u200b-\u200d\ufeff]+/g, '')
    .replace(NOTE, '');
  if (/^[-–—─/\\_]*$/.test(plain)) return { kind: 'blank' };
  const figures = FIGURES.exec(plain);
  if (figures && (figures[2] !== undefined || figures[3] !== undefined) && !/[余多几%]/.test(plain)) {
    const value = Exact.parse(`${figures[1] ?? ''}${(figures[2] ?? '0').replaceAll(',', '')}${figures[3] ?? ''}`);
    const scale = SCALES[SCALE.exec(plain)?.[1] ?? ''];
    if (value) return { kind: 'number', value: scale === undefined ? value : value.times(Exact.of(scale)) };
  }
  const inWords = WORDS.exec(plain)?.[1];
  const number = inWords === undefined ? undefined : longestNumber(plain, inWords.length);
  if (number) return { kind: 'number', value: number };
  const shown = text.trim();
  return {
    kind: 'unreadable',
    reason: { zh: `“${shown}”不是确定的数，请填数字`, en: `"${shown}" is not a definite number; write one in figures` },
  };
}

function longestNumber(plain: string, letters: number): Exact | undefined {
  for (let length = letters; length > 0 && letters - length <= 1; length -= 1) {
    const number = parseChineseNumber(plain.slice(0, length));
    if (number) return number;
  }
  return undefined;
}
