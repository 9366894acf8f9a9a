/**
 * A form as it was found in a workbook: which form, where, and each of its
 * fields and list lines as a Reading that keeps its cells. Nothing after this
 * room reads a cell.
 */
import type { AmountUnit } from '../base/amount-unit';
import type { Bilingual } from '../base/bilingual';
import type { CivilDate } from '../base/civil-date';
import type { Exact } from '../base/exact';
import type { CellRange, SheetId } from '../base/address';
import type { Reading } from '../workbook/reading';

export const FORM_KINDS = [
  'project-facts',
  'change-slip',
  'budget',
  'initiation-application',
  'data-resource-checklist',
  'change-register',
] as const;

export type FormKind = (typeof FORM_KINDS)[number];

export interface FormDocument {
  readonly kind: FormKind;
  readonly sheet: SheetId;
  readonly range: CellRange;
  /** Fields by the id their layout gives them: 'contractor', 'reason' …; a field the form has but nobody filled is `not-found`. */
  readonly fields: ReadonlyMap<string, FormField>;
  readonly lists: readonly ItemList[];
  /** Rows of its plain table: the changes of a register, the data of a checklist; fields by their column's id. */
  readonly rows?: readonly TableRow[];
  /** 'certain' is read and flagged; 'doubtful' is offered and waits for the user's word. */
  readonly recognition: 'certain' | 'doubtful';
  /** Why it is doubtful, where there is more to say than that it is not marked as the form. */
  readonly doubt?: Bilingual;
  /** The user's decision by which it is this form. */
  readonly decision?: string;
  /** What it was recognised by, for people, and which of its fields were not found. */
  readonly matched: readonly string[];
  readonly missing: readonly { readonly id: string; readonly label: string }[];
}

export type TableRow = ReadonlyMap<string, FormField>;

/** The label as it stands in the sheet, and what stands in its place for a value. */
export interface FormField {
  readonly label: string;
  readonly labelCells: readonly CellRange[];
  readonly text: Reading<string>;
  /** The cell's own number, where it holds one: an amount in `unit`, a count, or the serial number of a day. */
  readonly number?: number;
  /** What is shown of that number is no more than a month. */
  readonly monthShown?: true;
  /** The correction by which the label that stands there was taken for the one the form knows. */
  readonly correction?: { readonly key: string; readonly from: string; readonly to: string };
  /** The unit the label, the number format or a note (单位：万元) states for an amount standing here. */
  readonly unit?: AmountUnit;
}

/** What a value cell can be taken for, once somebody knows what is wanted. */
export type FieldValue =
  | { readonly type: 'amount'; readonly value: Exact }
  | { readonly type: 'number'; readonly value: Exact }
  | { readonly type: 'date'; readonly value: CivilDate }
  /** 'YYYY-MM', where no more than the month is known or wanted. */
  | { readonly type: 'month'; readonly value: string }
  | { readonly type: 'flag'; readonly value: boolean }
  | { readonly type: 'text'; readonly value: string };

/** A list of items: one side (a budget) or two (原 and 现 of a change slip). Amounts are in yuan, whatever the sheet's unit. */
export interface ItemList {
  readonly role: 'hardware' | 'software' | 'budget' | 'other';
  readonly title: string;
  readonly range: CellRange;
  readonly columns: readonly ListColumn[];
  /** Every column of its heading, from the left; none where it has no heading of its own. */
  readonly headings: readonly HeadingColumn[];
  readonly lines: readonly ItemLine[];
  readonly totals: readonly ListTotal[];
  /** Rows of the tax alone; none of the lines. */
  readonly taxes: readonly TaxRow[];
  /** Rows that name what the lines under them belong to, with an amount of their own or without; an inner one after the one around it. */
  readonly sections: readonly ListSection[];
  /** Cells of columns that add up or are a difference, which do not come out; as the sheet has them, in its own unit. */
  readonly crossed?: readonly CrossedCell[];
  /** The factor to yuan and where it is known from; cells empty where the form prints no unit and yuan is taken. */
  readonly unit: Reading<Exact>;
  /** One-sided, and headed as the new side: what the lines are to be, not what they were. */
  readonly newOnly?: true;
  /** Two-sided, and its old side is what is taken away, its new one what is added. */
  readonly differences?: true;
  /** One-sided, and said over it to be the list before the change, or after it. */
  readonly state?: 'before' | 'after';
  readonly hiddenLines: number;
  /** Amounts with and without tax stand side by side in it: it was read by those with tax. */
  readonly tax?: TaxColumns;
  /** Its headings say of all its amounts that they are with tax, or without. */
  readonly taxNamed?: TaxBasis;
}

export interface CrossedCell {
  readonly at: CellRange;
  /** As it stands there. */
  readonly stated: string;
  readonly due: Exact;
  /** '变更后金额 − 变更前金额' */
  readonly how: string;
  /** Of a tax, in yuan, where the total counts the right one. */
  readonly tooMuch?: { readonly side: ListColumn['side']; readonly by: Exact };
}

export type TaxBasis = 'included' | 'excluded';

export interface TaxColumns {
  /** The same lines by the columns without tax. */
  readonly without: ItemList;
  /** Which of the two counts, where the sheet says so: a sentence about all amounts, or the total in words. */
  readonly stated?: { readonly basis: TaxBasis; readonly text: string; readonly cells: readonly CellRange[] };
}

/** A column under the heading of a list, read or not. */
export interface HeadingColumn {
  readonly column: number;
  /** The words over it, in one to three rows. */
  readonly cells: CellRange;
  /** From the top, as they stand. */
  readonly words: readonly string[];
  /** What it is called among the columns of this heading, however its words were typed. */
  readonly name: string;
  /** What it was read as; absent where it was not read. */
  readonly as?: Pick<ListColumn, 'field' | 'side'>;
  /** The correction by which it was read so, or not read. */
  readonly correction?: string;
}

export interface ListColumn {
  readonly field: ItemField;
  readonly side: 'old' | 'new' | 'both';
  readonly column: number;
  readonly header: CellRange;
}

export const ITEM_FIELDS = [
  'seq',
  'group',
  'name',
  'model',
  'spec',
  'unit',
  'quantity',
  'price',
  'subtotal',
  'delta',
  'remark',
] as const;

export type ItemField = (typeof ITEM_FIELDS)[number];

export interface ItemLine {
  /** Of this list, in order, from zero. */
  readonly index: number;
  /** The whole line, from its first column to its last. */
  readonly cells: CellRange;
  /** What the line is called in the form: its 序号, else its name. Unique in its list (a second '3' is '3#2'). */
  readonly key: string;
  readonly seq: Reading<string>;
  readonly group: Reading<string>;
  readonly old: ItemSide;
  readonly new: ItemSide;
  /** Its sides are what is taken away and what is added. */
  readonly differences?: true;
  readonly remark: Reading<string>;
}

/** One side of a line; a one-sided list fills `old` and leaves `new` not-found. */
export interface ItemSide {
  readonly name: Reading<string>;
  readonly model: Reading<string>;
  readonly spec: Reading<string>;
  readonly quantity: Reading<Exact>;
  readonly price: Reading<Exact>;
  readonly subtotal: Reading<Exact>;
  /** What the parts beside its subtotal (设备合价, 安装合价) come to, where it has such. */
  readonly parts?: Reading<Exact>;
  /** What its last place counts, in yuan, where amounts are written in a larger unit: 0.37万元 is exact to 100 yuan. */
  readonly subtotalTo?: Exact;
}

/** '一、硬件设备' over its lines. */
interface ListSection {
  readonly label: string;
  readonly cells: CellRange;
  /** Indexes of its lines. */
  readonly lines: readonly number[];
}

/** A row that adds up others: its label ('合计'), its stated amounts, the lines it stands for. */
export interface ListTotal {
  /** 'in-words': the total once more, 大写. */
  readonly kind: 'total' | 'subtotal' | 'in-words';
  readonly label: string;
  readonly cells: CellRange;
  readonly old: Reading<Exact>;
  readonly new: Reading<Exact>;
  /** Indexes of the lines it should be the sum of. */
  readonly lines: readonly number[];
  /** With tax or without, as its words say. */
  readonly basis?: TaxBasis;
  /** It is meant to add up the lists before as well: what these come to. */
  readonly before?: readonly [old: Exact, now: Exact];
  /** What the rows of the tax do to the sum of its lines; absent where they do nothing. */
  readonly tax?: 'added' | 'taken-off';
}

/** '税金（6%）' under the lines it is on. */
export type TaxRow = Pick<ListTotal, 'label' | 'cells' | 'old' | 'new'>;

/** Something about the sheet that we could not make sense of; never a finding about the form. */
export interface FormProblem {
  readonly kind:
    | 'unreadable-sheet'
    | 'conflicting-facts'
    | 'conflicting-forms'
    | 'expired-decision'
    | 'impossible-fact'
    | 'formula-error'
    | 'unheaded-list'
    | 'unchecked-lines'
    | 'open-tax-basis'
    | 'mixed-tax-basis'
    | 'doubtful-form'
    | 'hidden-sheet'
    | 'unread-correction'
    | 'not-recognised';
  readonly message: Bilingual;
  readonly at: readonly CellRange[];
  /** Something was not checked that should have been. */
  readonly incomplete?: true;
}
