/** A rule pack, loaded: an instrument, its checks, and the numbers and quantities they use. */
import type { Bilingual } from '../base/bilingual';
import type { CivilDate } from '../base/civil-date';
import type { WorkingCalendar } from '../base/working-days';
import type { Check } from './check';
import type { FormulaNode, Value } from './formula/formula';
import type { Instrument, PackCitation } from './instrument';

export interface Pack {
  readonly id: string;
  readonly instrument: Instrument;
  readonly issuer: Bilingual;
  /** The forms' own checks first, then the pack's, in the order of their articles. */
  readonly checks: readonly Check[];
  /** The days off and days worked that its deadlines are counted by; one for all packs. */
  readonly calendar: WorkingCalendar;
  readonly parameters: ReadonlyMap<string, Parameter>;
  /** The default formula of each named quantity. */
  readonly quantities: ReadonlyMap<string, FormulaNode>;
  /** Articles that no check covers, each with one line why. */
  readonly articlesWithoutCheck: readonly {
    readonly article: number;
    readonly why: Bilingual;
    /** Of an amended instrument: the text it is an article of; of each where not said. */
    readonly text?: string;
  }[];
  /** How many articles the text has, where the pack says so. */
  readonly articles?: number;
  /** The pack whose rules hold here too, and what of it does not, each with why. */
  readonly extends?: {
    readonly pack: string;
    readonly departs: readonly { readonly from: string; readonly why: Bilingual }[];
  };
  /** What the pack's layouts files say, for the forms room to read. */
  readonly layouts: readonly LayoutData[];
}

export interface LayoutData {
  readonly path: string;
  readonly data: unknown;
}

/** A number the text gives, by day of effect. */
export interface Parameter {
  readonly id: string;
  readonly name: Bilingual;
  /** In order of their days; each holds until the next. */
  readonly values: readonly {
    readonly from: CivilDate;
    readonly value: Value;
    readonly citations: readonly PackCitation[];
  }[];
}
