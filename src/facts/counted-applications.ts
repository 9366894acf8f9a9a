/** How many applications for change there have been. */
import type { CellRange } from '../base/address';
import { readAmountText } from '../base/amount-text';
import type { Bilingual } from '../base/bilingual';
import { comparableText } from '../base/comparable-text';
import { Exact, larger } from '../base/exact';
import { known, type Reading } from '../workbook/reading';
import type { FormDocument } from '../forms/form-document';
import type { ChangeSlip } from './change-slips';
import { isDraft } from './draft-slips';
import { agreedTo, registeredNumbers } from './slip-order';
import type { Facts, FactValue } from './subject';

/**
 * As stated, unless the workbook holds more; else the slips that stand in it, a draft being no application, and one
 * more where an amount is stated to have changed before the only one. Undefined where there is nothing to say beside
 * what is stated.
 */
export function countedApplications(
  facts: Facts,
  all: readonly ChangeSlip[],
  documents: readonly FormDocument[],
): Reading<FactValue> | undefined {
  const slips = all.filter((slip) => !isDraft(slip));
  const stated = facts.get('change.applicationCount');
  if (slips.length === 0 || isUnreadable(stated)) return undefined;
  const cells = slips.flatMap((slip) => slip.documents.map(({ range }) => range));
  const said = numberOf(stated);
  const registered = registeredBeyond(slips, documents);
  const inBook = slips.length + registered;
  if (said && said.compare(Exact.of(String(inBook))) >= 0) return undefined;
  const before = slips.length + registered === 1 ? changedBefore(facts, slips) : [];
  const count = inBook + (before.length > 0 ? 1 : 0);
  if (said && said.compare(Exact.of(String(count))) >= 0) return undefined;
  const where = stated?.known ? stated.cells : [];
  return known<FactValue>(
    { type: 'number', value: Exact.of(String(count)) },
    [...where, ...cells, ...before],
    countWords({ said: said?.toString(), slips: slips.length, registered, before: before.length > 0, count }),
  );
}

interface Counted {
  readonly said: string | undefined;
  readonly slips: number;
  readonly registered: number;
  readonly before: boolean;
  readonly count: number;
}

function countWords({ said, slips, registered, before, count }: Counted): Bilingual {
  const lead = said
    ? { zh: `所写变更申请次数 ${said} 少于`, en: `the ${said} stated fall short: ` }
    : { zh: '没有写变更申请次数，按', en: 'no number of change requests is stated; ' };
  const more = [
    registered > 0 ? { zh: `和台账另列的 ${registered} 次`, en: ` and ${registered} more in the register` } : undefined,
    before
      ? {
          zh: '，另有累计已变更金额，以前至少还有一次',
          en: ', and an amount that changed before means one more at least',
        }
      : undefined,
  ].filter((one) => one !== undefined);
  const rest = more.map(({ zh }) => zh).join('');
  const plain = !said && more.length === 0;
  return {
    zh: `${lead.zh}工作簿中的 ${slips} 份变更单${rest}${plain ? '计' : `，按${before ? '至少' : ''} ${count} 次计`}`,
    en: `${lead.en}the ${slips} slip(s) in the workbook are counted${more.map(({ en }) => en).join('')}`,
  };
}

/** Rows of the change register with a number that no slip of the workbook bears. */
function registeredBeyond(slips: readonly ChangeSlip[], documents: readonly FormDocument[]): number {
  if (slips.some(({ numbered }) => !numbered)) return 0;
  const numbers = new Set(slips.map(({ number }) => comparableText(number)));
  return new Set(registeredNumbers(documents).filter((number) => !numbers.has(number))).size;
}

/** The cells that state an amount changed before. */
function changedBefore(facts: Facts, slips: readonly ChangeSlip[]): readonly CellRange[] {
  const stated = facts.get('change.priorAmount');
  if (stated?.known) return stated.value.type === 'amount' && !stated.value.value.isZero() ? stated.cells : [];
  const onSlips = slips.flatMap(({ documents }) => documents.flatMap(({ fields }) => fields.get('priorAmount') ?? []));
  return onSlips.flatMap(({ text }) => {
    const read = text.known ? readAmountText(text.value) : undefined;
    return text.known && read?.kind === 'amount' && !read.yuan.isZero() ? text.cells : [];
  });
}

function isUnreadable(reading: Reading<FactValue> | undefined): boolean {
  return reading !== undefined && !reading.known && reading.why !== 'not-found';
}

function numberOf(reading: Reading<FactValue> | undefined): Exact | undefined {
  return reading?.known && reading.value.type === 'number' ? reading.value.value : undefined;
}

/** How many applications are stated that neither the workbook holds nor were refused: each changed something before. */
export function unseenApplications(
  project: Facts,
  all: readonly ChangeSlip[],
  documents: readonly FormDocument[],
): Bilingual | undefined {
  const stated = numberOf(project.get('change.applicationCount'));
  if (!stated) return undefined;
  const slips = all.filter((slip) => !isDraft(slip));
  const registered = registeredNumbers(documents);
  const refusedHere = slips.filter((slip) => agreedTo(slip, registered) === 'refused').length;
  const refused = numberOf(project.get('change.refusedCount')) ?? Exact.of(String(refusedHere));
  const elsewhere = larger(refused.minus(Exact.of(String(refusedHere))), Exact.zero);
  const held = Exact.of(String(slips.length + registeredBeyond(slips, documents)));
  const missing = stated.minus(held).minus(elsewhere);
  if (missing.compare(Exact.zero) <= 0) return undefined;
  const [every, few] = [stated.toString(), missing.toString()];
  return {
    zh: `变更申请次数为 ${every}，其中 ${few} 次不在工作簿里，是否同意、变更了多少都没有写`,
    en: `${every} change requests are stated; ${few} of them are not in the workbook; neither consent nor what they changed is written`,
  };
}

/** Of these applications those that were refused: undefined where it is stated, or where there is none. */
export function refusedApplications(
  facts: Facts,
  slips: readonly ChangeSlip[],
  documents: readonly FormDocument[],
): Reading<FactValue> | undefined {
  if (facts.get('change.refusedCount')?.known) return undefined;
  const registered = registeredNumbers(documents);
  const refused = slips.filter((slip) => !isDraft(slip) && agreedTo(slip, registered) === 'refused');
  if (refused.length === 0) return undefined;
  const at = refused.flatMap((slip) => slip.documents.map(({ range }) => range));
  return known<FactValue>({ type: 'number', value: Exact.of(String(refused.length)) }, at);
}
