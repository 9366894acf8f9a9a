/**
 * From the documents of a workbook to its subjects: the project, each change
 * slip, each list and each line, with what is known of them. Documents whose
 * recognition is doubtful say nothing until a person confirms them.
 */
import { Exact } from '../base/exact';
import { atOnce, type Steps } from '../base/steps';
import type { FormDocument, FormProblem, ItemList } from '../forms/form-document';
import { known, type Reading } from '../workbook/reading';
import type { Workbook } from '../workbook/workbook';
import { applicationFacts } from './application-facts';
import { applicationSums } from './application-sums';
import { budgetClaims } from './budget-claims';
import { changeFacts } from './change-facts';
import { changeSlips, type ChangeSlip } from './change-slips';
import { checklistData } from './checklist-data';
import { decisionProblems, lineIdentity, comparingStages, type LineIdentity } from './compared-lists';
import type { FactDictionary } from './fact-dictionary';
import { joinPages, placedLists } from './joined-lists';
import { listSubjects, type Compared } from './list-facts';
import { baselineOf } from './listed-lines';
import { priorChanges } from './prior-changes';
import { projectFacts, type GatheredFacts } from './project-facts';
import { projectNames } from './project-names';
import { slipBaselines } from './slip-baselines';
import { afterChangeOf, comparingSlipLists, type SlipLists } from './slip-lists';
import type { FactId } from './fact-id';
import type { FactValue, Subject } from './subject';
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
  const stated = projectFacts(certain, dictionary, workbook);
  const tax = settledTax(certain, stated.facts, dictionary, workbook);
  if (tax.basis) stated.facts.set('amounts.taxBasis', tax.basis);
  const gather = (some: readonly FormDocument[]) =>
    gatheringSettled(some, { facts: new Map(stated.facts), problems: [...stated.problems] }, dictionary, workbook);
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
function* gatheringSettled(
  certain: readonly FormDocument[],
  { facts, problems }: GatheredFacts,
  dictionary: FactDictionary,
  workbook: Workbook,
): Steps<Omit<Gathered, 'documents'>> {
  for (const [id, reading] of applicationSums(certain, dictionary, facts)) facts.set(id, reading);
  for (const [id, reading] of checklistData(certain)) facts.set(id, reading);
  for (const [id, reading] of applicationFacts(certain, facts)) facts.set(id, reading);
  for (const [id, reading] of projectNames(certain, dictionary, workbook)) facts.set(id, reading);
  const slips = changeSlips(
    certain.filter(({ kind }) => kind === 'change-slip'),
    workbook,
  );
  countApplications(facts, slips);
  const [onlySlip, ...otherSlips] = slips;
  if (otherSlips.length === 0) addPriorChanges(facts, certain, onlySlip, dictionary);
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
  const afterChange = slips.length === 1 ? afterChangeOf(versions) : undefined;
  const before = yield* slipBaselines(slips, baseline, certain, workbook.remembered);
  for (const slip of slips) {
    yield;
    const lists = yield* comparingSlipLists(slip, before.get(slip) ?? { baseline }, afterChange, workbook);
    subjects.push(...(yield* slipSubjects(slip, slips.length === 1, project, dictionary, workbook, problems, lists)));
  }
  subjects.push(...(yield* budgetSubjects(certain, project, versions)));
  const identity = lineIdentity(comparisonsOf(subjects), workbook.remembered);
  problems.push(...decisionProblems(identity));
  return { subjects, problems, identity };
}

/** The lists of one slip are compared together, and told of once. */
function comparisonsOf(subjects: readonly Subject[]): LineIdentity['comparisons'] {
  return subjects.flatMap(({ id, kind, comparison }) => (comparison && kind !== 'line' ? [{ subject: id, comparison }] : []));
} // prettier-ignore

function* slipSubjects(
  slip: ChangeSlip,
  onlySlip: boolean,
  project: Subject,
  dictionary: FactDictionary,
  workbook: Workbook,
  problems: FormProblem[],
  lists: SlipLists,
): Steps<Subject[]> {
  const facts = yield* changeFacts(slip, onlySlip, project.facts, dictionary, workbook, problems);
  if (onlySlip || facts.get('change.priorAmount')?.known) addRegistered(facts, project.documents, slip, dictionary);
  if (project.facts.get('change.priorAmount')?.known !== true)
    addPriorChanges(facts, project.documents, slip, dictionary);
  for (const [id, reading] of lists.facts) facts.set(id, reading);
  const change: Subject = {
    id: `change:${slip.number}`,
    kind: 'change',
    title: slip.numbered || !onlySlip ? `变更单 ${slip.number}` : '变更单',
    parent: project,
    facts,
    documents: slip.documents,
    lists: slip.lists,
    ...(lists.undecided ? { undecided: lists.undecided } : {}),
  };
  const names = new Names();
  const subjects: Subject[] = [change];
  for (const { list, document, compared } of lists.placed) {
    const name = names.free(`${slip.number}/${list.role}`);
    subjects.push(...(yield* listSubjects(list, document, name, change, compared)));
  }
  return subjects;
}

function* budgetSubjects(
  documents: readonly FormDocument[],
  project: Subject,
  versions: ReadonlyMap<ItemList, Compared>,
): Steps<Subject[]> {
  const names = new Names();
  const placed = placedLists(documents.filter(({ kind }) => kind === 'budget'));
  // Pages that were joined begin with the lines of the first.
  const byFirstLine = new Map([...versions].map(([list, compared]) => [list.lines[0], compared]));
  const subjects: Subject[] = [];
  for (const { list, document } of joinPages(placed)) {
    const compared = byFirstLine.get(list.lines[0]);
    subjects.push(...(yield* listSubjects(list, document, names.free('budget'), project, compared)));
  }
  return subjects;
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

/** As stated; where nothing is, as the change register has it. */
function addPriorChanges(
  facts: Map<FactId, Reading<FactValue>>,
  documents: readonly FormDocument[],
  slip: ChangeSlip | undefined,
  dictionary: FactDictionary,
): void {
  const fact = dictionary.byId('change.priorAmount');
  const stated = facts.get('change.priorAmount');
  if (fact === undefined || stated?.known || (stated !== undefined && stated.why !== 'not-found')) return;
  const prior = priorChanges(documents, fact, slip?.numbered ? slip.number : undefined);
  if (prior) facts.set('change.priorAmount', prior);
}

/** What the register has, beside what is stated. */
function addRegistered(
  facts: Map<FactId, Reading<FactValue>>,
  documents: readonly FormDocument[],
  slip: ChangeSlip,
  dictionary: FactDictionary,
): void {
  const fact = dictionary.byId('change.registeredAmount');
  const registered = fact && priorChanges(documents, fact, slip.numbered ? slip.number : undefined);
  if (registered) facts.set('change.registeredAmount', registered);
}

/** As stated, else the slips that stand in the workbook. */
function countApplications(facts: Map<FactId, Reading<FactValue>>, slips: readonly ChangeSlip[]): void {
  const stated = facts.get('change.applicationCount');
  if (slips.length === 0 || stated?.known || (stated !== undefined && stated.why !== 'not-found')) return;
  const cells = slips.flatMap(({ documents }) => documents.map(({ range }) => range));
  const assumed = {
    zh: `没有写变更申请次数，按工作簿中的 ${slips.length} 份变更单计`,
    en: `no number of change requests is stated; the ${slips.length} slip(s) in the workbook are counted`,
  };
  const value: FactValue = { type: 'number', value: Exact.of(String(slips.length)) };
  facts.set('change.applicationCount', known(value, cells, assumed));
}

function titleOf(facts: ReadonlyMap<FactId, Reading<FactValue>>): string {
  const name = facts.get('project.name');
  return name?.known && name.value.type === 'text' ? name.value.value : '本项目';
}
