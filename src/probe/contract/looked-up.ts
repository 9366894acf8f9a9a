/** What a promise asks of the workbook that was read, by the names people see; and waiting for it. */
import { parseArea, type CellRange } from '../../base/address';
import { isCellError, type Sheet, type Workbook } from '../../workbook/workbook';

const PATIENCE_MS = 3_000;
const LOOK_MS = 5;
/** A machine that had no time to look had none for what is waited for either. */
const MOST_OF_A_LOOK_MS = 20;
const SETTLED_MS = 150;

/** Values by row, errors as they print, without the empty rest. */
export function printedValues(sheet: Sheet): unknown[][] {
  return sheet.rows.map((row) => {
    const values = [...(row ?? [])].map((cell) => (cell && isCellError(cell.value) ? cell.value.error : cell?.value));
    while (values.length > 0 && values.at(-1) === undefined) values.pop();
    return values;
  });
}

export function sheetCalled(workbook: Workbook, name: string): Sheet {
  const sheet = workbook.sheets.find((each) => each.name === name);
  if (!sheet) throw new Error(`no sheet '${name}' among ${workbook.sheets.map((each) => each.name).join(', ')}`);
  return sheet;
}

export function rangeOn(workbook: Workbook, sheetName: string, a1: string): CellRange {
  const area = parseArea(a1);
  if (!area) throw new Error(`'${a1}' is no address`);
  return { sheet: idCalled(workbook, sheetName), ...area };
}

export function idCalled(workbook: Workbook, name: string): string {
  return sheetCalled(workbook, name).id;
}

export async function waitFor(condition: () => boolean, what: string): Promise<void> {
  let waited = 0;
  while (!condition()) {
    if (waited > PATIENCE_MS) throw new Error(`waited in vain for ${what}`);
    const looked = performance.now();
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
    waited += Math.min(performance.now() - looked, MOST_OF_A_LOOK_MS);
  }
}

/** Long enough for whatever is on its way to arrive. */
export function settled(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, SETTLED_MS));
}
