/**
 * The collection as files, for people to open in a spreadsheet program and for
 * the reader of files to read:
 *
 *   node -r ./test/setup/typescript.cjs test/workbooks/workbook-files.ts FOLDER
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeDrafts } from '../../src/hosts/xlsx/write-drafts';
import type { DraftCell, SheetDraft } from '../../src/workbook/sheet-draft';
import { isCellError, type Cell, type Sheet, type Workbook } from '../../src/workbook/workbook';
import { clerksWorkbooks } from './clerks-workbooks';
import { combinedWorkbooks } from './combined-workbooks';
import { drawnWorkbooks } from './drawn-workbooks';
import { slipsInTurn } from './slips-in-turn';
import { slipsUnderWay } from './slips-under-way';
import { sheetsAsWritten } from './sheets-as-written';
import { taxedWorkbooks } from './taxed-workbooks';
import { totalsAsWritten } from './totals-as-written';

/** A draft has no hidden rows, no hidden sheets and no failing formulas, and remembers nothing. */
export function canBeWritten({ sheets, remembered }: Workbook): boolean {
  return (
    remembered.values.size === 0 &&
    sheets.every(
      ({ hiddenRows, visibility, rows }) =>
        hiddenRows.size === 0 &&
        visibility === 'visible' &&
        rows.every((row) => (row ?? []).every((cell) => cell === undefined || !isCellError(cell.value))),
    )
  );
}

export function bytesOf(workbook: Workbook, customXml: readonly string[] = []): Uint8Array {
  return writeDrafts(workbook.sheets.map(draftOf), { customXml });
}

function draftOf(sheet: Sheet): SheetDraft {
  return {
    name: sheet.name,
    columnWidths: Array.from({ length: 16 }, () => 14),
    rows: sheet.rows.map((row) => ({ cells: (row ?? []).map((cell) => cell && draftCell(cell)) })),
    merges: sheet.merges,
  };
}

function draftCell({ value, formula, numberFormat }: Cell): DraftCell | undefined {
  if (value === null || isCellError(value)) return undefined;
  return { value, ...(formula ? { formula } : {}), ...(numberFormat ? { style: { numberFormat } } : {}) };
}

if (require.main === module) {
  const folder = process.argv[2] ?? 'workbooks';
  mkdirSync(folder, { recursive: true });
  const stories = [
    ...combinedWorkbooks,
    ...clerksWorkbooks,
    ...drawnWorkbooks,
    ...taxedWorkbooks,
    ...slipsInTurn,
    ...totalsAsWritten,
    ...sheetsAsWritten,
    ...slipsUnderWay,
  ].filter(({ workbook }) => canBeWritten(workbook));
  for (const { name, workbook } of stories) writeFileSync(join(folder, `${name}.xlsx`), bytesOf(workbook));
  writeFileSync(join(folder, 'stories.txt'), stories.map(({ name, story }) => `${name}\t${story}\n`).join(''));
  process.stdout.write(`${stories.length} workbooks in ${folder}\n`);
}
