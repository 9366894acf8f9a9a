/** Our reader beside the floor: the same file only unzipped (node's zlib) and looked through byte by byte. */
import { inflateRawSync } from 'node:zlib';
import { largeChangeSlip } from '../../assets/samples/large-change-slip';
import { DEFAULT_LIMITS, ReadingMeter } from '../../src/hosts/xlsx/reading-meter';
import { readXlsx, readXlsxWithPresentation } from '../../src/hosts/xlsx/read-xlsx';
import { openZipArchive } from '../../src/hosts/xlsx/zip-archive';

const SIZES = [1_000, 10_000, 100_000];
const ROUNDS = 5;

export async function run(): Promise<void> {
  for (const lines of SIZES) {
    const bytes = largeChangeSlip(lines);
    let cells = 0;
    const floor = best(() => scan(bytes));
    const plain = best(() => {
      cells = countCells(bytes);
    });
    const shown = best(() => readXlsxWithPresentation(bytes, { name: 'large.xlsx' }));
    const ratio = (ms: number) => `${ms.toFixed(0)} ms = ${(ms / floor).toFixed(1)} × the floor`;
    process.stdout.write(
      `read-xlsx, ${lines} lines (${cells} cells, ${(bytes.length / 1e6).toFixed(2)} MB): ` +
        `floor ${floor.toFixed(0)} ms; reading ${ratio(plain)}; with presentation ${ratio(shown)}\n`,
    );
    // Lets what the last size left behind be collected before the next is timed.
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

function best(step: () => void): number {
  let shortest = Infinity;
  for (let round = 0; round < ROUNDS; round += 1) {
    const start = performance.now();
    step();
    shortest = Math.min(shortest, performance.now() - start);
  }
  return shortest;
}

/** Inflates every part and visits every byte; gives their number of '<', so that nothing is skipped. */
function scan(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let tags = 0;
  for (const entry of openZipArchive(bytes, new ReadingMeter(DEFAULT_LIMITS)).entries) {
    const start = entry.headerOffset + 30 + view.getUint16(entry.headerOffset + 26, true);
    const content = bytes.subarray(start, start + entry.compressedBytes);
    const inflated = entry.method === 0 ? content : inflateRawSync(content);
    for (let at = 0; at < inflated.length; at += 1) if (inflated[at] === 0x3c) tags += 1;
  }
  return tags;
}

function countCells(bytes: Uint8Array): number {
  let cells = 0;
  for (const sheet of readXlsx(bytes, { name: 'large.xlsx' }).workbook.sheets) {
    for (const row of sheet.rows) for (const cell of row ?? []) if (cell) cells += 1;
  }
  return cells;
}
