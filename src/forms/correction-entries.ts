/** Corrections as they are written down: each under a key that its headings or label make, so that saying it again replaces it. */
import type { RememberedEntry } from '../workbook/remembered';
import type { ColumnCorrection, FormDecision, LabelCorrection } from './corrections';

export const COLUMN = 'form.column/';
export const LABEL = 'form.label/';
export const DECISION = 'form.kind/';
export const UNREAD = 'unread';

export function columnEntry({ headings, heading, as }: Omit<ColumnCorrection, 'key'>): RememberedEntry {
  const sorted = [...headings].sort();
  return [`${COLUMN}${heading}|${sorted.join('|')}`, JSON.stringify({ headings: sorted, heading, as })];
}

export function labelEntry({ form, label, field }: Omit<LabelCorrection, 'key'>): RememberedEntry {
  return [`${LABEL}${form}/${label}`, JSON.stringify({ form, label, field })];
}

export function decisionEntry({ as, texts: standing, sheet }: Omit<FormDecision, 'key'>): RememberedEntry {
  const sorted = [...new Set(standing)].sort();
  return [`${DECISION}${sheet}|${sorted.join('|')}`, JSON.stringify({ as, texts: sorted, sheet })];
}
