/** Layouts that stand for themselves, drawn as people have them. */
import { sheet, workbook } from '../support/draw-workbook';
import type { WorkbookStory } from './workbook-story';

const SLIP_ROWS = `
  项目变更单
  变更依据：合同第十条
  变更内容：更换服务器
  序号 | 分项目名称 | 原设备品牌/型号 | 原数量 | 原单价 | 原小计 | 现设备品牌/型号 | 现数量 | 现单价 | 现小计
  1 | 服务器 | 甲牌A1 | 2 | 85000 | 170000 | 乙牌B1 | 3 | 56000 | 168000
  2 | 交换机 | 甲牌S1 | 10 | 1200 | 12000 |  | 0 |  | 0`;
const SLIP_READS = '变更单：增 0，减 14000，原 182000，现 168000，变更 2 行，未变 0 行，新增内容 0';

const CONTRACT_ROWS = `
  合同清单
  序号 | 名称 | 品牌型号 | 数量 | 单价 | 小计
  1 | 交换机 | 甲牌S1 | 10 | 1200 | 12000
  2 | 服务器 | 甲牌A1 | 2 | 85000 | 170000
  3 | 防火墙 | 甲牌F1 | 1 | 30000 | 30000`;
const CONTRACT_READS = '清单：3 行，合计 没有，各行之和 212000';

const APPLICATION = (rows: string) => `
  项目立项申请表
  申请单位 | 示例市数据局
  项目使用单位 | 示例市数据局
  项目名称 | 示例市数据平台
  建设性质 |  | ☑新建 □扩建 □迁建 □改建 □其他
  计划动工时间 |  | 2024年3月 |  | 项目总投资（万元） | 1234.56
  计划竣工时间 |  | 2025年6月
  ${rows}
  建设内容 | 数据平台
  预期经济和社会效益 | 便民
  申请单位意见及盖章：
  同意申报 |  |  |  |  | 主要领导签字：甲某  2024年1月5日
  行业主管部门意见及盖章：
  同意 |  |  |  |  | 主要领导签字： 乙某 2024年1月8日
  联系人 | 丙某 | 办公电话 | "07620000000" | 手机号码 | "13800000000"
  联系地址 | 示例路1号 |  |  | 邮编 | "517000"`;

export const drawnWorkbooks: readonly WorkbookStory[] = [
  {
    name: 'lunch',
    story: '午餐清单有名称、数量、单价、小计，但不是预算：只提出来，不检查',
    workbook: workbook(sheet('午餐', '名称 | 数量 | 单价 | 小计\n盒饭 | 10 | 15 | 151')),
    reads: ['存疑：budget'],
    findings: [],
    problems: ['--treat 午餐=budget'],
  },
  {
    name: 'lunch-confirmed',
    story: '同一张清单，用户确认是预算：照常检查',
    workbook: workbook(sheet('午餐', '名称 | 数量 | 单价 | 小计\n盒饭 | 10 | 15 | 151')),
    treat: [{ sheet: '午餐', kind: 'budget' }],
    reads: ['清单：1 行，合计 没有，各行之和 151'],
    findings: ['failed form.row-subtotal 盒饭'],
  },
  {
    name: 'lunch-refused',
    story: '用户说不是表单，而且说了一张没有的表',
    workbook: workbook(sheet('午餐', '名称 | 数量 | 单价 | 小计\n盒饭 | 10 | 15 | 151')),
    treat: [
      { sheet: '午餐', kind: 'none' },
      { sheet: '晚餐', kind: 'budget' },
    ],
    reads: [],
    findings: [],
    problems: ['没有名为“晚餐”的工作表'],
  },
  {
    name: 'bare-slip-confirmed',
    story: '没有标题、没有原现字样的两段清单，用户确认是变更单',
    workbook: workbook(
      sheet('Sheet1', '名称 | 数量 | 单价 | 小计 | 数量 | 单价 | 小计\n服务器 | 2 | 100 | 200 | 3 | 100 | 300'),
    ),
    treat: [{ sheet: 'Sheet1', kind: 'change-slip' }],
    reads: ['变更单：增 100，减 0，原 200，现 300，变更 1 行，未变 0 行，新增内容 0'],
    findings: ['failed form.slip-fields 变更单', 'failed form.slip-signatures 变更单'],
  },
  {
    name: 'final-and-revised',
    story: '预算表有最终版和修改版，内容不同：问，不猜',
    workbook: workbook(
      sheet('预算表最终版', '项目预算表\n名称 | 数量 | 单价 | 小计\n服务器 | 2 | 100 | 200\n交换机 | 1 | 50 | 50'),
      sheet('预算表（修改）', '项目预算表\n名称 | 数量 | 单价 | 小计\n服务器 | 3 | 100 | 300\n交换机 | 1 | 50 | 50'),
    ),
    reads: ['清单：2 行，合计 没有，各行之和 250', '清单：2 行，合计 没有，各行之和 350'],
    findings: [],
    problems: ['预算表最终版'],
  },
  {
    name: 'copied-budget',
    story: '同一份预算抄在两张表上，内容一样：没有矛盾',
    workbook: workbook(
      sheet('预算表', '项目预算表\n名称 | 数量 | 单价 | 小计\n服务器 | 2 | 100 | 200'),
      sheet('预算表 (2)', '项目预算表\n名称 | 数量 | 单价 | 小计\n服务器 | 2 | 100 | 200'),
    ),
    reads: ['清单：1 行，合计 没有，各行之和 200', '清单：1 行，合计 没有，各行之和 200'],
    findings: [],
  },
  {
    name: 'contract-list-agrees',
    story: '变更单原侧与合同清单逐行相同，合同清单次序不同',
    workbook: workbook(sheet('变更单', SLIP_ROWS), sheet('合同', CONTRACT_ROWS)),
    reads: [SLIP_READS, CONTRACT_READS],
    findings: ['failed form.slip-signatures 变更单'],
  },
  {
    name: 'contract-list-differs',
    story: '合同里服务器是 3 台、交换机单价 1100，变更单原侧写错',
    workbook: workbook(
      sheet('变更单', SLIP_ROWS),
      sheet(
        '合同',
        CONTRACT_ROWS.replace('2 | 85000 | 170000', '3 | 85000 | 255000').replace(
          '10 | 1200 | 12000',
          '10 | 1100 | 11000',
        ),
      ),
    ),
    reads: [SLIP_READS, '清单：3 行，合计 没有，各行之和 296000'],
    findings: [
      'failed form.old-price-as-listed 硬件 2',
      'failed form.old-quantity-as-listed 硬件 1',
      'failed form.slip-signatures 变更单',
    ],
  },
  {
    name: 'contract-list-lacks-a-line',
    story: '变更单原侧有一行合同清单里叫别的名字，数量、单价相同：疑似改名，请人判定',
    workbook: workbook(
      sheet('变更单', SLIP_ROWS),
      sheet('合同', CONTRACT_ROWS.replace('交换机 | 甲牌S1', '汇聚交换设备 | 丁牌X')),
    ),
    reads: [SLIP_READS, CONTRACT_READS],
    findings: ['depends form.old-lines-listed 硬件清单', 'failed form.slip-signatures 变更单'],
  },
  {
    name: 'two-contract-lists',
    story: '两张合同清单内容不同，不知道以哪张为准：不比对，提出来',
    workbook: workbook(
      sheet('变更单', SLIP_ROWS),
      sheet('合同清单', CONTRACT_ROWS),
      sheet('合同清单终稿', CONTRACT_ROWS.replace('2 | 85000 | 170000', '3 | 85000 | 255000')),
    ),
    reads: [SLIP_READS, CONTRACT_READS, '清单：3 行，合计 没有，各行之和 297000'],
    findings: ['failed form.slip-signatures 变更单'],
    problems: ['合同清单终稿'],
  },
  {
    name: 'words-and-figures',
    story: '大写与小写不一致，大写另起一行',
    workbook: workbook(
      sheet(
        '预算',
        '项目预算表\n名称 | 数量 | 单价 | 小计\n服务器 | 2 | 100 | 200\n合计 |  |  | 200\n合计（人民币大写）：贰佰壹拾元整',
      ),
    ),
    reads: ['清单：1 行，合计 200，各行之和 200'],
    findings: ['failed form.total-in-words 清单'],
  },
  {
    name: 'words-beside-figures',
    story: '大写与小写在同一行，一致',
    workbook: workbook(
      sheet('报价', '报价表\n名称 | 数量 | 单价 | 小计\n服务器 | 2 | 100 | 200\n合计（大写）：贰佰元整 |  |  | 200'),
    ),
    reads: ['清单：1 行，合计 200，各行之和 200'],
    findings: [],
  },
  {
    name: 'words-beside-other-figures',
    story: '大写与小写在同一行，小写漏了一位',
    workbook: workbook(
      sheet('报价', '报价表\n名称 | 数量 | 单价 | 小计\n服务器 | 2 | 100 | 200\n合计（大写）：贰仟元整 |  |  | 200'),
    ),
    reads: ['清单：1 行，合计 200，各行之和 200'],
    findings: ['failed form.total-in-words 清单'],
  },
  {
    name: 'application-adds-up',
    story: '附表1：分年、来源与总投资一致，标签、数和单位同在一格，空栏印着万元',
    workbook: workbook(
      sheet(
        '附表1',
        APPLICATION(`资金安排计划 | 第一年 | 500万元 |  | 资金来源 | 省级财政      万元
       | 第二年 | 400 万元 |  |  | 市级财政 1000 万元
       | 第三年 | 334.56万元 |  |  | 单位自筹 234.56万元
       | 第四年 |    万元 |  |  | 其它      万元`),
      ),
    ),
    reads: [],
    findings: [],
    facts: { 'application.yearsTotal': '12345600', 'application.sourcesTotal': '12345600' },
  },
  {
    name: 'application-short-by-a-hundred',
    story: '附表1：分年合计比总投资少 100 元，数字为全角',
    workbook: workbook(
      sheet(
        '附表1',
        APPLICATION(`资金安排计划 | 第一年 | ５００万元
       | 第二年 | ４００万元
       | 第三年 | ３３４．５５万元`),
      ),
    ),
    reads: [],
    findings: ['failed form.years-add-up 项目'],
    facts: { 'application.yearsTotal': '12345500' },
  },
  {
    name: 'checklist-in-ten-thousands',
    story: '附表2 没有印单位，按万元才与附表1 的总投资对得上',
    workbook: workbook(
      sheet('附表1', APPLICATION('资金安排计划 | 第一年 | 1234.56万元')),
      sheet(
        '附表2',
        `
        项目数据资源管理核查表
        项目名称 | 示例市数据平台
        项目总投资 | 系统硬件 | 700
         | 系统软件 | 134.56
         | 应用软件开发 | 400
      `,
      ),
    ),
    reads: [],
    findings: [],
    facts: { 'checklist.partsTotal': '12345600' },
  },
  {
    name: 'checklist-closes-nowhere',
    story: '附表2 没有印单位，哪种单位都对不上：说不清，不判断',
    workbook: workbook(
      sheet('附表1', APPLICATION('资金安排计划 | 第一年 | 1234.56万元')),
      sheet(
        '附表2',
        `
        项目数据资源管理核查表
        项目名称 | 示例市数据平台
        项目总投资 | 系统硬件 | 700
         | 系统软件 | 134.56
      `,
      ),
    ),
    reads: [],
    findings: [],
    facts: { 'checklist.partsTotal': '读不出' },
  },
  {
    name: 'checklist-short',
    story: '附表2 写明万元，三项之和少于总投资：可能另有集成、监理等费用，要说明',
    workbook: workbook(
      sheet('附表1', APPLICATION('资金安排计划 | 第一年 | 1234.56万元')),
      sheet(
        '附表2',
        `
        项目数据资源管理核查表（单位：万元）
        项目名称 | 示例市数据平台
        项目总投资 | 系统硬件 | 700万元
         | 系统软件 | 134.56万元
         | 应用软件开发 | 300万元
      `,
      ),
    ),
    reads: [],
    findings: ['failed form.parts-add-up 项目'],
    facts: { 'checklist.partsTotal': '11345600' },
  },
  {
    name: 'names-differ',
    story: '变更单与立项申请表的项目名称不同',
    workbook: workbook(
      sheet('附表1', APPLICATION('资金安排计划 | 第一年 | 1234.56万元')),
      sheet('变更单', SLIP_ROWS.replace('变更依据', '项目名称：示例市政务平台\n变更依据')),
    ),
    reads: [SLIP_READS],
    findings: ['failed form.project-name 项目', 'failed form.slip-signatures 变更单'],
  },
  {
    name: 'formula-errors',
    story: '一行的小计公式出错：读不出，指出格子，不当零',
    workbook: workbook(
      sheet(
        '预算',
        '项目预算表\n名称 | 数量 | 单价 | 小计\n服务器 | 2 | 100 | =B3*C9→#REF!\n交换机 | 1 | 50 | 50\n合计 |  |  | =SUM(D3:D4)→#REF!',
      ),
    ),
    reads: ['清单：2 行，合计 读不出，各行之和 读不出'],
    findings: [],
    problems: ['预算!D3、预算!D5'],
  },
  {
    name: 'change-register',
    story: '变更台账记着此前两次变更，累计 30 万元',
    workbook: workbook(
      sheet(
        '变更台账',
        `
        变更台账（单位：万元）
        序号 | 变更单编号 | 变更日期 | 变更金额 | 累计变更金额
        1 | BG-01 | 2024-01-05 | 10 | 10
        2 | BG-02 | 2024-03-05 | 20 | 30
      `,
      ),
    ),
    reads: [],
    findings: [],
    facts: { 'change.priorAmount': '300000' },
  },
  {
    name: 'register-with-this-slip',
    story: '变更台账已登记本次变更单：此前累计只算它以前的',
    workbook: workbook(
      sheet('变更单', SLIP_ROWS.replace('变更依据', '变更单编号：BG-02\n变更依据')),
      sheet(
        '变更台账',
        `
        项目变更台账
        序号 | 变更单编号 | 变更日期 | 本次变更金额（元） | 累计变更金额（元）
        1 | BG-01 | 2024-01-05 | 100000 | 100000
        2 | BG-02 | 2024-03-05 | 14000 | 114000
      `,
      ),
    ),
    reads: [SLIP_READS],
    findings: ['failed form.slip-signatures 变更单'],
    facts: { 'change.priorAmount': '100000' },
  },
  {
    name: 'transposed',
    story: '一列一项的小报价表：名称、数量、单价、小计竖排',
    workbook: workbook(
      sheet(
        '报价',
        `
        设备报价表（单位：万元）
        名称 | 服务器 | 交换机 | 合计
        型号 | A1 | S1
        数量 | 2 | 10
        单价 | 10 | 1
        小计 | 20 | 11 | 31
      `,
      ),
    ),
    reads: ['清单：2 行，合计 310000，各行之和 310000'],
    findings: ['failed form.row-subtotal 交换机'],
  },
  {
    name: 'facts-side-by-side',
    story: '项目要素表两对标签和值并排',
    workbook: workbook(
      sheet(
        '项目要素表',
        `
        项目名称 | 示例市数据平台 | 合同金额 | 420万元
        建设单位 | 示例市数据局 | 变更申请次数 | 1
      `,
      ),
    ),
    reads: [],
    findings: [],
    facts: { 'contract.amount': '4200000', 'project.name': '示例市数据平台', 'change.applicationCount': '1' },
  },
  {
    name: 'negative-quantity',
    story: '冲减行写成负数量：按减少计',
    workbook: workbook(
      sheet(
        '变更单',
        `
        项目变更单
        变更依据：合同第十条
        变更内容：核减
        名称 | 原数量 | 原单价 | 原小计 | 现数量 | 现单价 | 现小计
        服务器 | 0 |  | 0 | -2 | 5000 | -10000
      `,
      ),
    ),
    reads: ['变更单：增 0，减 10000，原 0，现 -10000，变更 1 行，未变 0 行，新增内容 0'],
    findings: ['failed form.negative-quantities 其他清单', 'failed form.slip-signatures 变更单'],
  },
  {
    name: 'hidden-sheet',
    story: '深度隐藏的预算表照样读',
    workbook: workbook(
      sheet('预算表', '项目预算表\n名称 | 数量 | 单价 | 小计\n服务器 | 2 | 100 | 201', {
        visibility: 'veryHidden',
        protected: true,
      }),
    ),
    reads: ['清单：1 行，合计 没有，各行之和 201'],
    findings: ['failed form.row-subtotal 服务器'],
    problems: ['工作表“预算表”是隐藏的'],
  },
  {
    name: 'rounded-price',
    story: '单价四舍五入到分，小计差一分：是说明，不是错误',
    workbook: workbook(
      sheet('预算表', '项目预算表\n名称 | 数量 | 单价 | 小计\n服务 | 3 | 33.33 | 100\n耗材 | 3 | 0.1 | 0.3'),
    ),
    reads: ['清单：2 行，合计 没有，各行之和 100.3'],
    findings: [],
  },
  {
    name: 'checklist-data',
    story: '附表2 的数据项：一项没写提供方式，一行还是表样里的示例',
    workbook: workbook(
      sheet(
        '附表2',
        `
        项目数据资源管理核查表
        项目名称 | 示例市数据平台
        本项目数据内容 | 系统功能 | 产生数据名称 | 共享周期 | 提供方式
         | 办件受理 | 办件信息 | 每日 | 接口 (merge B4:B5)
         |  | 申请人信息 | 每日
         | 证照管理 | 医疗机构执业许可证信息（例） | 每月 | 库表
        1.系统的每个功能可产生多个数据名称。
      `,
      ),
    ),
    reads: [],
    findings: ['failed form.data-complete 项目', 'failed form.data-named 项目'],
    facts: { 'checklist.dataNames': '2', 'checklist.incompleteData': '1', 'checklist.templateData': '1' },
  },
  {
    name: 'application-half-filled',
    story: '附表1：建设性质勾了两项，印有“主要领导签字”而没有签，主管部门签在申请单位之前，资金比工期多三年',
    workbook: workbook(
      sheet(
        '附表1',
        `
        项目立项申请表
        申请单位 | 示例市数据局
        项目使用单位 |
        项目名称 | 示例市数据平台
        建设性质 | ☑新建 √扩建 □其他
        计划动工时间 | 2024年3月 |  | 项目总投资（万元） | 100
        计划竣工时间 | 2024年12月
        资金安排计划 | 第一年 | 40万元
         | 第二年 | 30万元
         | 第三年 | 20万元
         | 第四年 | 10万元
        建设内容 | 数据平台
        预期经济和社会效益 | 便民
        申请单位意见及盖章：
        同意 |  |  | 主要领导签字：       2024年3月8日
        行业主管部门意见及盖章：
        同意 |  |  | 主要领导签字：乙某 | 签字日期 | 2024-03-05
        联系人 | 丙某 | 办公电话 | "07620000000" | 手机号码 | "13800000000"
        联系地址 | 示例路1号 |  |  | 邮编 | "517000"
      `,
      ),
    ),
    reads: [],
    findings: [
      'failed form.application-fields 项目',
      'failed form.application-nature 项目',
      'failed form.application-signatures 项目',
      'failed form.application-signing-order 项目',
      'failed form.application-years 项目',
    ],
    facts: {
      'application.natureTicks': '2',
      'application.applicantSigner': '没有',
      'application.applicantSignedOn': '2024-03-08',
      'application.authoritySigner': '乙某',
    },
  },
  {
    name: 'checklist-not-shared',
    story: '附表2：一项数据不予共享而没有写依据，一项写了依据，一项功能没有列数据，验收早于立项',
    workbook: workbook(
      sheet(
        '附表2',
        `
        项目数据资源管理核查表
        项目名称 | 示例市数据平台
        立项时间 | 2024年5月 | 预计验收时间 | 2024年3月
        本项目数据内容 | 系统功能 | 产生数据名称 | 共享周期 | 提供方式 | 备注
         | 办件受理 | 办件信息 | 每日 | 接口
         |  | 申请人信息 | 不予共享 | 无
         |  | 涉密信息 | 不予共享 | 无 | 《示例条例》第三条
         | 统计分析 |
      `,
      ),
    ),
    reads: [],
    findings: [
      'failed form.checklist-months 项目',
      'failed form.data-functions 项目',
      'failed form.data-not-shared 项目',
    ],
    facts: { 'checklist.unsharedData': '2', 'checklist.unsharedWithoutBasis': '1', 'checklist.idleFunctions': '1' },
  },
  {
    name: 'page-blocks-are-not-the-owner',
    story: '建设单位意见处没有签日期，清单页下的日期不是它的',
    workbook: workbook(
      sheet(
        '变更单',
        `
        项目变更单
        变更依据：合同第十条
        变更内容：更换
        项目负责人： | 甲某 | 日期： | 2024年3月5日
        监理单位意见：同意
        项目负责人： | 乙某 | 日期： | 2024年3月4日
        建设单位意见：同意
        项目负责人： | 丙某 | 日期：
        序号 | 名称 | 原数量 | 原单价 | 原小计 | 现数量 | 现单价 | 现小计
        1 | 服务器 | 1 | 10 | 10 | 1 | 20 | 20
        建设单位（盖章）： |  |  | 监理单位（盖章）： |  | 承建单位（盖章）：
        项目负责人（签名）： | 丙某 |  | 项目负责人（签名）： | 乙某 | 项目负责人（签名）： | 甲某
        日期： | 2024年3月9日 |  | 日期： | 2024年3月9日 | 日期： | 2024年3月9日
      `,
      ),
    ),
    reads: ['变更单：增 10，减 0，原 10，现 20，变更 1 行，未变 0 行，新增内容 0'],
    findings: ['failed form.slip-signatures 变更单'],
  },
  {
    name: 'approval-table',
    story: '变更审批表写着合同金额、累计与本次变更金额（万元）：本次与清单不符，累计与台账不符',
    workbook: workbook(
      sheet(
        '变更审批表',
        `
        项目变更审批表
        变更单编号 | BG-02
        变更依据：合同第十条
        变更内容：更换
        项目负责人：甲某 2024年3月5日
        监理单位意见：同意
        项目负责人：乙某 2024年3月6日
        建设单位意见：同意
        项目负责人：丙某 2024年3月5日
        合同金额（万元） | 500 | 累计变更金额（不含本次）万元 | 12 | 本次变更金额（预估）万元 | 3
        序号 | 名称 | 原数量 | 原单价 | 原小计 | 现数量 | 现单价 | 现小计
        1 | 服务器 | 1 | 10000 | 10000 | 1 | 30000 | 30000
        合计 |  |  |  | 10000 |  |  | 30000
        合计（大写） |  |  |  |  |  |  | 叁仟元整
      `,
      ),
      sheet(
        '变更台账',
        `
        变更台账（单位：万元）
        变更单编号 | 变更日期 | 变更金额 | 累计变更金额
        BG-01 | 2024-01-05 | 10 | 10
        BG-02 | 2024-03-05 | 2 | 12
      `,
      ),
    ),
    reads: ['变更单：增 20000，减 0，原 10000，现 30000，变更 1 行，未变 0 行，新增内容 0'],
    findings: [
      'failed form.prior-as-registered 变更单',
      'failed form.slip-amount 变更单',
      'failed form.slip-signing-order 变更单',
      'failed form.slip-total-in-words 其他清单',
    ],
    facts: { 'contract.amount': '5000000' },
  },
  {
    name: 'one-price-for-both-sides',
    story: '单价只有一列，原、现共用；新增的行原侧写短横',
    workbook: workbook(
      sheet(
        '变更单',
        `
        项目变更单
        变更依据：合同第十条
        变更内容：增加存储
        项目负责人：甲某 2024年3月5日
        监理单位意见：同意
        项目负责人：乙某 2024年3月5日
        建设单位意见：同意
        项目负责人：丙某 2024年3月5日
        名称 | 单价 | 原型号 | 原数量 | 原小计 | 现型号 | 现数量 | 现小计
        服务器 | 100 | A1 | 2 | 200 | A1 | 3 | 300
        存储 | 50 | — |  |  | C1 | 2 | 100
      `,
      ),
    ),
    reads: ['变更单：增 200，减 0，原 200，现 400，变更 2 行，未变 0 行，新增内容 100'],
    findings: [],
  },
  {
    name: 'sections-merged-with-roll-ups',
    story: '“一、数据中心”从序号列起合并，右边是本节小计：是分项行，不是一行设备，不重复计',
    workbook: workbook(
      sheet(
        '合同',
        `
        合同清单
        序号 | 名称 | 品牌型号 | 数量 | 单价 | 小计
        一、数据中心 |  |  |  |  | 182000 (merge A3:E3)
        1 | 交换机 | S1 | 10 | 1200 | 12000
        2 | 服务器 | A1 | 2 | 85000 | 170000
        二、分中心 |  |  |  |  | 5200 (merge A6:E6)
        3 | 交换机 | S1 | 4 | 1300 | 5200
        合计 |  |  |  |  | 187200`,
      ),
    ),
    reads: ['清单：3 行，合计 187200，各行之和 187200'],
    findings: [],
  },
];
