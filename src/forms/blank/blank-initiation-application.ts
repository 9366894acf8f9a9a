/** A blank initiation application, laid out as 附表1 项目立项申请表 is. Amounts are in 万元, as there. */
import type { DraftStyle, SheetDraft } from '../../workbook/sheet-draft';
import { columnSum } from './blank-formulas';
import { AS_TYPED, BOX, caption, MONTH, SMALL, SUM, textCell, TEXT_BOX, TITLE, WAN_YUAN } from './blank-look';
import { FormGrid } from './form-grid';

const NATURES = ['新建', '扩建', '迁建', '改建', '其他'];
const YEARS = ['第一年', '第二年', '第三年', '第四年', '第五年'];
const SOURCES = ['省级财政', '市级财政', '单位自筹', '其它'];
const YEAR_COLUMN = 2;

export function blankInitiationApplication(): SheetDraft {
  const grid = new FormGrid(7);
  grid.across(textCell('项目立项申请表', TITLE), 36);
  grid.boxes(26, [0, 0, caption('申请单位（盖章）')], [1, 3], [4, 4, caption('项目编号')], [5, 6, { style: AS_TYPED }]);
  for (const label of ['申请单位', '项目使用单位', '项目名称', '项目拟建设地点']) {
    grid.boxes(26, [0, 0, caption(label)], [1, 6]);
  }
  const nature = { value: natureTicked(), style: BOX, choices: [natureTicked(), ...NATURES.map(natureTicked)] };
  grid.boxes(26, [0, 1, caption('建设性质')], [2, 6, nature]);
  planned(grid);
  funds(grid);
  for (const label of ['建设内容', '预期经济和社会效益']) {
    grid.boxes(110, [0, 0, caption(label)], [1, 6, { style: TEXT_BOX }]);
  }
  for (const label of ['申请单位意见及盖章', '行业主管部门意见及盖章']) opinion(grid, label);
  grid.boxes(
    26,
    [0, 0, caption('联系人')],
    [1, 1],
    [2, 2, caption('办公电话')],
    [3, 3, { style: AS_TYPED }],
    [4, 4, caption('手机号码')],
    [5, 6, { style: AS_TYPED }],
  );
  grid.boxes(26, [0, 0, caption('联系地址')], [1, 3], [4, 4, caption('邮编')], [5, 6, { style: AS_TYPED }]);
  const note =
    '金额单位：万元。项目总投资按分年资金自动合计，也可直接填写；各资金来源之和应与它相等。建设性质从单元格的下拉列表选择。';
  grid.across(textCell(note, SMALL), 28);
  return {
    name: '项目立项申请表',
    columnWidths: [18, 17, 16, 16, 20, 18, 18],
    rows: grid.rows,
    merges: grid.merges,
    print: { paper: 'A4', orientation: 'portrait', fitToWidth: true, repeatRows: { from: 0, to: 0 } },
  };
}

/** As the form prints it, with one of the boxes ticked. */
function natureTicked(ticked?: string): string {
  return NATURES.map((nature) => `${nature === ticked ? '☑' : '□'}${nature}`).join('  ');
}

function planned(grid: FormGrid): void {
  const top = grid.next;
  const yearsFrom = top + 2;
  const total = columnSum(YEAR_COLUMN, yearsFrom, yearsFrom + YEARS.length - 1, { ...SUM, ...WAN_YUAN });
  const months = { style: MONTH };
  grid.boxes(26, [0, 1, caption('计划动工时间')], [2, 3, months], [4, 4, caption('项目总投资（万元）')], [5, 6, total]);
  grid.boxes(26, [0, 1, caption('计划竣工时间')], [2, 3, months], [4, 4], [5, 6, { style: WAN_YUAN }]);
  grid.down(top, 4, 4);
  grid.down(top, 5, 6);
}

function funds(grid: FormGrid): void {
  const top = grid.next;
  const amount: { style: DraftStyle } = { style: WAN_YUAN };
  YEARS.forEach((year, index) => {
    const source = SOURCES[index];
    grid.boxes(
      26,
      [0, 0, caption(index === 0 ? '资金安排计划' : undefined)],
      [1, 1, caption(`${year}（万元）`)],
      [YEAR_COLUMN, 3, amount],
      [4, 4, caption(index === 0 ? '资金来源' : undefined)],
      ...(source === undefined
        ? []
        : ([
            [5, 5, caption(`${source}（万元）`)],
            [6, 6, amount],
          ] as const)),
    );
  });
  grid.down(top, 0, 0);
  grid.down(top, 4, 4);
}

function opinion(grid: FormGrid, label: string): void {
  grid.across(textCell(`${label}：`, { ...BOX, bold: true }), 22);
  grid.across({ style: TEXT_BOX }, 60);
  grid.boxes(
    26,
    [0, 1],
    [2, 2, caption('主要领导签字')],
    [3, 3],
    [4, 4, caption('签字日期')],
    [5, 6, { style: { ...BOX, numberFormat: 'yyyy"年"m"月"d"日"', align: 'left' } }],
  );
}
