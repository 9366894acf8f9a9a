/**
 * What a workbook holds to be judged, each with its own verdict: the change
 * slips and lists at hand, and the stages of the project. The pane and the
 * command line show them in this order.
 */
import type { Bilingual } from '../base/bilingual';
import { keptBy } from '../base/kept';
import { STAGES, type Stage } from '../checks/evaluation';
import type { Subject, SubjectId } from '../facts/subject';
import { groupOf, WEIGHTY_GROUPS, type FindingGroup } from './finding-groups';
import type { Finding, Review } from './review';
import { applicationsOf, documentOf } from './document-of';
import { stageTitle } from './stage-title';

export interface Matter {
  /** 'change:BG-01', 'list:budget', 'project/initiation'. */
  readonly id: string;
  readonly subject: SubjectId;
  /** Of the project; a slip or a list is judged as a whole. */
  readonly stage?: Stage;
  readonly title: Bilingual;
  /** What it comes to: the gravest group that holds a finding. */
  readonly group: FindingGroup;
  /** A form nobody has put a figure in yet. */
  readonly draft: boolean;
  /** Something of it is on record; what nobody has begun colours nothing else. */
  readonly begun: boolean;
  readonly findings: readonly Finding[];
  /** Facts that its checks wait for and nobody has written down, each once. */
  readonly unfilled: number;
}

/** Slips and lists in the order of their subjects, then the stages of the project; what has begun before what has not. */
export const mattersOf = keptBy((review: Review): readonly Matter[] => {
  const byId = new Map(review.subjects.map((subject) => [subject.id, subject]));
  const grouped = findingsByMatter(review, byId);
  const documents = review.subjects.filter(({ id, kind }) => kind !== 'project' && grouped.has(id));
  const project = review.subjects.find(({ kind }) => kind === 'project')?.id ?? 'project';
  const stages = [...STAGES].filter((stage) => grouped.has(`${project}/${stage}`));
  const all: Matter[] = [
    ...documents.map((subject) => matterOf(subject.id, subject, grouped, review)),
    ...stages.map((stage) => matterOf(`${project}/${stage}`, { id: project }, grouped, review, stage)),
  ];
  return [...all.filter(({ begun }) => begun), ...all.filter(({ begun }) => !begun)];
});

/** What the checks of a change ask of the project holds for each of its slips. */
function findingsByMatter(review: Review, byId: ReadonlyMap<SubjectId, Subject>): ReadonlyMap<string, Finding[]> {
  const slips = review.subjects.filter(({ kind }) => kind === 'change').map(({ id }) => id);
  const grouped = new Map<string, Finding[]>(slips.map((id) => [id, []]));
  for (const finding of review.findings) {
    const owner = documentOf(byId.get(finding.subject));
    const ofProject = owner?.kind === undefined || owner.kind === 'project';
    const ids = !ofProject
      ? [owner.id]
      : finding.stage === 'change' && slips.length > 0
        ? slips
        : [`${owner?.id ?? finding.subject}/${finding.stage}`];
    for (const id of ids) {
      const there = grouped.get(id);
      if (there) there.push(finding);
      else grouped.set(id, [finding]);
    }
  }
  return grouped;
}

function matterOf(
  id: string,
  subject: Pick<Subject, 'id'> & Partial<Pick<Subject, 'title' | 'draft'>>,
  grouped: ReadonlyMap<string, readonly Finding[]>,
  { verdicts, subjects, pack }: Review,
  stage?: Stage,
): Matter {
  const findings = grouped.get(id) ?? [];
  const { title = id } = subject;
  const begun = verdicts.some((one) => one.subject === subject.id && one.stage === stage && one.begun);
  const blank =
    stage === 'initiation' && subjects.some((one) => one.id === subject.id && applicationsOf(one).length > 0);
  return {
    id,
    subject: subject.id,
    ...(stage && { stage }),
    title: stage ? stageTitle(stage) : { zh: title, en: title },
    group: gravestOf(findings, pack !== undefined),
    draft: stage === undefined ? subject.draft === true : blank && !begun,
    begun: stage === undefined ? subject.draft !== true : begun,
    findings,
    unfilled: unfilledIn(findings),
  };
}

function gravestOf(findings: readonly Finding[], byLaw: boolean): FindingGroup {
  const groups = new Set(findings.map(groupOf));
  const gravest = WEIGHTY_GROUPS.find((group) => groups.has(group));
  if (gravest) return gravest;
  // That its sums come out makes nothing compliant of which the law says no more, or of which nobody knows what law.
  if (groups.has('lapsed')) return 'lapsed';
  if (groups.has('passed') || groups.has('noted') || groups.has('accepted')) return byLaw ? 'passed' : 'cannotTell';
  return groups.has('notRegulated') ? 'notRegulated' : 'inapplicable';
}

function unfilledIn(findings: readonly Finding[]): number {
  const waiting = findings.filter((finding) => groupOf(finding) === 'cannotTell');
  return new Set(waiting.flatMap(({ missing = [] }) => missing.map(({ fact }) => fact))).size;
}

/** Of what is at hand, the gravest; among equals the slip that stands last, then what stands first. */
export function matterToShow(matters: readonly Matter[]): Matter | undefined {
  const there = matters.filter(({ begun, draft }) => begun || draft);
  const documents = there.filter(({ stage }) => stage === undefined);
  const among = [documents, there, matters].find((some) => some.length > 0) ?? [];
  const isSlip = ({ subject }: Matter) => subject.startsWith('change:');
  const inTurn = [...among.filter(isSlip).reverse(), ...among.filter((one) => !isSlip(one))];
  return inTurn.sort((a, b) => weightOf(a) - weightOf(b))[0];
}

/** What holds of every workbook comes after the form that somebody is about to fill in. */
function weightOf({ group, draft, stage }: Matter): number {
  const place = WEIGHTY_GROUPS.findIndex((one) => one === group);
  if (!draft && place >= 0) return place;
  return WEIGHTY_GROUPS.length + (draft ? 1 : stage === 'always' ? 2 : 0);
}
