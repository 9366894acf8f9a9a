/** The report's format, 'guiju.report/1', in the one place that says what it holds: its type and its JSON Schema come from here. */
import * as z from 'zod/mini';
import { STAGES } from '../checks/evaluation';
import { FORM_KINDS } from '../forms/form-document';
import { asked } from './asked-shape';
import { annotation, recordTold, suppression } from './record-shape';

const bilingual = z.object({ zh: z.string(), en: z.string() });
/** 'Sheet!A1', quoted as the spreadsheet would. */
const cells = z.array(z.string());
/** A decimal number as text: amounts in yuan, never a float. */
const number = z.string().check(z.regex(/^-?\d+(\.\d+)?$/));
const day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));
const digest = z.string().check(z.regex(/^(sha256:[0-9a-f]{64})?$/));
const unit = z.enum(['CNY', 'ratio', 'count', 'days']);
const quantity = z.object({ value: number, unit });
const outcome = z.enum(['passed', 'failed', 'depends', 'cannotTell', 'inapplicable', 'notRegulated']);
const level = z.enum(['error', 'warning', 'note', 'none']);
const place = z.int().check(z.positive());

const citation = z.object({
  instrument: z.string(),
  article: z.exactOptional(place),
  paragraph: z.exactOptional(place),
  subparagraph: z.exactOptional(place),
  item: z.exactOptional(place),
  annex: z.exactOptional(place),
});

/** The least of all interpretations that count and of all limits of the slip; `own`: by this limit alone, where `boundBy`, another check, is reached first. */
const headroom = z.object({
  value: number,
  unit,
  down: z.exactOptional(number),
  own: z.exactOptional(number),
  boundBy: z.exactOptional(z.string()),
});

const limit = z.union([
  z.object({ op: z.enum(['<', '<=', '>', '>=', '=']), value: number, unit }),
  z.object({ from: number, to: number, unit }),
]);

const interpretation = z.object({
  id: z.string(),
  title: bilingual,
  reason: bilingual,
  default: z.boolean(),
  chosen: z.boolean(),
  outcome,
  amount: z.exactOptional(quantity),
  measured: z.exactOptional(quantity),
  headroom: z.exactOptional(headroom),
});

const why = z.enum(['not-found', 'unreadable', 'conflicting']);

const missing = z.object({ fact: z.string(), name: bilingual, why, reason: z.exactOptional(bilingual), looked: cells });

/** A tree: each step of the arithmetic with its parts below it. */
const trace = z.object({
  label: bilingual,
  op: z.exactOptional(z.string()),
  value: z.exactOptional(z.string()),
  /** Where the value is not known: what it cannot be less or more than. */
  atLeast: z.exactOptional(z.string()),
  atMost: z.exactOptional(z.string()),
  unit: z.exactOptional(z.enum(['CNY', 'ratio', 'count', 'days', 'date', 'text', 'flag'])),
  fact: z.exactOptional(z.string()),
  cells: z.exactOptional(cells),
  get args() {
    return z.exactOptional(z.array(trace));
  },
});

const finding = z.object({
  id: z.string(),
  check: z.string(),
  subject: z.string(),
  title: bilingual,
  outcome,
  modality: z.enum(['mandatory', 'inPrinciple', 'permissive']),
  /** What is under way when the check matters. */
  stage: z.enum(STAGES),
  level,
  /** Goes beyond the words of the text; a warning at most. */
  inferred: z.exactOptional(z.literal(true)),
  /** The act is later than the instrument: 'shown' is what the text said and counts for nothing, 'applied' counts by somebody's word. */
  lapsed: z.exactOptional(z.enum(['shown', 'applied', 'open'])),
  /** Of a form that stands on hidden sheets alone. */
  onHiddenSheet: z.exactOptional(z.literal(true)),
  message: bilingual,
  next: z.exactOptional(bilingual),
  citations: z.readonly(z.array(citation)),
  cells,
  measured: z.exactOptional(quantity),
  limit: z.exactOptional(limit),
  headroom: z.exactOptional(headroom),
  interpretations: z.exactOptional(z.array(interpretation)),
  missing: z.exactOptional(z.array(missing)),
  due: z.exactOptional(day),
  trace,
});

const fact = z.union([
  z.object({
    value: z.union([z.string(), z.boolean()]),
    unit: z.exactOptional(z.literal('CNY')),
    cells,
    assumed: z.exactOptional(bilingual),
  }),
  z.object({ unknown: why, looked: cells, reason: z.exactOptional(bilingual) }),
]);

const range = z.object({ kind: z.enum(FORM_KINDS), sheet: z.string(), range: z.string() });

const document = z.extend(range, {
  recognition: z.string(),
  confirmedByUser: z.exactOptional(z.literal(true)),
  matched: z.readonly(z.array(z.string())),
  missing: z.exactOptional(z.array(z.string())),
  lists: z.exactOptional(
    z.array(
      z.object({
        title: z.string(),
        range: z.string(),
        columns: z.array(z.object({ column: z.string(), heading: z.string(), as: z.exactOptional(z.string()) })),
        missing: z.exactOptional(z.array(z.string())),
      }),
    ),
  ),
  corrections: z.exactOptional(
    z.array(z.object({ from: z.string(), to: z.exactOptional(z.string()), cells, text: bilingual })),
  ),
  subject: z.exactOptional(z.string()),
});

const line = z.object({ name: z.string(), cells });
const match = z.object({
  kind: z.enum(['one', 'split', 'merged']),
  confidence: z.enum(['certain', 'likely', 'decided', 'candidate']),
  by: z.string(),
  reason: bilingual,
  before: z.array(line),
  after: z.array(line),
});
const decision = z.object({ says: z.string(), before: z.array(z.string()), after: z.array(z.string()) });

const lineIdentity = z.object({
  comparisons: z.array(
    z.object({
      subject: z.string(),
      what: z.string(),
      with: z.object({ stage: z.exactOptional(z.string()), ranges: cells }),
      matched: z.int(),
      taken: z.array(match),
      undecided: z.array(match),
      removed: z.array(line),
      added: z.array(line),
      decisions: z.array(decision),
    }),
  ),
  expiredDecisions: z.exactOptional(z.array(decision)),
  unreadDecisions: z.exactOptional(z.int()),
});

export const reportShape = z.object({
  format: z.literal('guiju.report/1'),
  generator: z.object({ name: z.string(), version: z.string() }),
  workbook: z.object({ name: z.string(), digest }),
  /** Absent where no pack was named or found. */
  pack: z.exactOptional(
    z.object({
      id: z.string(),
      title: bilingual,
      instrument: z.string(),
      digest,
      /** Where a pack that is not the product's own comes from. */
      origin: z.exactOptional(z.enum(['folder', 'file', 'workbook', 'machine', 'site'])),
      inForce: z.boolean(),
    }),
  ),
  asOf: z.object({ date: day, source: z.enum(['option', 'cell', 'today']), cells }),
  /** What the run was asked beside the day, in lines of ndjson: a run that is asked otherwise does not go on from them. */
  asked: z.exactOptional(asked),
  documents: z.array(document),
  subjects: z.array(
    z.object({ id: z.string(), kind: z.string(), title: z.string(), facts: z.record(z.string(), fact) }),
  ),
  findings: z.array(finding),
  routes: z.readonly(
    z.array(
      z.object({
        topic: z.string(),
        subject: z.string(),
        route: z.string(),
        findings: z.readonly(z.array(z.string())),
      }),
    ),
  ),
  checklist: z.array(
    z.object({
      item: z.string(),
      citations: z.readonly(z.array(citation)),
      text: bilingual,
      /** By the review record; null where nobody has answered. */
      answer: z.nullable(z.enum(['yes', 'no', 'na'])),
      cells,
    }),
  ),
  /** Something was not read, or a check broke down on it; what, is said among the problems. Never with exit status 0. */
  incomplete: z.exactOptional(z.literal(true)),
  problems: z.array(
    z.object({
      kind: z.string(),
      message: bilingual,
      at: z.exactOptional(z.string()),
      incomplete: z.exactOptional(z.literal(true)),
      stack: z.exactOptional(z.array(z.string())),
    }),
  ),
  annotations: z.array(annotation),
  suppressions: z.array(suppression),
  record: z.exactOptional(recordTold),
  setAside: z.exactOptional(z.array(range)),
  unusedCorrections: z.exactOptional(z.int()),
  lineIdentity: z.exactOptional(lineIdentity),
  /** What the checks come to for each document and stage: the gravest outcome and level, and whether anything of the stage is on record. */
  verdicts: z.readonly(
    z.array(z.object({ subject: z.string(), stage: z.enum(STAGES), outcome, level, begun: z.boolean() })),
  ),
  summary: z.object({
    passed: z.int(),
    failed: z.int(),
    depends: z.int(),
    cannotTell: z.int(),
    inapplicable: z.int(),
    notRegulated: z.int(),
    /** Of those that were found, how many the record accepts. */
    accepted: z.exactOptional(z.int()),
  }),
});

export type Report = z.infer<typeof reportShape>;
