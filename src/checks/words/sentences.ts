/** The turns of phrase that messages of all kinds share. */
import { asSentence, type Bilingual } from '../../base/bilingual';
import type { MissingFact, TraceNode, Unit } from '../evaluation';
import { Exact } from '../../base/exact';
import { formatQuantity } from './format-quantity';
import { areEmptyPlaces } from './places';

export function sentences(...texts: readonly (Bilingual | undefined)[]): Bilingual {
  const given = texts.filter((text) => text !== undefined);
  return { zh: given.map((text) => text.zh).join(''), en: given.map((text) => asSentence(text).en).join(' ') };
}

export function listed(texts: readonly Bilingual[]): Bilingual {
  return { zh: texts.map((text) => text.zh).join('、'), en: texts.map((text) => text.en).join(', ') };
}

const EMPTY: Bilingual = { zh: '未填', en: 'is not stated' };
const WHY: Readonly<Record<MissingFact['why'], Bilingual>> = {
  'not-found': { zh: '表中没有找到', en: 'was not found' },
  unreadable: { zh: '读不出', en: 'cannot be read' },
  conflicting: { zh: '前后不一致', en: 'is stated in two ways' },
};

/** '缺少：合同金额（未填）。' */
export function missingSentence(missing: readonly MissingFact[]): Bilingual {
  const { zh, en } = missingWords(missing);
  return { zh: `无法判定，缺少：${zh}。`, en: `Cannot tell; missing: ${en}.` };
}

/** Beside what is settled without them. */
export function notKnownSentence(missing: readonly MissingFact[]): Bilingual | undefined {
  if (missing.length === 0) return undefined;
  const { zh, en } = missingWords(missing);
  return { zh: `尚不清楚：${zh}。`, en: `Not known: ${en}.` };
}

/** '合同金额（未填）、累计已变更金额（“约30万”读不出金额）' */
export function missingWords(missing: readonly MissingFact[]): Bilingual {
  const once = [...new Map(missing.map((fact) => [fact.fact, fact])).values()];
  return listed(
    once.map((fact) => {
      const why = fact.reason ?? whyWords(fact);
      return { zh: `${fact.name.zh}（${why.zh}）`, en: `${fact.name.en} (${why.en})` };
    }),
  );
}

/** An empty place is not filled in; what the forms have no place for was not found in them. */
function whyWords({ why, looked }: MissingFact): Bilingual {
  return why === 'not-found' && areEmptyPlaces(looked) ? EMPTY : WHY[why];
}

const FLAG: Readonly<Record<string, Bilingual>> = { true: { zh: '是', en: 'yes' }, false: { zh: '否', en: 'no' } };

/** The value of a step as people read it. */
export function valueWords(node: TraceNode, limits: readonly Exact[] = []): Bilingual {
  const { value, unit, called } = node;
  if (called) return called;
  if (value === undefined) return { zh: '未知', en: 'unknown' };
  if (unit === 'flag') return FLAG[value] ?? { zh: value, en: value };
  if (unit === undefined || unit === 'date' || unit === 'text') return { zh: value, en: value };
  const number = Exact.parse(value);
  const known: Unit = unit;
  return number ? formatQuantity({ value: number, unit: known }, limits) : { zh: value, en: value };
}

const SIGN: Readonly<Record<string, string>> = { '+': '+', '-': '−', '*': '×', '/': '÷' };

/** One step of arithmetic with its numbers: '变更额 500,001.00元 ÷ 合同金额 5,000,000.00元'. */
export function stepWords(node: TraceNode): Bilingual | undefined {
  const [left, right] = node.args ?? [];
  const sign = SIGN[node.op ?? ''];
  if (!left || !right || sign === undefined) return undefined;
  const [a, b] = [valueWords(left), valueWords(right)];
  const [first, second] = [plainLabel(left), plainLabel(right)];
  return {
    zh: `${first.zh} ${a.zh} ${sign} ${second.zh} ${b.zh}`,
    en: `${first.en} ${a.en} ${sign} ${second.en} ${b.en}`,
  };
}

/** A quantity that is nothing but one fact goes by the fact's name. */
function plainLabel(node: TraceNode): Bilingual {
  const [inner] = node.args ?? [];
  return node.op === 'named' && inner?.fact !== undefined ? inner.label : node.label;
}

const NOT_STATED: Bilingual = { zh: '未填', en: 'not stated' };
const NOT_FOUND: Bilingual = { zh: '没有找到', en: 'not found' };

/** The facts below a step, each with its value: '档案验收结论：无；竣工验收日期：2024-12-20'. */
export function factsWords(node: TraceNode): Bilingual {
  return wordsOf([...new Map(leaves(node).map((leaf) => [leaf.fact, leaf])).values()]);
}

/** Those alone that make a condition what it is: of 且 what does not hold, of 若 the way taken. */
export function decidingFactsWords(node: TraceNode): Bilingual {
  return factsWords(deciding(node));
}

function deciding(node: TraceNode): TraceNode {
  const { op, value, args = [] } = node;
  const [asked, yes, no] = args;
  const settles = (op === 'and' && value === 'false') || (op === 'or' && value === 'true');
  const way = asked?.value === 'true' ? yes : no;
  const kept = op === 'if' && asked && way ? [asked, way] : settles ? args.filter((arg) => arg.value === value) : args;
  return kept.length === 0 ? node : { ...node, args: kept.map(deciding) };
}

/** Those that are known, where any is: what a verdict rests on, and not what it did without. */
export function knownFactsWords(node: TraceNode): Bilingual {
  const facts = [...new Map(leaves(node).map((leaf) => [leaf.fact, leaf])).values()];
  const known = facts.filter(({ value }) => value !== undefined);
  return wordsOf(known.length > 0 ? known : facts);
}

function wordsOf(facts: readonly TraceNode[]): Bilingual {
  const words = facts.map((leaf) => ({
    label: leaf.label,
    value: leaf.value !== undefined ? valueWords(leaf) : unknownWords(leaf),
  }));
  return {
    zh: words.map(({ label, value }) => `${label.zh}：${value.zh}`).join('；'),
    en: words.map(({ label, value }) => `${label.en}: ${value.en}`).join('; '),
  };
}

const NONE: Bilingual = { zh: '无', en: 'none' };

function unknownWords({ written, atLeast, atMost, unit, cells = [] }: TraceNode): Bilingual {
  if (unit === 'date' && atLeast && atMost) return { zh: `${atLeast} 至 ${atMost}`, en: `${atLeast} – ${atMost}` };
  if (written) return written === 'none' ? NONE : WHY[written];
  return areEmptyPlaces(cells) ? NOT_STATED : NOT_FOUND;
}

function leaves(node: TraceNode): TraceNode[] {
  if (node.fact !== undefined) return [node];
  return (node.args ?? []).flatMap(leaves);
}
