/** The shapes of a pack's files other than its checks: pack.yaml, parameters, quantities. */
import * as z from 'zod/mini';
import { bilingualShape } from '../checks/check-kind';
import { citationShape } from '../checks/read-check';

const day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));
const id = z.string().check(z.regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/));
/** As formulas can write it: letters first, then letters and digits. */
const formulaName = z.strictObject({
  zh: z.string().check(z.regex(/^\p{L}[\p{L}\p{N}_·]*$/u)),
  en: z.string().check(z.minLength(1)),
});

const departureShape = z.strictObject({
  check: z.exactOptional(z.string()),
  parameter: z.exactOptional(z.string()),
  quantity: z.exactOptional(z.string()),
  why: bilingualShape,
});

/** The way packs are written; another is one of a newer program. */
export const PACK_FORMAT = 'guiju.pack/1';

export const packShape = z.strictObject({
  format: z.exactOptional(z.literal(PACK_FORMAT)),
  id,
  title: bilingualShape,
  /** The document number; its title where it has none. */
  number: z.string().check(z.minLength(1)),
  issuer: bilingualShape,
  inForce: z.strictObject({
    from: day,
    until: z.exactOptional(day),
    arguable: z.exactOptional(day),
    /** Where `until` stands; the text, unless it says otherwise. */
    untilBy: z.exactOptional(z.enum(['text', 'published'])),
    basis: bilingualShape,
  }),
  /** Where the instrument was amended: its texts, the earliest first, each in force until the next. */
  texts: z.exactOptional(
    z
      .array(
        z.strictObject({
          id,
          number: z.string().check(z.minLength(1)),
          from: day,
          basis: bilingualShape,
          /** How many articles this text has, where that is another number. */
          articles: z.exactOptional(z.int().check(z.positive())),
        }),
      )
      .check(z.minLength(2)),
  ),
  /** Which annex prints which form. */
  annexes: z.exactOptional(z.record(z.string(), z.int().check(z.positive()))),
  /** How many articles the text has, so that none can be forgotten. */
  articles: z.exactOptional(z.int().check(z.positive())),
  /** The pack whose rules hold here too, save those departed from. */
  extends: z.exactOptional(id),
  /** Each names one check, parameter or quantity of the extended pack that does not hold here, or holds otherwise. */
  departs: z.exactOptional(z.array(departureShape)),
  /** Articles that no check, parameter or question covers, each with one line why. */
  articlesWithoutCheck: z.exactOptional(
    z.array(z.strictObject({ article: z.int().check(z.positive()), why: bilingualShape, text: z.exactOptional(id) })),
  ),
  /** Topics and routes of its own, by the ids that its checks use. */
  topics: z.exactOptional(z.record(z.string().check(z.regex(/^[a-z][a-z-]*$/)), bilingualShape)),
  routes: z.exactOptional(z.record(z.string().check(z.regex(/^[a-z][a-z0-9-]*(:[a-z][a-z0-9-]*)?$/)), bilingualShape)),
  /** Goes with every other pack and is no instrument itself. */
  base: z.exactOptional(z.boolean()),
  note: z.exactOptional(z.string()),
});

export const parameterShape = z.strictObject({
  id,
  name: formulaName,
  unit: z.enum(['CNY', 'ratio', 'count', 'period']),
  values: z
    .array(z.strictObject({ from: day, value: z.string(), citations: z.array(citationShape).check(z.minLength(1)) }))
    .check(z.minLength(1)),
  note: z.exactOptional(z.string()),
});

const interpretationShape = z.strictObject({
  id,
  title: bilingualShape,
  reason: bilingualShape,
  formula: z.string(),
  default: z.exactOptional(z.boolean()),
  /** What grows as something is added, and as something is taken away. */
  up: z.exactOptional(z.string()),
  down: z.exactOptional(z.string()),
  appliesIf: z.exactOptional(z.string()),
});

export const quantityShape = z.strictObject({
  id,
  name: formulaName,
  /** One formula, or several interpretations of what the text leaves open. */
  formula: z.exactOptional(z.string()),
  interpretations: z.exactOptional(z.array(interpretationShape).check(z.minLength(2))),
  /** The fact by which the user chooses an interpretation. */
  choice: z.exactOptional(z.string()),
  note: z.exactOptional(z.string()),
});

export type Departure = z.infer<typeof departureShape>;
export type PackFields = z.infer<typeof packShape>;
export type ParameterFields = z.infer<typeof parameterShape>;
export type QuantityFields = z.infer<typeof quantityShape>;
