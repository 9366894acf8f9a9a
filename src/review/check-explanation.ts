/** What an explained check shows: the shape of `guiju explain --format json` and of an article's card. */
import type { Bilingual } from '../base/bilingual';
import type { Check } from '../checks/check';
import type { Citation, Modality, Stage } from '../checks/evaluation';
import type { FactId } from '../facts/fact-id';
import type { RouteNames } from '../checks/words/route-words';
import type { RuleCase } from '../rulebook/cases/rule-case';

export interface CheckExplanation {
  readonly format: 'guiju.explanation/1';
  readonly id: string;
  readonly title: Bilingual;
  readonly says: Bilingual;
  readonly kind: { readonly id: string; readonly words: Bilingual };
  readonly about: Check['about'];
  readonly pack: { readonly id: string; readonly instrument: string; readonly title: Bilingual };
  readonly modality: { readonly id: Modality; readonly words: Bilingual };
  readonly stage: { readonly id: Stage; readonly words: Bilingual };
  /** Of lines: what does not meet it goes another way, and is no fault. */
  readonly lawful?: true;
  /** What of it the text does not say. */
  readonly inferred?: Bilingual;
  readonly citations: readonly ShownCitation[];
  /** The law of which day counts: that of the act, and since when the instrument is law. */
  readonly law: {
    readonly day: readonly Bilingual[];
    readonly from: string;
    readonly until?: string;
    readonly basis: Bilingual;
  };
  readonly formulas: readonly ShownFormula[];
  readonly limits: readonly ShownLimit[];
  readonly inputs: readonly ShownInput[];
  readonly parameters: readonly ShownParameter[];
  readonly interpretations: readonly ShownInterpretation[];
  readonly cumulative?: NonNullable<Check['cumulative']>;
  readonly excludes: readonly { readonly name: Bilingual; readonly why: Bilingual }[];
  readonly question?: Bilingual;
  readonly route?: {
    readonly topic: Bilingual;
    readonly by: readonly { readonly outcome: string; readonly route: string; readonly words: Bilingual }[];
  };
  readonly bodies: readonly Bilingual[];
  readonly next?: Bilingual;
  /** What routes of the pack's own are called. */
  readonly routeNames?: RouteNames;
  /** Empty where the pack came without its cases. */
  readonly cases: readonly RuleCase[];
}

export interface ShownCitation extends Citation {
  readonly words: Bilingual;
}

export interface ShownFormula {
  readonly key: string;
  readonly role: Bilingual;
  /** As the rule file has it. */
  readonly written: string;
  readonly words: Bilingual;
}

export interface ShownLimit {
  readonly key: string;
  readonly written: string;
  readonly inclusive: boolean;
  /** Whether the text itself says so, or only usage does. */
  readonly boundary: 'text' | 'convention';
  /** Of a band: where it leads. */
  readonly leadsTo?: Bilingual;
}

interface ShownInput {
  readonly fact: FactId;
  readonly name: Bilingual;
  readonly type: string;
  readonly stands: readonly Bilingual[];
}

export interface ShownParameter {
  readonly id: string;
  readonly name: Bilingual;
  readonly values: readonly {
    readonly from: string;
    readonly value: Bilingual;
    readonly citations: readonly ShownCitation[];
  }[];
}

export interface ShownInterpretation {
  readonly name: Bilingual;
  readonly settledBy: Bilingual;
  readonly interpretations: readonly {
    readonly id: string;
    readonly title: Bilingual;
    readonly reason: Bilingual;
    readonly default: boolean;
    readonly formula: Bilingual;
  }[];
}
