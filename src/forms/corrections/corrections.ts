/**
 * What the user has said of the forms of this workbook: a column that is
 * something else than its heading says, a label that names a field, a sheet
 * that is a certain form or none. Kept by headings and labels, never by
 * address, so that it holds after rows and columns were inserted, and in the
 * next file made from this one.
 */
import type { RememberedEntry } from '../../workbook/remembered';
import type { FormKind, ItemField } from '../form-document';

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

/** How the keys begin under which they are remembered; the rest is made of headings or labels, so that saying it again replaces it. */
export const COLUMN_KEY = 'form.column/';
export const LABEL_KEY = 'form.label/';
export const DECISION_KEY = 'form.kind/';
export const UNREAD = 'unread';

export function columnEntry({ headings, heading, as }: Omit<ColumnCorrection, 'key'>): RememberedEntry {
  const sorted = [...headings].sort();
  return [`${COLUMN_KEY}${heading}|${sorted.join('|')}`, JSON.stringify({ headings: sorted, heading, as })];
}

export function labelEntry({ form, label, field }: Omit<LabelCorrection, 'key'>): RememberedEntry {
  return [`${LABEL_KEY}${form}/${label}`, JSON.stringify({ form, label, field })];
}

export function decisionEntry({ as, texts: standing, sheet }: Omit<FormDecision, 'key'>): RememberedEntry {
  const sorted = [...new Set(standing)].sort();
  return [`${DECISION_KEY}${sheet}|${sorted.join('|')}`, JSON.stringify({ as, texts: sorted, sheet })];
}
