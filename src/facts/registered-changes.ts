/** What changed before, as the change register (变更台账) has it: up to a slip's own row where the register holds it. */
import type { CellRange } from '../base/address';
import { comparableText } from '../base/comparable-text';
import { Exact, sum } from '../base/exact';
import type { FormDocument, FormField, FormProblem } from '../forms/form-document';
import { known, type Reading } from '../workbook/reading';
import type { ChangeSlip } from './change-slips';
import type { FactDictionary, FactEntry } from './fact-dictionary';
import { fieldValue } from './field-value';
import type { Facts, FactValue } from './subject';

interface RegisterRow {
  readonly number?: string;
  readonly amount?: FormField;
  readonly cumulative?: FormField;
}

/** As stated; where nothing is, as the change register has it. Undefined where there is nothing to say beside what is stated. */
export function priorAmount(
  facts: Facts,
  documents: readonly FormDocument[],
  slip: ChangeSlip | undefined,
  dictionary: FactDictionary,
): Reading<FactValue> | undefined {
  const fact = dictionary.byId('change.priorAmount');
  const stated = facts.get('change.priorAmount');
  if (fact === undefined || stated?.known || (stated !== undefined && stated.why !== 'not-found')) return undefined;
  return priorChanges(documents, fact, slip?.numbered ? slip.number : undefined);
}

/** What the register has, beside what is stated. */
export function registeredAmount(
  documents: readonly FormDocument[],
  slip: ChangeSlip,
  dictionary: FactDictionary,
): Reading<FactValue> | undefined {
  const fact = dictionary.byId('change.registeredAmount');
  return fact && priorChanges(documents, fact, slip.numbered ? slip.number : undefined);
}

/** `slip`: its number; without one all rows count. Undefined where there is no register. */
function priorChanges(
  documents: readonly FormDocument[],
  fact: FactEntry,
  slip: string | undefined,
): Reading<FactValue> | undefined {
  const registers = documents.filter(({ kind }) => kind === 'change-register');
  if (registers.length === 0) return undefined;
  const rows = registers.flatMap(rowsOf);
  const mine = slip === undefined ? -1 : rows.findIndex(({ number }) => number === comparableText(slip));
  const before = mine < 0 ? rows : rows.slice(0, mine);
  const last = before.at(-1);
  if (last === undefined)
    return known(
      { type: 'amount', value: Exact.zero },
      registers.map(({ range }) => range),
    );
  if (last.cumulative && registers.length === 1) {
    const reading = fieldValue(last.cumulative, fact, false);
    if (reading.known || reading.why !== 'not-found') return reading;
  }
  return sumOf(before, fact, registers);
}

/** Of each register the first row whose cumulative amount is neither what the changes so far come to nor what they come to each by its own. */
export function registerProblems(documents: readonly FormDocument[], dictionary: FactDictionary): FormProblem[] {
  const fact = dictionary.byId('change.registeredAmount');
  if (fact === undefined) return [];
  const amountOf = (field: FormField | undefined) => {
    const reading = field && fieldValue(field, fact, false);
    return reading?.known && reading.value.type === 'amount' ? { ...reading, yuan: reading.value.value } : undefined;
  };
  return documents.flatMap((document): FormProblem[] => {
    if (document.kind !== 'change-register') return [];
    let [signed, each] = [Exact.zero, Exact.zero];
    for (const { amount, cumulative } of rowsOf(document)) {
      const [added, whole] = [amountOf(amount), amountOf(cumulative)];
      if (!added) return [];
      [signed, each] = [signed.plus(added.yuan), each.plus(added.yuan.abs())];
      if (whole && !whole.yuan.equals(signed) && !whole.yuan.equals(each))
        return [notCumulative(whole.yuan, signed, each, whole.cells)];
    }
    return [];
  });
}

function notCumulative(whole: Exact, signed: Exact, each: Exact, at: readonly CellRange[]): FormProblem {
  const [stated, sum, gross] = [whole, signed, each].map((amount) => amount.toFixed(2));
  const other = signed.equals(each)
    ? { zh: '', en: '' }
    : { zh: `（不相抵为 ${gross}元）`, en: ` (${gross} yuan without setting off)` };
  return {
    kind: 'conflicting-forms',
    message: {
      zh: `变更台账写的累计金额 ${stated}元，与到这一行为止各次变更金额之和 ${sum}元${other.zh}不符，仍按所写的计，请核对。`,
      en: `The register states ${stated} yuan so far, and its changes come to ${sum}${other.en}; what is stated counts. Please check.`,
    },
    at,
  };
}

function sumOf(rows: readonly RegisterRow[], fact: FactEntry, registers: readonly FormDocument[]): Reading<FactValue> {
  const amounts: Exact[] = [];
  const cells = registers.map(({ range }) => range);
  for (const { amount } of rows) {
    const reading = amount && fieldValue(amount, fact, false);
    if (reading?.known && reading.value.type === 'amount') amounts.push(reading.value.value.abs());
    else if (reading && !reading.known) return reading;
  }
  return known({ type: 'amount', value: sum(amounts) }, cells, {
    zh: '变更台账没有写累计变更金额，按各次变更金额相加',
    en: 'the register states no cumulative amount; the changes are added up',
  });
}

function rowsOf({ rows = [] }: FormDocument): RegisterRow[] {
  return rows.map((row) => {
    const number = row.get('number')?.text;
    const [amount, cumulative] = [row.get('amount'), row.get('cumulative')];
    return {
      ...(number?.known ? { number: comparableText(number.value) } : {}),
      ...(amount ? { amount } : {}),
      ...(cumulative ? { cumulative } : {}),
    };
  });
}
