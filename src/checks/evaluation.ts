/**
 * What came of a check on a subject: an outcome, the numbers behind it, and
 * the trace by which every number can be followed to its cells.
 */
import type { Bilingual } from '../base/bilingual';
import type { CellRange } from '../base/address';
import type { CivilDate } from '../base/civil-date';
import type { Exact } from '../base/exact';
import type { FactId } from '../facts/fact-id';
import type { SubjectId } from '../facts/subject';

export type Outcome = 'passed' | 'failed' | 'depends' | 'cannotTell' | 'inapplicable' | 'notRegulated';

/** 应当/不得 · 原则上 · 可以 */
export type Modality = 'mandatory' | 'inPrinciple' | 'permissive';

/** What is under way when a check matters; 'afterwards' is after acceptance, 'always' at any time. */
export const STAGES = [
  'plan',
  'initiation',
  'procurement',
  'contract',
  'change',
  'acceptance',
  'afterwards',
  'always',
] as const;

export type Stage = (typeof STAGES)[number];

export type Level = 'error' | 'warning' | 'note' | 'none';

export type Unit = 'CNY' | 'ratio' | 'count' | 'days';

export interface Quantity {
  readonly value: Exact;
  readonly unit: Unit;
}

export type Operator = '<' | '<=' | '>' | '>=' | '=';

export type Limit =
  | { readonly op: Operator; readonly value: Exact; readonly unit: Unit }
  | { readonly from: Exact; readonly to: Exact; readonly unit: Unit };

/** What may still be added (negative: what must go), and taken away where that is limited too. */
export interface Headroom {
  readonly value: Exact;
  readonly unit: Unit;
  readonly down?: Exact;
  /** Where another limit of the same slip is reached first: what fits in by this one alone, and the check of the other. */
  readonly own?: Exact;
  readonly boundBy?: string;
  /** By each interpretation that counts, where there are several. */
  readonly each?: readonly { readonly title: Bilingual; readonly value: Exact }[];
}

export interface Evaluation {
  /** '<pack>.<article>[-<subparagraph>]-<slug>' */
  readonly check: string;
  readonly subject: SubjectId;
  readonly title: Bilingual;
  readonly outcome: Outcome;
  readonly modality: Modality;
  readonly stage: Stage;
  /** Goes beyond the words of the text: a warning at most, and the message says so. */
  readonly inferred?: true;
  /** What is the matter, with the numbers: one sentence or two, made from the trace. */
  readonly message: Bilingual;
  /** Passed, with something to look at. */
  readonly noted?: true;
  /** What to do about it; absent where there is nothing to do. */
  readonly next?: Bilingual;
  readonly citations: readonly Citation[];
  /** The cells this is about, those to flag first. */
  readonly cells: readonly CellRange[];
  readonly measured?: Quantity;
  readonly limit?: Limit;
  readonly headroom?: Headroom;
  readonly interpretations?: readonly InterpretationResult[];
  readonly missing?: readonly MissingFact[];
  readonly due?: CivilDate;
  /** What this check says of the procedure to follow. */
  readonly route?: { readonly topic: string; readonly route: string };
  /** What is the matter with the facts themselves, where they contradict one another. */
  readonly problem?: Bilingual;
  /**
   * The act is of a day after the instrument lapsed. 'shown': judged by nothing, this is what the text said.
   * 'applied': somebody said that it is applied all the same (参照执行), as a warning at most.
   * 'open': it is of the one day on which it is arguable whether it is still law, or after an end that the text does
   * not state; a warning at most.
   */
  readonly lapsed?: 'shown' | 'applied' | 'open';
  readonly trace: TraceNode;
}

/** Numbers as printed: 条 款 项 目; an annex's form by its number. */
export interface Citation {
  readonly instrument: string;
  readonly article?: number;
  readonly paragraph?: number;
  readonly subparagraph?: number;
  readonly item?: number;
  readonly annex?: number;
}

/** The verdict under one interpretation of the text (口径). */
export interface InterpretationResult {
  readonly id: string;
  readonly title: Bilingual;
  /** Why one may read the text so. */
  readonly reason: Bilingual;
  readonly default: boolean;
  /** The user chose it in the sheet of project facts. */
  readonly chosen: boolean;
  readonly outcome: Outcome;
  /** The quantity before it is set against the base: the changed amount. */
  readonly amount?: Quantity;
  readonly measured?: Quantity;
  readonly headroom?: Headroom;
}

/** What can be wanting and is no fact: a value of a parameter, a year's holidays, a number a formula could not do with. */
type LackedId = `parameter.${string}` | `calendar.${number}` | `formula.${'date' | 'divisor' | 'contract'}`;

export interface MissingFact {
  readonly fact: FactId | LackedId;
  readonly name: Bilingual;
  readonly why: 'not-found' | 'unreadable' | 'conflicting';
  readonly reason?: Bilingual;
  readonly looked: readonly CellRange[];
}

/** One step of the arithmetic, its parts below it; leaves are facts, parameters or literals. */
export interface TraceNode {
  readonly label: Bilingual;
  readonly op?: string;
  /** As plain text in the unit: '0.1234', '2025-10-20', 'true'; absent where it could not be computed. */
  readonly value?: string;
  /** Of a choice: what its value is called. */
  readonly called?: Bilingual;
  /** Where the value is not known, what it cannot be less or more than. */
  readonly atLeast?: string;
  readonly atMost?: string;
  readonly unit?: Unit | 'date' | 'text' | 'flag';
  readonly fact?: FactId;
  /** Of a fact without a value of which something is written all the same. */
  readonly written?: 'unreadable' | 'conflicting' | 'none';
  readonly cells?: readonly CellRange[];
  readonly args?: readonly TraceNode[];
}

/** failed+mandatory is an error, save where it is inferred; failed otherwise and depends a warning; cannotTell a note. */
export function levelOf({ outcome, modality, inferred }: Pick<Evaluation, 'outcome' | 'modality' | 'inferred'>): Level {
  if (outcome === 'failed') return modality === 'mandatory' && !inferred ? 'error' : 'warning';
  if (outcome === 'depends') return 'warning';
  if (outcome === 'cannotTell') return 'note';
  return 'none';
}

/** What was said by a text that had lapsed weighs nothing; applied all the same, or where its force is arguable, it warns at most. */
export function levelAfterLapse(level: Level, lapsed: Evaluation['lapsed']): Level {
  if (lapsed === 'shown') return 'none';
  return lapsed && level === 'error' ? 'warning' : level;
}
