/** Keys that stand within others, in checks, parameters and quantities. */
import { keyWord as w, type KeyWords } from './key-word';

export const IN_BOTH: KeyWords = { zh: w('中文', 'in Chinese'), en: w('英文', 'in English') };

export const BODY: KeyWords = {
  ...IN_BOTH,
  also: w('表上也可能这样写的', 'how people may write it, too'),
};

export const CITATION: KeyWords = {
  article: w('第几条', 'article'),
  paragraph: w('第几款', 'paragraph'),
  subparagraph: w('第几项', 'subparagraph'),
  item: w('第几目', 'item'),
  annex: w('附表第几', 'annex'),
  form: w('附的是哪张表', 'the form that the annex prints'),
  instrument: w('引用别的文件的，写它的文号', 'the number of another instrument'),
  text: w('办法修订过的：哪个文本', 'of an amended instrument: which text'),
};

export const ROUTE: KeyWords = {
  topic: w('哪一类程序', 'which kind of procedure'),
  always: w('不论结论，都走这个程序', 'whatever the outcome'),
  passed: w('符合时走的程序', 'where it is met'),
  failed: w('不符合时走的程序', 'where it is not met'),
  depends: w('因口径而异时', 'where the interpretations disagree'),
  cannotTell: w('无法判定时', 'where it cannot be told'),
  inapplicable: w('不适用时', 'where it does not apply'),
  notRegulated: w('条文未规定时', 'where the text is silent'),
};

export const CONSISTENT: KeyWords = {
  holds: w('必须成立的条件', 'what must hold'),
  otherwise: w('不成立时说什么', 'what is said where it does not', IN_BOTH),
};

export const EXCLUDED: KeyWords = {
  fact: w('不计的要素', 'the fact that is left out'),
  why: w('条文怎么说', 'what the text says', IN_BOTH),
};

export const DEFAULT_CHOICE: KeyWords = {
  default: w('默认的口径', 'the default interpretation'),
  fixed: w('写 true：条文已定', 'true where the text itself settles it'),
  reference: w('写 true：只是参考', 'true where it is borrowed and binds nobody'),
};

export const BAND: KeyWords = {
  when: w('这一档的界限，如 ≤ 50万元；两边写成 [> …, ≤ …]', 'the limits of the band; both sides as a list of two'),
  boundary: w('界限的归属：text、convention', 'whether the text or usage says to whom the limit belongs'),
  route: w('走哪种程序', 'the procedure it leads to'),
  title: w('这一档的名称', 'what the band is called', IN_BOTH),
  default: w('几档重叠时先取这一档', 'taken where bands overlap'),
};

const LIMIT: KeyWords = {
  measure: w('量什么：公式', 'what is measured: a formula'),
  limit: w('界限，如 ≤ 10%', 'the limit, as ≤ 10%'),
  boundary: w('界限的归属：text、convention', 'whether the text or usage says to whom the limit belongs'),
};

const JOINED_HERE = {
  all: ['须同时符合的一组', 'all of these'],
  any: ['符合其一即可的一组', 'one of these'],
} as const;

/** Limits that are joined may be joined ones themselves: as deep as files may be. */
function joined(depth: number): KeyWords {
  const inner = depth > 0 ? joined(depth - 1) : LIMIT;
  return { ...LIMIT, all: w(...JOINED_HERE.all, inner), any: w(...JOINED_HERE.any, inner) };
}

export const JOINED = joined(4);

export const WANTED_ITEM: KeyWords = {
  item: w('要素的名称', 'the fact'),
  if: w('什么时候应当有：条件公式', 'when it has to be there: a condition'),
};

export const ROUNDING: KeyWords = {
  upTo: w('容许差多少', 'the difference that is allowed'),
  because: w('为什么', 'why', IN_BOTH),
};

export const DATED_VALUE: KeyWords = {
  from: w('从哪一天起', 'from which day'),
  value: w("数，写在引号里，如 '0.10'", "the number, in quotes, as '0.10'"),
  citations: w('出自哪里', 'where it stands', CITATION),
};

export const INTERPRETATION: KeyWords = {
  id: w('编号', 'id'),
  title: w('名称', 'name', IN_BOTH),
  reason: w('为什么可以这样读', 'why it can be read so', IN_BOTH),
  formula: w('公式', 'the formula'),
  default: w('写 true：默认的口径', 'true of the default'),
  up: w('增加时随之增大的部分（算余量用）', 'what grows as something is added (for headroom)'),
  down: w('减少时随之增大的部分（算余量用）', 'what grows as something is taken away (for headroom)'),
  appliesIf: w('什么时候与其他口径有别', 'where it can be told from the others at all'),
};
