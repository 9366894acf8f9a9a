/**
 * A check as loaded from its file: the frame all kinds share, and a judgement
 * that gives verdicts for one subject. How interpretations, days and scopes
 * come in is no kind's business (evaluate-check.ts).
 */
import type { Bilingual } from '../base/bilingual';
import type { CellRange } from '../base/address';
import type { CivilDate } from '../base/civil-date';
import type { FactId } from '../facts/fact-id';
import type { Subject } from '../facts/subject';
import type { Headroom, Limit, MissingFact, Modality, Outcome, Quantity, Stage, TraceNode } from './evaluation';
import type { PlacedFormula } from './check-build';
import type { Formula } from './formula/formula';
import type { InstrumentText, PackCitation } from './instrument';
import type { Scene } from './scene';

/** What one kind says of one subject, under one interpretation. */
export interface Verdict {
  readonly outcome: Outcome;
  /** With the numbers, without the article. */
  readonly message: Bilingual;
  /** The number by itself, for a list of interpretations: '10.00002%'. */
  readonly figure?: Bilingual;
  /** What is set against the base: the changed amount. */
  readonly amount?: Quantity;
  readonly measured?: Quantity;
  readonly limit?: Limit;
  readonly headroom?: Headroom | undefined;
  readonly missing?: readonly MissingFact[];
  readonly due?: CivilDate;
  /** Passed, but with something to look at. */
  readonly noted?: boolean;
  /** Whether the check applies at all is not known: nothing follows from it yet. */
  readonly applies?: 'unknown';
  /** Where the kind itself decides the route (tiers). */
  readonly route?: string;
  /** Exactly on a boundary that rests on convention: what it is by the default reading, which decides the route. */
  readonly byDefault?: Outcome;
  /** What is the matter with the facts themselves, where they contradict one another. */
  readonly problem?: Bilingual;
  /** The cells to flag, where they are not simply those of the trace. */
  readonly cells?: readonly CellRange[];
  readonly trace: TraceNode;
}

export interface Check {
  readonly id: string;
  readonly kind: string;
  readonly title: Bilingual;
  /** What the text says, in short words of our own. */
  readonly says: Bilingual;
  readonly about: Subject['kind'];
  readonly modality: Modality;
  readonly stage: Stage;
  /** What of it the text does not say, where it rests on an inference. */
  readonly inferred?: Bilingual;
  readonly citations: readonly PackCitation[];
  /** The date facts that date the act: the first of them that is known. */
  readonly asOf?: readonly { readonly id: FactId; readonly name: Bilingual }[];
  readonly appliesIf?: Formula;
  /** `appliesIf` rests on a quantity that the text leaves open: whether the check applies is asked under each interpretation. */
  readonly appliesByInterpretation: boolean;
  /** The texts of an amended instrument that it stands in; all of them where not said. */
  readonly texts?: readonly InstrumentText[];
  /** Of lines: what does not meet it goes another way, which is lawful, and no fault. */
  readonly lawful?: true;
  /** What must hold among the facts before anything can be judged by them. */
  readonly consistent?: { readonly holds: Formula; readonly otherwise: Bilingual };
  /** Whether several applications add up; 'open' where the interpretations of a quantity disagree on it. */
  readonly cumulative?: 'stated' | 'inferred' | 'open' | 'no';
  /** What the text leaves out of the number. */
  readonly excludes: readonly { readonly fact: FactId; readonly name: Bilingual; readonly why: Bilingual }[];
  /** What to do where it is not met. */
  readonly next?: Bilingual;
  readonly bodies: readonly Bilingual[];
  readonly route?: RouteRule;
  /** Reviewer's items are questions for a person and never judged. */
  readonly question?: Bilingual;
  /** Where this fails, the whole pack does not apply to the project. */
  readonly gate: boolean;
  /** Holds only where the instrument prints the form that is cited. */
  readonly asPrinted: boolean;
  /** Asks only that something be filled in. */
  readonly completeness: boolean;
  /** A formula of it, or of a quantity it rests on, has a limit whose side rests on convention (按通例). */
  readonly conventional?: true;
  /** Of the base pack: arithmetic is true whatever the law and whenever. */
  readonly ofForm: boolean;
  readonly interpretations: readonly InterpretedQuantity[];
  readonly judge: (scene: Scene) => Verdict;
  /** Every formula of the file, by its key; the quantities they name stand in the pack. */
  readonly formulas: readonly PlacedFormula[];
  /** The file's own data, for `guiju explain` and the article card. */
  readonly fields: Readonly<Record<string, unknown>>;
}

export interface RouteRule {
  readonly topic: string;
  /** By outcome; `always` whatever the outcome, save where the check does not apply. */
  readonly by: Readonly<Partial<Record<Outcome | 'always', string>>>;
}

/** A quantity the text leaves open: the ways to read it, one of them the default. */
export interface InterpretedQuantity {
  readonly quantity: string;
  readonly name: Bilingual;
  /** The text itself fixes the default, which decides; the others are only shown. */
  readonly fixed: boolean;
  /** The default is borrowed from a sister text and binds nobody here. */
  readonly reference: boolean;
  /** The fact by which the user chooses, its values the ids of the interpretations. */
  readonly choice?: FactId;
  readonly interpretations: readonly InterpretationOfQuantity[];
}

export interface InterpretationOfQuantity {
  readonly id: string;
  readonly title: Bilingual;
  readonly reason: Bilingual;
  readonly default: boolean;
  readonly formula: Formula;
  /** What grows as something is added, and as something is taken away: for headroom. */
  readonly up?: Formula;
  readonly down?: Formula;
  /** Where it can be told from the other interpretations at all. */
  readonly appliesIf?: Formula;
}
