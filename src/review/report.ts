/**
 * The report of a review as the outside sees it: format 'guiju.report/1'.
 * Amounts are in yuan, numbers decimal text, days ISO, cells 'Sheet!A1'.
 */
import type { Bilingual } from '../base/bilingual';
import type { CellRange } from '../base/address';
import { columnName, formatCellRange } from '../base/address';
import type { InterpretationResult, Limit, TraceNode } from '../checks/evaluation';
import type { FormDocument, ItemList } from '../forms/form-document';
import type { FactValue, Subject } from '../facts/subject';
import { notEndless } from '../base/plain-text';
import type { Reading } from '../workbook/reading';
import type { Workbook } from '../workbook/workbook';
import { sheetName } from '../workbook/workbook';
import { columnsLacking, correctionsOf, meaningId, meaningIn } from './correction-words';
import { lineIdentityEntries } from './line-identity-entries';
import { amountText, headroomEntry, limitEntry, quantityEntry } from './report-quantities';
import type { Report } from './report-shape';
import { isIncomplete, type Finding, type Review } from './review';

interface ReportSource {
  readonly generatorVersion: string;
  /** 'sha256:…' over the bytes of the workbook's file. */
  readonly workbookDigest: string;
}

/** As it is printed: on one line, or indented by so many spaces; no text in it is endless. */
export function reportJson(report: object, indent?: number): string {
  return JSON.stringify(report, (_, value: unknown) => (typeof value === 'string' ? notEndless(value) : value), indent);
}

/** The report as a value for JSON.stringify: its keys stand in this order. */
export function reportOf(review: Review, source: ReportSource): Report {
  const at = cellWriter(review.workbook);
  return {
    format: 'guiju.report/1',
    generator: { name: 'guiju', version: source.generatorVersion },
    workbook: { name: review.workbook.name, digest: source.workbookDigest },
    ...(review.pack && {
      pack: {
        id: review.pack.id,
        title: review.pack.title,
        instrument: review.pack.instrument,
        digest: review.pack.digest,
        ...(review.pack.outside && { origin: review.pack.outside }),
        inForce: review.pack.inForce,
      },
    }),
    asOf: { date: review.asOf.date, source: review.asOf.source, cells: at(review.asOf.cells) },
    documents: review.documents.map((document) => ({
      kind: document.kind,
      sheet: sheetName(review.workbook, document.sheet),
      range: rangeWithoutSheet(document.range, at),
      recognition: document.recognition,
      ...(document.decision !== undefined && { confirmedByUser: true as const }),
      matched: document.matched,
      ...(document.missing.length > 0 && { missing: document.missing.map(({ label }) => label) }),
      ...(document.lists.length > 0 && { lists: document.lists.map((list) => listEntry(list, at)) }),
      ...correctionEntries(document, at),
      ...(document.subject && { subject: document.subject }),
    })),
    subjects: review.subjects
      // A list may have ten thousand lines: what is found about one of them names it.
      .filter((subject) => subject.kind !== 'line')
      .map((subject) => subjectEntry(subject, at)),
    findings: review.findings.map((finding) => findingEntry(finding, at)),
    routes: review.routes,
    checklist: review.checklist.map((item) => ({
      item: item.item,
      citations: item.citations,
      text: item.text,
      answer: null,
      cells: at(item.cells),
    })),
    ...(isIncomplete(review) && { incomplete: true as const }),
    problems: review.problems.map((problem) => problemEntry(problem, at)),
    annotations: [],
    suppressions: [],
    ...(review.setAside.length > 0 && {
      setAside: review.setAside.map(({ document }) => ({
        kind: document.kind,
        sheet: sheetName(review.workbook, document.sheet),
        range: rangeWithoutSheet(document.range, at),
      })),
    }),
    ...(review.unusedCorrections.length > 0 && { unusedCorrections: review.unusedCorrections.length }),
    ...lineIdentityEntries(review.identity, at),
    verdicts: review.verdicts,
    summary: review.summary,
  };
}

function problemEntry(problem: Review['problems'][number], at: CellWriter) {
  return {
    kind: problem.kind,
    message: problem.message,
    ...(problem.at.length > 0 && { at: at(problem.at).join(', ') }),
    ...(problem.incomplete && { incomplete: true as const }),
    ...(problem.stack && { stack: [...problem.stack] }),
  };
}

/** As what each column was read, and what a list is checked by and has no column for. */
function listEntry(list: ItemList, at: CellWriter) {
  const columns = list.headings.map(({ column, words, as }) => ({
    column: columnName(column),
    heading: words.join(' / '),
    ...(as && { as: meaningId(meaningIn(list, as)) }),
  }));
  const missing = columnsLacking(list).map(meaningId);
  return {
    title: list.title,
    range: rangeWithoutSheet(list.range, at),
    columns,
    ...(missing.length > 0 && { missing }),
  };
}

/** What of the form was read otherwise than it says, by the user's word. */
function correctionEntries(document: FormDocument, at: CellWriter) {
  const corrections = correctionsOf(document).map(({ from, to, cells, words }) => ({
    from,
    ...(to !== undefined && { to }),
    cells: at(cells),
    text: words,
  }));
  return corrections.length > 0 && { corrections };
}

type CellWriter = (ranges: readonly CellRange[]) => string[];

function cellWriter(workbook: Workbook): CellWriter {
  return (ranges) => ranges.map((range) => formatCellRange(sheetName(workbook, range.sheet), range));
}

function rangeWithoutSheet(range: CellRange, at: CellWriter): string {
  const written = at([range])[0] ?? '';
  return written.slice(written.lastIndexOf('!') + 1);
}

function subjectEntry(subject: Subject, at: CellWriter) {
  return {
    id: subject.id,
    kind: subject.kind,
    title: subject.title,
    facts: Object.fromEntries([...subject.facts].map(([id, reading]) => [id, factEntry(reading, at)])),
  };
}

function factEntry(reading: Reading<FactValue>, at: CellWriter) {
  if (!reading.known) {
    return { unknown: reading.why, looked: at(reading.looked), ...(reading.reason && { reason: reading.reason }) };
  }
  const cells = at(reading.cells);
  const assumed = reading.assumed && { assumed: reading.assumed };
  switch (reading.value.type) {
    case 'amount':
      return { value: amountText(reading.value.value), unit: 'CNY' as const, cells, ...assumed };
    case 'number':
      return { value: reading.value.value.toString(), cells, ...assumed };
    default:
      return { value: reading.value.value, cells, ...assumed };
  }
}

function findingEntry(finding: Finding, at: CellWriter) {
  const limit = finding.limit;
  return {
    id: finding.id,
    check: finding.check,
    subject: finding.subject,
    title: finding.title,
    outcome: finding.outcome,
    modality: finding.modality,
    stage: finding.stage,
    level: finding.level,
    ...(finding.inferred && { inferred: true as const }),
    ...(finding.lapsed && { lapsed: finding.lapsed }),
    ...(finding.onHiddenSheet && { onHiddenSheet: true as const }),
    message: finding.message,
    ...(finding.next && { next: finding.next }),
    citations: finding.citations,
    cells: at(finding.cells),
    ...(finding.measured && { measured: quantityEntry(finding.measured, limit) }),
    ...(limit && { limit: limitEntry(limit) }),
    ...(finding.headroom && { headroom: headroomEntry(finding.headroom) }),
    ...(finding.interpretations && {
      interpretations: finding.interpretations.map((one) => interpretationEntry(one, limit)),
    }),
    ...(finding.missing && {
      missing: finding.missing.map((fact) => ({
        fact: fact.fact,
        name: fact.name,
        why: fact.why,
        ...(fact.reason && { reason: fact.reason }),
        looked: at(fact.looked),
      })),
    }),
    ...(finding.due && { due: finding.due }),
    trace: traceEntry(finding.trace, at),
  };
}

function interpretationEntry(one: InterpretationResult, limit: Limit | undefined) {
  return {
    id: one.id,
    title: one.title,
    reason: one.reason,
    default: one.default,
    chosen: one.chosen,
    outcome: one.outcome,
    ...(one.amount && { amount: quantityEntry(one.amount) }),
    ...(one.measured && { measured: quantityEntry(one.measured, limit) }),
    ...(one.headroom && { headroom: headroomEntry(one.headroom) }),
  };
}

interface TraceEntry {
  label: Bilingual;
  op?: string;
  value?: string;
  unit?: NonNullable<TraceNode['unit']>;
  fact?: string;
  cells?: string[];
  args?: TraceEntry[];
}

function traceEntry(node: TraceNode, at: CellWriter): TraceEntry {
  return {
    label: node.label,
    ...(node.op !== undefined && { op: node.op }),
    ...(node.value !== undefined && { value: node.value }),
    ...(node.atLeast !== undefined && { atLeast: node.atLeast }),
    ...(node.atMost !== undefined && { atMost: node.atMost }),
    ...(node.unit && { unit: node.unit }),
    ...(node.fact !== undefined && { fact: node.fact }),
    ...(node.cells && { cells: at(node.cells) }),
    ...(node.args && { args: node.args.map((arg) => traceEntry(arg, at)) }),
  };
}
