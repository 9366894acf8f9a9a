/** What of earlier changes was counted in: each slip with its amount, whether it was agreed to, and where a stated amount differs. */
import type { Bilingual } from '../../base/bilingual';
import { Exact } from '../../base/exact';
import type { EarlierSlip } from '../../facts/subject';
import type { TraceNode } from '../evaluation';
import { ADDED, COVERED } from '../formula/over-earlier';
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
  const open = new Map(
    earlier.flatMap(({ acceptance, subject }) =>
      acceptance === 'agreed' ? [] : [[subject.title, NOT_WRITTEN[acceptance]] as const],
    ),
  );
  const texts = [
    added.length > 0 ? addedWords(added, open) : undefined,
    added.some(({ label }) => open.has(label.zh)) ? WHERE_TO_WRITE : undefined,
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
  zh: '主管部门是否同意，可在项目要素表填“变更申请结果：编号”。',
  en: 'Whether the authority agreed to a slip may be written as 变更申请结果：number in the sheet of project facts.',
};

const NOT_WRITTEN = {
  unknown: { zh: '（没有写是否同意）', en: ' (whether it was agreed to is not written)' },
  asked: { zh: '（只写了建设单位同意）', en: ' (only that the owner agreed is written)' },
};

function addedWords(slips: readonly TraceNode[], open: ReadonlyMap<string, Bilingual>): Bilingual {
  const each = listed(
    slips.map((slip) => {
      const amount = valueWords(slip);
      const { zh, en } = open.get(slip.label.zh) ?? { zh: '', en: '' };
      return { zh: `${slip.label.zh} ${amount.zh}${zh}`, en: `${slip.label.en} ${amount.en}${en}` };
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
