/** What a finding rests on, as a decision on it is bound to it: values with their units, the line, the rule, the interpretation. */
import type { CellRange } from '../base/address';
import { keptBy } from '../base/kept';
import { citedPlaceWords } from '../checks/words/citation-words';
import type { Stage, TraceNode } from '../checks/evaluation';
import type { Subject } from '../facts/subject';
import { cellWord } from '../record/sheet-labels';
import { sha256Of } from '../record/sha256';
import type { Basis } from '../record/entry-shape';
import type { FindingState } from '../record/rounds';
import type { Finding, Review } from '../review/review';
import { isWeighty } from '../review/work-order';
import { sheetById, type Workbook } from '../workbook/workbook';
import { lineName } from './line-name';

const KEPT_INPUTS = 60;
const SHORT = 480;

export function boundOf(finding: Finding, review: Review): Basis {
  const leaves = leavesOf(finding.trace);
  const subject = review.subjects.find(({ id }) => id === finding.subject);
  return {
    outcome: finding.outcome,
    ...inputsBound(inputsOf(leaves)),
    subject: identityOf(subject),
    clauses: clausesOf(finding, leaves, review.asOf.date).slice(0, 40),
    interpretation: finding.interpretations?.find(({ chosen }) => chosen)?.id ?? '',
  };
}

type Inputs = Basis['inputs'];

/** A fact that stands in the formula twice is one input; cells tell it from its namesakes. */
function inputsOf(leaves: readonly TraceNode[]): Inputs {
  const facts = leaves.filter(({ fact }) => fact !== undefined);
  const once = new Map(facts.map((leaf) => [JSON.stringify([leaf.fact, leaf.label.zh, leaf.cells]), leaf]));
  return [...once.values()].map((leaf): Inputs[number] => [
    leaf.label.zh.slice(0, SHORT),
    valueOf(leaf).slice(0, SHORT),
    leaf.unit ?? '',
  ]);
}

/** In an order of their own: that of the sheet says nothing. */
function inputsBound(inputs: Inputs): Pick<Basis, 'inputs' | 'digest'> {
  const sorted = [...inputs].sort((a, b) => (a.join('\n') < b.join('\n') ? -1 : 1));
  return { inputs: sorted.slice(0, KEPT_INPUTS), digest: sha256Of(JSON.stringify(sorted)) };
}

/** What stands in cells: as words, however they were typed or formatted, and in whatever order. */
export function boundOfCells(at: CellRange, { workbook }: Review): Basis {
  const inputs = wordsIn(at, workbook).map((word): Inputs[number] => ['', word, '']);
  return { outcome: '', ...inputsBound(inputs), subject: '', clauses: [], interpretation: '' };
}

/** An answer rests on the question's wording and where it stands, and on what the documents of its stage say: their amounts and days, not each line. */
export function boundOfQuestion(item: string, review: Review): Basis | undefined {
  const question = review.checklist.find((one) => one.item === item);
  if (!question) return undefined;
  const places = question.citations.map((citation) => `${citation.instrument}${citedPlaceWords(citation).zh}`);
  const clauses = [...places, question.text.zh].map((clause) => clause.slice(0, 2000)).slice(0, 40);
  const inputs = inputsByStage(review).get(question.stage) ?? [];
  return { outcome: '', ...inputsBound(inputs), subject: '', clauses, interpretation: '' };
}

const inputsByStage = keptBy((review: Review): ReadonlyMap<Stage, Inputs> => {
  const kinds = new Map(review.subjects.map(({ id, kind }) => [id, kind]));
  const leaves = new Map<Stage, TraceNode[]>();
  for (const { stage, subject, trace } of review.findings) {
    const kind = kinds.get(subject);
    if (kind === 'line' || kind === 'list') continue;
    leaves.set(stage, [...(leaves.get(stage) ?? []), ...leavesOf(trace)]);
  }
  return new Map([...leaves].map(([stage, some]) => [stage, inputsOf(some)]));
});

function wordsIn({ sheet: id, ...area }: CellRange, workbook: Workbook): string[] {
  const sheet = sheetById(workbook, id);
  const rows = sheet?.rows.slice(area.top, area.bottom + 1) ?? [];
  return rows
    .flatMap((row) => (row ?? []).slice(area.left, area.right + 1).map((cell) => cellWord(cell)))
    .filter((word) => word !== '');
}

/** A project may be renamed; a slip is its number, a line its name. */
function identityOf(subject: Subject | undefined): string {
  if (!subject || subject.kind === 'project') return '';
  return (lineName(subject) ?? subject.title).slice(0, SHORT);
}

/** Document, place, duty and wording; the numbers of the regulation and its formulas; each interpretation with its reason. */
function clausesOf(finding: Finding, leaves: readonly TraceNode[], asOf: string): string[] {
  const { citations, title, modality, interpretations = [], trace } = finding;
  const numbers = leaves
    // The day asked for is no number of the regulation.
    .filter(({ fact, value }) => fact === undefined && value !== undefined && value !== asOf)
    .map(({ label, value = '', unit = '' }) => `${label.zh} = ${value} ${unit}`.trim());
  return [
    ...new Set([
      ...citations.map((citation) => `${citation.instrument}${citedPlaceWords(citation).zh}`),
      `${title.zh} · ${modality}`,
      ...numbers,
      ...formulasOf(trace),
      ...interpretations.map(({ id, title: name, reason }) => `${id} · ${name.zh} · ${reason.zh}`),
    ]),
  ].map((clause) => clause.slice(0, 2000));
}

/** As the rule has them: what is judged, and what each quantity it names is made of. What stands deeper may be called for the sheet it comes from. */
function formulasOf(trace: TraceNode): string[] {
  const judged = [trace, ...(trace.args ?? [])].filter(isComputed);
  return [...judged.map(({ label }) => label.zh), ...definitionsIn(trace)];
}

function definitionsIn({ label, op, args = [] }: TraceNode): string[] {
  const own = op === 'named' ? args.filter(isComputed).map((one) => `${label.zh} = ${one.label.zh}`) : [];
  return [...own, ...args.flatMap(definitionsIn)];
}

function isComputed({ fact, args = [] }: TraceNode): boolean {
  return fact === undefined && args.length > 0;
}

/** Facts, and what is neither fact nor computed: parameters, literals. */
function leavesOf(node: TraceNode): TraceNode[] {
  if (node.fact !== undefined || !node.args || node.args.length === 0) return [node];
  return node.args.flatMap(leavesOf);
}

function valueOf({ value, atLeast, atMost }: TraceNode): string {
  if (value !== undefined) return value;
  return atLeast !== undefined || atMost !== undefined ? `${atLeast ?? ''}…${atMost ?? ''}` : '';
}

/** What asks for something, as a round keeps it: id, outcome, and by what it rests on. */
export const findingStates = keptBy((review: Review): readonly FindingState[] =>
  review.findings.filter(isWeighty).map((finding) => [finding.id, finding.outcome, restsOn(finding, review)]),
);

function restsOn(finding: Finding, review: Review): string {
  const { inputs: _, ...rest } = boundOf(finding, review);
  return sha256Of(JSON.stringify(rest)).slice(0, 12);
}
