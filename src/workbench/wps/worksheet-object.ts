/** The sheets of the simulated WPS. */
import { wholeSheet } from '../excel/addresses';
import type { SheetModel, Visibility } from '../excel/workbook-model';
import { refusal, givenText, type EtContext } from './et-context';
import { notesOn } from './note-objects';
import { areasNamed } from './range-object';

const VISIBLE: Readonly<Record<Visibility, number>> = { Visible: -1, Hidden: 0, VeryHidden: 2 };
const ILLEGAL = /[[\]:*?/\\]|^$|^.{32,}$/;
/** Formatted cells that hold nothing are used too. */
const FORMATTED_BESIDE = 2;

export function etWorksheet(context: EtContext, sheet: SheetModel): object {
  const { beliefs, bridge, gestures, model } = context;
  const called = isThere(context, sheet) ? sheet.name() : '';
  const alive = () => {
    const isLost = beliefs['sheet-object'] === 'lost' && isThere(context, sheet) && sheet.name() !== called;
    if (!isThere(context, sheet) || isLost) throw refusal('the sheet is gone');
    return sheet;
  };
  const areas = (given: ReturnType<typeof areasNamed>) => context.range({ sheet: alive(), areas: given });
  return bridge.object('Worksheet', sheet, {
    get: {
      Name: () => alive().name(),
      Index: () => alive().position() + 1,
      Visible: () => VISIBLE[alive().visibility()],
      ProtectContents: () => alive().protected(),
      UsedRange: () => areas([usedArea(context, alive())]),
      Cells: () => areas([wholeSheet()]),
      Comments: () => notesOn(context, alive()),
      Parent: () => context.workbook(),
      PageSetup: () => pageSetup(context),
      HPageBreaks: () => bridge.object('HPageBreaks', sheet, { call: { Add: () => undefined } }),
      CodeName: () => '',
    },
    set: {
      Name: (given) => {
        const name = givenText(given);
        const isTaken = model.sheets().some((each) => each.name().toLowerCase() === name.toLowerCase());
        // Reported as done, and ignored.
        if (!isTaken && !ILLEGAL.test(name) && !context.state.structureProtected) alive().rename(name);
      },
      Visible: (given) => {
        const found = (['Visible', 'Hidden', 'VeryHidden'] as const).find((each) => VISIBLE[each] === given);
        if (found) setVisible(context, alive(), found);
      },
    },
    call: {
      ...(gestures && {
        Protect: () => gestures.protect(alive(), true),
        Unprotect: () => gestures.protect(alive(), false),
      }),
      Range: (given) => areas(areasNamed(givenText(given))),
      Activate: () => {
        if (alive().visibility() === 'Visible') sheet.activate();
      },
      Delete: () => remove(context, alive()),
    },
  });
}

function isThere({ model }: EtContext, sheet: SheetModel): boolean {
  return model.sheets().some(({ id }) => id === sheet.id);
}

function usedArea({ beliefs }: EtContext, sheet: SheetModel) {
  const used = sheet.usedArea(false) ?? { top: 0, left: 0, bottom: 0, right: 0 };
  const isEmpty = sheet.usedArea(false) === undefined;
  if (isEmpty || beliefs['used-range'] === 'filled') return used;
  return { ...used, bottom: used.bottom + FORMATTED_BESIDE, right: used.right + FORMATTED_BESIDE };
}

function othersVisible({ model }: EtContext, sheet: SheetModel): boolean {
  return model.sheets().some((each) => each.id !== sheet.id && each.visibility() === 'Visible');
}

function setVisible(context: EtContext, sheet: SheetModel, visibility: Visibility): void {
  if (visibility !== 'Visible' && !othersVisible(context, sheet)) throw refusal('the last visible sheet');
  sheet.setVisibility(visibility);
}

/** WPS would ask, and wait: nobody answers here. */
function remove(context: EtContext, sheet: SheetModel): void {
  if (context.state.displayAlerts) throw refusal('a question is asked that nobody answers');
  if (context.state.structureProtected) throw refusal('the structure of the workbook is protected');
  if (!othersVisible(context, sheet)) throw refusal('the last visible sheet');
  sheet.remove();
}

/** Taken, and not drawn anywhere. */
function pageSetup({ bridge }: EtContext): object {
  const taken = () => undefined;
  return bridge.object('PageSetup', undefined, {
    set: {
      PaperSize: taken,
      Orientation: taken,
      Zoom: taken,
      FitToPagesWide: taken,
      FitToPagesTall: taken,
      PrintTitleRows: taken,
    },
  });
}
