/**
 * From the documents of a workbook to its subjects: the project, each change
 * slip, each list and each line, with what is known of them. Documents whose
 * recognition is doubtful say nothing until a person confirms them.
 */
import { atOnce, type Steps } from '../base/steps';
import type { FormDocument, FormProblem, ItemList } from '../forms/form-document';
import type { Workbook } from '../workbook/workbook';
import { budgetClaims } from './budget-claims';
import { changeSlips, type ChangeSlip } from './change-slips';
import { decisionProblems, lineIdentity, comparingStages, type LineIdentity } from './compared-lists';
import { unseenApplications } from './counted-applications';
import { isDraft } from './draft-slips';
import { joinEarlier, lastSlip, slipsBefore, type ChangeSubject } from './earlier-slips';
import type { FactDictionary } from './fact-dictionary';
import { joinPages, placedLists, type PlacedList } from './joined-lists';
import { listSubjects, type Compared } from './list-facts';
import { baselineOf } from './listed-lines';
import { registerProblems } from './registered-changes';
import { slipBaselines } from './slip-baselines';
import { agreedTo, registeredNumbers } from './slip-order';
import { afterChangeOf, comparingSlipLists } from './slip-lists';
import { withResults } from './slip-results';
import { changeSources, type ChangeWorld } from './sources/change-sources';
import { readSources } from './sources/fact-source';
import { PROJECT_SOURCES, statedSources, type ProjectWorld } from './sources/project-sources';
import type { Facts, Subject } from './subject';
import { statedChange } from './stated-change';
import { withSummed } from './summed-lists';
import { settledTax } from './tax-basis';
import { withBothBases } from './without-tax';

export interface Gathered {
  /** The project first, then each slip with its lists and lines, then budgets. */
  readonly subjects: readonly Subject[];
  readonly problems: readonly FormProblem[];
  readonly identity: LineIdentity;
  /** Those given, each list as it counts. */
  readonly documents: readonly FormDocument[];
}

export function gatherFacts(
  documents: readonly FormDocument[],
  dictionary: FactDictionary,
  workbook: Workbook,
): Gathered {
  return atOnce(gatheringFacts(documents, dictionary, workbook));
}

/** The same, in steps: it may wait between lines. */
export function* gatheringFacts(
  documents: readonly FormDocument[],
  dictionary: FactDictionary,
  workbook: Workbook,
): Steps<Gathered> {
  const certain = documents.filter(({ recognition }) => recognition === 'certain');
  const inSheets: FormProblem[] = [...registerProblems(certain, dictionary)];
  const world = { documents: certain, dictionary, workbook, problems: inSheets };
  const stated = yield* readSources(statedSources(dictionary), world);
  const tax = settledTax(certain, stated, dictionary, workbook);
  const gather = (some: readonly FormDocument[]) =>
    gatheringSettled(stated, {
      ...world,
      documents: some,
      problems: [...inSheets],
      ...(tax.basis ? { taxBasis: tax.basis } : {}),
    });
  const gathered = yield* gather(tax.documents);
  const problems = [...gathered.problems, ...tax.problems];
  const settled = new Map(certain.map((document, at) => [document, tax.documents[at] ?? document]));
  return {
    ...gathered,
    ...(tax.withoutTax ? { subjects: withBothBases(gathered.subjects, (yield* gather(tax.withoutTax)).subjects) } : {}),
    problems,
    documents: documents.map((document) => settled.get(document) ?? document),
  };
}

/** Of documents that are certain, each list with the amounts that count. */
function* gatheringSettled(stated: Facts, given: Omit<ProjectWorld, 'slips'>): Steps<Omit<Gathered, 'documents'>> {
  const { documents: certain, workbook, problems } = given;
  const read = changeSlips(
    certain.filter(({ kind }) => kind === 'change-slip'),
    workbook,
  );
  const slips = withResults(read, stated);
  const inFigures = slips.filter((slip) => !isDraft(slip));
  const filled = inFigures.length === 0 ? slips : inFigures;
  const facts = yield* readSources(PROJECT_SOURCES, { ...given, slips: filled }, stated);
  const project: Subject = {
    id: 'project',
    kind: 'project',
    title: titleOf(facts),
    facts,
    documents: certain,
    lists: [],
  };
  const subjects: Subject[] = [project];
  const budgets = budgetClaims(
    certain.filter(({ kind }) => kind === 'budget'),
    workbook,
  );
  problems.push(...budgets.conflicts.map(({ problem }) => problem));
  const baseline = baselineOf(budgets);
  yield;
  const versions = yield* comparingStages(budgets, workbook.remembered);
  const afterChange = filled.length === 1 ? afterChangeOf(versions) : undefined;
  // Of one that leaves it to the list after the change to say what changes the figures stand there.
  const drafts = new Set(afterChange ? [] : slips.filter(isDraft));
  const before = yield* slipBaselines(filled, baseline, certain, workbook.remembered);
  const last = lastSlip(slips);
  const registered = registeredNumbers(certain);
  const unseen = unseenApplications(facts, slips, certain);
  const changes = new Map<ChangeSlip, ChangeSubject>();
  const earlier: ChangeWorld['earlier'][number][] = [];
  for (const slip of slips) {
    yield;
    const lists = yield* comparingSlipLists(slip, before.get(slip) ?? { baseline }, afterChange, workbook);
    const place = { onlySlip: filled.length === 1 && filled.includes(slip), isLast: slip === last };
    const { change, parts } = yield* slipSubjects(
      { ...given, slip, ...place, earlier: [...earlier], lists, project, ...(unseen ? { unseen } : {}) },
      { nobodyBegan: drafts.has(slip), registered },
    );
    changes.set(slip, change);
    subjects.push(change, ...parts);
    if (!drafts.has(slip)) earlier.push({ slip, facts: change.facts });
  }
  joinEarlier(changes, slipsBefore(slips, certain), last, facts);
  const statedAlone = slips.length === 0 ? statedChange(project) : undefined;
  if (statedAlone) subjects.push(statedAlone);
  subjects.push(...(yield* budgetSubjects(certain, project, versions, workbook)));
  const identity = lineIdentity(comparisonsOf(subjects), workbook.remembered);
  problems.push(...decisionProblems(identity));
  return { subjects, problems, identity };
}

/** The lists of one slip are compared together, and told of once. */
function comparisonsOf(subjects: readonly Subject[]): LineIdentity['comparisons'] {
  return subjects.flatMap(({ id, kind, comparison }) =>
    comparison && kind !== 'line' ? [{ subject: id, comparison }] : [],
  );
}

/** The slip, then its lists and lines. */
function* slipSubjects(
  world: ChangeWorld,
  { nobodyBegan, registered }: { readonly nobodyBegan: boolean; readonly registered: readonly string[] },
): Steps<{ readonly change: ChangeSubject; readonly parts: readonly Subject[] }> {
  const { slip, onlySlip, isLast, project, lists, dictionary } = world;
  const unseen = isLast ? world.unseen : undefined;
  const facts = yield* readSources(changeSources(dictionary), world);
  const change: ChangeSubject = {
    id: `change:${slip.number}`,
    kind: 'change',
    ...(nobodyBegan ? { draft: true as const } : {}),
    ...(agreedTo(slip, registered) === 'refused' ? { refused: true as const } : {}),
    title: slip.numbered || !onlySlip ? `变更单 ${slip.number}` : '变更单',
    parent: project,
    facts,
    documents: slip.documents,
    lists: slip.lists,
    ...(lists.undecided ? { undecided: lists.undecided } : {}),
    ...(unseen ? { unseen } : {}),
    earlier: [],
  };
  const names = new Names();
  const parts: Subject[] = [];
  for (const { list, document, compared } of lists.placed) {
    const name = names.free(`${slip.number}/${list.role}`);
    parts.push(...(yield* listSubjects(list, document, name, change, compared)));
  }
  return { change, parts };
}

function* budgetSubjects(
  documents: readonly FormDocument[],
  project: Subject,
  versions: ReadonlyMap<ItemList, Compared>,
  workbook: Workbook,
): Steps<Subject[]> {
  const names = new Names();
  const placed = placedLists(documents.filter(({ kind }) => kind === 'budget'));
  // Pages that were joined begin with the lines of the first.
  const byFirstLine = new Map([...versions].map(([list, compared]) => [list.lines[0], compared]));
  const subjects: Subject[] = [];
  const joined = joinPages(placed);
  const counted = joined.length > 1 ? joined.map(withoutWordsAbove) : joined;
  for (const { list, document } of withSummed(counted, workbook)) {
    const compared = byFirstLine.get(list.lines[0]);
    subjects.push(...(yield* listSubjects(list, document, names.free('budget'), project, compared)));
  }
  return subjects;
}

/** Of several lists nobody knows which of them words over one are the total of. */
function withoutWordsAbove(placed: PlacedList): PlacedList {
  const { list } = placed;
  const isAbove = ({ kind, label, cells }: ItemList['totals'][number]) =>
    kind === 'in-words' && cells.top < list.range.top && !label.includes('小写');
  if (!list.totals.some(isAbove)) return placed;
  return { ...placed, list: { ...list, totals: list.totals.filter((total) => !isAbove(total)) } };
}

/** 'hardware', 'hardware#2' … */
class Names {
  private readonly taken = new Map<string, number>();
  free(name: string): string {
    const times = (this.taken.get(name) ?? 0) + 1;
    this.taken.set(name, times);
    return times === 1 ? name : `${name}#${times}`;
  }
}

function titleOf(facts: Facts): string {
  const name = facts.get('project.name');
  return name?.known && name.value.type === 'text' ? name.value.value : '本项目';
}
