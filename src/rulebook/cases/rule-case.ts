/** Cases of a pack, as its folder `cases` states them: facts by their Chinese names, and what a check then says. */
import * as z from 'zod/mini';
import type { Bilingual } from '../../base/bilingual';
import { keptBy } from '../../base/kept';
import { bilingualShape } from '../../checks/check-kind';
import { KINDS } from '../../checks/kinds/kinds';
import { schemaMistakes, type Mistake } from '../../checks/mistake';

/** Amounts, numbers and days as quoted text; '无' of a material is an answer, '' is a blank cell. */
const said = z.record(z.string(), z.string());

const CASE_SORTS = ['within', 'boundary', 'beyond', 'cannot-tell', 'before-law', 'other'] as const;
export type CaseSort = (typeof CASE_SORTS)[number];

const caseShape = z.strictObject({
  /** In both languages, or in the one its author writes. */
  name: z.union([z.string().check(z.minLength(1)), bilingualShape]),
  is: z.enum(CASE_SORTS),
  /** The day asked for. */
  asOf: z.exactOptional(z.string()),
  project: z.exactOptional(said),
  change: z.exactOptional(said),
  /** 原小计 and 现小计 of each changed line of the slip; '' where there is none. */
  lines: z.exactOptional(z.array(z.tuple([z.string(), z.string()]))),
  /** Names of the lines of a one-sided list. */
  items: z.exactOptional(z.array(z.string())),
  /** Facts of single lines, of the slip where there is one. */
  rows: z.exactOptional(z.array(said)),
  /** 'none' where the check says nothing at all. */
  outcome: z.enum(['passed', 'failed', 'depends', 'cannotTell', 'inapplicable', 'notRegulated', 'none']),
  route: z.exactOptional(z.string()),
  measured: z.exactOptional(z.string()),
  /** By this limit alone, whatever else limits the slip; the least of the interpretations that count. */
  headroom: z.exactOptional(z.string()),
  due: z.exactOptional(z.string()),
  missing: z.exactOptional(z.array(z.string())),
  /** Words of the Chinese message. */
  says: z.exactOptional(z.array(z.string())),
  /** Outcomes by the ids of the interpretations. */
  interpretations: z.exactOptional(z.record(z.string(), z.string())),
  /** Words of a problem that is told beside the findings. */
  problem: z.exactOptional(z.string()),
});

export const caseFile = z.array(z.strictObject({ check: z.string(), cases: z.array(caseShape).check(z.minLength(1)) }));

/** As its file states it. */
export interface RuleCase {
  readonly name: string | Bilingual;
  readonly is: CaseSort;
  readonly asOf?: string;
  readonly project?: Said;
  readonly change?: Said;
  readonly lines?: readonly (readonly [string, string])[];
  readonly items?: readonly string[];
  readonly rows?: readonly Said[];
  readonly outcome: string;
  readonly route?: string;
  readonly measured?: string;
  readonly headroom?: string;
  readonly due?: string;
  readonly missing?: readonly string[];
  readonly says?: readonly string[];
  readonly interpretations?: Said;
  readonly problem?: string;
}

/** Facts by their Chinese names. */
export type Said = Readonly<Record<string, string>>;

export interface CasesOfCheck {
  readonly check: string;
  readonly cases: readonly RuleCase[];
}

type ReadCases = { readonly groups: readonly CasesOfCheck[] } | { readonly mistakes: readonly Mistake[] };

/** From the data of one file of the folder; read once, for every card that is opened asks for all of them. */
export function readCases(data: unknown): ReadCases {
  return typeof data === 'object' && data !== null ? casesKept(data) : readCaseFile(data);
}

const casesKept = keptBy<object, ReadCases>(readCaseFile);

function readCaseFile(data: unknown): ReadCases {
  const parsed = caseFile.safeParse(data);
  return parsed.success ? { groups: parsed.data } : { mistakes: schemaMistakes(parsed.error.issues, data, []) };
}

/** What a kind of check cannot do without: a number has a boundary, a statement has nothing beyond. */
const WANTED: Readonly<Record<string, readonly CaseSort[]>> = {
  limit: ['within', 'boundary', 'beyond', 'cannot-tell', 'before-law'],
  'joined-limit': ['within', 'boundary', 'beyond', 'cannot-tell', 'before-law'],
  tier: ['within', 'boundary', 'cannot-tell', 'before-law'],
  deadline: ['within', 'boundary', 'beyond', 'cannot-tell', 'before-law'],
  waiting: ['within', 'boundary', 'beyond', 'cannot-tell', 'before-law'],
  order: ['within', 'beyond', 'cannot-tell', 'before-law'],
  condition: ['within', 'beyond', 'cannot-tell', 'before-law'],
  presence: ['within', 'beyond', 'cannot-tell', 'before-law'],
  filing: ['within', 'beyond', 'cannot-tell', 'before-law'],
  periodic: ['within', 'beyond', 'cannot-tell', 'before-law'],
  scope: ['within', 'beyond', 'before-law'],
  validity: ['within', 'before-law'],
  information: ['before-law'],
};
const USUALLY: readonly CaseSort[] = ['within', 'cannot-tell', 'before-law'];

/** None for questions, which nobody judges. */
export function wantedSorts(kind: string): readonly CaseSort[] {
  if (kind === 'checklist' || !KINDS.has(kind)) return [];
  return WANTED[kind] ?? USUALLY;
}
