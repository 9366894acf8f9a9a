/** What an annotation is about, found again in a review as it is now. */
import { formatCellRange, type CellRange } from '../base/address';
import { keptBy } from '../base/kept';
import type { Subject } from '../facts/subject';
import { anchorOf, locate, type KeyedCells } from '../record/anchor';
import type { Target } from '../record/entry-shape';
import { withoutNumber } from '../record/target-key';
import { culpritOf } from '../review/culprit';
import type { Finding, Review } from '../review/review';
import { isWeighty } from '../review/work-order';
import { sheetName } from '../workbook/workbook';
import { lineName, linesByName } from './line-name';

type Whereabouts = 'located' | 'moved' | 'changed' | 'gone' | 'orphan';

export interface Found {
  /** changed: a cell's value is another. gone: it is not found any more. orphan: what it was about is not there, or is there more than once. */
  readonly place: Whereabouts;
  readonly at?: CellRange;
  /** The id it has now, whether it is found or gone. */
  readonly findingId?: string;
  readonly finding?: Finding;
}

const NOWHERE: Found = { place: 'orphan' };

export function findTarget(target: Target | undefined, review: Review): Found {
  switch (target?.what) {
    case 'finding':
      return findFinding(target, review);
    case 'cell': {
      const located = locate(target.anchor, review.workbook, keyedCells(review));
      return located.status === 'orphan' ? NOWHERE : { place: located.status, at: located.at };
    }
    case 'line': {
      const subject = findLine(target.subject, target, review);
      return subject ? { place: subject.id === target.subject ? 'located' : 'moved', ...placeOf(subject) } : NOWHERE;
    }
    case 'document': {
      const subject = review.subjects.find(({ id }) => id === target.subject);
      return subject ? { place: 'located', ...placeOf(subject) } : NOWHERE;
    }
    case 'question': {
      const item = review.checklist.find((one) => one.item === target.item);
      return item && review.pack?.id === target.pack ? { place: 'located' } : NOWHERE;
    }
    case 'workbook':
      return { place: 'located' };
    case undefined:
      return NOWHERE;
  }
}

type FindingTarget = Extract<Target, { what: 'finding' }>;

function findFinding(target: FindingTarget, review: Review): Found {
  const check = target.finding.slice(0, target.finding.indexOf('@'));
  const subjectId = target.finding.slice(check.length + 1);
  const subject =
    target.line === undefined
      ? review.subjects.find(({ id }) => id === subjectId)
      : findLine(subjectId, { ...target, line: target.line }, review);
  if (!subject || !checksMade(review).has(check)) return NOWHERE;
  const findingId = `${check}@${subject.id}`;
  const finding = findingsById(review).get(findingId);
  if (!finding) return { place: 'gone', findingId, ...placeOf(subject) };
  const at = culpritOf(finding, review);
  const place = !isWeighty(finding) ? 'gone' : findingId === target.finding ? 'located' : 'moved';
  return { place, findingId, finding, ...(at && { at }) };
}

/** By its name, in its list; one of two that bear the name only where they bore it already, under the old number. */
function findLine(
  id: string,
  { line, twins }: { readonly line: string; readonly twins?: true },
  review: Review,
): Subject | undefined {
  const named = linesByName(review).get(`${withoutNumber(id)}#${line}`) ?? [];
  if (twins) return named.length > 1 ? named.find((one) => one.id === id) : undefined;
  return named.length === 1 ? named[0] : undefined;
}

function placeOf({ line, documents }: Subject): { at?: CellRange } {
  const at = line ? line.cells : documents[0]?.range;
  return at ? { at } : {};
}

/** Of lines that pass only the list's finding is told: it tells that the check was made. */
const checksMade = keptBy((review: Review): ReadonlySet<string> => new Set(review.findings.map(({ check }) => check)));

const findingsById = keptBy(
  (review: Review): ReadonlyMap<string, Finding> => new Map(review.findings.map((one) => [one.id, one])),
);

export function findingTarget(finding: Finding, review: Review): Target {
  const subject = review.subjects.find(({ id }) => id === finding.subject);
  return { what: 'finding', finding: finding.id, title: finding.title.zh.slice(0, 480), ...lineWords(subject, review) };
}

function lineWords(subject: Subject | undefined, review: Review): { line?: string; twins?: true } {
  const line = subject && lineName(subject);
  if (!subject || line === undefined) return {};
  const named = linesByName(review).get(`${withoutNumber(subject.id)}#${line}`) ?? [];
  return { line, ...(named.length > 1 && { twins: true as const }) };
}

export function cellTarget(at: CellRange, review: Review): Target | undefined {
  const anchor = anchorOf(review.workbook, at, keyedCells(review));
  const title = formatCellRange(sheetName(review.workbook, at.sheet), at).slice(0, 480);
  return anchor && { what: 'cell', title, anchor };
}

/** A line, or the slip, list or project that is judged as a whole; of a line that is called nothing, its first cell. */
export function subjectTarget(subject: Subject, review: Review): Target | undefined {
  const title = subject.title.slice(0, 480);
  if (subject.kind === 'project') return { what: 'workbook', title };
  if (!subject.line) return { what: 'document', subject: subject.id, title };
  const { line, twins } = lineWords(subject, review);
  if (line !== undefined) return { what: 'line', subject: subject.id, title, line, ...(twins && { twins }) };
  return cellTarget(subject.line.cells, review);
}

export function questionTarget(item: string, { checklist, pack }: Review): Target | undefined {
  const question = checklist.find((one) => one.item === item);
  return question && pack && { what: 'question', pack: pack.id, item, title: question.text.zh.slice(0, 480) };
}

/** The fields of the project's own forms; a slip without a number has no name to find its cells by. */
const keyedCells = keptBy((review: Review): KeyedCells => {
  const project = review.subjects.find(({ kind }) => kind === 'project');
  const cells = [...(project?.facts ?? [])].flatMap(([fact, reading]) => {
    const [only, ...more] = reading.known ? reading.cells : [];
    return only && more.length === 0 && only.top === only.bottom && only.left === only.right
      ? [[fact, only] as const]
      : [];
  });
  return new Map(cells);
});
