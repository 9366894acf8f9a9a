/** The user's corrections as the workbook remembers them: read at the door, what cannot be read counted and left. */
import * as z from 'zod/mini';
import { keptBy } from '../../base/kept';
import type { Remembered } from '../../workbook/remembered';
import {
  COLUMN_KEY,
  DECISION_KEY,
  LABEL_KEY,
  UNREAD,
  type ColumnCorrection,
  type Corrections,
  type FormDecision,
  type LabelCorrection,
} from './corrections';
import { FORM_KINDS, ITEM_FIELDS } from '../form-document';

const texts = z.array(z.string());
const columnValue = z.object({
  headings: texts.check(z.minLength(1)),
  heading: z.string(),
  as: z.union([z.literal(UNREAD), z.object({ field: z.enum(ITEM_FIELDS), side: z.enum(['old', 'new', 'both']) })]),
});
const labelValue = z.object({ form: z.enum(FORM_KINDS), label: z.string(), field: z.string() });
const decisionValue = z.object({ as: z.enum(['none', ...FORM_KINDS]), texts, sheet: z.string() });

/** The same object for the same remembered things. */
export const correctionsIn = keptBy((remembered: Remembered): Corrections => {
  const columns: ColumnCorrection[] = [];
  const labels: LabelCorrection[] = [];
  const decisions: FormDecision[] = [];
  const unread: string[] = [];
  for (const [key, text] of [...remembered.values].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const value = parsed(text);
    const take = <T extends object>(read: T | undefined, into: (one: T & { key: string }) => unknown) =>
      read ? into({ ...read, key }) : unread.push(key);
    if (key.startsWith(COLUMN_KEY)) take(columnValue.safeParse(value).data, (one) => columns.push(one));
    else if (key.startsWith(LABEL_KEY)) take(labelValue.safeParse(value).data, (one) => labels.push(one));
    else if (key.startsWith(DECISION_KEY)) take(decisionValue.safeParse(value).data, (one) => decisions.push(one));
  }
  return { columns, labels, decisions, unread };
});

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
