/** A blank budget sheet: hardware, application software and other costs, each with its subtotal. */
import type { SheetDraft } from '../../workbook/sheet-draft';
import { columnSum, lineSubtotal, sumOfRows } from './blank-formulas';
import { BOX, caption, MIDDLE, SECTION, SMALL, SUM, textCell, TITLE, YUAN } from './blank-look';
import { FormGrid, type Box } from './form-grid';

const COLUMNS = [
  '序号',
  '分项目名称',
  '名称',
  '品牌/型号',
  '技术参数',
  '单位',
  '数量',
  '单价（元）',
  '小计（元）',
  '备注',
];
const [QUANTITY, PRICE, SUBTOTAL] = [6, 7, 8];
/** Two lines of text. */
const LINE_HEIGHT = 28;
const STAGES = ['批复', '采购', '合同', '实施', '变更'];
const SECTIONS = [
  { title: '一、硬件设备（含系统软件）', sum: '硬件设备小计', lines: 10 },
  { title: '二、应用软件', sum: '应用软件小计', lines: 10 },
  { title: '三、其他费用', sum: '其他费用小计', lines: 5 },
] as const;

export function blankBudget(): SheetDraft {
  const grid = new FormGrid(COLUMNS.length);
  grid.across(textCell('项目预算表', TITLE), 36);
  const stage = { style: MIDDLE, choices: STAGES };
  grid.boxes(26, [0, 1, caption('项目名称')], [2, 5], [6, 7, caption('清单阶段')], [8, 9, stage]);
  grid.across(textCell('金额单位：元', { ...SMALL, align: 'right' }));
  const header = grid.next;
  grid.boxes(30, ...COLUMNS.map((word, column): Box => [column, column, caption(word)]));
  const subtotals: number[] = [];
  let lastSection = 0;
  let seq = 1;
  for (const { title, sum, lines } of SECTIONS) {
    lastSection = grid.next;
    grid.across(textCell(title, { ...SECTION, border: true, fontSize: 11 }), 24);
    const first = grid.next;
    for (let line = 0; line < lines; line += 1, seq += 1) grid.boxes(LINE_HEIGHT, ...blankLine(seq, grid.next));
    subtotals.push(grid.next);
    grid.boxes(24, [0, 7, caption(sum)], [SUBTOTAL, SUBTOTAL, columnSum(SUBTOTAL, first, grid.next - 1, SUM)]);
  }
  grid.boxes(26, [0, 7, caption('合计')], [SUBTOTAL, SUBTOTAL, sumOfRows(SUBTOTAL, subtotals, SUM)]);
  grid.across(textCell('小计与合计自动计算。行不够时在中间插入行，公式随之扩展；用不到的行空着即可。', SMALL), 22);
  return {
    name: '项目预算表',
    columnWidths: [6, 18, 22, 20, 44, 7, 8, 14, 16, 18],
    rows: grid.rows,
    merges: grid.merges,
    frozenRows: header + 1,
    print: {
      paper: 'A4',
      orientation: 'landscape',
      fitToWidth: true,
      repeatRows: { from: header, to: header },
      pagesFrom: [lastSection],
    },
  };
}

function blankLine(seq: number, at: number): Box[] {
  return [
    [0, 0, { value: seq, style: MIDDLE }],
    [5, 5, { style: MIDDLE }],
    [QUANTITY, QUANTITY, { style: MIDDLE }],
    [PRICE, PRICE, { style: YUAN }],
    [SUBTOTAL, SUBTOTAL, lineSubtotal(at, QUANTITY, PRICE, YUAN)],
    [9, 9, { style: BOX }],
  ];
}
