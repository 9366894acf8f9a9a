/** An item list as it was found in a sheet, with its heading and its pages. */
import type { CellRange } from '../../base/address';
import type { Bilingual } from '../../base/bilingual';
import type { HeadingColumn, ItemList } from '../form-document';
import type { ListHeader } from './list-header';
import type { NotRead } from './not-read';

export interface FoundList {
  readonly list: ItemList;
  readonly header: ListHeader;
  /** Rows from the list's heading to its last row, ends included; pages may lie apart. */
  readonly spans: readonly { readonly top: number; readonly bottom: number }[];
  /** Texts between the list before (or the sheet's beginning) and the heading, nearest first. */
  readonly above: readonly string[];
  /** What was taken for granted in reading it. */
  readonly remarks: readonly Bilingual[];
  /** Rows at which a page without a heading begins. */
  readonly unheadedRows: readonly number[];
  /** Columns of numbers nobody read, in a list whose lines could not be recomputed. */
  readonly unchecked?: readonly HeadingColumn[];
  /** Its last line is an amount without a word, and not what the lines before come to. */
  readonly nameless?: CellRange;
  /** Its lines and totals were left out. */
  readonly notRead?: NotRead;
}
