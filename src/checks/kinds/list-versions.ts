/** What became of a list from one stage to the next: lines gone and come, quantities changed, sums, and what waits for a person. */
import type { Bilingual } from '../../base/bilingual';
import type { ListComparison } from '../../facts/line-identity/compare-lists';
import type { MatchItem } from '../../facts/line-identity/match-item';
import { differingFields } from '../../facts/line-identity/match-words';
import { versionAmounts } from '../../facts/version-amounts';
import type { Verdict } from '../check';
import type { TraceNode } from '../evaluation';
import { formatQuantity } from '../words/format-quantity';
import {
  comparedWords,
  differenceWords,
  lineCells,
  linesWords,
  stageWords,
  undecidedWords,
  unguessedWords,
} from '../words/line-words';
import { sentences } from '../words/sentences';

/** What was approved or agreed is kept to in every stage but that of a change, which is what it says of itself. */
export function changesVerdict(comparison: ListComparison, asks: 'kept' | 'changes'): Verdict {
  const { matching, before, after } = comparison;
  const list = stageWords(before);
  const label: Bilingual = { zh: `与${list.zh}比对`, en: `compared with ${list.en}` };
  if ((after.stage === '变更') !== (asks === 'changes')) {
    return { outcome: 'inapplicable', message: { zh: '不适用。', en: 'Does not apply.' }, trace: { label } };
  }
  const { removed, added, candidates, matches } = matching;
  const counted = matches.filter((match) => differingFields(match).includes('quantity'));
  const open = undecidedWords(candidates, list);
  const lines = [...removed, ...added];
  const trace: TraceNode = {
    label,
    op: 'compared-lists',
    args: [
      ...removed.map((item) => lineNode(item, { zh: '删除候选', en: 'removed?' })),
      ...added.map((item) => lineNode(item, { zh: '新增候选', en: 'added?' })),
      ...counted.map((match) => ({
        label: differenceWords(match, ['quantity'], list),
        cells: lineCells([...match.after, ...match.before]),
      })),
    ],
  };
  const cells = [
    ...lineCells(lines),
    ...[...candidates, ...counted].flatMap((match) => lineCells([...match.after, ...match.before])),
  ];
  const differs = lines.length + counted.length > 0;
  const words = sentences(
    linesSentence(removed, { zh: '删除候选', en: 'gone' }),
    linesSentence(added, { zh: '新增候选', en: 'new' }),
    countedSentence(counted.map((match) => differenceWords(match, ['quantity'], list))),
    open,
    unguessedWords(matching),
    comparedWords(matches),
    sumWords(comparison),
  );
  const same: Bilingual = {
    zh: `与${list.zh}的内容和数量一致。`,
    en: `Content and quantities are those of ${list.en}.`,
  };
  const message = differs || open ? words : sentences(same, words);
  if (asks === 'changes') return { outcome: open ? 'depends' : 'passed', message, cells, trace };
  return { outcome: differs ? 'failed' : open ? 'depends' : 'passed', message, cells, trace };
}

function lineNode(item: MatchItem, what: Bilingual): TraceNode {
  const { zh, en } = linesWords([item]);
  return { label: { zh: `${what.zh}：${zh}`, en: `${what.en} ${en}` }, cells: lineCells([item]) };
}

function linesSentence(items: readonly MatchItem[], what: Bilingual): Bilingual | undefined {
  if (items.length === 0) return undefined;
  const { zh, en } = linesWords(items);
  return { zh: `${what.zh} ${items.length} 行：${zh}。`, en: `${items.length} line(s) ${what.en}: ${en}.` };
}

const SHOWN = 5;

function countedSentence(differences: readonly Bilingual[]): Bilingual | undefined {
  if (differences.length === 0) return undefined;
  const zh = some(
    differences.map((one) => one.zh),
    '；',
    '等',
  );
  const en = some(
    differences.map((one) => one.en),
    '; ',
    ' and more',
  );
  return {
    zh: `数量不同 ${differences.length} 行：${zh}。`,
    en: `${differences.length} line(s) of another quantity: ${en}.`,
  };
}

function some(texts: readonly string[], between: string, more: string): string {
  return `${texts.slice(0, SHOWN).join(between)}${texts.length > SHOWN ? more : ''}`;
}

function sumWords(comparison: ListComparison): Bilingual | undefined {
  const { increase, decrease, blocked } = versionAmounts(comparison, 'apart');
  if (blocked.length > 0) {
    return {
      zh: `有 ${blocked.length} 行的金额读不出，增减额没有合计。`,
      en: `The amounts of ${blocked.length} line(s) cannot be read; nothing is summed up.`,
    };
  }
  if (increase.isZero() && decrease.isZero()) return undefined;
  const [up, down] = [increase, decrease].map((value) => formatQuantity({ value, unit: 'CNY' }));
  const open = comparison.matching.candidates.length > 0;
  return {
    zh: `${open ? '待判定的行都不算同一项时，' : ''}逐行比对增加 ${up?.zh ?? ''}，减少 ${down?.zh ?? ''}。`,
    en: `Line by line ${up?.en ?? ''} more and ${down?.en ?? ''} less${open ? ', if no line in doubt is the same item' : ''}.`,
  };
}
