/** Workbooks that the tests of the views and the gallery both open. */
import type { Workbook } from '../../../src/workbook/workbook';
import { sheet, workbook } from '../../support/draw-workbook';

/** Its total is what is said; its sections come to 48. */
export function budgetOf(total: number): Workbook {
  return workbook(
    sheet(
      '项目要素表',
      `
      项目要素表
      适用办法 | 河源
      立项申请日期 | 2024-05-06
      预算金额（万元） | 48
      `,
    ),
    sheet(
      '预算',
      `
      项目预算表
      单位：万元
      序号 | 名称 | 数量 | 单价 | 小计
      一、硬件设备
      1 | 服务器 | 4 | 6 | 24
      2 | 交换机 | 2 | 3 | 6
      二、应用软件
      3 | 汇聚 | 1 | 18 | 18
      合计 | | | | ${total}
      `,
    ),
  );
}

/** A slip beside a contract whose lines have other names. */
export function comparedLists(): Workbook {
  return workbook(
    sheet(
      '变更单',
      `项目变更单\n变更依据：合同第十条\n变更内容：换设备
序号 | 名称 | 原设备品牌/型号 | 原数量 | 原单价 | 原小计 | 现设备品牌/型号 | 现数量 | 现单价 | 现小计
1 | 交换机 | S1 | 10 | 1200 | 12000 | S2 | 10 | 1300 | 13000
2 | 大屏 | P9 | 3 | 7000 | 21000 | P9 | 2 | 7000 | 14000`,
    ),
    sheet(
      '合同',
      `合同清单\n序号 | 名称 | 品牌型号 | 数量 | 单价 | 小计
1 | 汇聚设备 | X7 | 10 | 1200 | 12000
2 | 拼接幕墙 | 丙型 | 1 | 25000 | 25000`,
    ),
  );
}

/** Due days past and to come, and papers lacking. */
export function dueDays(): Workbook {
  return workbook(
    sheet(
      '项目要素表',
      `
      项目要素表
      适用办法 | 河府办〔2021〕30号
      业务日期 | 2025-10-09
      预算金额 | 300万元
      符合性审查收件日期 | 2025-09-26
      密码应用审核收件日期 | 2025-03-03
      密码应用审核意见日期 | 2025-03-05
      论证意见 | 无
      `,
    ),
  );
}

/** Nothing but the name of the regulation. */
export function factsAlone(): Workbook {
  return workbook(sheet('项目要素表', '项目要素表\n适用办法 | 河府办〔2021〕30号'));
}

/** Nobody says by which regulation. */
export function unregulated(): Workbook {
  return workbook(sheet('项目要素表', '项目要素表\n项目名称 | 示例'));
}

/** Amounts with and without tax side by side. */
export function bothTaxes(): Workbook {
  return workbook(
    sheet(
      '合同',
      `
      合同清单
      名称 | 数量 | 单价(不含税) | 单价(含税) | 小计(不含税) | 小计(含税)
      服务器 | 2 | 1000 | 1130 | 2000 | 2260
      `,
    ),
  );
}

/** A list that may be a form, and may be somebody's lunch. */
export function perhapsAForm(): Workbook {
  return workbook(
    sheet('项目要素表', '项目要素表\n适用办法 | 河府办〔2021〕30号'),
    sheet('午餐', '名称 | 数量 | 单价 | 小计\n盒饭 | 10 | 20 | 200'),
  );
}
