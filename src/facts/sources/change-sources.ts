/**
 * Where the facts of a change slip come from. A new one is a new entry: what
 * it gives, what it needs of the slip, and how it reads it; of the slips
 * before and of the project's facts the world tells.
 */
import type { Bilingual } from '../../base/bilingual';
import { keptBy } from '../../base/kept';
import type { FormProblem } from '../../forms/form-document';
import type { Workbook } from '../../workbook/workbook';
import { applicationDay, contractOfSlip, slipFields, slipSums, statedNewContent, unmentioned } from '../change-facts';
import type { ChangeSlip } from '../change-slips';
import { CHANGED_AMOUNT_FACTS, changedAmountsGrow } from '../changed-amounts';
import { isStated, OF_THE_LAST } from '../earlier-slips';
import type { FactId } from '../fact-id';
import type { FactDictionary } from '../fact-dictionary';
import { pageSignatureFacts } from '../page-signature-facts';
import { priorAmount, registeredAmount } from '../registered-changes';
import { statedSums } from '../stated-sums';
import type { SlipLists } from '../slip-lists';
import type { Facts, Subject } from '../subject';
import { slipUnderWay } from '../under-way';
import { growthOf, inOrder, type AmountTried, type FactSource } from './fact-source';
import { told } from './project-sources';

export interface ChangeWorld {
  readonly slip: ChangeSlip;
  /** There is no other in the workbook. */
  readonly onlySlip: boolean;
  /** The one that comes after all others: what is stated of the project's earlier changes is stated for it. */
  readonly isLast: boolean;
  /** More applications are stated than the workbook holds: in words. */
  readonly unseen?: Bilingual;
  /** Those before it in order, each with what is known of it. */
  readonly earlier: readonly { readonly slip: ChangeSlip; readonly facts: Facts }[];
  /** Its lists, compared with what was there before. */
  readonly lists: SlipLists;
  readonly project: Subject;
  readonly dictionary: FactDictionary;
  readonly workbook: Workbook;
  readonly problems: FormProblem[];
}

const fields = (dictionary: FactDictionary): FactSource<ChangeWorld> => ({
  name: 'the fields of the slip',
  gives: dictionary.facts.filter(isOnSlip).map(({ id }) => id),
  read: ({ slip, workbook, problems }) => slipFields(slip.documents, dictionary, workbook, problems),
});

/** What its own sheets say besides. */
const ON_THE_SLIP: readonly FactSource<ChangeWorld>[] = [
  {
    name: 'the day of the application',
    gives: [],
    settles: ['change.appliedOn'],
    needs: ['change.ownerSignedOn', 'change.supervisorSignedOn', 'change.contractorSignedOn'],
    read: ({ project, onlySlip, workbook, problems }, known) =>
      told('change.appliedOn', applicationDay(known, project.facts, onlySlip, workbook, problems)),
  },
  {
    name: 'the contract that the slip names',
    gives: ['contract.amount', 'contract.amountLeast'],
    read: ({ slip, project }) => contractOfSlip(slip, project.facts),
  },
  {
    name: 'the sums over the lines',
    gives: CHANGED_AMOUNT_FACTS,
    read: ({ slip, workbook, problems }) => slipSums(slip, workbook, problems),
    grows: changedAmountsGrow,
  },
  {
    name: 'the sums as the slip states them, where it has no lines',
    gives: [],
    settles: [
      'change.oldTotal',
      'change.newTotal',
      'change.increase',
      'change.decrease',
      'change.absoluteSum',
      'change.delta',
    ],
    needs: [
      'change.statedBefore',
      'change.statedAfter',
      'change.statedIncrease',
      'change.statedDecrease',
      'contract.amount',
      'change.statedContractAfter',
      'change.statedAmount',
    ],
    read: ({ project, slip, lists }, known) =>
      statedSums(
        known,
        known.get('contract.amount') ?? project.facts.get('contract.amount'),
        // Lists of one side say by comparison what changes.
        slip.lists.length + lists.facts.size > 0 ? undefined : { saysWhichWay: saysWhichWay(slip) },
      ),
  },
  {
    name: 'new content as a person states it',
    gives: [],
    settles: ['change.newContent'],
    read: ({ project, onlySlip }, known) => told('change.newContent', statedNewContent(known, project.facts, onlySlip)),
  },
  {
    name: 'the signatures of the pages',
    gives: ['change.pageCount', 'change.missingSignatureCount', 'change.missingSignatures'],
    read: ({ slip }) => pageSignatureFacts(slip.documents),
  },
  {
    name: 'whether it is still being filled in',
    gives: ['change.underWay'],
    read: ({ slip }) => told('change.underWay', slipUnderWay(slip)),
  },
];

/** '+16.65万元', 净增加金额. */
function saysWhichWay({ documents }: ChangeSlip): boolean {
  return documents.some(({ fields: given }) => {
    const { label = '', text } = given.get('statedAmount') ?? {};
    return /净增(?!减)/.test(label) || (text?.known === true && /^\s*[+＋]/.test(text.value));
  });
}

const silence = (dictionary: FactDictionary): FactSource<ChangeWorld> => ({
  name: 'what the slip does not say',
  gives: [],
  needs: ['change.appliedOn', 'change.pageCount'],
  ground: true,
  read: ({ slip }, known) => unmentioned(known, slip, dictionary),
});

const OF_ALL_EARLIER: readonly FactId[] = ['change.priorDelta', 'change.priorNewContent'];

/** What is known of it from elsewhere. */
const BESIDE_THE_SLIP: readonly FactSource<ChangeWorld>[] = [
  {
    name: 'the change register, up to the slip',
    gives: ['change.registeredAmount'],
    settles: ['change.priorAmount'],
    read: ({ slip, onlySlip, isLast, project, dictionary }, known) => {
      const own = known.get('change.priorAmount');
      const beside = onlySlip || own?.known === true;
      const stated = isStated(project.facts.get('change.priorAmount'));
      const registered = stated && isLast ? undefined : priorAmount(known, project.documents, slip, dictionary);
      return new Map([
        ...told('change.registeredAmount', beside ? registeredAmount(project.documents, slip, dictionary) : undefined),
        ...told('change.priorAmount', registered ?? (stated && !isLast && !isStated(own) ? OF_THE_LAST : undefined)),
      ]);
    },
  },
  {
    name: 'what is stated of all earlier changes, for the slips before the last',
    gives: OF_ALL_EARLIER,
    read: ({ isLast, project }) =>
      new Map(
        isLast
          ? []
          : OF_ALL_EARLIER.flatMap((id) => (isStated(project.facts.get(id)) ? [[id, OF_THE_LAST] as const] : [])),
      ),
  },
  {
    name: 'the sums by comparison, where the slip has no old side',
    gives: [],
    settles: CHANGED_AMOUNT_FACTS,
    needs: ['change.newContent'],
    read: ({ lists }) => lists.facts,
  },
];

export const changeTable = (dictionary: FactDictionary): readonly FactSource<ChangeWorld>[] => [
  fields(dictionary),
  ...ON_THE_SLIP,
  silence(dictionary),
  ...BESIDE_THE_SLIP,
];

export const changeSources = keptBy((dictionary: FactDictionary) => inOrder(changeTable(dictionary)));

/** By how much facts of a slip are more when one amount is tried, by all sources; what is written in a field stays as it is. */
export function slipGrowth(tried: AmountTried): ReturnType<typeof growthOf> {
  return growthOf([...ON_THE_SLIP, ...BESIDE_THE_SLIP], tried);
}

/** Of the slip itself, or of its application: the sheet of project facts may state that as well. */
function isOnSlip({ id, subject, from = [] }: FactDictionary['facts'][number]): boolean {
  return from.some((field) => field.startsWith('change-slip/')) && (subject === 'change' || id.startsWith('change.'));
}
