/**
 * The review of a workbook: what was found by which rules, as one value. Made
 * by one pure function (review-workbook.ts), shown by the pane, printed by the
 * command line, turned into flags.
 */
import type { Bilingual } from '../base/bilingual';
import type { CellRange } from '../base/address';
import type { CivilDate } from '../base/civil-date';
import type { WorkingCalendar } from '../base/working-days';
import type { RouteNames } from '../checks/words/route-words';
import type { Evaluation, Level, Outcome, Stage } from '../checks/evaluation';
import type { LineIdentity } from '../facts/compared-lists';
import type { FactDictionary } from '../facts/fact-dictionary';
import type { FactId } from '../facts/fact-id';
import type { Subject, SubjectId } from '../facts/subject';
import type { UnusedCorrection } from '../forms/corrections/correction-account';
import type { FormDocument, FormKind } from '../forms/form-document';
import type { SetAside } from '../forms/recognition';
import type { PackOrigin } from '../rulebook/rule-file';
import type { Workbook } from '../workbook/workbook';

export interface Review {
  readonly workbook: Workbook;
  /** Absent where no pack was chosen, named or found; `packProblem` then says why. */
  readonly pack?: PackInForce;
  readonly asOf: AsOf;
  /** The day on which it was made, or the day asked for: by it runs out what a reviewer has accepted until a day. */
  readonly today?: CivilDate;
  /** The days off and days worked that its deadlines are counted by. */
  readonly calendar: WorkingCalendar;
  readonly documents: readonly (FormDocument & { readonly subject?: SubjectId })[];
  readonly subjects: readonly Subject[];
  /** What the pack in force calls routes of its own. */
  readonly routeNames?: RouteNames;
  /** By which the facts of its subjects were read, where the pack has one of its own. */
  readonly dictionary?: FactDictionary;
  readonly findings: readonly Finding[];
  readonly routes: readonly Route[];
  readonly checklist: readonly ChecklistItem[];
  /** About us or about a file we could not take, never about the form's content. */
  readonly problems: readonly Problem[];
  readonly summary: Readonly<Record<Outcome, number>>;
  /** By document and stage, in the order of the subjects and of the stages. */
  readonly verdicts: readonly StageVerdict[];
  /** What the user has said is no form, and what was said of forms that are not there or not as they were. */
  readonly setAside: readonly SetAside[];
  readonly unusedCorrections: readonly UnusedCorrection[];
  /** Lists compared line by line, and what became of people's decisions on their lines. */
  readonly identity: LineIdentity;
  /** What was looked for where no known form was found; empty otherwise. */
  readonly lookedFor: readonly { readonly kind: FormKind; readonly by: Bilingual }[];
}

/** An evaluation with a name that survives editing: '<check>@<subject>'. */
export interface Finding extends Evaluation {
  readonly id: string;
  readonly level: Level;
  /** A reviewer has accepted it as it is: it is listed, and counts for nothing. */
  readonly accepted?: true;
  /** Of a form that stands on hidden sheets alone, and asks for something. */
  readonly onHiddenSheet?: true;
}

export interface PackInForce {
  readonly id: string;
  readonly title: Bilingual;
  /** Its document number, '河府办〔2021〕30号', or its title where it has none. */
  readonly instrument: string;
  readonly digest: string;
  /** Where it comes from; absent where it is the product's own. */
  readonly outside?: PackOrigin;
  readonly inForce: boolean;
  /** The facts by which its checks let their users choose an interpretation. */
  readonly choices?: readonly FactId[];
}

export interface AsOf {
  readonly date: CivilDate;
  readonly source: 'option' | 'cell' | 'today';
  readonly cells: readonly CellRange[];
}

export interface Route {
  readonly topic: string;
  readonly subject: SubjectId;
  readonly route: string;
  readonly findings: readonly string[];
}

/** A question a person answers; without effect on the verdict. */
interface ChecklistItem {
  readonly item: string;
  readonly text: Bilingual;
  readonly citations: Evaluation['citations'];
  readonly cells: readonly CellRange[];
  readonly stage: Stage;
}

export interface Problem {
  readonly kind: string;
  readonly message: Bilingual;
  readonly at: readonly CellRange[];
  /** Something was not checked that should have been. */
  readonly incomplete?: true;
  /** Of a crash: the kind of error, and where in the code. */
  readonly stack?: readonly string[];
}

/** What the checks come to for one document at one stage of its project. */
export interface StageVerdict {
  /** The project, a change slip, or a list that belongs to no slip. */
  readonly subject: SubjectId;
  readonly stage: Stage;
  /** The gravest there is: failed, depends, cannotTell, passed, notRegulated, inapplicable. */
  readonly outcome: Outcome;
  /** The heaviest of its findings. */
  readonly level: Level;
  /** Something of the stage is on record: the day of an act, its form, or a finding that decides. */
  readonly begun: boolean;
}

/** A check broke down, or a form was not read: what was found holds, and may not be all. */
export function isIncomplete({ problems }: Review): boolean {
  return problems.some(({ incomplete }) => incomplete);
}
