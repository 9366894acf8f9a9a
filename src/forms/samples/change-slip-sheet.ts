/** A change slip as annex 3 (项目变更单) of the Heyuan measures prints it, filled in. */
import { formatArea, type Area } from '../../base/address';
import type { DraftCell, DraftRow, SheetDraft } from '../../workbook/sheet-draft';
import {
  AMOUNT,
  cell,
  CENTRED,
  GRID,
  HEADING,
  LABEL,
  lineOf,
  REMARK,
  SHEET_TITLE,
  TOTAL,
  type Line,
} from './sheet-look';

export interface SampleSlip {
  readonly number: string;
  readonly projectName: string;
  readonly subproject: string;
  readonly contractor: string;
  readonly basis: string;
  readonly content: string;
  readonly supervisorOpinion: string;
  readonly ownerOpinion: string;
  /** As people write them: '2026年9月14日'; of contractor, supervisor, owner. */
  readonly signedOn: readonly [string, string, string];
  readonly hardware: readonly SlipLine[];
  readonly software: readonly SlipLine[];
}

export interface SlipLine {
  readonly name: string;
  /** Absent where the item is new. */
  readonly old?: SlipSide;
  /** Absent where the item is dropped. */
  readonly new?: SlipSide;
  readonly remark?: string;
}

interface SlipSide {
  readonly model: string;
  readonly spec: string;
  readonly quantity: number;
  /** In yuan, whole. */
  readonly price: number;
  /** Typed over the formula, right or wrong. */
  readonly typedSubtotal?: number;
}

const WIDTH = 13;
const SIGNED = '（签字盖章见纸质件）';
const LIST_START = ['序号', '分项目名称'];
const HARDWARE_COLUMNS = ['设备品牌/型号', '设备参数', '数量', '单价', '小计'];
const HARDWARE_HEADER = [
  ...LIST_START,
  ...HARDWARE_COLUMNS.map((column) => `原${column}`),
  ...HARDWARE_COLUMNS.map((column) => `现${column}`),
  '备注',
];
/** The annex prints 软件功能 without 原 on the old side. */
const SOFTWARE_HEADER = [
  ...LIST_START,
  ...['原功能模块', '软件功能', '原数量', '原单价', '原小计'],
  ...['现功能模块', '现软件功能', '现数量', '现单价', '现小计'],
  '备注',
];

export function changeSlipSheet(slip: SampleSlip, name = '变更单'): SheetDraft {
  const rows: DraftRow[] = [];
  const merges: Area[] = [];
  const put = (cells: Line, height?: number) => rows.push(height === undefined ? { cells } : { cells, height });
  const merge = (left: number, right: number) => merges.push({ top: rows.length, left, bottom: rows.length, right });
  const across = (content: DraftCell, height?: number) => {
    merge(0, WIDTH - 1);
    put(lineOf(WIDTH, { 0: content }, content.style?.border === true ? GRID : undefined), height);
  };
  /** Label and value twice in a row, over the whole width. */
  const pairs = (first: readonly [string, string], second: readonly [string, string]) => {
    [
      [0, 1],
      [2, 6],
      [7, 8],
      [9, 12],
    ].forEach(([left = 0, right = 0]) => merge(left, right));
    const [a, b, c, d] = [cell(first[0], LABEL), cell(first[1], GRID), cell(second[0], LABEL), cell(second[1], GRID)];
    put(lineOf(WIDTH, { 0: a, 2: b, 7: c, 9: d }, GRID), 24);
  };

  across(cell('附表3', REMARK));
  across(cell('项目变更单', SHEET_TITLE), 34);
  across(cell(`变更单编号：${slip.number}`, { ...REMARK, align: 'right' }));
  across(cell('一、变更基本情况', HEADING), 24);
  pairs(['项目名称', slip.projectName], ['分项目名称', slip.subproject]);
  merge(0, 1);
  merge(2, WIDTH - 1);
  put(lineOf(WIDTH, { 0: cell('承建单位', LABEL), 2: cell(slip.contractor, GRID) }, GRID), 24);
  across(cell(`变更依据：${slip.basis}`, GRID), 40);
  across(cell(`变更内容：${slip.content}`, GRID), 52);
  pairs(['项目负责人：', SIGNED], ['日期：', slip.signedOn[0]]);
  across(cell(`监理单位意见：${slip.supervisorOpinion}`, GRID), 40);
  pairs(['项目负责人：', SIGNED], ['日期：', slip.signedOn[1]]);
  across(cell(`建设单位意见：${slip.ownerOpinion}`, GRID), 40);
  pairs(['项目负责人：', SIGNED], ['日期：', slip.signedOn[2]]);
  across(cell('注：建设单位、承建单位、监理单位均须加盖公章。', REMARK));
  put([]);
  across(cell('二、变更明细清单', HEADING), 24);

  const list = (title: string, header: readonly string[], lines: readonly SlipLine[]) => {
    across(cell(title, { ...HEADING, align: 'center' }), 26);
    put(
      header.map((column) => cell(column, LABEL)),
      32,
    );
    const first = rows.length;
    lines.forEach((line, index) => put(slipRow(line, index + 1, rows.length), 40));
    merge(0, 5);
    put(totalRow(lines, first), 24);
    signatures();
  };
  const signatures = () => {
    const blocks = [0, 4, 9] as const;
    const words = ['（盖章）：', '项目负责人（签名）：', '日期：'];
    for (const word of words) {
      [
        [0, 3],
        [4, 8],
        [9, 12],
      ].forEach(([left = 0, right = 0]) => merge(left, right));
      const parties = ['建设单位', '监理单位', '承建单位'].map((party, at) => {
        if (word.startsWith('（')) return party + word;
        return word + (word === '日期：' ? (slip.signedOn[2 - at] ?? '') : SIGNED);
      });
      put(lineOf(WIDTH, Object.fromEntries(blocks.map((column, at) => [column, cell(parties[at] ?? '', REMARK)]))), 20);
    }
  };
  list(`（一）${slip.projectName}硬件设备（含系统软件）变更清单`, HARDWARE_HEADER, slip.hardware);
  put([]);
  list(`（二）${slip.projectName}应用软件变更清单`, SOFTWARE_HEADER, slip.software);
  across(cell('注：每一页项目变更清单均须由三方项目负责人签名、签署日期，并加盖单位公章。', REMARK));

  return {
    name,
    columnWidths: [6, 16, 16, 22, 8, 12, 14, 16, 22, 8, 12, 14, 16],
    rows,
    merges,
    print: { paper: 'A4', orientation: 'landscape', fitToWidth: true },
  };
}

function slipRow(line: SlipLine, seq: number, row: number): Line {
  return [
    cell(seq, CENTRED),
    cell(line.name, GRID),
    ...sideCells(line.old, row, 'E', 'F'),
    ...sideCells(line.new, row, 'J', 'K'),
    line.remark === undefined ? { style: GRID } : cell(line.remark, GRID),
  ];
}

/** A side that is not there keeps its formula, which then gives nothing. */
function sideCells(side: SlipSide | undefined, row: number, quantityColumn: string, priceColumn: string): Line {
  const formula = `=${quantityColumn}${row + 1}*${priceColumn}${row + 1}`;
  if (!side) {
    const blank = { style: GRID };
    return [blank, blank, { style: CENTRED }, { style: AMOUNT }, { value: 0, formula, style: AMOUNT }];
  }
  return [
    cell(side.model, GRID),
    cell(side.spec, GRID),
    cell(side.quantity, CENTRED),
    cell(side.price, AMOUNT),
    side.typedSubtotal === undefined
      ? { value: side.quantity * side.price, formula, style: AMOUNT }
      : cell(side.typedSubtotal, AMOUNT),
  ];
}

function totalRow(lines: readonly SlipLine[], first: number): Line {
  const sum = (column: number, sides: readonly (SlipSide | undefined)[]): DraftCell => ({
    value: sides.reduce((total, side) => total + subtotalOf(side), 0),
    formula: `=SUM(${formatArea({ top: first, left: column, bottom: first + lines.length - 1, right: column })})`,
    style: TOTAL,
  });
  const cells = {
    0: cell('合计', LABEL),
    6: sum(
      6,
      lines.map((line) => line.old),
    ),
    11: sum(
      11,
      lines.map((line) => line.new),
    ),
  };
  return lineOf(WIDTH, cells, GRID);
}

export function subtotalOf(side: SlipSide | undefined): number {
  return side ? (side.typedSubtotal ?? side.quantity * side.price) : 0;
}
