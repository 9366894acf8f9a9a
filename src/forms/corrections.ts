/**
 * What the user has said of the forms of this workbook: a column that is
 * something else than its heading says, a label that names a field, a sheet
 * that is a certain form or none. Kept by headings and labels, never by
 * address, so that it holds after rows and columns were inserted, and in the
 * next file made from this one.
 */
import * as z from 'zod/mini';
import type { Remembered } from '../workbook/remembered';
import { COLUMN, DECISION, LABEL, UNREAD } from './correction-entries';
import { FORM_KINDS, ITEM_FIELDS, type FormKind, type ItemField } from './form-document';

export interface ColumnMeaning {
  readonly field: ItemField;
  /** 'both' where the list has one side, and for a column that both sides share. */
  readonly side: 'old' | 'new' | 'both';
}

/** Where all these headings stand over a list, the column of this one is read so; 'unread': it is not read. */
export interface ColumnCorrection {
  readonly key: string;
  readonly headings: readonly string[];
  readonly heading: string;
  readonly as: ColumnMeaning | 'unread';
}

/** This label in a form of that kind names this field (of a sheet of project facts: stands for this label); 'unread': it names none. */
export interface LabelCorrection {
  readonly key: string;
  readonly form: FormKind;
  readonly label: string;
  readonly field: string;
}

/** A sheet on which all these texts stand is that form, or what they stand over is none. Without texts its name alone tells. */
export interface FormDecision {
  readonly key: string;
  readonly as: FormKind | 'none';
  readonly texts: readonly string[];
  /** As the sheet was named then: decides between sheets with the same texts. */
  readonly sheet: string;
}

export interface Corrections {
  readonly columns: readonly ColumnCorrection[];
  readonly labels: readonly LabelCorrection[];
  readonly decisions: readonly FormDecision[];
  /** Keys of ours whose value this version cannot read. */
  readonly unread: readonly string[];
}

const texts = z.array(z.string());
const columnValue = z.object({
  headings: texts.check(z.minLength(1)),
  heading: z.string(),
  as: z.union([z.literal(UNREAD), z.object({ field: z.enum(ITEM_FIELDS), side: z.enum(['old', 'new', 'both']) })]),
});
const labelValue = z.object({ form: z.enum(FORM_KINDS), label: z.string(), field: z.string() });
const decisionValue = z.object({ as: z.enum(['none', ...FORM_KINDS]), texts, sheet: z.string() });

const readBefore = new WeakMap<Remembered, Corrections>();

/** The same object for the same remembered things. */
export function correctionsIn(remembered: Remembered): Corrections {
  const before = readBefore.get(remembered);
  if (before) return before;
  const columns: ColumnCorrection[] = [];
  const labels: LabelCorrection[] = [];
  const decisions: FormDecision[] = [];
  const unread: string[] = [];
  for (const [key, text] of [...remembered.values].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const value = parsed(text);
    const take = <T extends object>(read: T | undefined, into: (one: T & { key: string }) => unknown) =>
      read ? into({ ...read, key }) : unread.push(key);
    if (key.startsWith(COLUMN)) take(columnValue.safeParse(value).data, (one) => columns.push(one));
    else if (key.startsWith(LABEL)) take(labelValue.safeParse(value).data, (one) => labels.push(one));
    else if (key.startsWith(DECISION)) take(decisionValue.safeParse(value).data, (one) => decisions.push(one));
  }
  const corrections: Corrections = { columns, labels, decisions, unread };
  readBefore.set(remembered, corrections);
  return corrections;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
