/** What a session is opened with: a host, the rules, a clock, and what is fetched only when it is asked for. */
import type { Bilingual } from '../base/bilingual';
import type { CivilDate } from '../base/civil-date';
import type { RunSteps } from '../base/steps';
import type { FactDictionary } from '../facts/fact-dictionary';
import type { BlankFormKind, BlankFormOptions } from '../forms/blank-forms';
import type { CheckExplanation } from '../review/check-explanation';
import type { FactTyped, FillPlan } from '../review/fill-plan';
import type { Finding, Review } from '../review/review';
import type { LinesPlan } from '../review/plan-lines';
import type { Trials } from '../review/trials';
import type { Trial } from '../review/try-amount';
import type { SlipTried } from '../review/try-verdict';
import type { Flag } from '../workbook/flag';
import type { Host } from '../workbook/host';
import type { SheetDraft } from '../workbook/sheet-draft';
import type { Workbook } from '../workbook/workbook';
import type { Clock } from './clock';
import type { RecordMeans } from './record/record-state';
import type { FlagsWish, PackChoice, PackKeeping } from './session';

export interface SessionOptions {
  readonly host: Host;
  /** May come later: the workbook is read while the rules are still on their way. */
  readonly rules: Rules | Promise<Rules>;
  /** May come later: what it takes comes with the rules. */
  readonly flagsOf: (review: Review) => readonly Flag[] | Promise<readonly Flag[]>;
  /** May come later: the blank forms need not be there at the start. */
  readonly blankForm: (kind: BlankFormKind, options: BlankFormOptions) => SheetDraft | Promise<SheetDraft>;
  /** The sheets of a sample to try things with; fetched when it is asked for. */
  readonly sample: () => Promise<readonly SheetDraft[]>;
  /** What a review record takes; without it there is none. */
  readonly record?: () => Promise<RecordMeans>;
  /** Somebody at this machine has said who they are: what is theirs is at hand though the workbook holds no record yet. */
  readonly hasAuthor?: () => boolean;
  readonly clock: Clock;
  /** How flags start; without it live where they leave the user's undo alone, and elsewhere on demand, not shown yet. */
  readonly flags?: FlagsWish;
  /** Told of errors that are nobody's input: a bug of ours or of the host. */
  readonly onBug?: (error: unknown) => void;
}

export interface Rules {
  /** Those there are now: more once one is opened. */
  readonly packs: readonly PackChoice[];
  /** A pack file of the user's, held for as long as the pane is open, or kept on this machine too. */
  readonly openPack?: (text: string, keep: PackKeeping) => Promise<OpenedPack>;
  /** Gives where it came from; undefined where it is not there. */
  readonly closePack?: (id: string) => Promise<PackChoice['outside']>;
  /**
   * `run` takes work in steps and leaves the page answerable meanwhile. It ends
   * where a newer workbook has overtaken it; what is answered later is dropped.
   */
  readonly review: (request: ReviewAsked, run: RunSteps) => Review | Promise<Review>;
  readonly dictionary: FactDictionary;
  readonly planFill: (review: Review, asked: readonly FactTyped[]) => FillPlan | Promise<FillPlan>;
  readonly tryAmount: (review: Review, trial: Trial) => readonly Finding[] | Promise<readonly Finding[]>;
  readonly trials: () => Trials | Promise<Trials>;
  readonly planLines: (review: Review, tried: SlipTried) => LinesPlan | Promise<LinesPlan>;
  /** A check in words, by the pack named where it holds it; undefined where there is none of that id. Rejects where its words cannot be fetched. */
  readonly explain: (check: string, pack: string | undefined) => Promise<CheckExplanation | undefined>;
}

export type OpenedPack = { readonly pack: PackChoice } | { readonly refused: Bilingual };

export interface ReviewAsked {
  readonly workbook: Workbook;
  readonly pack?: string;
  readonly today: CivilDate;
}
