/** The shape of a file of rules/layouts/. */
import * as z from 'zod/mini';
import { FORM_KINDS } from './form-document';

const words = z.array(z.string().check(z.minLength(1)));
const bilingual = z.strictObject({ zh: z.string(), en: z.string() });

const fieldLayout = z.strictObject({
  id: z.string().check(z.regex(/^[a-z][A-Za-z0-9]*$/)),
  labels: words.check(z.minLength(1)),
  /** The value may stand in the row beneath the label. */
  below: z.optional(z.boolean()),
  /** The value stands behind the label in the same cell, without a colon between. */
  inside: z.optional(z.boolean()),
  /** Not every such form has it: it is not missed where it does not stand. */
  optional: z.optional(z.boolean()),
  /** The field that takes a day written at the end of this one. */
  day: z.optional(z.string()),
  /** The part of the form this label begins. */
  opens: z.optional(z.string()),
  /** The part of the form this label is looked for in. */
  in: z.optional(z.string()),
});

/** Labels of the blocks in which the parties sign each page. */
const signatureLayout = z.strictObject({
  owner: words,
  supervisor: words,
  contractor: words,
  signer: words,
  date: words,
});

/** The first file that has a form says all of it; a later one only what is otherwise. */
const formLayout = z.strictObject({
  kind: z.enum(FORM_KINDS),
  name: z.optional(bilingual),
  by: z.optional(bilingual),
  titles: z.optional(words),
  marks: z.optional(words),
  enough: z.optional(z.number()),
  fields: z.optional(z.array(fieldLayout)),
  /** Columns of its plain table, where it is or holds one. */
  columns: z.optional(z.array(z.strictObject({ id: z.string(), labels: words }))),
  pageSignatures: z.optional(signatureLayout),
});

const itemListLayout = z.strictObject({
  columns: z.partial(
    z.strictObject({
      seq: words,
      group: words,
      name: words,
      model: words,
      spec: words,
      unit: words,
      quantity: words,
      price: words,
      subtotal: words,
      delta: words,
      remark: words,
    }),
  ),
  endings: z.partial(
    z.strictObject({
      group: words,
      name: words,
      spec: words,
      quantity: words,
      price: words,
      subtotal: words,
      remark: words,
      unless: words,
    }),
  ),
  priceOrAmount: words,
  parts: words,
  factors: words,
  reviews: z.partial(z.strictObject({ submitted: words, reviewed: words })),
  sides: z.partial(z.strictObject({ old: words, new: words, newAbove: words, more: words, less: words })),
  tax: z.partial(z.strictObject({ included: words, excluded: words, amount: words })),
  rows: z.partial(
    z.strictObject({
      total: words,
      subtotal: words,
      running: words,
      besideTotal: words,
      inWords: words,
      continuation: words,
      footers: words,
    }),
  ),
  roles: z.partial(z.strictObject({ hardware: words, software: words })),
  budgetMarks: words,
});

/** The shape of a file of rules/layouts/. */
export const layoutFile = z.strictObject({
  forms: z.optional(z.array(formLayout)),
  itemLists: z.optional(z.partial(itemListLayout)),
});

export type LayoutFile = z.infer<typeof layoutFile>;
export type FieldLayout = Readonly<z.infer<typeof fieldLayout>>;
export type SignatureLayout = Readonly<z.infer<typeof signatureLayout>>;
