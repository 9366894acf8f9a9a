/**
 * The sample workbooks beside this file. A test holds the committed files to
 * what is made here; `UPDATE_SAMPLES=1 npx jest test/assets/samples` writes them anew.
 */
import type { SheetDraft } from '../../src/workbook/sheet-draft';
import { writeDrafts } from '../../src/hosts/xlsx/write-drafts';
import { heyuanBreach } from '../../src/forms/samples/heyuan-breach';
import { heyuanChangeSlip } from './heyuan-change-slip';
import { heyuanSmallFiling } from './heyuan-small-filing';
import { noKnownForm } from './no-known-form';

export interface Sample {
  /** Of its file. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

const DRAFTS: Readonly<Record<string, () => readonly SheetDraft[]>> = {
  'heyuan-change-slip.xlsx': heyuanChangeSlip,
  'heyuan-small-filing.xlsx': heyuanSmallFiling,
  'heyuan-breach.xlsx': heyuanBreach,
  'no-known-form.xlsx': noKnownForm,
};

export function makeSamples(): readonly Sample[] {
  return Object.entries(DRAFTS).map(([name, drafts]) => ({ name, bytes: writeDrafts(drafts()) }));
}
