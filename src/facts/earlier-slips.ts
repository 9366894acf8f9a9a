/**
 * Which slips of a workbook come before which: by the day of application, then
 * by place; where only one of two bears a day, their order is not known. One
 * that was refused changed nothing, and one without figures is a draft; where
 * nobody wrote whether it was agreed to, it counts and that is told.
 */
import { comparableText } from '../base/comparable-text';
import { Exact } from '../base/exact';
import type { FormDocument } from '../forms/form-document';
import { known, type Reading } from '../workbook/reading';
import type { ChangeSlip } from './change-slips';
import { isDraft } from './draft-slips';
import { factFor, type FactId } from './fact-id';
import { contractNamed } from './slip-baselines';
import { agreedTo, registeredNumbers } from './slip-order';
import type { EarlierSlip, FactValue, Subject } from './subject';

/** Those before it are told once all are known. */
export type ChangeSubject = Subject & { readonly earlier: EarlierSlip[] };

interface SlipBefore {
  readonly slip: ChangeSlip;
  readonly acceptance: EarlierSlip['acceptance'];
  /** The change register holds it. */
  readonly registered: boolean;
  /** Only one of the two bears a day. */
  readonly order?: 'unknown';
}

/** For each slip those before it that count, the earliest first; `slips` as they stand in the workbook. */
export function slipsBefore(
  slips: readonly ChangeSlip[],
  documents: readonly FormDocument[],
): ReadonlyMap<ChangeSlip, readonly SlipBefore[]> {
  const registered = registeredNumbers(documents);
  const inRegister = ({ numbered, number }: ChangeSlip) => numbered && registered.includes(comparableText(number));
  const inOrder = byDayThenPlace(slips);
  const counting = inOrder.flatMap((slip): SlipBefore[] => {
    const acceptance = agreedTo(slip, registered);
    return acceptance === 'refused' || isDraft(slip) ? [] : [{ slip, acceptance, registered: inRegister(slip) }];
  });
  const before = (slip: ChangeSlip) =>
    counting.flatMap((other): SlipBefore[] => {
      if (other.slip === slip || !sameProject(other.slip, slip)) return [];
      if (orderIsOpen(other.slip, slip, inRegister)) return isDraft(slip) ? [] : [{ ...other, order: 'unknown' }];
      return inOrder.indexOf(other.slip) < inOrder.indexOf(slip) ? [other] : [];
    });
  return new Map(slips.map((slip) => [slip, before(slip)]));
}

/** One bears a day and the other none, or no more than the month of it; what is in the register took effect before what is not yet. */
function orderIsOpen(a: ChangeSlip, b: ChangeSlip, inRegister: (slip: ChangeSlip) => boolean): boolean {
  const [one = '', other = ''] = [a.day, b.day];
  return one !== other && (one.startsWith(other) || other.startsWith(one)) && !inRegister(a) && !inRegister(b);
}

/** The one what is stated of the project as a whole is stated for. */
export function lastSlip(slips: readonly ChangeSlip[]): ChangeSlip | undefined {
  return byDayThenPlace(slips.filter((slip) => !isDraft(slip))).at(-1);
}

/** One without a day stands behind the one before it, until somebody writes its day. */
function byDayThenPlace(slips: readonly ChangeSlip[]): readonly ChangeSlip[] {
  let latest = '';
  const days = new Map(slips.map((slip) => [slip, (latest = slip.day ?? latest)]));
  return [...slips].sort((a, b) =>
    (days.get(a) ?? '') < (days.get(b) ?? '') ? -1 : days.get(a) === days.get(b) ? 0 : 1,
  );
}

function sameProject(a: ChangeSlip, b: ChangeSlip): boolean {
  const [one, other] = [a, b].map(({ documents }) =>
    documents.map(({ fields }) => fields.get('projectNumber')?.text).find((text) => text?.known),
  );
  return !one?.known || !other?.known || comparableText(one.value) === comparableText(other.value);
}

/** What is stated of the project's earlier changes was stated for the last of its slips. */
export const OF_THE_LAST: Reading<FactValue> = known({ type: 'amount', value: Exact.zero }, [], {
  zh: '项目要素表的累计已变更金额对应最后一份变更单，不计入之前的',
  en: 'the amount changed before is stated for the last slip and does not count against earlier ones',
});

/** Something is written, be it readable or not. */
export function isStated(reading: Reading<FactValue> | undefined): boolean {
  return reading !== undefined && (reading.known || reading.why !== 'not-found');
}

/** Once all slips are known: each with those before it, and which of them a stated amount or the register stands for. */
export function joinEarlier(
  changes: ReadonlyMap<ChangeSlip, ChangeSubject>,
  before: ReadonlyMap<ChangeSlip, readonly SlipBefore[]>,
  last: ChangeSlip | undefined,
  project: ReadonlyMap<FactId, Reading<FactValue>>,
): void {
  for (const [slip, { earlier }] of changes) {
    const onSlip = slip.documents.some(({ fields }) => fields.get('priorAmount')?.text.known);
    const stated = onSlip || (slip === last && isStated(project.get('change.priorAmount')));
    for (const { slip: other, acceptance, registered, order } of before.get(slip) ?? []) {
      const subject = changes.get(other);
      const covered = stated || registered;
      const contract = otherContract(slip, other, project);
      if (subject)
        earlier.push({ subject, acceptance, covered, ...(order ? { order } : {}), ...(contract ? { contract } : {}) });
    }
  }
}

/** A name that the sheet of project facts lists and one that it does not may be name and number of one contract. */
function otherContract(
  slip: ChangeSlip,
  other: ChangeSlip,
  project: ReadonlyMap<FactId, Reading<FactValue>>,
): EarlierSlip['contract'] {
  const [one, two] = [slip, other].map(contractNamed);
  if (one === undefined || two === undefined) return 'open';
  if (one === two) return undefined;
  const listed = [one, two].filter((name) => project.has(factFor('contract.amount', name)));
  return listed.length === 1 ? 'open' : 'other';
}
