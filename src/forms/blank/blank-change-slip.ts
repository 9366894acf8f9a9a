/** A blank change slip, laid out as 附表3 项目变更单 is: basics, then a list of hardware and one of software. */
import { columnName, type Area } from '../../base/address';
import type { DraftCell, DraftRow, SheetDraft } from '../../workbook/sheet-draft';
import { BOX, CAPTION, MIDDLE, row, SECTION, SMALL, SUM, text, TITLE, YUAN } from './blank-look';

const WIDTH = 13;
const BLANK_LINES = 10;
const QUANTITIES = [4, 9];
const PRICES = [5, 10];
const SUBTOTALS = [6, 11];

const HARDWARE = ['设备品牌/型号', '设备参数', '数量', '单价（元）', '小计（元）'];
const SOFTWARE = ['功能模块', '软件功能', '数量', '单价（元）', '小计（元）'];

export function blankChangeSlip(): SheetDraft {
  const sheet = new SlipRows();
  sheet.across(text('项目变更单', TITLE), 34);
  sheet.across(text('变更单编号：', { ...SMALL, align: 'right' }));
  sheet.across(text('一、变更基本情况', SECTION), 24);
  sheet.parts([0, 1, '项目名称'], [2, 6], [7, 8, '分项目名称'], [9, 12]);
  sheet.parts([0, 1, '承建单位'], [2, 12]);
  sheet.across(text('变更依据：', BOX), 40);
  sheet.across(text('变更内容：', BOX), 52);
  sheet.signed();
  sheet.across(text('监理单位意见：', BOX), 40);
  sheet.signed();
  sheet.across(text('建设单位意见：', BOX), 40);
  sheet.signed();
  sheet.across(text('注：建设单位、承建单位、监理单位均须加盖公章。金额单位：元。', SMALL));
  sheet.across(text('二、变更明细清单', SECTION), 24);
  sheet.list('（一）硬件设备（含系统软件）变更清单', HARDWARE);
  sheet.list('（二）应用软件变更清单', SOFTWARE);
  return {
    name: '项目变更单',
    columnWidths: [6, 16, 16, 22, 8, 12, 14, 16, 22, 8, 12, 14, 16],
    rows: sheet.rows,
    merges: sheet.merges,
    print: { paper: 'A4', orientation: 'landscape', fitToWidth: true },
  };
}

type Part = readonly [left: number, right: number, caption?: string];

class SlipRows {
  readonly rows: DraftRow[] = [];
  readonly merges: Area[] = [];

  across(content: DraftCell, height = 20): void {
    this.merge(0, WIDTH - 1);
    this.add(row(WIDTH, { 0: content }, content.style?.border === true ? BOX : undefined), height);
  }

  /** Captions and the boxes beside them, over the whole width. */
  parts(...parts: readonly Part[]): void {
    for (const [left, right] of parts) this.merge(left, right);
    const captions = parts.flatMap(([left, , caption]) =>
      caption === undefined ? [] : [[left, text(caption, CAPTION)] as const],
    );
    this.add(row(WIDTH, Object.fromEntries(captions), BOX), 24);
  }

  signed(): void {
    this.parts([0, 1, '项目负责人：'], [2, 6], [7, 8, '日期：'], [9, 12]);
  }

  list(title: string, columns: readonly string[]): void {
    this.across(text(title, { ...SECTION, align: 'center' }), 26);
    const header = [
      '序号',
      '分项目名称',
      ...columns.map((column) => `原${column}`),
      ...columns.map((column) => `现${column}`),
      '备注',
    ];
    this.add(
      header.map((column) => text(column, CAPTION)),
      32,
    );
    const first = this.rows.length;
    for (let line = 1; line <= BLANK_LINES; line += 1) this.add(blankLine(line, this.rows.length), 24);
    const last = this.rows.length - 1;
    this.merge(0, 5);
    const sums = SUBTOTALS.map((column) => {
      const name = columnName(column);
      return [column, { formula: `=SUM(${name}${first + 1}:${name}${last + 1})`, value: 0, style: SUM }] as const;
    });
    this.add(row(WIDTH, { 0: text('合计', CAPTION), ...Object.fromEntries(sums) }, BOX), 24);
    this.parts([0, 3, '建设单位（盖章）：'], [4, 8, '监理单位（盖章）：'], [9, 12, '承建单位（盖章）：']);
  }

  private add(cells: DraftRow['cells'], height: number): void {
    this.rows.push({ cells, height });
  }

  private merge(left: number, right: number): void {
    this.merges.push({ top: this.rows.length, left, bottom: this.rows.length, right });
  }
}

/** Subtotals stay empty until a quantity or a price stands beside them: an unused line is not a line of zero yuan. */
function blankLine(seq: number, at: number): DraftRow['cells'] {
  const given: Record<number, DraftCell> = { 0: { value: seq, style: MIDDLE } };
  SUBTOTALS.forEach((column, side) => {
    const quantity = `${columnName(QUANTITIES[side] ?? 0)}${at + 1}`;
    const price = `${columnName(PRICES[side] ?? 0)}${at + 1}`;
    given[column] = { formula: `=IF(COUNT(${quantity},${price})=2,${quantity}*${price},"")`, value: '', style: YUAN };
  });
  for (const column of QUANTITIES) given[column] = { style: MIDDLE };
  for (const column of PRICES) given[column] = { style: YUAN };
  return row(WIDTH, given, BOX);
}
