/**
 * How forms are laid out: several files of data merged, and the look-ups the
 * readers use. The data stands in rules/layouts/; a pack may add
 * files of its own.
 */
import type * as z from 'zod/mini';
import type { Bilingual } from '../base/bilingual';
import { comparableLabel, comparableText } from '../base/comparable-text';
import { readBy } from '../base/read-before';
import { unquotedComma } from '../base/unquoted-comma';
import type { ColumnCorrections } from './corrections/column-corrections';
import type { LabelCorrection } from './corrections/corrections';
import { ITEM_FIELDS, type FormKind, type ItemField } from './form-document';
import { layoutFile, type FieldLayout, type LayoutFile, type SignatureLayout } from './layout-file';

type ItemListFile = NonNullable<LayoutFile['itemLists']>;

export interface Layouts {
  readonly forms: readonly FormLayout[];
  readonly itemLists: ItemListLayout;
}

export interface FormLayout {
  readonly kind: FormKind;
  readonly name: Bilingual;
  readonly by: Bilingual;
  readonly titles: readonly string[];
  readonly marks: ReadonlySet<string>;
  readonly enough: number;
  readonly fields: readonly FieldLayout[];
  readonly fieldsByLabel: ReadonlyMap<string, readonly LabelledField[]>;
  /** Ids of the columns of its plain table. */
  readonly columnsByLabel: ReadonlyMap<string, string>;
  readonly pageSignatures?: SignatureLayout;
  /** What the user has said of its labels. */
  readonly corrections?: readonly LabelCorrection[];
}

export interface LabelledField extends FieldLayout {
  /** By the user's word. */
  readonly correction?: string;
}

/** The words of item lists in comparable form. */
export interface ItemListLayout {
  readonly columns: ReadonlyMap<string, ItemField>;
  /** How headings of none of those words end. */
  readonly endings: readonly (readonly [string, ItemField])[];
  readonly endingsUnless: readonly string[];
  readonly priceOrAmount: ReadonlySet<string>;
  readonly parts: ReadonlySet<string>;
  readonly factors: ReadonlySet<string>;
  readonly submitted: readonly string[];
  readonly reviewed: readonly string[];
  readonly oldSide: readonly string[];
  readonly newSide: readonly string[];
  readonly newAbove: readonly string[];
  readonly more: readonly string[];
  readonly less: readonly string[];
  readonly taxIncluded: readonly string[];
  readonly taxExcluded: readonly string[];
  readonly taxAmounts: ReadonlySet<string>;
  readonly totals: ReadonlySet<string>;
  readonly subtotals: ReadonlySet<string>;
  readonly running: ReadonlySet<string>;
  readonly besideTotal: readonly string[];
  readonly inWords: readonly string[];
  readonly continuations: readonly string[];
  readonly footers: ReadonlySet<string>;
  readonly hardware: readonly string[];
  readonly software: readonly string[];
  readonly budgetMarks: readonly string[];
  /** What the user has said of columns of this workbook. */
  readonly corrections?: ColumnCorrections;
}

interface LayoutMistake {
  /** Which of the files, from zero, and where in it: 'forms[0].titles'. */
  readonly file: number;
  readonly place: string;
  readonly message: Bilingual;
}

/** From the data of one or more files, already parsed from YAML; later ones add to earlier ones. */
export function readLayouts(
  files: readonly unknown[],
):
  | { readonly ok: true; readonly layouts: Layouts }
  | { readonly ok: false; readonly mistakes: readonly LayoutMistake[] } {
  const mistakes: LayoutMistake[] = [];
  const read: LayoutFile[] = [];
  files.forEach((data, file) => {
    const parsed = readBy(() => layoutFile, data);
    if (parsed.success) {
      read.push(parsed.data);
      mistakes.push(...incomplete(read, file), ...claimedTwice(parsed.data, file));
    } else mistakes.push(...parsed.error.issues.map((issue) => mistakeOf(issue, file)));
  });
  if (mistakes.length > 0) return { ok: false, mistakes };
  return { ok: true, layouts: { forms: formsOf(read), itemLists: itemListsOf(read) } };
}

/** A form that no file before has has to be told whole. */
function incomplete(read: readonly LayoutFile[], file: number): LayoutMistake[] {
  const before = new Set(read.slice(0, -1).flatMap(({ forms = [] }) => forms.map(({ kind }) => kind)));
  return (read.at(-1)?.forms ?? []).flatMap((form, index) => {
    if (before.has(form.kind)) return [];
    const lacking = (['name', 'by', 'titles', 'marks', 'enough', 'fields'] as const).filter((key) => !(key in form));
    if (lacking.length === 0) return [];
    const keys = lacking.join(', ');
    return [
      {
        file,
        place: `forms[${index}]`,
        message: { zh: `表单“${form.kind}”缺 ${keys}`, en: `the form “${form.kind}” lacks ${keys}` },
      },
    ];
  });
}

/** Of two columns that want a word in the same file, none could be told to be the one that is meant. */
function claimedTwice({ itemLists }: LayoutFile, file: number): LayoutMistake[] {
  const columns = new Map<string, string>();
  return entriesOf(itemLists?.columns ?? {}).flatMap(([field, texts]) =>
    texts.flatMap((text) => {
      const other = columns.get(comparableText(text));
      columns.set(comparableText(text), field);
      if (other === undefined || other === field) return [];
      return [
        {
          file,
          place: `itemLists.columns.${field}`,
          message: {
            zh: `“${text}”已经是 ${other} 栏的名称，一个名称只能属于一栏`,
            en: `“${text}” is a name of the column ${other} already; a name belongs to one column only`,
          },
        },
      ];
    }),
  );
}

function mistakeOf(issue: z.core.$ZodIssue, file: number): LayoutMistake {
  const path = issue.path.reduce<string>(
    (text, key) => (typeof key === 'number' ? `${text}[${key}]` : `${text}.${String(key)}`),
    '',
  );
  const unknown = issue.code === 'unrecognized_keys' ? issue.keys : [];
  const hint = unquotedComma(...unknown);
  const keys = unknown.join(', ');
  return {
    file,
    place: path.replace(/^\./, ''),
    message: keys
      ? { zh: `不认识的键：${keys}${hint.zh}`, en: `unknown key: ${keys}${hint.en}` }
      : { zh: `不符合版式文件的格式（${issue.message}）`, en: `does not fit a layout file (${issue.message})` },
  };
}

function formsOf(files: readonly LayoutFile[]): FormLayout[] {
  const byKind = new Map<FormKind, FormLayout>();
  for (const form of files.flatMap((file) => file.forms ?? [])) {
    const before = byKind.get(form.kind);
    const fields = [...(before?.fields ?? []), ...(form.fields ?? [])];
    byKind.set(form.kind, {
      kind: form.kind,
      name: form.name ?? before?.name ?? { zh: form.kind, en: form.kind },
      by: form.by ?? before?.by ?? { zh: form.kind, en: form.kind },
      titles: [...(before?.titles ?? []), ...(form.titles ?? []).map(comparableLabel)],
      marks: new Set([...(before?.marks ?? []), ...(form.marks ?? []).map(comparableLabel)]),
      enough: form.enough ?? before?.enough ?? 1,
      fields,
      fieldsByLabel: fieldsByLabel(fields),
      columnsByLabel: new Map([
        ...(before?.columnsByLabel ?? []),
        ...(form.columns ?? []).flatMap(({ id, labels }) =>
          labels.map((label) => [comparableLabel(label), id] as const),
        ),
      ]),
      ...optionalSignatures(form.pageSignatures ?? before?.pageSignatures),
    });
  }
  return [...byKind.values()];
}

function optionalSignatures(signatures: SignatureLayout | undefined): { pageSignatures?: SignatureLayout } {
  return signatures === undefined ? {} : { pageSignatures: signatures };
}

function fieldsByLabel(fields: readonly FieldLayout[]): ReadonlyMap<string, readonly FieldLayout[]> {
  const byLabel = new Map<string, FieldLayout[]>();
  for (const field of fields) {
    for (const label of field.labels.map(comparableLabel)) byLabel.set(label, [...(byLabel.get(label) ?? []), field]);
  }
  return byLabel;
}

function itemListsOf(files: readonly LayoutFile[]): ItemListLayout {
  const lists = files.flatMap((file) => (file.itemLists ? [file.itemLists] : []));
  const all = (pick: (list: ItemListFile) => readonly string[] | undefined) =>
    lists.flatMap((list) => pick(list) ?? []).map(comparableText);
  const longestFirst = (texts: readonly string[]) => [...texts].sort((a, b) => b.length - a.length);
  return {
    columns: new Map(
      lists.flatMap((list) =>
        entriesOf(list.columns ?? {}).flatMap(([field, texts]) =>
          texts.map((text) => [comparableText(text), field] as const),
        ),
      ),
    ),
    endings: lists.flatMap((list) =>
      entriesOf(list.endings ?? {}).flatMap(([field, texts]) =>
        texts.map((text) => [comparableText(text), field] as const),
      ),
    ),
    endingsUnless: all((list) => list.endings?.unless),
    priceOrAmount: new Set(all((list) => list.priceOrAmount)),
    parts: new Set(all((list) => list.parts)),
    factors: new Set(all((list) => list.factors)),
    submitted: longestFirst(all((list) => list.reviews?.submitted)),
    reviewed: longestFirst(all((list) => list.reviews?.reviewed)),
    oldSide: longestFirst(all((list) => list.sides?.old)),
    newSide: longestFirst(all((list) => list.sides?.new)),
    newAbove: longestFirst(all((list) => list.sides?.newAbove)),
    more: longestFirst(all((list) => list.sides?.more)),
    less: longestFirst(all((list) => list.sides?.less)),
    taxIncluded: all((list) => list.tax?.included),
    taxExcluded: all((list) => list.tax?.excluded),
    taxAmounts: new Set(all((list) => list.tax?.amount)),
    totals: new Set(all((list) => list.rows?.total)),
    subtotals: new Set(all((list) => list.rows?.subtotal)),
    running: new Set(all((list) => list.rows?.running)),
    besideTotal: all((list) => list.rows?.besideTotal),
    inWords: all((list) => list.rows?.inWords),
    continuations: all((list) => list.rows?.continuation),
    footers: new Set(all((list) => list.rows?.footers)),
    hardware: all((list) => list.roles?.hardware),
    software: all((list) => list.roles?.software),
    budgetMarks: all((list) => list.budgetMarks),
  };
}

function entriesOf(
  columns: Partial<NonNullable<ItemListFile['columns']>>,
): (readonly [ItemField, readonly string[]])[] {
  return ITEM_FIELDS.map((field) => [field, columns[field] ?? []] as const);
}
