/** What of earlier changes was counted in: each slip with its amount, whether it was agreed to, and where a stated amount differs. */
import type { Bilingual } from '../../base/bilingual';
import { Exact } from '../../base/exact';
import type { EarlierSlip } from '../../facts/subject';
import type { TraceNode } from '../evaluation';
import { ADDED, COVERED } from '../formula/earlier-slips';
import { ELSEWHERE } from '../formula/own-contract';
import { listed, sentences, valueWords } from './sentences';

/** Undefined where nothing earlier counts. */
export function earlierWords(trace: TraceNode, earlier: readonly EarlierSlip[] = []): Bilingual | undefined {
  const node = overEarlierIn(trace);
  if (!node) return undefined;
  const slips = (node.args ?? []).filter(({ op }) => op === ADDED || op === COVERED);
  const stated = (node.args ?? []).find(({ fact, value }) => fact !== undefined && value !== undefined);
  const added = slips.filter(({ op }) => op === ADDED);
  const covered = slips.filter(({ op }) => op === COVERED);
  const elsewhere = (node.args ?? []).filter(({ op }) => op === ELSEWHERE).map(({ label }) => label);
  const unknown = earlier.filter(({ acceptance }) => acceptance === 'unknown').map(({ subject }) => subject.title);
  const texts = [
    added.length > 0 ? addedWords(added, unknown) : undefined,
    added.some(({ label }) => unknown.includes(label.zh)) ? WHERE_TO_WRITE : undefined,
    stated && covered.length > 0 ? coveredWords(stated, covered) : undefined,
    elsewhere.length > 0 ? elsewhereWords(elsewhere) : undefined,
  ];
  return texts.some((text) => text !== undefined) ? sentences(...texts) : undefined;
}

function elsewhereWords(slips: readonly Bilingual[]): Bilingual {
  const titles = listed(slips);
  return {
    zh: `${titles.zh}属另一份合同，按变更所属合同计算时不计入。`,
    en: `${titles.en}: of another contract, which does not count where the contract that changes is meant.`,
  };
}

const WHERE_TO_WRITE: Bilingual = {
  zh: '是否同意可写在该单的建设单位意见里，或在项目要素表填“变更申请结果：编号”。',
  en: 'Whether a slip was agreed to may be written in the owner’s opinion on it, or as 变更申请结果：number in the sheet of project facts.',
};

function addedWords(slips: readonly TraceNode[], unknown: readonly string[]): Bilingual {
  const each = listed(
    slips.map((slip) => {
      const amount = valueWords(slip);
      const open = unknown.includes(slip.label.zh);
      return {
        zh: `${slip.label.zh} ${amount.zh}${open ? '（没有写是否同意）' : ''}`,
        en: `${slip.label.en} ${amount.en}${open ? ' (whether it was agreed to is not written)' : ''}`,
      };
    }),
  );
  return { zh: `其中以前的变更：${each.zh}。`, en: `Of this, earlier changes: ${each.en}.` };
}

/** The larger of what is stated and what the slips show counts; that they differ is told. */
function coveredWords(stated: TraceNode, covered: readonly TraceNode[]): Bilingual {
  const values = covered.flatMap(({ value }) => (value === undefined ? [] : (Exact.parse(value) ?? [])));
  const sum = values.reduce((all, one) => all.plus(one), Exact.zero);
  const said = stated.value === undefined ? undefined : Exact.parse(stated.value);
  const amount = valueWords(stated);
  const alone = values.length < covered.length || !said || said.equals(sum);
  if (alone)
    return {
      zh: `以前的变更按所写的${stated.label.zh} ${amount.zh}计。`,
      en: `Earlier changes are taken as stated, ${amount.en}.`,
    };
  const [total, off] = [sum, said.minus(sum).abs()].map((one) => valueWords({ ...stated, value: one.toString() }));
  const names = listed(covered.map(({ label }) => label));
  if (said.compare(sum) < 0)
    return {
      zh: `所写的${stated.label.zh} ${amount.zh}少于${names.zh}的合计 ${total?.zh ?? ''}（相差 ${off?.zh ?? ''}），以前的变更按较大的合计计，请核对。`,
      en: `The amount stated, ${amount.en}, is ${off?.en ?? ''} less than ${names.en} come to, ${total?.en ?? ''}; the larger counts, to be checked.`,
    };
  return {
    zh: `以前的变更按所写的${stated.label.zh} ${amount.zh}计，与${names.zh}的合计 ${total?.zh ?? ''} 相差 ${off?.zh ?? ''}，请核对。`,
    en: `Earlier changes are taken as stated, ${amount.en}; ${names.en} come to ${total?.en ?? ''}, a difference of ${off?.en ?? ''} to be checked.`,
  };
}

function overEarlierIn(node: TraceNode): TraceNode | undefined {
  if (node.op === 'overPrior' || node.op === 'overEarlier') return node;
  for (const part of node.args ?? []) {
    const found = overEarlierIn(part);
    if (found) return found;
  }
  return undefined;
}
