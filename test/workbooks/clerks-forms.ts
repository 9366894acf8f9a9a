/** Initiation applications, checklists, registers and sheets of project facts filled in as people fill them. */
import { sheet, workbook } from '../support/draw-workbook';
import type { WorkbookStory } from './workbook-story';

const APPLICATION = (nature: string, rows: string) => `
  项目立项申请表 (merge A1:F1)
  申请单位（盖章）：示例市数据局 |  |  | 项目编号：LX-01
  申请单位 | 示例市数据局 (merge B3:F3)
  项目使用单位 | 示例市数据局 (merge B4:F4)
  项\u3000目\u3000名\u3000称： | 示例市数据平台 (merge B5:F5)
  项目拟建设地点 | 示例路1号 (merge B6:F6)
  建设性质 |  | ${nature} (merge A7:B7, C7:F7)
  ${rows}
  建设内容 | 数据平台 (merge B15:F15)
  预期经济和社会效益 | 便民 (merge B16:F16)
  申请单位意见及盖章： (merge A17:F17)
  同意申报 |  |  |  |  | 主要领导签字：甲某 2024年1月5日
  行业主管部门意见及盖章： (merge A19:F19)
  同意 |  |  |  |  | 主要领导签字：乙某 2024年1月8日
  联系人 | 丙某 | 办公电话 | "07620000000" | 手机号码 | "13800000000"
  联系地址 | 示例路1号 |  |  | 邮编 | "517000"`;

const YEARS = `计划动工时间 |  | 2024年3月 |  | 项目总投资（万元） | 300 (merge A8:B8, C8:D8)
  计划竣工时间 |  | 2025年6月 (merge A9:B9, C9:D9)
  资金安排计划 | 第一年 | 200万元 |  | 资金来源 | 省级财政 100 万元 (merge A10:A14, E10:E14, C10:D10)
   | 第二年 | 100万元 |  |  | 市级财政 200 万元
   | 第三年 |    万元 |  |  | 单位自筹    万元
   | 第四年 |    万元 |  |  | 其它    万元
   | 第五年 |    万元`;

export const clerksForms: readonly WorkbookStory[] = [
  ...(
    [
      ['box', '□新建 ☑扩建 □迁建 □改建 □其他', '1'],
      ['tick-in-brackets', '（ ）新建 （√）扩建 （ ）迁建 （ ）改建 （ ）其他', '1'],
      ['tick-behind', '新建□ 扩建☑ 迁建□ 改建□ 其他□', '1'],
      ['square-brackets', '[ ]新建 [x]扩建 [ ]迁建 [ ]改建 [ ]其他', '1'],
      ['bare-tick', '新建 √扩建 迁建 改建 其他', '1'],
      ['two-ticks', '☑新建 ☑扩建 □迁建 □改建 □其他', '2'],
      ['none', '□新建 □扩建 □迁建 □改建 □其他', '没有'],
      ['black-square', '□新建 ■扩建 □迁建 □改建 □其他', '1'],
      ['letters-of-a-symbol-font', 'o新建 þ扩建 o迁建 o改建 o其他', '1'],
      ['r-in-wingdings', '£新建 R扩建 £迁建 £改建 £其他', '1'],
      ['the-word-alone', '扩建', '1'],
    ] as const
  ).map(([name, nature, ticks]): WorkbookStory => ({
    name: `nature-${name}`,
    story: `附表1 的建设性质写作“${nature}”`,
    workbook: workbook(sheet('Sheet1', APPLICATION(nature, YEARS))),
    reads: [],
    findings: { 1: [], 2: ['failed form.application-nature 项目'], 没有: ['failed form.application-fields 项目'] }[
      ticks
    ],
    facts: { 'application.natureTicks': ticks },
  })),
  {
    name: 'application-years-in-thousands-separated',
    story: '附表1：金额带千分位、单位写元，年月写 2024.3、2025-06',
    workbook: workbook(
      sheet(
        'Sheet1',
        APPLICATION(
          '☑新建 □扩建',
          YEARS.replace('2024年3月', '2024.3')
            .replace('2025年6月', '"2025-06"')
            .replace('（万元） | 300', '（元） | 3,000,000')
            .replace('200万元', '2,000,000元')
            .replace('100万元', '￥1,000,000.00'),
        ),
      ),
    ),
    reads: [],
    findings: [],
    facts: { 'application.yearsTotal': '3000000', 'application.sourcesTotal': '3000000' },
  },
  {
    name: 'facts-upright-with-notes',
    story: '项目要素表：序号、要素、内容、说明四列，有表头，金额写在右列、单位在说明列',
    workbook: workbook(
      sheet(
        'Sheet1',
        `
        项目要素表
        序号 | 要素 | 内容 | 说明
        1 | 项目名称 | 示例市数据平台
        2 | 合同金额 | 420 | 万元
        3 | 概算批复总投资 | 500 | 万元
      `,
      ),
    ),
    reads: [],
    findings: [],
    facts: { 'contract.amount': '4200000', 'project.name': '示例市数据平台' },
  },
  {
    name: 'facts-with-colons-and-spaces',
    story: '项目要素表：标签带冒号和字间空格，几项写在一格分几行',
    workbook: workbook(
      sheet(
        '项目要素表',
        `
        项 目 名 称： | 示例市数据平台
        合 同 金 额（万元）： | ４２０
        "合同签订日期：2024年1月8日"
      `,
      ),
    ),
    reads: [],
    findings: [],
    facts: { 'contract.amount': '4200000', 'project.name': '示例市数据平台', 'contract.signedOn': '2024-01-08' },
  },
  {
    name: 'register-in-other-words',
    story: '变更台账：变更编号、变更日期、增减金额（万元）、累计，有合计行和负数',
    workbook: workbook(
      sheet(
        '台账',
        `
        示例市数据平台项目变更登记台账
         |  |  |  | 单位：万元
        序号 | 变更编号 | 变更日期 | 变更事由 | 增减金额 | 累计金额
        1 | BG-01 | 2024.1.5 | 增加 | 10 | 10
        2 | BG-02 | 2024.2.5 | 核减 | -3 | 7
        合计 |  |  |  | 7
      `,
      ),
    ),
    reads: [],
    findings: [],
    facts: { 'change.priorAmount': '70000' },
  },
];
