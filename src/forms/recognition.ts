/** What was recognised in a workbook, and what a person says of its sheets. */
import type { Bilingual } from '../base/bilingual';
import type { UnusedCorrection } from './corrections/correction-account';
import type { FormDecision } from './corrections/corrections';
import type { FormDocument, FormKind, FormProblem } from './form-document';

export interface Recognition {
  readonly documents: readonly FormDocument[];
  readonly problems: readonly FormProblem[];
  /** What the user has said is no form. */
  readonly setAside: readonly SetAside[];
  /** What the user has said of forms and columns that are not in this workbook, or not as they were. */
  readonly unused: readonly UnusedCorrection[];
  /** What forms were looked for, and by what they are known. */
  readonly lookedFor: readonly { readonly kind: FormKind; readonly by: Bilingual }[];
}

export interface SetAside {
  readonly document: FormDocument;
  readonly decision: FormDecision;
}

/** A person's word on a doubtful sheet, given for this once: it comes before what the workbook remembers. */
export interface Confirmation {
  /** As it is named in the workbook. */
  readonly sheet: string;
  /** 'none': it is no form. */
  readonly kind: FormKind | 'none';
}
