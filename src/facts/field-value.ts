/**
 * Takes what stands in a field for a value of the type a fact wants, or says
 * why it cannot be.
 */
import { readAmountBounds } from '../base/amount-bounds';
import { amountOfNumber, readAmountText } from '../base/amount-text';
import type { Bilingual } from '../base/bilingual';
import { daysOfMonth, partsOf, type DaySpan } from '../base/civil-date';
import { comparableText } from '../base/comparable-text';
import { readDateNumber, readDateText, type DateText } from '../base/date-text';
import { Exact } from '../base/exact';
import { readQuantityText } from '../base/quantity-text';
import type { FieldValue, FormField } from '../forms/form-document';
import { tickedOptions } from '../forms/tick-boxes';
import { known, notFound, unreadable, type Known, type Reading } from '../workbook/reading';
import type { FactEntry } from './fact-dictionary';

type Taken = FieldValue | 'blank' | Bilingual;

/** `yuanSheet`: the sheet of project facts is ours and takes yuan; elsewhere that an amount without a unit counts as yuan is said. */
export function fieldValue(
  given: FormField,
  fact: FactEntry,
  date1904: boolean,
  yuanSheet = false,
): Reading<FieldValue> {
  const field = fact.type === 'date' ? asShown(given, date1904) : given;
  if (!field.text.known) return field.text;
  const taken = take(field, field.text, fact, date1904);
  if (taken === 'blank') return notFound(field.text.cells);
  if (!('zh' in taken)) {
    const assumed =
      taken.type === 'amount' && !yuanSheet && !taken.value.isZero() && unitUnstated(field, field.text.value);
    return known(taken, field.text.cells, assumed ? YUAN_ASSUMED : undefined);
  }
  const bounds = fact.type === 'amount' ? readAmountBounds(field.text.value, field.unit ?? '元') : {};
  const { atLeast, atMost } = bounds;
  const days = fact.type === 'date' ? daysSaid(field, field.text.value, date1904) : undefined;
  return {
    ...unreadable(field.text.cells, taken),
    ...(atLeast || atMost ? { bounds } : {}),
    ...(days ? { days } : {}),
    ...(isNone(field.text.value) ? { none: true as const } : {}),
  };
}

/** Between which days it lies of which no day is written. */
function daysSaid(field: FormField, text: string, date1904: boolean): DaySpan | undefined {
  const read = readDate(field, text, date1904);
  if (read.kind === 'unreadable') return read.days;
  return read.kind === 'month' ? daysOfMonth(read.month) : undefined;
}

/** Of a day that shows no more than its month its hidden day counts for nothing: nobody has written it. */
function asShown(field: FormField, date1904: boolean): FormField {
  const { number, ...rest } = field;
  const read = number === undefined || !field.monthShown ? undefined : readDateNumber(number, date1904);
  if (read?.kind !== 'date' || !field.text.known) return field;
  const { year, month } = partsOf(read.date);
  return { ...rest, text: known(`${year}年${month}月`, field.text.cells) };
}

/** That there is none is an answer, whatever was asked for. */
export function isNone(text: string): boolean {
  return NONE.test(comparableText(text));
}

const YUAN_ASSUMED: Bilingual = { zh: '没有写金额单位，按元计', en: 'no unit is stated; yuan is taken' };

function take(field: FormField, text: Known<string>, fact: FactEntry, date1904: boolean): Taken {
  switch (fact.type) {
    case 'amount':
      return amountOf(field, text.value);
    case 'number':
      return numberOf(field, text.value);
    case 'date':
    case 'month':
      // That there is no such day is an answer, and not a day that cannot be read.
      if (fact.type === 'date' && NOT_DONE.test(comparableText(text.value))) return { type: 'flag', value: false };
      return dateOf(field, text.value, fact.type, date1904);
    case 'flag':
    case 'presence':
      return flagOf(text.value, fact.type);
    case 'choice':
      return choiceOf(text.value, fact);
    case 'text':
      return /^[-–—─/_\s]*$/.test(text.value) ? 'blank' : { type: 'text', value: text.value };
  }
}

function amountOf(field: FormField, text: string): Taken {
  const unit = field.unit ?? '元';
  if (field.number !== undefined) {
    const yuan = amountOfNumber(field.number, unit);
    return yuan ? { type: 'amount', value: yuan } : { zh: `“${text}”不是金额`, en: `"${text}" is no amount` };
  }
  const read = readAmountText(text, unit);
  if (read.kind === 'amount') return { type: 'amount', value: read.yuan };
  return read.kind === 'blank' ? 'blank' : read.reason;
}

/** Neither the label, a note, the number's format nor the text itself says in which unit. */
function unitUnstated(field: FormField, text: string): boolean {
  if (field.unit !== undefined) return false;
  if (field.number !== undefined) return true;
  const read = readAmountText(text);
  return read.kind === 'amount' && read.unit === undefined;
}

function numberOf(field: FormField, text: string): Taken {
  if (field.number !== undefined) {
    const number = Exact.fromCell(field.number);
    if (number) return { type: 'number', value: number };
  }
  const read = readQuantityText(text.trim().replace(/^第/, ''));
  if (read.kind === 'number') return { type: 'number', value: read.value };
  return read.kind === 'blank' ? 'blank' : read.reason;
}

function dateOf(field: FormField, text: string, wanted: 'date' | 'month', date1904: boolean): Taken {
  const read = readDate(field, text, date1904);
  if (read.kind === 'blank') return 'blank';
  if (read.kind === 'unreadable') return read.reason;
  if (wanted === 'month') return { type: 'month', value: read.kind === 'month' ? read.month : read.date.slice(0, 7) };
  if (read.kind === 'date') return { type: 'date', value: read.date };
  return {
    zh: `“${text.trim()}”只写到月，请写明日`,
    en: `"${text.trim()}" says no more than the month; write the day`,
  };
}

function readDate(field: FormField, text: string, date1904: boolean): DateText {
  return field.number === undefined ? readDateText(text, date1904) : readDateNumber(field.number, date1904);
}

const YES = /^(是|有|√|✓|✔|☑|■|Y|YES|TRUE|已有|已提供|已取得|已办理|已开展|具备|同意|已同意|通过|1)$/;
const NO = /^(否|无|没有|不是|N|NO|FALSE|×|✗|未提供|未取得|未办理|未开展|缺|不具备|不同意|未同意|不通过|未通过|0)$/;
const NONE = /^(无|没有|暂无|未提供|未取得|缺)$/;
/** Where a day stands: that there was none is an answer too. */
const NOT_DONE = /^(无|没有|否|未|尚?未(报送|报备|备案|报|送|办理))$/;
/** A document that is named is there: '有，河发改〔2024〕3号'. */
const NAMED_DOCUMENT = /^(有|已有|已提供)[,，;；。:：(（]|〔\d{4}〕|\[\d{4}\]\d+号|^《.+》/;

function flagOf(text: string, type: 'flag' | 'presence'): Taken {
  const ticked = tickedOptions(text);
  if (ticked?.length === 0) return 'blank';
  const said = ticked === undefined ? text : ((ticked.length === 1 ? ticked[0] : text) ?? text);
  const plain = comparableText(said);
  if (/^[-/_]*$/.test(plain)) return 'blank';
  if (YES.test(plain)) return { type: 'flag', value: true };
  if (NO.test(plain)) return { type: 'flag', value: false };
  if (type === 'presence' && NAMED_DOCUMENT.test(text.trim())) return { type: 'flag', value: true };
  const words = type === 'flag' ? ['是', '否'] : ['有', '无'];
  return {
    zh: `“${text.trim()}”看不出是“${words[0]}”还是“${words[1]}”，请填其中一个`,
    en: `"${text.trim()}" says neither ${words[0]} (yes) nor ${words[1]} (no); write one of them`,
  };
}

function choiceOf(text: string, fact: FactEntry): Taken {
  const ticked = tickedOptions(text);
  if (ticked?.length === 0) return 'blank';
  if (ticked !== undefined && ticked.length > 1) {
    return { zh: `勾选了不止一项：${ticked.join('、')}`, en: `more than one is ticked: ${ticked.join(', ')}` };
  }
  const plain = comparableText(ticked?.[0] ?? text).replace(/[。.;]+$/, '');
  if (/^[-/_]*$/.test(plain)) return 'blank';
  const choice = fact.values?.find(({ value, words }) =>
    [value, ...words].some((word) => comparableText(word) === plain),
  );
  if (choice) return { type: 'text', value: choice.value };
  // '（二）确需对原方案完善优化的': the number in front is the choice, the rest quotes the text.
  const number = /^\([一二三四五六七八九十\d]+\)/.exec(plain)?.[0];
  const numbered = fact.values?.find(({ words }) => words.some((word) => comparableText(word) === number));
  if (numbered) return { type: 'text', value: numbered.value };
  const allowed = (fact.values ?? []).map(({ value }) => value).join('、');
  return {
    zh: `“${text.trim()}”不是可选的值，可填：${allowed}`,
    en: `"${text.trim()}" is not one of the values: ${allowed}`,
  };
}

/** Whether two values of one fact say the same. */
export function sameValue(a: FieldValue, b: FieldValue): boolean {
  if ((a.type === 'amount' || a.type === 'number') && (b.type === 'amount' || b.type === 'number')) {
    return a.value.equals(b.value);
  }
  if (a.type === 'text' && b.type === 'text') return comparableText(a.value) === comparableText(b.value);
  return a.type === b.type && a.value === b.value;
}

/** For naming a value in a message. */
export function shownValue(value: FieldValue): string {
  if (value.type === 'flag') return value.value ? '是' : '否';
  return value.type === 'amount' ? `${value.value.toString()}元` : value.value.toString();
}
