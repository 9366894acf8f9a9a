/**
 * Recognising the forms of a workbook beside the floor: visiting each of its
 * cells once. What is linear keeps its ratio from 100 to 100,000 rows.
 */
import { recognizeForms } from '../../src/forms/recognize-forms';
import type { Cell, Row, Sheet, Workbook } from '../../src/workbook/workbook';
import { NOTHING_REMEMBERED } from '../../src/workbook/remembered';
import { ourLayouts } from '../support/our-rules';

const SIZES = [100, 1_000, 10_000, 100_000];
const SHEETS = 60;

export function run(): Promise<void> {
  const layouts = ourLayouts();
  // What is measured is the program at work, not the engine warming up.
  for (let time = 0; time < 5; time += 1) recognizeForms(bookOf([listSheet(0, 2_000)]), layouts);
  process.stdout.write('  rows      recognised     cells visited   ratio\n');
  for (const size of SIZES) report(String(size), () => bookOf([listSheet(0, size)]), layouts, size >= 100_000 ? 3 : 7);
  report(
    `${SHEETS} sheets of 100`,
    () => bookOf(Array.from({ length: SHEETS }, (_, at) => listSheet(at, 100))),
    layouts,
    7,
  );
  process.stdout.write('  what nobody means to read, rows      10,000     20,000     40,000\n');
  for (const [what, sheet] of Object.entries(CONTRARY)) {
    const times = [10_000, 20_000, 40_000].map((size) => {
      const book = bookOf([sheet(size)]);
      return milliseconds(() => void recognizeForms(book, layouts));
    });
    process.stdout.write(`  ${what.padEnd(34)}${times.map((time) => `${time.toFixed(0)} ms`.padStart(11)).join('')}\n`);
  }
  return Promise.resolve();
}

const LIST_HEADING = ['序号', '名称', '数量', '单价', '小计'];

/** Sheets that asked for more than their cells before: what is linear doubles from column to column. */
const CONTRARY: Readonly<Record<string, (size: number) => Sheet>> = {
  'every row a heading': (size) => sheetOf(size, (at) => (at % 2 ? LIST_HEADING : ['名称', '型号', '数量', '金额'])),
  'every row a title': (size) => sheetOf(size, () => ['项目预算表']),
  'every second row a total of all': (size) =>
    sheetOf(size, (at) =>
      at === 0 ? LIST_HEADING : at * 2 > size ? ['总计', '', '', '', 5] : [at, '服务器', 1, 5, 5],
    ),
  'one label again and again': (size) => sheetOf(size, (at) => (at === 0 ? ['项目要素表'] : ['合同金额', 5])),
  'two titles side by side': (size) => sheetOf(size, () => ['硬件清单', '', '软件清单']),
  'a merged area in every row': (size) => ({
    ...sheetOf(size, (at) => (at === 0 ? LIST_HEADING : [at, '服务器', 1, 5, 5])),
    merges: Array.from({ length: size }, (_, row) => ({ top: row, left: 6, bottom: row, right: 7 })),
  }),
};

function sheetOf(size: number, row: (at: number) => readonly (string | number)[]): Sheet {
  const rows = Array.from({ length: size }, (_, at): Row =>
    row(at).map((value) => (value === '' ? undefined : { value })),
  );
  return { ...listSheet(0, 0), rows, merges: [] };
}

/** A workbook of its own each time: what was read once is not read again. */
function report(what: string, make: () => Workbook, layouts: ReturnType<typeof ourLayouts>, times: number): void {
  let lines = 0;
  let recognised = Infinity;
  let visited = Infinity;
  for (let time = 0; time < times; time += 1) {
    const book = make();
    visited = Math.min(
      visited,
      milliseconds(() => visit(book)),
    );
    recognised = Math.min(
      recognised,
      milliseconds(() => {
        const { documents } = recognizeForms(book, layouts);
        lines = documents.reduce((all, { lists }) => all + lists.reduce((sum, list) => sum + list.lines.length, 0), 0);
      }),
    );
  }
  if (lines === 0) throw new Error('no line was recognised');
  const ratio = (recognised / visited).toFixed(0);
  process.stdout.write(
    `  ${what.padEnd(10)}${recognised.toFixed(2).padStart(9)} ms ${visited.toFixed(3).padStart(13)} ms ${ratio.padStart(7)}   (${lines} lines)\n`,
  );
}

function milliseconds(work: () => void): number {
  const started = performance.now();
  work();
  return performance.now() - started;
}

/** No less than this can read a workbook. */
function visit(book: Workbook): number {
  let seen = 0;
  for (const { rows } of book.sheets) {
    for (const row of rows) {
      if (row === undefined) continue;
      for (const cell of row) if (cell !== undefined && cell.value !== null) seen += 1;
    }
  }
  return seen;
}

function bookOf(sheets: readonly Sheet[]): Workbook {
  return { name: 'large.xlsx', date1904: false, sheets, names: [], remembered: NOTHING_REMEMBERED };
}

const HEADING = [
  '序号',
  '分项目名称',
  '原设备品牌/型号',
  '原数量',
  '原单价',
  '原小计',
  '现设备品牌/型号',
  '现数量',
  '现单价',
  '现小计',
  '备注',
];

/** A change slip's list; each hundredth line has text numbers, each tenth group is merged down. */
function listSheet(at: number, size: number): Sheet {
  const rows: Row[] = [[{ value: `项目硬件设备变更清单` }], HEADING.map((value) => ({ value }))];
  const merges = [{ top: 0, left: 0, bottom: 0, right: HEADING.length - 1 }];
  for (let line = 1; line <= size; line += 1) {
    if (line % 100 === 1 && line + 2 <= size)
      merges.push({ top: rows.length, left: 1, bottom: rows.length + 2, right: 1 });
    rows.push(lineRow(line));
  }
  const total = (column: string): Cell => ({ value: size, formula: `=SUM(${column}3:${column}${size + 2})` });
  rows.push([
    { value: '合计' },
    undefined,
    undefined,
    undefined,
    undefined,
    total('F'),
    undefined,
    undefined,
    undefined,
    total('J'),
  ]);
  return {
    id: `sheet${at}`,
    name: `清单${at}`,
    visibility: 'visible',
    protected: false,
    rows,
    merges,
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
  };
}

function lineRow(line: number): Row {
  const price = 100 + (line % 977);
  const amount = (value: number): Cell => ({ value: line % 100 === 0 ? value.toFixed(2) : value });
  return [
    { value: line },
    { value: `设备${line}` },
    { value: `甲牌A${line}` },
    { value: 2 },
    amount(price),
    { value: 2 * price, formula: `=D${line}*E${line}` },
    { value: `乙牌B${line}` },
    { value: 3 },
    amount(price),
    { value: 3 * price, formula: `=H${line}*I${line}` },
    undefined,
  ];
}
