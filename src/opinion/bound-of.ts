/** What a finding rests on, as a decision on it is bound to it: values with their units, the line, the rule, the interpretation. */
import { citedPlaceWords } from '../checks/words/citation-words';
import type { TraceNode } from '../checks/evaluation';
import type { Subject } from '../facts/subject';
import { sha256Of } from '../record/sha256';
import type { Basis } from '../record/entry-shape';
import type { FindingState } from '../record/rounds';
import type { Finding, Review } from '../review/review';
import { isWeighty } from '../review/work-order';
import { lineName } from './line-name';

const KEPT_INPUTS = 60;
const SHORT = 480;

export function boundOf(finding: Finding, review: Review): Basis {
  const leaves = leavesOf(finding.trace);
  const facts = leaves.filter(({ fact }) => fact !== undefined);
  // A fact that stands in the formula twice is one input; cells tell it from its namesakes.
  const once = new Map(facts.map((leaf) => [JSON.stringify([leaf.fact, leaf.label.zh, leaf.cells]), leaf]));
  const inputs = [...once.values()]
    .map((leaf): Basis['inputs'][number] => [
      leaf.label.zh.slice(0, SHORT),
      valueOf(leaf).slice(0, SHORT),
      leaf.unit ?? '',
    ])
    .sort((a, b) => (a.join('\n') < b.join('\n') ? -1 : 1));
  const subject = review.subjects.find(({ id }) => id === finding.subject);
  return {
    outcome: finding.outcome,
    inputs: inputs.slice(0, KEPT_INPUTS),
    digest: sha256Of(JSON.stringify(inputs)),
    subject: identityOf(subject),
    clauses: clausesOf(finding, leaves, review.asOf.date).slice(0, 40),
    interpretation: finding.interpretations?.find(({ chosen }) => chosen)?.id ?? '',
  };
}

/** A project may be renamed; a slip is its number, a line its name. */
function identityOf(subject: Subject | undefined): string {
  if (!subject || subject.kind === 'project') return '';
  return (lineName(subject) ?? subject.title).slice(0, SHORT);
}

/** Document, place, duty and wording; the numbers of the regulation; each interpretation with its reason. */
function clausesOf(finding: Finding, leaves: readonly TraceNode[], asOf: string): string[] {
  const { citations, title, modality, interpretations = [] } = finding;
  const numbers = leaves
    // The day asked for is no number of the regulation.
    .filter(({ fact, value }) => fact === undefined && value !== undefined && value !== asOf)
    .map(({ label, value = '', unit = '' }) => `${label.zh} = ${value} ${unit}`.trim());
  return [
    ...new Set([
      ...citations.map((citation) => `${citation.instrument}${citedPlaceWords(citation).zh}`),
      `${title.zh} · ${modality}`,
      ...numbers,
      ...interpretations.map(({ id, title: name, reason }) => `${id} · ${name.zh} · ${reason.zh}`),
    ]),
  ].map((clause) => clause.slice(0, 2000));
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
export function findingStates(review: Review): FindingState[] {
  return review.findings.filter(isWeighty).map((finding) => [finding.id, finding.outcome, restsOn(finding, review)]);
}

function restsOn(finding: Finding, review: Review): string {
  const { inputs: _, ...rest } = boundOf(finding, review);
  return sha256Of(JSON.stringify(rest)).slice(0, 12);
}
