/** Our reader beside the floor: the same file only unzipped (node's zlib) and looked through byte by byte. */
import { largeChangeSlip } from '../../assets/samples/large-change-slip';
import { readXlsx } from '../../src/hosts/xlsx/read-xlsx';
import { readPresentedXlsx } from '../../src/workbench/looks/read-presented-xlsx';
import { best, scan } from './floor';

const SIZES = [1_000, 10_000, 100_000];

export async function run(): Promise<void> {
  for (const lines of SIZES) {
    const bytes = largeChangeSlip(lines);
    let cells = 0;
    const floor = best(() => scan(bytes));
    const plain = best(() => {
      cells = countCells(bytes);
    });
    const shown = best(() => readPresentedXlsx(bytes, { name: 'large.xlsx' }));
    const ratio = (ms: number) => `${ms.toFixed(0)} ms = ${(ms / floor).toFixed(1)} × the floor`;
    process.stdout.write(
      `read-xlsx, ${lines} lines (${cells} cells, ${(bytes.length / 1e6).toFixed(2)} MB): ` +
        `floor ${floor.toFixed(0)} ms; reading ${ratio(plain)}; with presentation ${ratio(shown)}\n`,
    );
    // Lets what the last size left behind be collected before the next is timed.
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

function countCells(bytes: Uint8Array): number {
  let cells = 0;
  for (const sheet of readXlsx(bytes, { name: 'large.xlsx' }).workbook.sheets) {
    for (const row of sheet.rows) for (const cell of row ?? []) if (cell) cells += 1;
  }
  return cells;
}
