/** A blank data resource checklist, laid out as 附表2 项目数据资源管理核查表 is; the unit its annex does not print is stated. */
import type { SheetDraft } from '../../workbook/sheet-draft';
import { columnSum } from './blank-formulas';
import { AS_TYPED, BOX, caption, DAY, SMALL, SUM, textCell, TEXT_BOX, TITLE, WAN_YUAN } from './blank-look';
import { FormGrid } from './form-grid';

const PARTS = ['系统硬件', '系统软件', '应用软件开发'];
const BLANK_LINES = 15;

export function blankDataResourceChecklist(): SheetDraft {
  const grid = new FormGrid(6);
  grid.across(textCell('项目数据资源管理核查表', TITLE), 36);
  grid.boxes(26, [0, 0, caption('单位名称（盖章）')], [1, 3], [4, 4, caption('填表日期')], [5, 5, { style: DAY }]);
  grid.boxes(26, [0, 0, caption('项目名称')], [1, 5]);
  grid.boxes(
    26,
    [0, 0, caption('联系人')],
    [1, 1],
    [2, 2, caption('电话')],
    [3, 3, { style: AS_TYPED }],
    [4, 4, caption('邮箱')],
  );
  grid.boxes(90, [0, 0, caption('项目简介')], [1, 5, { style: TEXT_BOX }]);
  investment(grid);
  grid.boxes(
    26,
    [0, 0, caption('立项时间')],
    [1, 2, { style: DAY }],
    [3, 3, caption('预计验收时间')],
    [4, 5, { style: DAY }],
  );
  const header = grid.next;
  const columns = ['本项目数据内容', '系统功能', '产生数据名称', '共享周期', '提供方式', '不予共享的依据'];
  grid.boxes(28, ...columns.map((word, column) => [column, column, caption(word)] as const));
  for (let line = 0; line < BLANK_LINES; line += 1) grid.boxes(28, [0, 0, caption()]);
  grid.down(header, 0, 0);
  const note =
    '金额单位：万元。一项系统功能产生几种数据就填几行。数据原则上共享；不予共享的，写明所依据的法律、行政法规或国家政策。';
  grid.across(textCell(note, SMALL), 28);
  return {
    name: '项目数据资源管理核查表',
    columnWidths: [20, 22, 26, 15, 15, 26],
    rows: grid.rows,
    merges: grid.merges,
    print: { paper: 'A4', orientation: 'portrait', fitToWidth: true, repeatRows: { from: header, to: header } },
  };
}

function investment(grid: FormGrid): void {
  const top = grid.next;
  PARTS.forEach((part, index) => {
    const head = caption(index === 0 ? '项目总投资（万元）' : undefined);
    grid.boxes(24, [0, 0, head], [1, 1, caption(`${part}（万元）`)], [2, 5, { style: WAN_YUAN }]);
  });
  const sum = columnSum(2, top, grid.next - 1, { ...SUM, numberFormat: WAN_YUAN.numberFormat ?? '' });
  grid.boxes(
    24,
    [0, 0, caption()],
    [1, 1, caption('合计（万元）')],
    [2, 5, { ...sum, style: { ...BOX, ...sum.style } }],
  );
  grid.down(top, 0, 0);
}
