/** In which order the slips of a workbook changed the contract, and whether each was agreed to, as far as they say so. */
import type { Bilingual } from '../base/bilingual';
import { comparableText } from '../base/comparable-text';
import type { FormDocument } from '../forms/form-document';
import { tickedOptions } from '../forms/tick-boxes';
import type { ChangeSlip } from './change-slips';

/**
 * As the change register has them, those that are not yet in it last; else by
 * the days they bear, or by the numbers they end in. Undefined where those do
 * not tell, or contradict one another. `registered`: from the register, in its order.
 */
export function slipsInOrder(
  slips: readonly ChangeSlip[],
  registered: readonly string[],
): readonly ChangeSlip[] | undefined {
  const entered = slips.filter((slip) => isRegistered(slip, registered));
  const rest = slips.filter((slip) => !entered.includes(slip));
  if (entered.length === 0) return byThemselves(slips);
  const place = ({ number }: ChangeSlip) => String(registered.indexOf(comparableText(number))).padStart(9, '0');
  const last = rest.length > 1 ? byThemselves(rest) : rest;
  return last && [...sorted(entered, place), ...last];
}

function isRegistered({ number, numbered }: ChangeSlip, registered: readonly string[]): boolean {
  return numbered && registered.includes(comparableText(number));
}

/** The numbers of the slips in the change register, in comparable form. */
export function registeredNumbers(documents: readonly FormDocument[]): readonly string[] {
  return documents
    .filter(({ kind }) => kind === 'change-register')
    .flatMap(({ rows = [] }) => rows)
    .flatMap((row) => {
      const number = row.get('number')?.text;
      return number?.known ? [comparableText(number.value)] : [];
    });
}

function byThemselves(slips: readonly ChangeSlip[]): readonly ChangeSlip[] | undefined {
  const days = slips.map(({ day }) => day);
  const byDay = isDistinct(days) ? sorted(slips, ({ day }) => day ?? '') : undefined;
  const byNumber = numbersInOrder(slips);
  if (!byDay || !byNumber) return byDay ?? byNumber;
  return byDay.every((slip, at) => slip === byNumber[at]) ? byDay : undefined;
}

/** 'BG-2', 'BG-10': the same but for the number at the end. */
function numbersInOrder(slips: readonly ChangeSlip[]): readonly ChangeSlip[] | undefined {
  if (slips.some(({ numbered }) => !numbered)) return undefined;
  const parts = slips.map(({ number }) => /^(.*?)(\d+)$/.exec(comparableText(number)));
  if (new Set(parts.map((part) => part?.[1])).size !== 1) return undefined;
  const counts = parts.map((part) => part?.[2]?.replace(/^0+/, '').padStart(20, '0'));
  if (!isDistinct(counts)) return undefined;
  return sorted(slips, (slip) => counts[slips.indexOf(slip)] ?? '');
}

/** A month and a day of it are not. */
function isDistinct(texts: readonly (string | undefined)[]): boolean {
  return texts.every(
    (text, at) => text !== undefined && !texts.some((one, place) => place !== at && one?.startsWith(text)),
  );
}

function sorted(slips: readonly ChangeSlip[], by: (slip: ChangeSlip) => string): readonly ChangeSlip[] {
  return [...slips].sort((a, b) => (by(a) < by(b) ? -1 : 1));
}

const REFUSED = /不同意|不予|不批准|未批准|未同意|未获同意|未获批准|未通过|不通过|退回|驳回|撤回|暂缓/;
const PENDING = /审批中|审核中|审查中|待批|待审|未批复|尚未|办理中|报批中/;
const AGREED = /同意|批准|通过|准予|可行/;

/**
 * What is said of it: its result, the opinion of the authority; what the register holds took effect. The owner is who
 * asks: without its consent nothing was handed in, and with it ('asked') whether it was agreed to is not known.
 */
export function agreedTo(slip: ChangeSlip, registered: readonly string[]): 'agreed' | 'refused' | 'asked' | 'unknown' {
  const { documents } = slip;
  const said = (id: string) =>
    documents.flatMap(({ fields }) => {
      const text = fields.get(id)?.text;
      return text?.known ? [comparableText(whatIsSaid(text.value))] : [];
    });
  const stated = slip.result === undefined ? [] : [comparableText(whatIsSaid(slip.result))];
  const results = [...stated, ...said('result')];
  const opinions = [...results, ...said('authorityOpinion')];
  const ofOwner = said('ownerOpinion');
  if ([...opinions, ...ofOwner].some((text) => REFUSED.test(text))) return 'refused';
  if (results.some((text) => !AGREED.test(text) && PENDING.test(text))) return 'unknown';
  if (opinions.some((text) => AGREED.test(text)) || isRegistered(slip, registered)) return 'agreed';
  const signed = [...said('ownerSigner'), ...said('ownerDate')].some((text) => !/^[-/_年月日:]*$/.test(text));
  return signed || ofOwner.some((text) => AGREED.test(text)) ? 'asked' : 'unknown';
}

/** Of options to tick those that are: '☑同意 □不同意' says 同意. */
function whatIsSaid(text: string): string {
  return tickedOptions(text)?.join(' ') ?? text;
}

export const ORDER_UNKNOWN: Bilingual = {
  zh: '几份变更单的日期、编号和台账看不出先后',
  en: 'neither the register nor the days and numbers of the slips tell which came first',
};

export function agreementUnknown(numbers: readonly string[]): Bilingual {
  return {
    zh: `变更单 ${numbers.join('、')} 没有写主管部门是否同意（建设单位的意见不算），是否生效不清楚；请在项目要素表填“变更申请结果：编号”`,
    en: `whether the authority agreed to slip ${numbers.join(', ')} is not written (the owner's opinion is not its consent), and so whether it took effect is not known; write it as 变更申请结果：number in the sheet of project facts`,
  };
}
