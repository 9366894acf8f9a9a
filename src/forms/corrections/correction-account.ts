/** What became of the user's corrections: which fitted nothing in this workbook, and which cannot be read. */
import type { Remembered } from '../../workbook/remembered';
import {
  UNREAD,
  type ColumnCorrection,
  type Corrections,
  type FormDecision,
  type LabelCorrection,
} from './corrections';
import type { FormDocument, FormProblem } from '../form-document';

export type UnusedCorrection =
  | ({ readonly about: 'column' } & ColumnCorrection)
  | ({ readonly about: 'label' } & LabelCorrection)
  | ({ readonly about: 'form' } & FormDecision);

export function unusedCorrections(
  { columns, labels, decisions }: Corrections,
  documents: readonly FormDocument[],
  setAside: readonly { readonly decision: FormDecision }[],
): readonly UnusedCorrection[] {
  const used = new Set([...documents.flatMap(correctionsOfDocument), ...setAside.map(({ decision }) => decision.key)]);
  const spared = ({ form, field }: LabelCorrection) =>
    // That a label is not read shows nowhere but in its form.
    field === UNREAD && documents.some(({ kind }) => kind === form);
  return [
    ...columns.map((one) => ({ about: 'column' as const, ...one })),
    ...labels.filter((one) => !spared(one)).map((one) => ({ about: 'label' as const, ...one })),
    ...decisions.map((one) => ({ about: 'form' as const, ...one })),
  ].filter(({ key }) => !used.has(key));
}

/** The keys of the corrections by which a form was read as it was. */
function correctionsOfDocument({ lists, fields, decision }: FormDocument): readonly string[] {
  return [
    ...lists.flatMap(({ headings }) => headings.flatMap(({ correction }) => correction ?? [])),
    ...[...fields.values()].flatMap(({ correction }) => correction?.key ?? []),
    ...(decision === undefined ? [] : [decision]),
  ];
}

export function unreadCorrections(remembered: Remembered, { unread }: Corrections): FormProblem[] {
  const count = unread.length + remembered.unread;
  if (count === 0) return [];
  return [
    {
      kind: 'unread-correction',
      message: {
        zh: `工作簿里保存的更正或决定有 ${count} 条读不懂，可能是较新版本的规矩写的；它们原样保留，这次没有用上。请更新后再检查，或在“表单识别”里重新更正。`,
        en: `${count} of the corrections or decisions kept in this workbook cannot be read; a newer version of Guiju may have written them. They are kept as they are and were not used. Update and check again, or correct the forms anew under “How the forms were read”.`,
      },
      at: [],
    },
  ];
}
