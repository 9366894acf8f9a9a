/** A blank change slip, laid out as 附表3 项目变更单 is: basics, then a list of hardware and one of software. */
import type { DraftCell, SheetDraft } from '../../workbook/sheet-draft';
import { columnSum, lineSubtotal } from './blank-formulas';
import {
  AS_TYPED,
  BOX,
  CAPTION,
  caption,
  DAY,
  MIDDLE,
  SECTION,
  SMALL,
  SUM,
  textCell,
  TEXT_BOX,
  TITLE,
  YUAN,
} from './blank-look';
import { FormGrid, type Box } from './form-grid';

const BLANK_LINES = 10;
/** Three lines of text. */
const LINE_HEIGHT = 40;
/** 原 and 现: the columns of quantity, unit price and subtotal. */
const SIDES = [
  { quantity: 4, price: 5, subtotal: 6 },
  { quantity: 9, price: 10, subtotal: 11 },
] as const;

const HARDWARE = ['设备品牌/型号', '设备参数', '数量', '单价（元）', '小计（元）'];
const SOFTWARE = ['功能模块', '软件功能', '数量', '单价（元）', '小计（元）'];

export function blankChangeSlip(): SheetDraft {
  const grid = new FormGrid(13);
  grid.across(textCell('项目变更单', TITLE), 34);
  grid.across(textCell('一、变更基本情况', SECTION), 26);
  grid.boxes(24, ...pairs(['变更单编号', { style: AS_TYPED }], ['变更申请日期', { style: DAY }]));
  grid.boxes(24, ...pairs(['项目名称'], ['项目编号', { style: AS_TYPED }]));
  grid.boxes(24, ...pairs(['分项目名称'], ['合同名称']));
  grid.boxes(24, ...pairs(['承建单位'], ['合同金额（元）', { style: YUAN }]));
  opinion(grid, '变更依据', 40);
  opinion(grid, '变更内容', 52);
  signed(grid);
  opinion(grid, '监理单位意见', 40);
  signed(grid);
  opinion(grid, '建设单位意见', 40);
  signed(grid);
  grid.across(textCell('三方均须加盖公章。金额单位：元。', SMALL));
  const hardware = grid.next;
  grid.across(textCell('二、变更明细清单', SECTION), 26);
  list(grid, '（一）硬件设备（含系统软件）变更清单', HARDWARE);
  grid.across({ style: SMALL }, 12);
  const software = grid.next;
  list(grid, '（二）应用软件变更清单', SOFTWARE);
  grid.across(
    textCell('只列有变化的行：新增的只填“现”，取消的只填“原”。每页清单均由三方签名、签署日期并盖章。', SMALL),
  );
  return {
    name: '项目变更单',
    columnWidths: [6, 16, 16, 22, 8, 13, 15, 16, 22, 8, 13, 15, 16],
    rows: grid.rows,
    merges: grid.merges,
    // Each list on a page of its own, under its own heading: each is signed for itself.
    print: {
      paper: 'A4',
      orientation: 'landscape',
      fitToWidth: true,
      repeatRows: { from: 0, to: 0 },
      pagesFrom: [hardware, software],
    },
  };
}

type Pair = readonly [label: string, cell?: DraftCell];

function pairs([left, leftCell]: Pair, [right, rightCell]: Pair): Box[] {
  return [
    [0, 1, caption(left)],
    leftCell ? [2, 6, leftCell] : [2, 6],
    [7, 8, caption(right)],
    rightCell ? [9, 12, rightCell] : [9, 12],
  ];
}

function opinion(grid: FormGrid, label: string, height: number): void {
  grid.boxes(height, [0, 1, caption(label)], [2, 12, { style: TEXT_BOX }]);
}

function signed(grid: FormGrid): void {
  grid.boxes(24, ...pairs(['项目负责人'], ['日期', { style: DAY }]));
}

function list(grid: FormGrid, title: string, columns: readonly string[]): void {
  grid.across(textCell(title, { ...SECTION, align: 'center' }), 26);
  const header = [
    '序号',
    '分项目名称',
    ...columns.map((column) => `原${column}`),
    ...columns.map((column) => `现${column}`),
    '备注',
  ];
  grid.boxes(32, ...header.map((word, column): Box => [column, column, caption(word)]));
  const first = grid.next;
  for (let line = 1; line <= BLANK_LINES; line += 1) grid.boxes(LINE_HEIGHT, ...blankLine(line, grid.next));
  const last = grid.next - 1;
  const sums = SIDES.map(({ subtotal }): Box => [subtotal, subtotal, columnSum(subtotal, first, last, SUM)]);
  grid.boxes(24, [0, 5, caption('合计')], ...sums);
  const party = (name: string) => textCell(`${name}（盖章）：`, { ...CAPTION, align: 'left' });
  grid.boxes(36, [0, 3, party('建设单位')], [4, 8, party('监理单位')], [9, 12, party('承建单位')]);
  underParties(grid, '项目负责人（签名）：', BOX);
  underParties(grid, '签署日期：', DAY);
}

function underParties(grid: FormGrid, label: string, style: typeof BOX): void {
  const captions = [0, 4, 9].map((column): Box => [column, column + 1, caption(label)]);
  grid.boxes(24, ...captions, [2, 3, { style }], [6, 8, { style }], [11, 12, { style }]);
}

function blankLine(seq: number, at: number): Box[] {
  const sides = SIDES.flatMap(({ quantity, price, subtotal }): Box[] => [
    [quantity, quantity, { style: MIDDLE }],
    [price, price, { style: YUAN }],
    [subtotal, subtotal, lineSubtotal(at, quantity, price, YUAN)],
  ]);
  return [[0, 0, { value: seq, style: MIDDLE }], ...sides];
}
