/**
 * What an edit costs through the genuine office.js: round trips and bytes, the
 * verdict the same or not, flags on demand or live, at three sizes; and what
 * the simulated Excel takes for granted, by its evidence.
 */
import { OfficeHost } from '../../src/hosts/office/office-host';
import { countByEvidence } from '../../src/workbench/excel/beliefs';
import { REGISTERED_MEMBERS } from '../../src/workbench/excel/members';
import type { Flag } from '../../src/workbook/flag';
import type { Workbook } from '../../src/workbook/workbook';
import { openExcel, type ExcelInJsdom } from '../hosts/office/excel-in-jsdom';
import { workbookOf, type DrawnCell } from '../hosts/workbook-of';

const SIZES = [100, 1_000, 10_000];

export async function run(): Promise<void> {
  const told = Object.entries(countByEvidence()).map(([evidence, count]) => `${count} ${evidence}`);
  process.stdout.write(`  beliefs: ${told.join(', ')}; ${REGISTERED_MEMBERS.length} members\n`);
  for (const rows of SIZES) await measure(rows);
}

async function measure(rows: number): Promise<void> {
  const excel = await openExcel(list(rows));
  const host = new OfficeHost({ reconcileAfterMs: 3_600_000 });
  const first = await host.read();
  let changes = 0;
  const stop = await host.watch(({ kind }) => void (changes += kind === 'changed' ? 1 : 0));
  const sheet = first.sheets[0]?.id ?? '';
  const flag = (check: string, row: number): Flag => ({
    check,
    severity: 'error',
    cells: [{ sheet, top: row, left: 2, bottom: row, right: 2 }],
  });
  await host.showFlags([flag('a', 1)]);
  const opening = cost(excel);
  const edit = async (a1: string, value: number) => {
    const before = changes;
    excel.user.edit('变更清单', a1, value);
    while (changes === before) await new Promise((resolve) => setTimeout(resolve, 5));
  };
  await edit('C50', 9);
  const reading = cost(excel);
  await host.showFlags([flag('a', 1)]);
  const same = cost(excel);
  await edit('C50', 10);
  cost(excel);
  await host.showFlags([flag('a', 1), flag('b', 49)]);
  const flips = cost(excel);
  await host.read();
  await host.showFlags([flag('a', 1)]);
  const recheck = cost(excel);
  const lines = [
    ['opening, flags and listening', opening],
    ['an edit, on demand, verdict the same or not', reading],
    ['an edit, live, verdict the same', add(reading, same)],
    ['an edit, live, verdict flips', add(reading, flips)],
    ['a recheck that takes a flag away', recheck],
  ] as const;
  for (const [what, { trips, bytes }] of lines) {
    process.stdout.write(`  ${rows} rows, ${what}: ${trips} round trips, ${(bytes / 1024).toFixed(1)} KB\n`);
  }
  await stop();
  excel.close();
}

interface Cost {
  readonly trips: number;
  readonly bytes: number;
}

/** Since it was asked last. */
function cost({ trips }: ExcelInJsdom): Cost {
  const ours = trips.splice(0).filter(({ kind }) => kind === 'awaited');
  return { trips: ours.length, bytes: ours.reduce((sum, { bytesIn, bytesOut }) => sum + bytesIn + bytesOut, 0) };
}

function add(one: Cost, other: Cost): Cost {
  return { trips: one.trips + other.trips, bytes: one.bytes + other.bytes };
}

/** Quantity × price = subtotal in each row, and a SUM below. */
function list(rows: number): Workbook {
  const lines = Array.from({ length: rows }, (_, index): DrawnCell[] => {
    const row = index + 2;
    return [index + 1, `示例设备 ${index + 1} 型`, 2, 100 + index, `=C${row}*D${row}`, '台', '按合同', 2, 100, 200];
  });
  return workbookOf({
    变更清单: [
      ['序号', '名称', '数量', '单价', '小计', '单位', '说明', '原数量', '原单价', '原小计'],
      ...lines,
      ['合计', null, null, null, `=SUM(E2:E${rows + 1})`],
    ],
  });
}
