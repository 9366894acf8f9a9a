/**
 * line-identity: the lines of a list beside those of the list it came from:
 * whether each is found there, whether it is called the same, what became of
 * the list from one stage to the next. Where only a person can tell whether
 * two lines are the same item, the verdict depends on it, and says so.
 */
import * as z from 'zod/mini';
import type { Bilingual } from '../../base/bilingual';
import type { FactId } from '../../facts/fact-id';
import type { ListComparison } from '../../facts/line-identity/compare-lists';
import type { LineMatch } from '../../facts/line-identity/line-match';
import { lineChange } from '../../facts/line-change';
import { differingFields } from '../../facts/line-identity/match-words';
import type { ItemList } from '../../forms/form-document';
import type { Verdict } from '../check';
import { checkKind } from '../check-kind';
import {
  comparedWords,
  differenceWords,
  lineCells,
  linesWords,
  stageWords,
  stateWords,
  undecidedWords,
  unguessedWords,
} from '../words/line-words';
import { missingSentence, sentences } from '../words/sentences';
import type { Scene } from '../scene';
import { changesVerdict } from './list-versions';

const fields = {
  /** listed: each line is in the list before · new: and none that is called new is there · words: and is called the same there · kept: the list before was kept to · changes: what was changed. */
  asks: z.enum(['listed', 'new', 'words', 'kept', 'changes']),
};

type Asked = 'listed' | 'new' | 'words' | 'kept' | 'changes';

export const lineIdentityKind = checkKind('line-identity', fields, ({ asks }) => (scene) => {
  const { comparison } = scene.wholeSubject();
  const ofSlip = asks === 'listed' || asks === 'new' || asks === 'words';
  if (!comparison) return unsettled(asks, scene) ?? NOTHING_COMPARED;
  if ((comparison.what === 'old-side') !== ofSlip) return NOTHING_COMPARED;
  if (asks === 'listed') return listedVerdict(comparison);
  if (asks === 'new') return newVerdict(comparison, scene.wholeSubject().lists);
  if (asks === 'words') return wordsVerdict(comparison);
  return changesVerdict(comparison, asks);
});

const COUNTED: Readonly<Partial<Record<Asked, { readonly fact: FactId; readonly name: Bilingual }>>> = {
  listed: { fact: 'list.unlistedLines', name: { zh: '用来比对的清单', en: 'the list to compare with' } },
  kept: { fact: 'list.addedLines', name: { zh: '用来比对的清单', en: 'the list to compare with' } },
};

/** Two lists could be the one before: said once, by the check on the lines themselves. */
function unsettled(asks: Asked, scene: Scene): Verdict | undefined {
  const counted = COUNTED[asks];
  const reading = counted && scene.fact(counted.fact);
  if (!reading || reading.known || reading.why !== 'conflicting') return undefined;
  const { looked, reason, why } = reading;
  const missing = [{ ...counted, why, looked, ...(reason ? { reason } : {}) }];
  return { outcome: 'cannotTell', message: missingSentence(missing), missing, trace: NOTHING_COMPARED.trace };
}

const NOTHING_COMPARED: Verdict = {
  outcome: 'inapplicable',
  message: { zh: '没有可以比对的另一张清单。', en: 'There is no other list to compare with.' },
  trace: { label: { zh: '清单比对', en: 'lists compared' } },
};

function listedVerdict(comparison: ListComparison): Verdict {
  const { added, candidates, matches } = comparison.matching;
  const list = stageWords(comparison.before);
  const trace = {
    label: { zh: `与${list.zh}比对`, en: `compared with ${list.en}` },
    op: 'compared-lists',
    args: [
      ...added.map((item) => ({ label: linesWords([item]), cells: lineCells([item]) })),
      ...candidates.map(candidateTrace),
    ],
  };
  const cells = [...lineCells(added), ...candidates.flatMap(({ before, after }) => lineCells([...after, ...before]))];
  const open = undecidedWords(candidates, list);
  if (added.length > 0) {
    const lost = {
      zh: `${added.length} 行在${list.zh}中找不到：${linesWords(added).zh}。`,
      en: `${added.length} line(s) are not found in ${list.en}: ${linesWords(added).en}.`,
    };
    return {
      outcome: 'failed',
      message: sentences(lost, open, stateWords(comparison), unguessedWords(comparison.matching)),
      cells,
      trace,
    };
  }
  if (open) return { outcome: 'depends', message: open, cells, trace };
  const message = {
    zh: `${matches.flatMap(({ after }) => after).length} 行都在${list.zh}中。`,
    en: `All ${matches.flatMap(({ after }) => after).length} lines are in ${list.en}.`,
  };
  return { outcome: 'passed', message: sentences(message, stateWords(comparison), comparedWords(matches)), trace };
}

function newVerdict(comparison: ListComparison, lists: readonly ItemList[]): Verdict {
  const { before, newButListed } = comparison;
  const list = stageWords(before);
  const label = { zh: `与${list.zh}比对`, en: `compared with ${list.en}` };
  const told = newButListed.map(({ after, before: there }) => ({
    cells: lineCells([after, there]),
    words: {
      zh: `${linesWords([after]).zh}，清单中为${linesWords([there]).zh}`,
      en: `${linesWords([after]).en}, listed as ${linesWords([there]).en}`,
    },
  }));
  const trace = { label, op: 'compared-lists', args: told.map(({ cells, words }) => ({ label: words, cells })) };
  const count = lists.flatMap(({ lines }) => lines).filter((line) => lineChange(line).isNew).length;
  if (count === 0) {
    return { outcome: 'inapplicable', message: { zh: '没有新增的行。', en: 'No line is new.' }, trace };
  }
  if (told.length === 0) {
    const message = {
      zh: `新增的 ${count} 行，${list.zh}中都没有同名同型号的。`,
      en: `None of the ${count} new line(s) is in ${list.en} under the same name and model.`,
    };
    return { outcome: 'passed', message, trace };
  }
  const shown = told.slice(0, SHOWN).map(({ words }) => words);
  const more =
    told.length > SHOWN ? { zh: ` 等 ${told.length} 行`, en: ` and ${told.length - SHOWN} more` } : { zh: '', en: '' };
  const message = {
    zh: `${told.length} 行按新增填写，${list.zh}中却已有同名的行：${shown.map(({ zh }) => zh).join('；')}${more.zh}。新增内容与清单内的数量调整分开计算。`,
    en: `${told.length} line(s) are filled in as new though ${list.en} holds a line of that name: ${shown.map(({ en }) => en).join('; ')}${more.en}. New content and more of what is listed are counted apart.`,
  };
  return { outcome: 'failed', message, cells: told.flatMap(({ cells }) => cells), trace };
}

function candidateTrace(match: LineMatch) {
  const { before, after } = match;
  return {
    label: {
      zh: `${linesWords(after).zh} ？ ${linesWords(before).zh}`,
      en: `${linesWords(after).en} ? ${linesWords(before).en}`,
    },
    cells: lineCells([...after, ...before]),
  };
}

/** Names, models and parameters; what only one of the lists states is no difference, and numbers have checks of their own. */
function wordsVerdict(comparison: ListComparison): Verdict {
  const list = stageWords(comparison.before);
  const other = comparison.matching.matches.filter((match) => texts(match).length > 0);
  const trace = {
    label: { zh: `与${list.zh}比对`, en: `compared with ${list.en}` },
    op: 'compared-lists',
    args: other.map((match) => ({
      label: differenceWords(match, texts(match), list),
      cells: lineCells([...match.after, ...match.before]),
    })),
  };
  if (other.length === 0) {
    const message: Bilingual = {
      zh: `名称、型号和参数与${list.zh}相同。`,
      en: `Names, models and parameters are those of ${list.en}.`,
    };
    return { outcome: 'passed', message, trace };
  }
  const shown = other.slice(0, SHOWN).map((match) => differenceWords(match, texts(match), list));
  const more =
    other.length > SHOWN
      ? { zh: `，等 ${other.length} 行`, en: ` and ${other.length - SHOWN} more` }
      : { zh: '', en: '' };
  const message = {
    zh: `${other.length} 行与${list.zh}写法不同：${shown.map(({ zh }) => zh).join('；')}${more.zh}。`,
    en: `${other.length} line(s) are written otherwise than in ${list.en}: ${shown.map(({ en }) => en).join('; ')}${more.en}.`,
  };
  const cells = other.flatMap(({ before, after }) => lineCells([...after, ...before]));
  return { outcome: 'failed', message, cells, trace };
}

const SHOWN = 5;

function texts(match: LineMatch) {
  return differingFields(match).filter((field) => field === 'name' || field === 'model' || field === 'spec');
}
