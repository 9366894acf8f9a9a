/** What is known of one change slip: its own fields, the sums over its lines, and the day that dates the application. */
import type { Bilingual } from '../base/bilingual';
import type { CellRange } from '../base/address';
import type { FormDocument, FormProblem } from '../forms/form-document';
import { comparableText } from '../base/comparable-text';
import type { Steps } from '../base/steps';
import { conflicting, known, notFound, type Reading } from '../workbook/reading';
import type { Workbook } from '../workbook/workbook';
import { CHANGED_AMOUNT_FACTS, changedAmounts } from './changed-amounts';
import type { ChangeSlip } from './change-slips';
import type { FactDictionary } from './fact-dictionary';
import { isTwoSided } from './list-facts';
import { fieldValue, sameValue } from './field-value';
import { placeWords } from './place-words';
import { merged, possible } from './project-facts';
import type { FactId } from './fact-id';
import type { Facts, FactValue } from './subject';

/** What the form's own fields say. */
export function slipFields(
  documents: readonly FormDocument[],
  dictionary: FactDictionary,
  workbook: Workbook,
  problems: FormProblem[],
): Facts {
  const facts = new Map<FactId, Reading<FactValue>>();
  const ids = new Set(documents.flatMap(({ fields }) => [...fields.keys()]));
  for (const id of ids) {
    for (const fact of dictionary.byField(`change-slip/${id}`)) {
      if ((fact.subject ?? 'project') === 'project' && !fact.id.startsWith('change.')) continue;
      const found = documents.flatMap(({ fields }) => {
        const field = fields.get(id);
        return field ? [{ reading: fieldValue(field, fact, workbook.date1904), stated: true }] : [];
      });
      const reading = possible(fact, merged(fact, found, workbook, problems), workbook, problems);
      if (reading.known || reading.why !== 'not-found' || fact.subject === 'change') facts.set(fact.id, reading);
    }
  }
  return facts;
}

/** What the slip should say and has no place for: not found, in the whole of the slip. */
export function unmentioned(known: Facts, slip: ChangeSlip, dictionary: FactDictionary): Facts {
  const absent = notFound(slip.documents.map(({ range }) => range));
  const wanting = dictionary.facts.filter(({ id, subject }) => subject === 'change' && !known.has(id));
  return new Map(wanting.map(({ id }) => [id, absent]));
}

const SIGNED = [
  ['change.ownerSignedOn', '建设单位', 'the owner'],
  ['change.supervisorSignedOn', '监理单位', 'the supervisor'],
  ['change.contractorSignedOn', '承建单位', 'the contractor'],
] as const;

/** The slip's own 变更申请日期, else the project's, else the day the slip was signed. */
export function applicationDay(
  facts: Facts,
  project: Facts,
  onlySlip: boolean,
  workbook: Workbook,
  problems: FormProblem[],
): Reading<FactValue> | undefined {
  const own = facts.get('change.appliedOn');
  const stated = project.get('change.appliedOn');
  if (own?.known) {
    if (!onlySlip || !stated?.known || sameValue(own.value, stated.value)) return undefined;
    const cells = [...own.cells, ...stated.cells];
    const places = placeWords(workbook, cells);
    const message = {
      zh: `变更申请日期写了两个不同的日子（${places.zh}），请核对`,
      en: `two different days of the change request are written (${places.en}); make them the same`,
    };
    problems.push({ kind: 'conflicting-facts', message, at: cells });
    return conflicting(cells, message);
  }
  if (own !== undefined || (stated !== undefined && (stated.known || stated.why !== 'not-found'))) return undefined;
  for (const [id, zh, en] of SIGNED) {
    const signed = facts.get(id);
    if (signed?.known !== true) continue;
    const assumed = {
      zh: `变更单没有写申请日期，取${zh}签署的日期`,
      en: `the slip states no day of application; the day ${en} signed is taken`,
    };
    return known(signed.value, signed.cells, assumed);
  }
  return undefined;
}

/** A slip that names its contract takes that contract's amount; of one that is not among several listed nothing is known. */
export function contractOfSlip(slip: ChangeSlip, project: Facts): Facts {
  const listed = [...project].filter(([id]) => id.startsWith(CONTRACT_ROW));
  const facts = new Map<FactId, Reading<FactValue>>();
  for (const document of slip.documents) {
    const named = document.fields.get('contract')?.text;
    if (named?.known !== true || listed.length === 0) continue;
    const name = comparableText(named.value);
    const own = project.get(`${CONTRACT_ROW}${name}`) ?? alike(name, listed);
    if (own) return new Map([['contract.amount', own]]);
    if (listed.length < 2) continue;
    const unlisted = notFound(named.cells, {
      zh: `变更单写的合同“${named.value}”在项目要素表里没有登记金额`,
      en: `no amount is listed for the contract “${named.value}” that the slip names`,
    });
    for (const id of ['contract.amount', 'contract.amountLeast'] as const) facts.set(id, unlisted);
  }
  return facts;
}

const CONTRACT_ROW = 'contract.amount:';

/** 甲标段 and 甲标段合同, where only one of those listed is so called. */
function alike(
  name: string,
  listed: readonly (readonly [string, Reading<FactValue>])[],
): Reading<FactValue> | undefined {
  const found = listed.filter(([id]) => {
    const other = id.slice(CONTRACT_ROW.length);
    return other.includes(name) || name.includes(other);
  });
  return found.length === 1 ? found[0]?.[1] : undefined;
}

/** The sums over the lines of its lists; of sheets that contradict one another there are none. */
export function* slipSums(slip: ChangeSlip, workbook: Workbook, problems: FormProblem[]): Steps<Facts> {
  if (slip.contradiction === undefined) {
    const looked: readonly CellRange[] = slip.documents.map(({ range }) => range);
    // What a list without an old side changes is for the list before it to say: slip-lists.ts.
    return yield* changedAmounts(slip.lists.filter(isTwoSided), looked, workbook);
  }
  problems.push(slip.contradiction);
  const reading = conflicting(slip.contradiction.at, slip.contradiction.message);
  return new Map(CHANGED_AMOUNT_FACTS.map((id) => [id, reading]));
}

/** Which lines are new content is a person's call where the sheet of project facts states it. */
const STATED_APART: Bilingual = {
  zh: '所填新增建设内容投资与清单中原为空的行不同，按较大的计',
  en: 'the sheet of project facts and the lines that were empty before differ; the larger counts',
};

export function statedNewContent(facts: Facts, project: Facts, onlySlip: boolean): Reading<FactValue> | undefined {
  const stated = project.get('change.newContentStated');
  if (!onlySlip || stated?.known !== true || stated.value.type !== 'amount') return undefined;
  const derived = facts.get('change.newContent');
  if (derived?.known !== true || derived.value.type !== 'amount')
    return known(stated.value, stated.cells, STATED_APART);
  if (sameValue(derived.value, stated.value)) return stated;
  // What the list shows is there, whatever is stated.
  const more = derived.value.value.compare(stated.value.value) > 0 ? derived : stated;
  return known(more.value, more.cells, STATED_APART);
}
