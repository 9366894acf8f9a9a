/** A cell that says more than one field: an amount with what it is made of, '486.5万元，其中：市级财政资金 400 万元，上级补助 96.5 万元'; a period from month to month; what each year takes. */
import { known } from '../workbook/reading';
import type { FormField } from './form-document';
import { fieldNamed } from './label-hits';
import type { FormLayout, LabelledField } from './layouts';
import { comparableLabel } from '../base/comparable-text';
import { tickedOptions } from './tick-boxes';

const WHOLE =
  /^\s*(?:[\p{Script=Han}]{2,6}[:：]\s*)?([^，,；;。]*?\d[\d,.]*\s*[百千万亿]{0,2}元)\s*[，,；;。（(]\s*其中[:：]?\s*(.+)$/su;
/** What says in sentences what is built or why names amounts on the way. */
const PROSE = new Set(['content', 'basis', 'benefits']);
const PART = /^([\p{Script=Han}]{2,10}?)\s*[:：]?\s*(\d[\d,.]*\s*[百千万亿]{0,2}元)/u;

/** The whole alone, then the parts the form has a place for. */
export function withParts(
  named: LabelledField,
  field: FormField,
  layout: FormLayout,
): readonly [FormField, ...{ readonly named: LabelledField; readonly field: FormField }[]] {
  const { text } = field;
  const signed = named.id === 'statedAmount' && text.known ? directed(text.value) : undefined;
  if (text.known && signed !== undefined) return [{ ...field, text: known(signed, text.cells) }];
  const inOneCell = text.known ? [...periodIn(named, text.value), ...amountsIn(named, text.value, layout)] : [];
  if (text.known && inOneCell.length > 0) {
    return [
      field,
      ...inOneCell.flatMap(({ id, said, label = field.label }) => {
        const part = layout.fields.find((one) => one.id === id);
        return part ? [{ named: part, field: { ...field, label, text: known(said, text.cells) } }] : [];
      }),
    ];
  }
  const [, whole, rest] = (text.known && !PROSE.has(named.id) && WHOLE.exec(text.value)) || [];
  if (!text.known || whole === undefined || rest === undefined) return [field];
  const parts = rest.split(/[，,；;、]/).flatMap((piece) => {
    const [, label, amount] = PART.exec(piece.trim()) ?? [];
    const part = label === undefined ? undefined : fieldNamed(layout, comparableLabel(label), '');
    if (label === undefined || amount === undefined || !part?.inside || part.id === named.id) return [];
    return [{ named: part, field: { ...field, label, text: known(amount, text.cells) } }];
  });
  return [{ ...field, text: known(whole.trim(), text.cells) }, ...parts];
}

/** '☑增加 □减少 16.65万元' is +16.65万元. */
function directed(text: string): string | undefined {
  const [, said = '', amount] =
    /^([^\d+-]*)(\d[\d,.]*\s*[百千万亿]{0,2}元)整?$/.exec(text.normalize('NFKC').trim()) ?? [];
  const options = tickedOptions(said) ?? [said];
  const [more, less] = ['增', '减'].map((word) => options.some((option) => option.includes(word)));
  return amount === undefined || more === less ? undefined : `${more ? '+' : '-'}${amount}`;
}

interface Said {
  readonly id: string;
  readonly said: string;
  readonly label?: string;
}

/** The program is built in plain ASCII, which a raw template cannot be. */
const MONTH = /\d{4}(?:\s*年\s*\d{1,2}\s*月(?:\s*\d{1,2}\s*日)?|[-./]\d{1,2}(?:[-./]\d{1,2})?)/.source;
const PERIOD = new RegExp(`^自?\\s*(${MONTH})\\s*起?\\s*(?:[—–~-]+|至|到)\\s*(${MONTH})\\s*止?(?:[,(。].*)?$`);

/** '自2026年10月起至2027年9月止' */
function periodIn({ id }: LabelledField, text: string): readonly Said[] {
  const [, from, to] = (id === 'planned' && PERIOD.exec(text.normalize('NFKC').trim())) || [];
  return from === undefined || to === undefined
    ? []
    : [
        { id: 'plannedStart', said: from },
        { id: 'plannedEnd', said: to },
      ];
}

/** What each year takes, or each source gives; where that cannot be told, the whole, which is no amount. */
function amountsIn({ id }: LabelledField, text: string, layout: FormLayout): readonly Said[] {
  if (id !== 'years' && id !== 'sources') return [];
  const plain = text
    .normalize('NFKC')
    .replace(/\([^()]*\)/g, '')
    .trim()
    .replace(/[。;]$/, '');
  const parts = id === 'years' ? yearsIn(plain) : sourcesIn(plain, layout);
  return parts.length > 0 || !/\d\s*[百千万亿]{0,2}元/.test(plain)
    ? parts
    : [{ id: id === 'years' ? 'year1' : 'otherFunds', said: text }];
}

const YEAR = /^(?:(20\d\d)年(?:度|安排)?|第([一二三四五])年):?\s*(\d[\d,.]*\s*[百千万亿]{0,2}元)$/;
const MOST_YEARS = 5;

/** '2026年：200万元；2027年：286.5万元', '第一年60万元，第二年40万元', year after year. */
function yearsIn(plain: string): readonly Said[] {
  const years = plain.split(/[;、\n]|,(?=20|第)/).map((piece) => YEAR.exec(piece.trim()));
  const number = (one: RegExpExecArray | null | undefined) => Number(one?.[1] ?? '一二三四五'.indexOf(one?.[2] ?? ''));
  const inTurn = years.every((one, at) => one && number(one) === number(years[0]) + at);
  return inTurn && years.length <= MOST_YEARS
    ? years.map((one, at) => ({ id: `year${at + 1}`, said: one?.[3] ?? '' }))
    : [];
}

const SOURCE = /^(?!.*(?:[合总共]|其中))([\p{Script=Han}]{2,12}):?\s*(\d[\d,.]*\s*[百千万亿]{0,2}元)$/u;
const SOURCES = ['otherFunds', 'upperFunds', 'provincial', 'municipal', 'ownFunds'];

/** '财政资金60万元、自筹40万元'; one that the form does not name stands where there is room. */
function sourcesIn(plain: string, layout: FormLayout): readonly Said[] {
  const pieces = plain.split(/[;、\n]|,(?!\d)/).map((piece) => SOURCE.exec(piece.trim()));
  const free = new Set(SOURCES);
  const said = pieces.flatMap((one): Said[] => {
    const [, label = '', amount = ''] = one ?? [];
    const own = fieldNamed(layout, comparableLabel(label), '')?.id ?? '';
    const [id] = free.has(own) ? [own] : free;
    if (!one || id === undefined) return [];
    free.delete(id);
    return [{ id, said: amount, label }];
  });
  return said.length === pieces.length ? said : [];
}
