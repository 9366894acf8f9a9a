/** A spreadsheet program with the add-in in it, as far as the page has to do with it; one lives as long as its workbook is open. */
import type { ModelEvent } from '../excel/workbook-model';
import type { UniverWorkbook } from '../univer/univer-workbook';
import type { AddInCommand } from './manifest';

export interface Program {
  /** Opens the pane, where it is not open. */
  showPane(): void;
  closePane(): void;
  /** Presses a button of the ribbon; resolves once the add-in has taken it. */
  run(command: AddInCommand): Promise<void>;
  /** Tells the add-in what happened in the workbook. */
  emit(events: readonly ModelEvent[]): void;
  close(): void;
}

export interface OpenedWorkbook {
  readonly model: UniverWorkbook;
  readonly isInCell: () => boolean;
  readonly focusGrid: () => void;
}

/** Where the page shows what the add-in shows. */
export interface ProgramPlaces {
  readonly paneBody: HTMLElement;
  /** Where pages that nobody sees are kept. */
  readonly hidden: HTMLElement;
  /** Where a co-author's pane stands; without it nobody else has the workbook open. */
  readonly coAuthorBody?: HTMLElement;
}
