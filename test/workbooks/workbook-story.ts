/** A workbook of the collection: its story in a line, and what a reviewer reads in it and says about it. */
import { civilDate, type CivilDate } from '../../src/base/civil-date';
import type { LineJudge } from '../../src/checks/line-outcomes';
import type { FactId } from '../../src/facts/fact-id';
import type { Subject } from '../../src/facts/subject';
import type { Confirmation } from '../../src/forms/recognition';
import type { Review } from '../../src/review/review';
import { reviewWorkbook } from '../../src/review/review-workbook';
import { loadRuleTexts } from '../../src/rulebook/load-rule-texts';
import type { Rulebook } from '../../src/rulebook/rulebook';
import type { Workbook } from '../../src/workbook/workbook';
import { ruleTexts } from '../rules/rule-case';

export interface WorkbookStory {
  readonly name: string;
  readonly story: string;
  readonly workbook: Workbook;
  /** What stands in it, a sentence for each slip, each list of its own, each fact asked for. */
  readonly reads: readonly string[];
  /** Checks of the forms that do not pass, each with what it is about. */
  readonly findings: readonly string[];
  /** Words of the problems told beside them, in order. */
  readonly problems?: readonly string[];
  /** Facts of the project that the story is about. */
  readonly facts?: Readonly<Partial<Record<FactId, string>>>;
  readonly treat?: readonly Confirmation[];
}

/** The forms' own checks, in the place that prints these forms, without that place's own rules. */
function formsRulebook(): Rulebook {
  const texts = ruleTexts().filter(({ path }) =>
    /^(facts\.yaml$|holidays\.yaml$|layouts\/|forms\/|heyuan\/pack\.yaml$)/.test(path),
  );
  const { rulebook, problems } = loadRuleTexts(texts, () => '');
  if (!rulebook || problems.length > 0) throw new Error(problems.map(({ message }) => message.zh).join('\n'));
  return rulebook;
}

const rulebook = formsRulebook();

const TODAY: CivilDate = dayOf(2026, 11, 21);

function dayOf(year: number, month: number, day: number): CivilDate {
  const date = civilDate(year, month, day);
  if (date === undefined) throw new RangeError('no such day');
  return date;
}

export function reviewOf(workbook: Workbook, treat: readonly Confirmation[] = [], judge?: LineJudge): Review {
  return reviewWorkbook({ workbook, rulebook, pack: 'heyuan', today: TODAY, treat, ...(judge && { judge }) });
}

/** '变更单：增 …', '清单：4 行，…', and forms that are only offered. */
export function readingsOf(review: Review): string[] {
  const doubtful = review.documents.filter(({ recognition }) => recognition === 'doubtful');
  return [
    ...review.subjects.filter(({ kind }) => kind === 'change').map(slipWords),
    ...review.subjects.filter(({ kind, parent }) => kind === 'list' && parent?.kind === 'project').map(listWords),
    ...doubtful.map(({ kind }) => `存疑：${kind}`),
  ];
}

function slipWords(slip: Subject): string {
  const fact = (id: FactId) => factWords(slip, id);
  return [
    `变更单：增 ${fact('change.increase')}`,
    `减 ${fact('change.decrease')}`,
    `原 ${fact('change.oldTotal')}`,
    `现 ${fact('change.newTotal')}`,
    `变更 ${fact('change.lineCount')} 行`,
    `未变 ${fact('change.identicalLineCount')} 行`,
    `新增内容 ${fact('change.newContent')}`,
  ].join('，');
}

function listWords(list: Subject): string {
  const lines = list.lists[0]?.lines.length ?? 0;
  return `清单：${lines} 行，合计 ${factWords(list, 'list.statedTotal')}，各行之和 ${factWords(list, 'list.sum')}`;
}

const WHY = { 'not-found': '没有', unreadable: '读不出', conflicting: '矛盾' };

export function factWords(subject: Subject | undefined, id: FactId): string {
  const reading = subject?.facts.get(id);
  if (reading === undefined) return '没有';
  if (!reading.known) return WHY[reading.why];
  const { value } = reading.value;
  return typeof value === 'boolean' ? (value ? '是' : '否') : value.toString();
}

/** 'failed form.row-subtotal-old 硬件 2' */
export function findingsOf(review: Review): string[] {
  return review.findings
    .filter(({ check, outcome }) => check.startsWith('form.') && (outcome === 'failed' || outcome === 'depends'))
    .map(({ check, outcome, subject }) => `${outcome} ${check} ${subjectWords(subject)}`.trim())
    .sort();
}

const ROLES: Readonly<Record<string, string>> = { hardware: '硬件', software: '软件', budget: '', other: '其他' };

/** 'line:1/hardware/2' → '硬件 2'; 'list:budget' → '清单'. */
function subjectWords(subject: string): string {
  const [kind = '', rest = ''] = subject.split(/:(.*)/s);
  const parts = rest.split('/');
  if (kind === 'line') return `${ROLES[parts.at(-2) ?? ''] ?? parts.at(-2)} ${parts.at(-1)}`.trim();
  if (kind === 'list') return `${ROLES[parts.at(-1) ?? ''] ?? parts.at(-1)}清单`;
  return kind === 'change' ? '变更单' : '项目';
}

/** Nobody said which regulation applies; that is no matter here. */
export function problemsOf(review: Review): string[] {
  return review.problems
    .filter(({ kind }) => kind !== 'no-pack' && kind !== 'unknown-pack')
    .map(({ message }) => message.zh);
}
