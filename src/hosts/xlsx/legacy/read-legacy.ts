/**
 * Workbooks in the old binary format (.xls of Excel, .et of WPS) as well as a
 * kept library reads them; it is fetched only when there is one.
 */
import type { WorkSheet } from '@e965/xlsx';
import * as z from 'zod/mini';
import type { Area } from '../../../base/address';
import { withKept } from '../../../workbook/kept-sheet';
import { NOTHING_REMEMBERED } from '../../../workbook/remembered';
import type { Cell, CellValue, DefinedName, Sheet } from '../../../workbook/workbook';
import { parseReference } from '../cell-reference';
import { holdsEncryptedPackage, isCompoundFile } from '../compound-file';
import type { XlsxReading } from '../read-xlsx';
import { DEFAULT_LIMITS, ReadingMeter } from '../reading-meter';
import { LEGACY_FORMAT } from '../reading-problem';
import { putCell } from '../sheet-cells';
import { damaged, encrypted } from '../unreadable-workbook';

export type LegacyReader = (bytes: Uint8Array, name: string) => XlsxReading;

/** The library goes over a file as a whole before anything can be counted. */
const LIMITS = { ...DEFAULT_LIMITS, fileBytes: 20_000_000 };
const VISIBILITIES = ['visible', 'hidden', 'veryHidden'] as const;

/** Only what comes in such a file's own container: the library takes other things for workbooks, too. */
export function isLegacyFile(bytes: Uint8Array): boolean {
  return isCompoundFile(bytes) && !holdsEncryptedPackage(bytes);
}

export async function legacyReader(): Promise<LegacyReader> {
  const { read } = await import('@e965/xlsx');
  return (bytes, name) => {
    const meter = new ReadingMeter(LIMITS);
    meter.fileOf(bytes.length);
    const book = opened(() => read(bytes, { dense: false, cellNF: true, cellHTML: false, cellDates: false }));
    meter.sheets(book.SheetNames.length);
    const sheets = book.SheetNames.map((title, at): Sheet => {
      const content = book.Sheets[title] ?? {};
      const hidden = book.Workbook?.Sheets?.[at]?.Hidden ?? 0;
      return {
        id: `sheet${at + 1}`,
        name: title,
        visibility: VISIBILITIES[hidden] ?? 'visible',
        protected: content['!protect'] !== undefined,
        rows: rowsOf(content, meter),
        merges: (content['!merges'] ?? []).map(areaOf),
        hiddenRows: hiddenIn(content['!rows']),
        hiddenColumns: hiddenIn(content['!cols']),
      };
    });
    const names = (book.Workbook?.Names ?? []).flatMap(({ Name, Ref }): DefinedName[] =>
      Name.startsWith('_xlnm') ? [] : [{ name: Name, refersTo: `=${Ref}` }],
    );
    const date1904 = book.Workbook?.WBProps?.date1904 === true;
    const remembered = withKept(NOTHING_REMEMBERED, sheets);
    return { workbook: { name, date1904, sheets, names, remembered }, problems: [LEGACY_FORMAT] };
  };
}

/** What the library makes of a file that it cannot read is nothing for a user. */
function opened<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof Error && /password|encrypt/i.test(error.message)) throw encrypted();
    throw damaged({ zh: '旧格式的内容读不出来', en: 'its old format cannot be read' }, error);
  }
}

/** As the library gives a cell. */
const cellShape = z.object({
  t: z.string(),
  v: z.optional(z.unknown()),
  w: z.optional(z.string()),
  f: z.optional(z.string()),
  z: z.optional(z.union([z.string(), z.number()])),
  c: z.optional(z.array(z.object({ t: z.optional(z.string()) }))),
});

function rowsOf(content: WorkSheet, meter: ReadingMeter): (Cell | undefined)[][] {
  const rows: (Cell | undefined)[][] = [];
  for (const [address, given] of Object.entries(content)) {
    const place = parseReference(address);
    if (!place) continue;
    const { t, v, w, f, z: format, c } = cellShape.parse(given);
    const value = valueOf(t, v, w);
    const note = c?.map((one) => one.t ?? '').join('\n');
    if (value === null && f === undefined && !note) continue;
    meter.cell();
    if (typeof value === 'string') meter.text(value.length);
    const cell = {
      value,
      ...(f !== undefined && { formula: `=${f}` }),
      ...(typeof format === 'string' && format !== 'General' && { numberFormat: format }),
      ...(note && { note }),
    };
    putCell(rows, place.row, place.column, cell, meter);
  }
  return rows;
}

function valueOf(type: string, value: unknown, shown: string | undefined): CellValue {
  if (type === 'e') return { error: shown ?? '#VALUE!' };
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
}

function areaOf({ s, e }: { s: { r: number; c: number }; e: { r: number; c: number } }): Area {
  return { top: s.r, left: s.c, bottom: e.r, right: e.c };
}

function hiddenIn(lines: readonly ({ hidden?: boolean } | undefined)[] | undefined): ReadonlySet<number> {
  return new Set((lines ?? []).flatMap((line, at) => (line?.hidden ? [at] : [])));
}
