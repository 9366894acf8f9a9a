/** Blank forms, ready to fill: what is filled into one is read with full confidence. */
import type { SheetDraft } from '../workbook/sheet-draft';
import { blankBudget } from './blank/blank-budget';
import { blankChangeSlip } from './blank/blank-change-slip';
import { blankDataResourceChecklist } from './blank/blank-data-resource-checklist';
import { blankInitiationApplication } from './blank/blank-initiation-application';
import { blankProjectFacts } from './blank/blank-project-facts';
import type { OwnRows } from './blank/project-facts-rows';
import type { FormKind } from './form-document';

export type BlankFormKind = Exclude<FormKind, 'change-register'>;

export interface BlankFormOptions {
  /** The regulation the sheet of project facts names as 适用办法: its document number. */
  readonly regulation?: string;
  /** The facts that regulation asks for besides. */
  readonly own?: OwnRows;
}

const BLANKS: Readonly<Record<BlankFormKind, (options: BlankFormOptions) => SheetDraft>> = {
  'change-slip': blankChangeSlip,
  'initiation-application': blankInitiationApplication,
  'data-resource-checklist': blankDataResourceChecklist,
  budget: blankBudget,
  'project-facts': ({ regulation, own }) => blankProjectFacts(regulation, own),
};

export const BLANK_FORM_KINDS: readonly BlankFormKind[] = [
  'change-slip',
  'initiation-application',
  'data-resource-checklist',
  'budget',
  'project-facts',
];

export function blankForm(kind: BlankFormKind, options: BlankFormOptions = {}): SheetDraft {
  return BLANKS[kind](options);
}
