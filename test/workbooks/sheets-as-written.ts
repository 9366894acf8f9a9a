/** Headings, amounts and forms as offices write them: parts of a price, merged amounts, sentences for values. */
import { sheet, workbook } from '../support/draw-workbook';
import type { WorkbookStory } from './workbook-story';

export const sheetsAsWritten: readonly WorkbookStory[] = [
  {
    name: 'price-in-two-parts',
    story: '设备购置费、安装工程费各有单价和小计，最右是合计：按合计列读',
    workbook: workbook(
      sheet(
        '概算',
        `
        示例项目概算表
        序号 | 名称 | 单位 | 数量 | 设备购置费（元） | | 安装工程费（元） | | 合计（元） (merge A2:A3, B2:B3, C2:C3, D2:D3, E2:F2, G2:H2, I2:I3)
         | | | | 单价 | 小计 | 单价 | 小计 |
        1 | 服务器 | 台 | 2 | 50000 | 100000 | 2000 | 4000 | 104000
        2 | 交换机 | 台 | 4 | 8000 | 32000 | 300 | 1200 | 33200
        合计 | | | | | 132000 | | 5200 | 137200`,
      ),
    ),
    reads: ['清单：2 行，合计 137200，各行之和 137200'],
    findings: [],
  },
  {
    name: 'person-months-in-two-rows',
    story: '工作量一栏下有功能点数、人月数、人月费用：数量是与费用乘得上的人月数，合计多写两万',
    workbook: workbook(
      sheet(
        'Sheet1',
        `
        示例系统软件开发项目预算表
        金额单位：万元
        项 | 子系统 | 功能描述 | 工作量 | | | 开发费用 | 资金来源 (merge A3:A4, B3:B4, C3:C4, D3:F3, G3:G4, H3:H4)
         | | | 功能点数 | 人月数 | 人月费用 | |
        1 | 事项管理 | 按说明书 | 30 | 2 | 1.8 | 3.6 | 区级财政
        2 | 综合受理 | 按说明书 | 33 | 3.5 | 1.8 | 6.3 | 区级财政
        3 | 审批办理 | 按说明书 | 36 | 4 | 1.8 | 7.2 | 区级财政
        合计 | | | | | | 19.1 |`,
      ),
    ),
    reads: ['清单：3 行，合计 191000，各行之和 171000'],
    findings: ['failed form.list-total 清单'],
  },
  {
    name: 'subtotal-merged-over-lines',
    story: '一个小计合并在两行上，正好是两行之和：各行都对',
    workbook: workbook(
      sheet(
        '预算',
        `
        示例项目预算表
        序号 | 名称 | 数量 | 单价 | 小计
        1 | 支架 | 4 | 500 | 5000 (merge E3:E4)
        2 | 立杆 | 1 | 3000 |
        3 | 网线 | 10 | 20 | 200
        合计 | | | | 5200`,
      ),
    ),
    reads: ['清单：3 行，合计 5200，各行之和 5200'],
    findings: [],
  },
  {
    name: 'agreed-submitted-audited',
    story: '合同、送审、审核三种工程量和合价：按审核的数量和合价读',
    workbook: workbook(
      sheet(
        '预算结算对比',
        `
        工程量清单
        序号 | 项目名称 | 单位 | 工程量 | | | 单价（元） | 合价（元） | | (merge A2:A3, B2:B3, C2:C3, D2:F2, H2:J2)
         | | | 合同工程量 | 送审工程量 | 审核工程量 | 投标单价（元） | 合同合价（元） | 结算合价（元） | 审核合价（元）
        1 | 平整场地 | m3 | 100 | 110 | 105 | 2 | 200 | 220 | 210
        2 | 挖土方 | m3 | 50 | 60 | 40 | 10 | 500 | 600 | 400
        合计 | | | | | | | 700 | 820 | 610`,
      ),
    ),
    reads: ['清单：2 行，合计 610，各行之和 610'],
    findings: [],
  },
  {
    name: 'shown-in-thousands',
    story: '单位千元，数字格式又缩小一千倍显示：按显示的数和单位读',
    workbook: workbook(
      sheet(
        '预算',
        `
        示例项目预算表
        序号 | 名称 | 数量 | 单价（千元） | 小计（千元）
        1 | 服务器 | 2 | 50000{#,##0,} | 100000{#,##0,}
        2 | 软件 | 1 | 250000{#,##0,} | 250000{#,##0,}
        合计 | | | | 350000{#,##0,}`,
      ),
    ),
    reads: ['清单：2 行，合计 350000，各行之和 350000'],
    findings: [],
  },
  {
    name: 'words-with-every-place',
    story: '大写写出“零角”“万零元”也读得出：少写一千要指出',
    workbook: workbook(
      sheet(
        '预算',
        `
        示例项目预算表
        序号 | 名称 | 数量 | 单价 | 小计
        1 | 设备甲 | 1 | 13000.01 | 13000.01
        合计 | | | | 13000.01
        合计（大写） | | 壹万贰仟圆零角壹分 | |`,
      ),
    ),
    reads: ['清单：1 行，合计 13000.01，各行之和 13000.01'],
    findings: ['failed form.total-in-words 清单'],
  },
  {
    name: 'plan-with-days',
    story: '培训计划里几列日期恰好“相乘得上”：不是清单',
    workbook: workbook(
      sheet(
        'Sheet1',
        ['序号 | 项目 | 描述 | 阶段 | 负责人 | 开始 | 结束 | 实际开始']
          .concat(
            [1, 2, 3, 4].map((at) => {
              const day = `${46082 + at}{yyyy/m/d}`;
              return `${at} | 课程${at} | 讲解 | 1 | 甲 | ${day} | ${day} | ${day}`;
            }),
          )
          .join('\n'),
      ),
    ),
    reads: [],
    findings: [],
  },
  {
    name: 'application-with-unknown-rows',
    story: '立项申请表有不认识的栏目，预算一句话写明来源：来源比预算多十万',
    workbook: workbook(
      sheet(
        '附表1',
        `
        附表1
        示例市市级政务信息化项目立项申请表
        项目名称 | 示例监管平台项目 | | 项目类别 | □新建 ☑升级改造 □运维
        申请单位 | 示例局 | | 项目负责人 | 丙某
        项目预算 | 总投资：486.5万元，其中：市级财政资金 400 万元，上级补助 96.5 万元
        是否涉密 | □是  ☑否 | | 等保级别 | 三级
        建设内容 | 建设一张图、水资源监管两个子系统。`,
      ),
    ),
    reads: [],
    findings: ['failed form.sources-as-budget 项目'],
    facts: { 'budget.amount': '4865000', 'security.level': '3', 'application.sourcesTotal': '4965000' },
  },
  {
    name: 'slip-by-hand',
    story: '手填的变更单没有清单：按变更前、变更后的大写金额计，签名和日期写在意见里',
    workbook: workbook(
      sheet(
        '变更单',
        `
        项 目 变 更 单
        项目名称 | 示例指挥系统 | | 变更单号 | 第1号
        变更前金额 | 大写：肆拾贰万叁仟元整 | | 变更后金额 | 大写：伍拾捌万玖仟伍佰元整
        变更金额 | 增加人民币壹拾陆万陆仟伍佰元整
        变更原因 | 因业务处室调整
        变更内容 | 增加单兵图传设备
        承建单位意见 | "同意变更。\\n项目负责人：甲某某   2026年7月2日" | | 监理单位意见 | 情况属实。总监：乙某   2026年7月3日
        建设单位意见 | 同意。  丙某 2026-07-06`,
      ),
    ),
    reads: ['变更单：增 没有，减 没有，原 423000，现 589500，变更 没有 行，未变 没有 行，新增内容 没有'],
    findings: [],
  },
];
