/** The rows of the sheet of project facts: every label of the dictionary of facts, in the order in which a project goes on. */

/** What is written beside a label; a list of words is chosen from. */
export type Take = 'text' | 'amount' | 'day' | 'number' | readonly string[];

export interface FactRow {
  readonly label: string;
  readonly take: Take;
  readonly remark?: string;
}

export interface FactGroup {
  readonly title: string;
  readonly rows: readonly FactRow[];
}

const YES_NO = ['是', '否'];
const THERE_OR_NOT = ['有', '无'];

function all(take: Take, ...labels: readonly string[]): FactRow[] {
  return labels.map((label) => ({ label, take }));
}

function one(label: string, take: Take, remark?: string): FactRow {
  return remark === undefined ? { label, take } : { label, take, remark };
}

export const PROJECT_FACTS_GROUPS: readonly FactGroup[] = [
  {
    title: '项目身份',
    rows: [
      one('适用办法', 'text', '文号或地名，例如办法的发文字号'),
      ...all('text', '项目名称', '项目编号', '项目管理系统编号', '建设单位', '项目使用单位'),
      one('建设性质', ['新建', '扩建', '迁建', '改建', '升级', '运行维护', '其他']),
      one('项目类别', 'text'),
      one('建设方式', ['统一建设', '自行建设']),
      one('业务日期', 'day', '按哪一天有效的规定检查；不填按今天'),
    ],
  },
  {
    title: '适用范围',
    rows: [
      one('是否涉密', YES_NO, '不填按“否”'),
      one('是否密码类项目', YES_NO, '不填按“否”'),
      one('是否固定资产投资', YES_NO, '不填按“否”'),
      one('资金来源', 'text', '例如：市级财政资金、单位自筹'),
      ...all(YES_NO, '是否跨部门', '是否一级预算单位', '是否涉及软件开发', '是否新建APP小程序'),
      one('新建移动应用类型', ['APP', '小程序', 'APP和小程序']),
      one('是否产生数据资源', YES_NO),
    ],
  },
  {
    title: '金额（元）',
    rows: [
      ...all('amount', '原批复概算总投资', '项目总投资', '预算金额', '建议投资额度', '中标金额'),
      one('合同金额', 'amount', '有几份合同就写几行，标签写成“合同金额：合同名称”'),
      ...all('amount', '招标采购结余', '调整后总投资', '新增建设内容投资'),
      one('累计已变更金额', 'amount', '不含本次；没有填 0'),
      ...all('amount', '当年预算金额', '当年支出金额', '决算金额'),
    ],
  },
  {
    title: '当地标准与口径',
    rows: [
      ...all('amount', '政府采购限额标准', '立项金额标准'),
      one('采购类别', ['货物', '服务', '工程']),
      ...all('amount', '货物采购限额标准', '服务采购限额标准', '工程采购限额标准'),
      one('监理金额口径', ['概算', '总投资', '预算', '合同'], '主管部门确认过才填'),
      one('软件测评口径', ['所有软件项目', '100万元及以上'], '主管部门确认过才填'),
    ],
  },
  {
    title: '计划',
    rows: [
      one('计划年度', 'number'),
      one('是否纳入年度计划', YES_NO),
      one('年度计划批准文件', THERE_OR_NOT),
      ...all('day', '年度计划提出日期', '项目清单报送日期'),
      one('预算年度', 'number'),
      one('是否列入项目库', YES_NO),
      one('项目库入库日期', 'day'),
      one('是否紧急项目', YES_NO),
      ...all(THERE_OR_NOT, '紧急项目批准文件', '一事一议意见'),
      ...all(YES_NO, '是否新增项目', '是否追加项目', '是否重大项目', '是否已落实资金'),
    ],
  },
  {
    title: '立项与审批',
    rows: [
      ...all('day', '立项申请日期', '报送审批日期', '初步审核收件日期', '初步审核意见日期'),
      ...all('day', '密码应用审核收件日期', '密码应用审核意见日期', '资金审核收件日期', '资金审核意见日期'),
      one('立项批复起算日期', 'day', '批复期限从哪一天起算'),
      ...all('day', '立项批复日期', '备案审核通过日期', '立项审核意见日期', '预算评审意见日期'),
      one('事前绩效评估结果', 'text'),
      ...all('day', '事前绩效评估日期', '责任书签订日期', '开工日期'),
    ],
  },
  {
    title: '密码应用与网络安全',
    rows: [
      one('是否涉及密码应用', YES_NO),
      one('等保级别', 'number', '1 至 5'),
      ...all(YES_NO, '是否关键信息基础设施', '是否面向社会服务'),
      ...all(THERE_OR_NOT, '商用密码应用建设方案', '密码应用方案评估报告'),
    ],
  },
  {
    title: '材料（有/无）',
    rows: [
      ...all(THERE_OR_NOT, '立项申请', '项目建议书', '可行性研究报告', '初步设计方案', '实施方案', '投资概算文件'),
      ...all(THERE_OR_NOT, '项目建设方案', '资源目录及共享属性', '建设必要性文件', '论证意见', '专家论证意见'),
      ...all(THERE_OR_NOT, '初审意见', '前置审查意见', '技术初审意见', '密码应用审核意见', '网络安全审查备案'),
      ...all(THERE_OR_NOT, '评审意见', '立项审核意见', '财政投资评审报告', '预算评审意见', '事前绩效评估报告'),
      ...all(THERE_OR_NOT, '立项批复', '数据资源管理核查表', '党委会议纪要', '区领导同意文件', '项目建设主体责任书'),
      ...all(THERE_OR_NOT, '监理合同', '监理单位资质', '第三方软件测评报告', '安全可靠情况说明', 'APP审核同意'),
      ...all(THERE_OR_NOT, '新建机房专网依据', '变更同意文件', '变更财政审核意见', '终止手续', '稳定运行证明'),
      ...all(THERE_OR_NOT, '延期验收申请', '绩效评价报告'),
    ],
  },
  { title: '责任', rows: all('text', '项目实施机构', '项目责任人', '合同甲方') },
  {
    title: '采购与合同',
    rows: [
      ...all('day', '采购意向公开日期', '采购计划备案日期'),
      one('是否已启动采购', YES_NO),
      ...all('day', '采购启动日期', '合同签订日期', '合同备案日期', '合同交付日期', '预计交付日期', '实际交付日期'),
      ...all('text', '合同状态', '终止原因'),
    ],
  },
  {
    title: '变更',
    rows: [
      one('变更申请日期', 'day', '变更单上写了的不必再填'),
      ...all('day', '调整日期', '变更同意日期', '变更实施日期', '调整备案日期'),
      one('变更申请次数', 'number', '含本次'),
      ...all(YES_NO, '建设目标是否改变', '建设内容是否改变', '是否重大变更'),
      ...all('text', '变更或逾期原因', '变更申请结果'),
      one('调整情形', ['一', '二', '三', '无'], '办法所列可自行调整的情形'),
      one(
        '变更口径',
        ['净额', '增减较大者', '逐项差额之和', '变更部分总额'],
        '主管部门书面确认的计算口径；没有确认不填',
      ),
      one('累计口径', ['累计', '单次'], '主管部门确认过才填'),
      one('采购前口径', ['采购公告', '采购意向', '采购计划备案', '合同签订'], '主管部门确认过才填'),
      one('变更原值阶段', ['批复', '合同'], '变更清单“原”一侧的数取自哪里'),
    ],
  },
  {
    title: '验收与评价',
    rows: [
      ...all('day', '完成建设任务日期', '上线试运行日期', '初验日期', '终验日期', '竣工验收申请日期'),
      ...all('day', '延期验收申请日期', '技术支持组同意日期', '符合性审查收件日期', '符合性审查意见日期'),
      one('符合性审查结论', 'text'),
      one('数据资源审核结论', 'text'),
      one('数据资源审核日期', 'day'),
      one('档案验收结论', 'text'),
      ...all('day', '档案验收日期', '电子档案备案日期', '竣工验收日期'),
      one('验收结论', 'text'),
      ...all('day', '重新验收日期', '投入使用日期', '后续资金拨付日期'),
      one('结余是否退回', YES_NO),
      ...all('day', '结余退回日期', '自评价报送日期', '后评价报送日期'),
    ],
  },
  {
    title: '报送与备案（每项一行，标签写全）',
    rows: [
      one('报送备案：', 'day', '冒号后写“事项/机关”，右边填日期；没有报送填“无”'),
      one('季度报送：', 'day', '冒号后写年和季度，如“2026Q1”'),
    ],
  },
];
