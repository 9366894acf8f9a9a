/** An amount with what it is made of in the same cell: '486.5万元，其中：市级财政资金 400 万元，上级补助 96.5 万元'. */
import { known } from '../workbook/reading';
import type { FormField } from './form-document';
import { fieldNamed } from './label-hits';
import type { FormLayout, LabelledField } from './layouts';
import { comparableLabel } from '../base/comparable-text';

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
