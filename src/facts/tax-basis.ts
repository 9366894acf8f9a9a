/**
 * Which amounts count where lists have them with and without tax side by side:
 * by the user's word, by what the sheet says of itself, or because one of the
 * totals is an amount of the project. Where nothing tells, it is asked.
 */
import type { CellRange } from '../base/address';
import type { Bilingual } from '../base/bilingual';
import { comparableText } from '../base/comparable-text';
import { sum, type Exact } from '../base/exact';
import type { FormDocument, FormProblem, ItemList, TaxBasis } from '../forms/form-document';
import { known, type Reading } from '../workbook/reading';
import type { Workbook } from '../workbook/workbook';
import type { FactDictionary } from './fact-dictionary';
import { sideAmount } from './line-change';
import { isTwoSided } from './list-facts';
import { placeWords } from './place-words';
import type { FactId } from './fact-id';
import type { FactValue } from './subject';

const FACT = 'amounts.taxBasis';
const WORDS: Readonly<Record<TaxBasis, string>> = { included: '含税', excluded: '不含税' };
const WORDS_EN: Readonly<Record<TaxBasis, string>> = { included: 'with tax', excluded: 'without tax' };

interface SettledTax {
  /** With the lists as they count; lists nobody can tell of with tax. */
  readonly documents: readonly FormDocument[];
  /** The same with those lists without tax; absent where there are none. */
  readonly withoutTax?: readonly FormDocument[];
  /** The basis, where something tells it that is not in the sheet of project facts. */
  readonly basis?: Reading<FactValue>;
  readonly problems: readonly FormProblem[];
}

export function settledTax(
  documents: readonly FormDocument[],
  facts: ReadonlyMap<FactId, Reading<FactValue>>,
  dictionary: FactDictionary,
  workbook: Workbook,
): SettledTax {
  const all = documents.flatMap((document) => document.lists);
  const lists = all.filter(({ tax }) => tax !== undefined);
  const named = all.filter(({ taxNamed }) => taxNamed !== undefined);
  if (lists.length + named.length === 0) return { documents, problems: [] };
  const said = saidBy(facts);
  const found = said ?? inferred(documents, lists, named, facts, dictionary, workbook);
  const mixed = mixture(named, found, workbook);
  if (lists.length === 0) return { documents, problems: mixed };
  const basisOf = (list: ItemList) => said?.basis ?? list.tax?.stated?.basis ?? found?.basis;
  const settled = withLists(documents, (list) => (basisOf(list) === 'excluded' ? list.tax?.without : undefined));
  const open = lists.filter((list) => basisOf(list) === undefined);
  const told = found && !said ? { basis: found.reading } : {};
  if (open.length === 0) return { documents: settled, ...told, problems: mixed };
  const withoutTax = withLists(settled, (list) => list.tax?.without);
  return { documents: settled, withoutTax, ...told, problems: [...mixed, question(open, workbook)] };
}

interface FoundBasis {
  readonly basis: TaxBasis;
  readonly reading: Reading<FactValue>;
}

function saidBy(facts: ReadonlyMap<FactId, Reading<FactValue>>): FoundBasis | undefined {
  const reading = facts.get(FACT);
  if (!reading?.known) return undefined;
  return { basis: reading.value.value === WORDS.excluded ? 'excluded' : 'included', reading };
}

function foundBasis(basis: TaxBasis, cells: readonly CellRange[], because: Bilingual): FoundBasis {
  const words = {
    zh: `没有填写“金额口径”；${because.zh}，按${WORDS[basis]}计`,
    en: `the basis of amounts is not stated; ${because.en}: amounts ${WORDS_EN[basis]} are taken`,
  };
  return { basis, reading: known({ type: 'text', value: WORDS[basis] }, cells, words) };
}

/** What the label of an amount says, else what an amount comes to, else what the other lists say of themselves. */
function inferred(
  documents: readonly FormDocument[],
  lists: readonly ItemList[],
  named: readonly ItemList[],
  facts: ReadonlyMap<FactId, Reading<FactValue>>,
  dictionary: FactDictionary,
  workbook: Workbook,
): FoundBasis | undefined {
  return (
    unanimous(labelled(documents, dictionary)) ??
    unanimous(equalled(lists, facts, dictionary, workbook)) ??
    unanimous([...stating(lists), ...naming(named)])
  );
}

function unanimous(found: readonly FoundBasis[]): FoundBasis | undefined {
  const [first] = found;
  return found.every(({ basis }) => basis === first?.basis) ? first : undefined;
}

/** '合同金额（含税）' in the sheet of project facts. */
function labelled(documents: readonly FormDocument[], dictionary: FactDictionary): FoundBasis[] {
  return documents
    .filter(({ kind }) => kind === 'project-facts')
    .flatMap(({ fields }) => [...fields.values()])
    .flatMap(({ label, labelCells, text }) => {
      const said = /不含税|含税/.exec(comparableText(label))?.[0];
      if (said === undefined || !text.known || !dictionary.byLabel(label)?.fact.positive) return [];
      const basis = said === WORDS.included ? 'included' : 'excluded';
      return [foundBasis(basis, labelCells, { zh: `写有“${label}”`, en: `"${label}" says so` })];
    });
}

function stating(lists: readonly ItemList[]): FoundBasis[] {
  return lists.flatMap(({ tax }) => {
    if (!tax?.stated) return [];
    const { basis, text, cells } = tax.stated;
    return [foundBasis(basis, cells, { zh: `表中写有“${text}”`, en: `the sheet says "${text}"` })];
  });
}

/** Lists with amounts of one kind, named in their headings. */
function naming(lists: readonly ItemList[]): FoundBasis[] {
  return lists.flatMap((list) => {
    const { taxNamed, title } = list;
    if (!taxNamed) return [];
    const words = {
      zh: `“${title}”的金额列写明${WORDS[taxNamed]}`,
      en: `the headings of "${title}" say ${WORDS_EN[taxNamed]}`,
    };
    return [foundBasis(taxNamed, headingCells(list), words)];
  });
}

function headingCells({ columns }: ItemList): readonly CellRange[] {
  return columns.filter(({ field }) => field === 'price' || field === 'subtotal').map(({ header }) => header);
}

/** Amounts with tax and amounts without are set against one another nowhere. */
function mixture(named: readonly ItemList[], basis: FoundBasis | undefined, workbook: Workbook): FormProblem[] {
  const bases = new Set([...named.map(({ taxNamed }) => taxNamed), ...(basis ? [basis.basis] : [])]);
  if (bases.size < 2) return [];
  const at = named.flatMap(headingCells);
  const each = named.map((list) => ({
    list,
    tax: list.taxNamed ?? 'included',
    place: placeWords(workbook, headingCells(list)),
  }));
  const project = basis
    ? {
        zh: `，项目的金额按${WORDS[basis.basis]}计`,
        en: `, and the amounts of the project are ${WORDS_EN[basis.basis]}`,
      }
    : { zh: '', en: '' };
  return [
    {
      kind: 'mixed-tax-basis',
      message: {
        zh: `${each.map(({ list, tax, place }) => `“${list.title}”（${place.zh}）的金额${WORDS[tax]}`).join('，')}${project.zh}：含税与不含税的金额不能直接相比，涉及它们的比例、限额和逐行比对都不可靠。请换算成同一种，或在各表同时列出两种金额。`,
        en: `The amounts of ${each.map(({ list, tax, place }) => `"${list.title}" (${place.en}) are ${WORDS_EN[tax]}`).join(', those of ')}${project.en}. Amounts with and without tax cannot be set against one another: shares, limits and line by line comparisons that rest on them are not reliable. State all of them one way, or both ways in each list.`,
      },
      at,
    },
  ];
}

/** One of the totals of a list, or of all budget lists together, is an amount of the project, and the other is none. */
function equalled(
  lists: readonly ItemList[],
  facts: ReadonlyMap<FactId, Reading<FactValue>>,
  dictionary: FactDictionary,
  workbook: Workbook,
): FoundBasis[] {
  const budgets = lists.filter((list) => !isTwoSided(list));
  const groups = [...budgets.map((list) => [list]), ...(budgets.length > 1 ? [budgets] : [])];
  const amounts = [...facts].flatMap(([id, reading]) => {
    const fact = dictionary.byId(id);
    return fact?.positive && !id.startsWith('parameter.') && reading.known && reading.value.type === 'amount'
      ? [{ fact, reading, yuan: reading.value.value }]
      : [];
  });
  return groups.flatMap((group) => {
    const equal = (basis: TaxBasis) => {
      const total = totalOf(group, basis);
      return total && amounts.find(({ yuan }) => yuan.equals(total));
    };
    const [included, excluded] = [equal('included'), equal('excluded')];
    const one = included ?? excluded;
    if (!one || (included && excluded)) return [];
    const basis = included ? 'included' : 'excluded';
    const cells = [...one.reading.cells, ...group.map(({ range }) => range)];
    const place = placeWords(workbook, one.reading.cells);
    return [
      foundBasis(basis, cells, {
        zh: `“${one.fact.name.zh}”（${place.zh}）等于清单的${WORDS[basis]}合计`,
        en: `${one.fact.name.en} (${place.en}) is the total ${WORDS_EN[basis]} of the list`,
      }),
    ];
  });
}

function totalOf(lists: readonly ItemList[], basis: TaxBasis, side: 'old' | 'new' = 'old'): Exact | undefined {
  const totals = lists.map((list) => {
    const { lines } = basis === 'excluded' ? (list.tax?.without ?? list) : list;
    const amounts = lines.map((line) => sideAmount(line[side], line[side === 'old' ? 'new' : 'old']));
    return amounts.every((amount) => amount.known) ? sum(amounts.map((amount) => amount.yuan)) : undefined;
  });
  return totals.every((total) => total !== undefined) ? sum(totals) : undefined;
}

function withLists(
  documents: readonly FormDocument[],
  instead: (list: ItemList) => ItemList | undefined,
): readonly FormDocument[] {
  return documents.map((document) =>
    document.lists.some((list) => instead(list))
      ? { ...document, lists: document.lists.map((list) => instead(list) ?? list) }
      : document,
  );
}

/** One question for all of them: the contract and its limits go by one basis. */
function question(lists: readonly ItemList[], workbook: Workbook): FormProblem {
  const each = lists.map((list) => ({
    title: list.title,
    place: placeWords(workbook, [list.range]),
    ...bothWays(list),
  }));
  return {
    kind: 'open-tax-basis',
    message: {
      zh: `${each.map(({ title, place, zh }) => `“${title}”（${place.zh}）有含税、不含税两种金额（${zh}）`).join('；')}，没有写明合同金额和限额按哪一种计。先按含税列读；两种算法结论不同的检查，只说取决于口径，不替您选。请在窗格“表单识别”里选“按含税计”或“按不含税计”，或在项目要素表填“金额口径”：含税或不含税。`,
      en: `${each.map(({ title, place, en }) => `"${title}" (${place.en}) has amounts with and without tax (${en})`).join('; ')}, and nothing says by which the contract and its limits go. The columns with tax were read; checks on which the two disagree say that it depends. Choose one under “How the forms were read” in the pane, or fill in 金额口径 (含税 or 不含税) in the sheet of project facts.`,
    },
    at: lists.map(({ range }) => range),
  };
}

function bothWays(list: ItemList): Bilingual {
  const shown = (basis: TaxBasis, side: 'old' | 'new', zh: boolean) =>
    totalOf([list], basis, side)
      ?.toString()
      .concat(zh ? ' 元' : ' yuan') ?? (zh ? '算不出' : 'not computable');
  const amount = (basis: TaxBasis, zh: boolean) =>
    isTwoSided(list) ? `${shown(basis, 'old', zh)} → ${shown(basis, 'new', zh)}` : shown(basis, 'old', zh);
  return {
    zh: `含税 ${amount('included', true)}，不含税 ${amount('excluded', true)}`,
    en: `${amount('included', false)} with, ${amount('excluded', false)} without`,
  };
}
