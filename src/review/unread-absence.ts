/**
 * What was not found where a part of the workbook could not be read may stand
 * there all the same: then nothing fails for want of it. A verdict that rests
 * on what was found stands.
 */
import type { Bilingual } from '../base/bilingual';
import type { Check } from '../checks/check';
import type { Evaluation, MissingFact, TraceNode } from '../checks/evaluation';
import { sentences } from '../checks/words/sentences';
import type { UnreadPart } from '../workbook/workbook';

/** Without these a label, a value beside it or a correction of a form may go unseen. */
const FOUND_BY: Readonly<Partial<Record<UnreadPart, Bilingual>>> = {
  comments: { zh: '批注', en: 'comments' },
  merges: { zh: '合并单元格', en: 'merged cells' },
  remembered: { zh: '保存在工作簿里的更正', en: 'corrections kept in the workbook' },
};

export function asFarAsRead(
  evaluations: readonly Evaluation[],
  checks: readonly Check[],
  unread: readonly UnreadPart[],
): readonly Evaluation[] {
  const parts = unread.flatMap((part) => FOUND_BY[part] ?? []);
  if (parts.length === 0) return evaluations;
  const asksToFillIn = new Set(checks.filter(({ completeness }) => completeness).map(({ id }) => id));
  return evaluations.map((evaluation) => {
    const { outcome, check, trace } = evaluation;
    if (outcome !== 'failed' && outcome !== 'depends') return evaluation;
    const absent = absences(trace);
    if (absent.length === 0 && !asksToFillIn.has(check)) return evaluation;
    const { next: _, route: _route, headroom: _headroom, missing = [], ...rest } = evaluation;
    const facts = new Map([...missing, ...absent.flatMap(missingFact)].map((each) => [each.fact, each]));
    return {
      ...rest,
      outcome: 'cannotTell',
      message: sentences(evaluation.message, whyOpen(parts)),
      ...(facts.size > 0 && { missing: [...facts.values()] }),
    };
  });
}

function whyOpen(parts: readonly Bilingual[]): Bilingual {
  const [zh, en] = [parts.map((part) => part.zh).join('、'), parts.map((part) => part.en).join(' and ')];
  return {
    zh: `但没有读到${zh}，可能写了而没有认出来，所以不作判定。`,
    en: `But ${en} could not be read: it may be there unrecognised, so this cannot be told.`,
  };
}

/** Facts that make a value by not being there: asked for whether they are, counted as nothing, or assumed. */
function absences(node: TraceNode): readonly TraceNode[] {
  const { op, value, fact, cells = [], args = [] } = node;
  if (fact !== undefined && value !== undefined && cells.length === 0) return [node];
  const here = op !== undefined && BY_ABSENCE.has(op) && value !== undefined ? args.filter(isNotFound) : [];
  const noneBefore = op !== undefined && COUNTS_EARLIER.has(op) && value === 'false' ? [node] : [];
  return [...here, ...noneBefore, ...args.flatMap(absences)];
}

const BY_ABSENCE: ReadonlySet<string> = new Set(['known', 'fieldFilled', 'zeroIfBlank']);
const COUNTS_EARLIER: ReadonlySet<string> = new Set(['hasPrior', 'hasEarlier']);

function isNotFound({ fact, value }: TraceNode): boolean {
  return fact !== undefined && value === undefined;
}

function missingFact({ fact, label, cells = [] }: TraceNode): MissingFact[] {
  return fact === undefined ? [] : [{ fact, name: label, why: 'not-found', looked: cells }];
}
