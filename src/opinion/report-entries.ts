/** The record in a report: threads with their entries, decisions as suppressions, answers to the reviewer's questions. */
import { formatCellRange } from '../base/address';
import { HEAVY_RECORD, type ReviewRecord } from '../record/record';
import type { Note } from '../record/threads';
import type { Report } from '../review/report-shape';
import type { Review } from '../review/review';
import { sheetName } from '../workbook/workbook';
import type { PartRefused } from '../workbook/record-texts';
import type { DecisionStanding, Standing, ThreadStanding } from './standing';
import { changeWords, saidIn } from './words';

type Annotation = Report['annotations'][number];
type Suppression = Report['suppressions'][number];

/** The report with what the record says. A finding that was accepted is listed as it was. */
export function withRecord(
  report: Report,
  standing: Standing,
  review: Review,
  refused: readonly PartRefused[],
): Report {
  const accepted = acceptedIn(standing).size;
  return {
    ...report,
    checklist: report.checklist.map((item) => ({ ...item, answer: answerTo(item.item, standing) })),
    annotations: standing.threads.map((thread) => annotation(thread, review)),
    suppressions: [...standing.byFinding].flatMap(([finding, { decision }]) =>
      decision && decision.decision.entry.kind !== 'answer' ? [suppression(finding, decision)] : [],
    ),
    ...(standing.record.lines.length + refused.length > 0 && { record: recordEntry(standing.record, refused) }),
    summary: { ...report.summary, ...(accepted > 0 && { accepted }) },
  };
}

/** Findings that somebody has accepted, soundly and of what is there now. */
export function acceptedIn({ byFinding }: Standing): ReadonlySet<string> {
  return new Set([...byFinding].flatMap(([id, { accepted, present }]) => (accepted && present ? [id] : [])));
}

function answerTo(item: string, { answers }: Standing): Report['checklist'][number]['answer'] {
  const decision = answers.get(item);
  return decision?.state === 'holds' && decision.decision.entry.kind === 'answer'
    ? decision.decision.entry.answer
    : null;
}

function annotation(standing: ThreadStanding, { workbook }: Review): Annotation {
  const { thread, place, at, findingId } = standing;
  return {
    id: thread.id,
    label: thread.label,
    ...(thread.target && { about: { what: thread.target.what, title: thread.target.title } }),
    ...(findingId !== undefined && { finding: findingId }),
    state: thread.state,
    place,
    ...(thread.turn && { turn: thread.turn }),
    ...(thread.conclusion !== undefined && { conclusion: thread.conclusion }),
    cells: at ? [formatCellRange(sheetName(workbook, at.sheet), at)] : [],
    entries: thread.notes.map(noteEntry),
  };
}

function noteEntry({ entry, fault, withdrawn, doubled }: Note): Annotation['entries'][number] {
  return {
    id: entry.id,
    kind: entry.kind,
    author: entry.author.name,
    role: entry.author.role,
    at: entry.at,
    text: saidIn(entry),
    ...(fault && { fault }),
    ...(withdrawn && { withdrawn: true as const }),
    ...(doubled && { doubled: true as const }),
  };
}

function suppression(finding: string, { decided, decision, state, changes }: DecisionStanding): Suppression {
  const { entry } = decision;
  const status = state !== 'holds' ? 'underReview' : entry.kind === 'accept' ? 'accepted' : 'rejected';
  return {
    finding,
    kind: 'external',
    status,
    state,
    justification: saidIn(entry),
    by: entry.author.name,
    at: entry.at,
    ...(decision.flaw && { flaw: decision.flaw }),
    ...(decided.contradictory && { contradictory: true as const }),
    ...(changes.length > 0 && { changes: changes.map(changeWords) }),
  };
}

function recordEntry(
  { lines, size, told }: ReviewRecord,
  refused: readonly PartRefused[],
): NonNullable<Report['record']> {
  return {
    entries: lines.length,
    size,
    newer: told.newer,
    malformed: told.malformed,
    forged: told.forged,
    doubled: told.doubled.length,
    refusedParts: [...refused],
    ...(size > HEAVY_RECORD && { heavy: true as const }),
  };
}
