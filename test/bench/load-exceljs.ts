/** The other library many would take: a workbook merely loaded by it. */
import { readFileSync } from 'node:fs';
import { Workbook } from 'exceljs';

export async function load(path: string): Promise<void> {
  const bytes = readFileSync(path);
  const content = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length);
  await new Workbook().xlsx.load(content);
}
