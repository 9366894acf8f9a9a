/** One entry of the review record, format 1, in the one place that says what it holds: its type and its JSON Schema come from here. */
import * as z from 'zod/mini';
import { ULID } from './ulid';

export const ENTRY_FORMAT = 1;
export const LONGEST_WORDS = 4000;

/** Lamport's clock one further; where somebody has put it at its end it stands still, and ids alone put what follows in order. */
export function ticked(lamport: number): number {
  return Math.min(lamport + 1, Number.MAX_SAFE_INTEGER);
}

/** What a person wrote; shown as text, never as anything else. */
const words = z.string().check(z.minLength(1), z.maxLength(LONGEST_WORDS), z.regex(/\S/));
const short = z.string().check(z.maxLength(500));
const id = z.string().check(z.regex(ULID));
const hash = z.string().check(z.regex(/^[0-9a-f]{64}$/));

/** 审核 · 项目 · 旁观: self-declared, as the name is. */
const ROLES = ['reviewer', 'project', 'observer'] as const;

const authorShape = () =>
  z.strictObject({
    /** One per person and device, drawn once: names alone may be shared. */
    key: z.string().check(z.minLength(1), z.maxLength(64)),
    name: z.string().check(z.minLength(1), z.maxLength(100), z.regex(/\S/)),
    role: z.enum(ROLES),
  });

/** Undefined of what is no author. */
export function readAuthor(json: string): RecordAuthor | undefined {
  try {
    return authorShape().parse(JSON.parse(json));
  } catch {
    return undefined;
  }
}

const labels = () => z.strictObject({ row: short, column: short, above: short, below: short });

/** How a cell is found again, from exact to approximate; each is verified when it is tried. */
const anchorShape = () =>
  z.strictObject({
    /** What a form says the cell is: 'project-facts/project.contractAmount'. */
    key: z.exactOptional(short),
    /** Defined names that stand for this cell alone. */
    names: z.exactOptional(z.array(short).check(z.maxLength(5))),
    sheet: short,
    /** What stands on the sheet's head, for a sheet that was renamed. */
    sheetKey: short,
    /** 'B3' */
    address: z.string().check(z.regex(/^[A-Z]{1,3}[1-9]\d{0,6}$/)),
    labels: labels(),
    /** What else stood in its row. */
    beside: z.array(z.string().check(z.maxLength(40))).check(z.maxLength(8)),
    /** As it read then; '' where the cell was empty. */
    value: short,
    /** Other cells had the same labels then. */
    twins: z.exactOptional(z.literal(true)),
  });

const title = short;
const targetShape = () =>
  z.discriminatedUnion('what', [
    z.strictObject({
      what: z.literal('finding'),
      /** '<check>@<subject>' */
      finding: short,
      title,
      /** The line's own name, where the subject is a line. */
      line: z.exactOptional(short),
      twins: z.exactOptional(z.literal(true)),
    }),
    z.strictObject({ what: z.literal('cell'), title, anchor: anchorShape() }),
    z.strictObject({
      what: z.literal('line'),
      subject: short,
      title,
      line: short,
      twins: z.exactOptional(z.literal(true)),
    }),
    z.strictObject({ what: z.literal('document'), subject: short, title }),
    z.strictObject({ what: z.literal('question'), pack: short, item: short, title }),
    z.strictObject({ what: z.literal('workbook'), title }),
  ]);

/** What a decision rests on: it holds while this is as it was. */
const boundShape = () =>
  z.strictObject({
    outcome: short,
    /** Each value the arithmetic rests on: its name, the value as plain text, its unit; the first so many. */
    inputs: z.array(z.tuple([short, short, short])).check(z.maxLength(60)),
    /** Of all inputs. */
    digest: hash,
    subject: short,
    /** Document number and place, limit, and wording of the rule. */
    clauses: z.array(z.string().check(z.maxLength(2000))).check(z.maxLength(40)),
    /** The interpretation that was chosen. */
    interpretation: short,
  });

const REASONS = ['explained', 'evidence', 'immaterial', 'consented', 'misread', 'other'] as const;

const common = () => ({
  v: z.literal(ENTRY_FORMAT),
  id,
  /** Above that of every entry its author had in view. */
  lamport: z.int().check(z.positive()),
  /** The instant by its author's clock; it orders nothing. */
  at: short,
  author: authorShape(),
  /** The digest of this author's entry before; '' on the first. */
  prev: z.union([hash, z.literal('')]),
  /** The id of the entry that began the thread. */
  thread: id,
  /** What it is about; on the entry that begins a thread. */
  target: z.exactOptional(targetShape()),
});

/** On a decision: those on the same thing that its author had in view and decides anew. */
const over = () => z.exactOptional(z.array(id).check(z.maxLength(200)));
const bound = () => z.exactOptional(boundShape());

const roundShape = () =>
  z.strictObject({
    pack: z.exactOptional(z.strictObject({ id: short, instrument: short, digest: short })),
    asOf: short,
    version: short,
    /** Of the values of every finding. */
    inputs: hash,
    counts: z.record(z.string(), z.int()),
    /** What was found: id, outcome, and the first letters of the digest of what it rests on. */
    findings: z.array(z.tuple([short, short, short])).check(z.maxLength(5000)),
    /** What its author had in view: of each chain the digest of its last entry. */
    seen: z.record(z.string(), hash),
  });

function makeShape() {
  const shared = common();
  return z.discriminatedUnion('kind', [
    z.strictObject({ ...shared, kind: z.literal('comment'), text: words }),
    z.strictObject({ ...shared, kind: z.literal('reply'), text: words }),
    z.strictObject({ ...shared, kind: z.literal('corrected'), text: words }),
    z.strictObject({
      ...shared,
      kind: z.literal('accept'),
      /** Both or it counts for nothing. */
      reason: z.exactOptional(z.enum(REASONS)),
      text: z.exactOptional(short),
      /** The last day on which it holds: '2026-12-31'. */
      until: z.exactOptional(short),
      bound: bound(),
      over: over(),
    }),
    z.strictObject({ ...shared, kind: z.literal('reject'), text: words, bound: bound(), over: over() }),
    z.strictObject({ ...shared, kind: z.literal('request'), text: words, bound: bound(), over: over() }),
    z.strictObject({
      ...shared,
      kind: z.literal('answer'),
      answer: z.enum(['yes', 'no', 'na']),
      text: z.exactOptional(words),
      bound: bound(),
      over: over(),
    }),
    z.strictObject({ ...shared, kind: z.literal('resolve'), text: words }),
    z.strictObject({ ...shared, kind: z.literal('reopen'), text: z.exactOptional(words) }),
    z.strictObject({ ...shared, kind: z.literal('withdraw'), of: id, text: z.exactOptional(words) }),
    z.strictObject({ ...shared, kind: z.literal('reanchor'), to: targetShape() }),
    z.strictObject({ ...shared, kind: z.literal('signoff'), text: z.exactOptional(words), round: roundShape() }),
  ]);
}

let made: ReturnType<typeof makeShape> | undefined;

/** Made when it is first asked for: most workbooks have no entry. */
export function entryShape() {
  return (made ??= makeShape());
}

export type RecordEntry = z.infer<ReturnType<typeof entryShape>>;
export type EntryKind = RecordEntry['kind'];
export type RecordAuthor = z.infer<ReturnType<typeof authorShape>>;
export type Role = RecordAuthor['role'];
export type Target = z.infer<ReturnType<typeof targetShape>>;
export type Anchor = z.infer<ReturnType<typeof anchorShape>>;
export type Basis = z.infer<ReturnType<typeof boundShape>>;
export type SignedRound = z.infer<ReturnType<typeof roundShape>>;
export type AcceptReason = (typeof REASONS)[number];
