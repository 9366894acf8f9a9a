/** Blank forms, ready to fill: what is filled into one is read with full confidence. */
import type { SheetDraft } from '../workbook/sheet-draft';
import { blankChangeSlip } from './blank/blank-change-slip';
import { blankProjectFacts } from './blank/blank-project-facts';
import type { FormKind } from './form-document';

export type BlankFormKind = Extract<FormKind, 'change-slip' | 'project-facts'>;

const BLANKS: Readonly<Record<BlankFormKind, () => SheetDraft>> = {
  'change-slip': blankChangeSlip,
  'project-facts': blankProjectFacts,
};

export function blankForm(kind: BlankFormKind): SheetDraft {
  return BLANKS[kind]();
}
