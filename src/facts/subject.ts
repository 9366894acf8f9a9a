/**
 * Subjects and what is known of them. A subject is what a check is about; its
 * id is a name that survives editing, never an address.
 */
import type { Bilingual } from '../base/bilingual';
import type { FieldValue, FormDocument, ItemLine, ItemList } from '../forms/form-document';
import type { Reading } from '../workbook/reading';
import type { FactId } from './fact-id';
import type { ListComparison } from './line-identity/compare-lists';

export type FactValue = FieldValue;
/** What is known, and what was looked for in vain, with where. */
export type Facts = ReadonlyMap<FactId, Reading<FactValue>>;

/** 'project' · 'change:BG-01' · 'list:BG-01/hardware' · 'line:BG-01/hardware/3' */
export type SubjectId = string;

export interface Subject {
  readonly id: SubjectId;
  readonly kind: 'project' | 'change' | 'list' | 'line';
  /** As people call it: the project's name, '变更单 BG-01'. */
  readonly title: string;
  /** Looking for a fact goes on in the parent where this subject says nothing of it. */
  readonly parent?: Subject;
  readonly facts: Facts;
  readonly documents: readonly FormDocument[];
  /** What lists and lines stand for, where the subject is one (or, for a change, has some). */
  readonly lists: readonly ItemList[];
  readonly line?: ItemLine;
  /** Of a change slip: nobody has put a figure in it yet. */
  readonly draft?: true;
  /** Of a change: the sheet of project facts tells of it and no slip does, so that there is no form to look over. */
  readonly slipless?: true;
  /** Of a change slip: the owner did not agree to it, so that it changes nothing. */
  readonly refused?: true;
  /** Of a change slip: the slips before it that count with it, the earliest first. */
  readonly earlier?: readonly EarlierSlip[];
  /** Of a change slip: there were applications before it that the workbook does not hold; in words how that is known. */
  readonly unseen?: Bilingual;
  /** Of a list: its lines beside those of the list it came from. */
  readonly comparison?: ListComparison;
  /** What it is by the amounts without tax, where they stand beside those with tax and nothing says which count; here are those with tax. */
  readonly withoutTax?: Subject;
  /** Facts that are otherwise if lines in doubt are the same item; in `facts` they are not. `words` say what settles it. */
  readonly undecided?: { readonly facts: Facts; readonly words: Bilingual };
}

export interface EarlierSlip {
  readonly subject: Subject;
  /** 'unknown': nobody wrote whether it was agreed to; 'asked': but that the owner, who asks for it, agreed. */
  readonly acceptance: 'agreed' | 'asked' | 'unknown';
  /** An amount that is stated of earlier changes stands for it: it is not added to that amount. */
  readonly covered: boolean;
  /** Only one of the two bears a day: it may as well have come after. */
  readonly order?: 'unknown';
  /** It names another contract than this slip; 'open': one of the two names none, or not as the other does. */
  readonly contract?: 'other' | 'open';
}
