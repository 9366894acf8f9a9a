/** Lines of lists as messages name them, and why two of them may be one. */
import type { CellRange } from '../../base/address';
import type { Bilingual } from '../../base/bilingual';
import type { ListComparison, StagedLists } from '../../facts/line-identity/compare-lists';
import type { LineMatch, LineMatching } from '../../facts/line-identity/line-match';
import type { MatchItem } from '../../facts/line-identity/match-item';
import { itemWords, reasonWords, type ComparedField } from '../../facts/line-identity/match-words';
import type { Reading } from '../../workbook/reading';

const SHOWN = 5;

const STAGES: Readonly<Record<StagedLists['stage'], Bilingual>> = {
  批复: { zh: '批复清单', en: 'the approved list' },
  采购: { zh: '采购清单', en: 'the procurement list' },
  合同: { zh: '合同清单', en: "the contract's list" },
  变更: { zh: '变更后清单', en: 'the list after the change' },
  实施: { zh: '实施清单', en: 'the list as carried out' },
};

export function stageWords({ stage, changedBy = [] }: Pick<StagedLists, 'stage' | 'changedBy'>): Bilingual {
  const words = STAGES[stage];
  if (changedBy.length === 0) return words;
  return {
    zh: `${words.zh}（经变更单 ${changedBy.join('、')} 变更后）`,
    en: `${words.en} as changed by slip ${changedBy.join(', ')}`,
  };
}

/** Which state of the list before the lines were taken from, where nobody can tell which it was. */
export function stateWords({ eitherState }: ListComparison): Bilingual | undefined {
  if (!eitherState) return undefined;
  const { why, others } = eitherState;
  const each = others.map(({ state, lines }) => ({ lines, words: stageWords(state) }));
  const zh = each.map(({ lines, words }) => `${lines} 行与${words.zh}一致`).join('，');
  const en = each.map(({ lines, words }) => `${lines} line(s) are those of ${words.en}`).join(', ');
  return {
    zh: `${why.zh}，与其中一个状态一致即可${zh === '' ? '' : `：另有 ${zh}`}。`,
    en: `Since ${why.en}, either state will do${en === '' ? '' : `: ${en}`}.`,
  };
}

/** '“3 交换机（甲牌S1）”、“4 …” 等 7 行' */
export function linesWords(items: readonly MatchItem[]): Bilingual {
  const shown = items.slice(0, SHOWN).map(titleOf);
  const more = items.length - SHOWN;
  return {
    zh: `${shown.map((title) => `“${title}”`).join('、')}${more > 0 ? ` 等 ${items.length} 行` : ''}`,
    en: `${shown.map((title) => `"${title}"`).join(', ')}${more > 0 ? ` and ${more} more` : ''}`,
  };
}

function titleOf(item: MatchItem): string {
  const { seq } = item.line;
  return seq.known ? `${seq.value.trim()} ${itemWords(item)}` : itemWords(item);
}

/** Where the line is called by its name: one cell to go to and to flag, not the whole row. */
export function lineCells(items: readonly MatchItem[]): readonly CellRange[] {
  return items.flatMap(({ line, side }) => {
    const named = [side.name, line.group, side.model].find((reading) => reading.known);
    return named?.known && named.cells.length > 0 ? named.cells : [line.cells];
  });
}

/** What only a person can tell, one by one, and what hangs on it. */
export function undecidedWords(candidates: readonly LineMatch[], list: Bilingual): Bilingual | undefined {
  if (candidates.length === 0) return undefined;
  const shown = candidates.slice(0, SHOWN).map((match) => candidateWords(match));
  const more = candidates.length > SHOWN;
  return {
    zh: `${candidates.length} 处要由人判定：${shown.map(({ zh }) => zh).join('；')}${more ? ' 等' : ''}。判定是同一项的，按同一项比对；不是的，按${list.zh}中没有的行算。请在“指标”的“清单比对”里判定。`,
    en: `${candidates.length} to be decided by a person: ${shown.map(({ en }) => en).join('; ')}${more ? ' and more' : ''}. What is the same item is compared as such; what is not counts as no line of ${list.en}. Decide under Measures › Lists compared.`,
  };
}

/** Where too many lines match nothing. */
export function unguessedWords({ unguessed }: LineMatching): Bilingual | undefined {
  if (!unguessed) return undefined;
  return {
    zh: '两边都有两千行以上对不上，没有再猜改名、拆分或合并；请核对是不是同一份清单。',
    en: 'More than two thousand lines match nothing on either side; renamed, split or merged ones were not guessed. See whether these are versions of one list.',
  };
}

const LIKELY: Readonly<Record<LineMatch['kind'], Bilingual>> = {
  one: { zh: '疑似就是', en: 'may be' },
  split: { zh: '疑似拆自', en: 'may be parts of' },
  merged: { zh: '疑似合并自', en: 'may be' },
};

function candidateWords(match: LineMatch): Bilingual {
  const [after, before] = [linesWords(match.after), linesWords(match.before)];
  const [likely, reason] = [LIKELY[match.kind], reasonWords(match)];
  return {
    zh: `${after.zh}${likely.zh}${before.zh}（${reason.zh}）`,
    en: `${after.en} ${likely.en} ${before.en} (${reason.en})`,
  };
}

const UNCERTAIN = new Set<LineMatch['confidence']>(['likely', 'decided']);

/** Lines taken for the same item though they are not written the same. */
export function comparedWords(matches: readonly LineMatch[]): Bilingual | undefined {
  const taken = matches.filter(
    ({ confidence, by, kind }) => UNCERTAIN.has(confidence) && (kind !== 'one' || by !== 'other-group'),
  );
  if (taken.length === 0) return undefined;
  const shown = taken.slice(0, SHOWN).map((match) => ({ match, reason: reasonWords(match) }));
  const more = taken.length > SHOWN;
  return {
    zh: `其中 ${taken.length} 处写法不同而按同一项对上：${shown.map(({ match, reason }) => `${linesWords(match.after).zh}对${linesWords(match.before).zh}（${reason.zh}）`).join('；')}${more ? ' 等' : ''}。`,
    en: `${taken.length} written otherwise were taken for the same item: ${shown.map(({ match, reason }) => `${linesWords(match.after).en} for ${linesWords(match.before).en} (${reason.en})`).join('; ')}${more ? ' and more' : ''}.`,
  };
}

const FIELDS: Readonly<Record<ComparedField, Bilingual>> = {
  group: { zh: '分项', en: 'subproject' },
  name: { zh: '名称', en: 'name' },
  model: { zh: '型号', en: 'model' },
  spec: { zh: '参数', en: 'parameters' },
  quantity: { zh: '数量', en: 'quantity' },
  price: { zh: '单价', en: 'unit price' },
  amount: { zh: '小计', en: 'row subtotal' },
};

/** '“3 交换机”型号“S2”，合同清单为“S1”' */
export function differenceWords(match: LineMatch, fields: readonly ComparedField[], list: Bilingual): Bilingual {
  const [before] = match.before;
  const [after] = match.after;
  if (!before || !after) return linesWords([...match.before, ...match.after]);
  const said = fields.map((field) => ({
    name: FIELDS[field],
    now: written(after, field),
    was: written(before, field),
  }));
  return {
    zh: `“${titleOf(after)}”${said.map(({ name, now, was }) => `${name.zh}“${now}”，${list.zh}为“${was}”`).join('，')}`,
    en: `"${titleOf(after)}": ${said.map(({ name, now, was }) => `${name.en} "${now}", in ${list.en} "${was}"`).join(', ')}`,
  };
}

function written(item: MatchItem, field: ComparedField): string {
  const { line, side } = item;
  const reading: Reading<{ toString(): string }> =
    field === 'group' ? line.group : field === 'amount' ? side.subtotal : side[field];
  return reading.known
    ? reading.value.toString().replace(/\s+/g, ' ').trim().slice(0, 40)
    : (item[field]?.toString() ?? '');
}
