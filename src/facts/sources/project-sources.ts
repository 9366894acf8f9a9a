/** Where the facts of the project come from. */
import { keptBy } from '../../base/kept';
import type { FormDocument, FormProblem } from '../../forms/form-document';
import type { Reading } from '../../workbook/reading';
import type { Workbook } from '../../workbook/workbook';
import { applicationFacts } from '../application-facts';
import { applicationSums } from '../application-sums';
import type { ChangeSlip } from '../change-slips';
import { checklistData } from '../checklist-data';
import { contractAmounts } from '../contract-amounts';
import { countedApplications, refusedApplications } from '../counted-applications';
import type { FactDictionary } from '../fact-dictionary';
import type { FactId } from '../fact-id';
import { priorAmount } from '../registered-changes';
import { statedFacts } from '../project-facts';
import { projectNames } from '../project-names';
import type { Facts, FactValue } from '../subject';
import { unstatedFacts } from '../unstated-facts';
import { inOrder, type FactSource } from './fact-source';

/** What there is to read what is stated from. */
interface StatedWorld {
  readonly documents: readonly FormDocument[];
  readonly dictionary: FactDictionary;
  readonly workbook: Workbook;
  readonly problems: FormProblem[];
}

/** The documents with the amounts that count, by what is stated. */
export interface ProjectWorld extends StatedWorld {
  readonly slips: readonly ChangeSlip[];
  readonly taxBasis?: Reading<FactValue>;
}

/** What people write down; read first, for by it it is told which amounts count. */
export const statedTable = (dictionary: FactDictionary): readonly FactSource<StatedWorld>[] => [
  {
    name: 'what the sheets state',
    gives: dictionary.facts.filter((fact) => isOfProject(fact) && !fact.derived).map(({ id }) => id),
    read: ({ documents, workbook, problems }) => statedFacts(documents, dictionary, workbook, problems),
  },
  {
    name: 'what the contracts come to',
    gives: ['contract.amountSum', 'contract.amountLeast'],
    settles: ['contract.amount'],
    read: (_, stated) => contractAmounts(stated),
  },
  {
    name: 'what nobody states',
    gives: [],
    needs: ['contract.amount', 'contract.amountSum'],
    ground: true,
    read: ({ documents }, stated) =>
      unstatedFacts(
        stated,
        dictionary,
        documents.filter(({ kind }) => kind === 'project-facts').map(({ range }) => range),
      ),
  },
];

/** What follows from it and from the other forms. */
export const PROJECT_TABLE: readonly FactSource<ProjectWorld>[] = [
  {
    name: 'whether amounts with tax count',
    gives: [],
    settles: ['amounts.taxBasis'],
    read: ({ taxBasis }) => told('amounts.taxBasis', taxBasis),
  },
  {
    name: 'sums of the application and the checklist',
    gives: ['application.yearsTotal', 'application.sourcesTotal', 'checklist.partsTotal'],
    needs: ['project.totalInvestment'],
    read: ({ documents, dictionary }, known) => applicationSums(documents, dictionary, known),
  },
  {
    name: 'the data resource checklist',
    gives: [
      'checklist.dataNames',
      'checklist.incompleteData',
      'checklist.templateData',
      'checklist.idleFunctions',
      'checklist.unsharedData',
      'checklist.unsharedWithoutBasis',
    ],
    read: ({ documents }) => checklistData(documents),
  },
  {
    name: 'the initiation application',
    gives: ['application.underWay', 'application.natureTicks', 'application.fundedYears', 'application.plannedYears'],
    needs: ['application.plannedStart', 'application.plannedEnd'],
    read: ({ documents }, known) => applicationFacts(documents, known),
  },
  {
    name: 'by which names the forms call the project',
    gives: ['project.nameCount', 'project.namesStated'],
    read: ({ documents, dictionary, workbook }) => projectNames(documents, dictionary, workbook),
  },
  {
    name: 'the slips counted',
    gives: [],
    settles: ['change.applicationCount', 'change.refusedCount'],
    needs: ['change.priorAmount'],
    read: ({ slips, documents }, known) =>
      new Map([
        ...told('change.applicationCount', countedApplications(known, slips, documents)),
        ...told('change.refusedCount', refusedApplications(known, slips, documents)),
      ]),
  },
  {
    name: 'the change register, up to the only slip',
    gives: [],
    settles: ['change.priorAmount'],
    read: ({ documents, dictionary, slips: [slip, ...others] }, known) =>
      told('change.priorAmount', others.length === 0 ? priorAmount(known, documents, slip, dictionary) : undefined),
  },
];

export const statedSources = keptBy((dictionary: FactDictionary) => inOrder(statedTable(dictionary)));
export const PROJECT_SOURCES = inOrder(PROJECT_TABLE);

/** One fact, or nothing. */
export function told(id: FactId, reading: Reading<FactValue> | undefined): Facts {
  return reading ? new Map([[id, reading]]) : new Map();
}

function isOfProject({ subject = 'project' }: FactDictionary['facts'][number]): boolean {
  return subject === 'project';
}
