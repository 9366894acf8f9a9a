/**
 * A change of a contract of 3.86 million yuan that is small on balance and
 * large in what it touches: the interpretations of 变更部分涉及的金额 disagree.
 */
import type { SheetDraft } from '../../src/workbook/sheet-draft';
import { budgetSheet, type BudgetItem } from './budget-sheet';
import { changeSlipSheet, type SampleSlip, type SlipLine } from '../../src/forms/samples/change-slip-sheet';
import { projectFactsSheet } from '../../src/forms/samples/project-facts-sheet';

const PROJECT = '示例市数据汇聚共享平台建设项目';

const HARDWARE: readonly SlipLine[] = [
  {
    name: '应用服务器',
    old: { model: '示例 SR-220', spec: '2×32核，256GB 内存，2×960GB SSD', quantity: 4, price: 68000 },
    new: { model: '示例 SR-260', spec: '2×48核，512GB 内存，2×960GB SSD', quantity: 3, price: 86000 },
    remark: '配置提高，台数减少',
  },
  {
    name: '数据库服务器',
    old: { model: '示例 SR-420', spec: '2×32核，512GB 内存，8×1.92TB SSD', quantity: 2, price: 96000 },
    new: { model: '示例 SR-460', spec: '2×48核，768GB 内存，8×3.84TB SSD', quantity: 2, price: 112000 },
  },
  {
    name: '集中式存储',
    old: { model: '示例 ST-500', spec: '混合闪存，可用容量 120TB', quantity: 1, price: 185000 },
    new: { model: '示例 ST-300F', spec: '全闪存，可用容量 80TB', quantity: 1, price: 168000 },
  },
  {
    name: '核心交换机',
    old: { model: '示例 SW-9600', spec: '48×10GE，6×100GE，双电源', quantity: 2, price: 42000 },
    new: { model: '示例 SW-9500', spec: '48×10GE，4×100GE，双电源', quantity: 2, price: 39500 },
  },
  {
    name: '接入交换机',
    old: { model: '示例 SW-5700', spec: '48×GE，4×10GE', quantity: 6, price: 6800 },
    new: { model: '示例 SW-5700', spec: '48×GE，4×10GE', quantity: 8, price: 6800 },
    remark: '新增两个楼层',
  },
  {
    name: '机柜',
    old: { model: '示例 RK-42', spec: '42U，含 PDU', quantity: 4, price: 5200 },
    new: { model: '示例 RK-42', spec: '42U，含 PDU', quantity: 4, price: 5200 },
    remark: '未变更',
  },
  {
    name: '数据库管理系统',
    old: { model: '示例数据库 V8', spec: '企业版，按 CPU 授权', quantity: 2, price: 78000 },
    new: { model: '示例数据库 V9', spec: '标准版，按 CPU 授权', quantity: 2, price: 69000 },
    remark: '系统软件',
  },
  {
    name: '备份一体机',
    old: { model: '示例 BK-200', spec: '可用容量 60TB', quantity: 1, price: 98000 },
    remark: '取消，改用政务云备份',
  },
];

const SOFTWARE: readonly SlipLine[] = [
  {
    name: '数据汇聚子系统',
    old: { model: '数据汇聚', spec: '12 类数据源接入、定时任务、断点续传', quantity: 1, price: 180000 },
    new: { model: '数据汇聚', spec: '10 类数据源接入、定时任务、断点续传', quantity: 1, price: 165000 },
  },
  {
    name: '数据目录子系统',
    old: { model: '目录管理', spec: '目录编制、审核、发布', quantity: 1, price: 120000 },
    new: { model: '目录管理', spec: '目录编制、审核、发布、下线', quantity: 1, price: 120000 },
    remark: '功能调整，金额不变',
  },
  {
    name: '数据质量子系统',
    old: { model: '质量检查', spec: '规则配置、质量报告、问题派单', quantity: 1, price: 96000 },
    new: { model: '质量检查', spec: '规则配置、质量报告', quantity: 1, price: 88000 },
  },
  {
    name: '统计分析子系统',
    old: { model: '统计分析', spec: '固定报表 30 张', quantity: 1, price: 150000 },
    new: { model: '统计分析', spec: '固定报表 30 张、自助分析', quantity: 1, price: 198000 },
  },
  {
    name: '接口服务',
    old: { model: '共享接口', spec: '对接业务系统，按接口计', quantity: 8, price: 6000 },
    new: { model: '共享接口', spec: '对接业务系统，按接口计', quantity: 12, price: 6000 },
    remark: '新增 4 个接口',
  },
  {
    name: '移动端查询',
    new: { model: '移动查询', spec: '共享结果移动端查询', quantity: 1, price: 36000 },
    remark: '新增',
  },
];

const SLIP: SampleSlip = {
  number: 'BG-01',
  projectName: PROJECT,
  subproject: '平台软硬件',
  contractor: '示例信息技术有限公司',
  basis: '终端楼层增加及数据源清单核减，经项目例会讨论，需对合同清单作相应调整。',
  content:
    '应用服务器等 7 项硬件调整型号、数量或取消；数据汇聚等 5 项软件调整功能或数量，新增移动端查询 1 项。变更后项目总金额不超出合同金额。',
  supervisorOpinion: '变更内容与现场情况相符，单价依据合同单价及询价记录，同意变更。',
  ownerOpinion: '同意变更。',
  signedOn: ['2026年9月11日', '2026年9月12日', '2026年9月14日'],
  hardware: HARDWARE,
  software: SOFTWARE,
};

/** Of the contract's list; what the slip adds was not budgeted. */
function budgetItems(lines: readonly SlipLine[], unit: string): BudgetItem[] {
  return lines.flatMap(({ name, old }) =>
    old ? [{ name, spec: old.spec, unit, quantity: old.quantity, price: old.price }] : [],
  );
}

export function heyuanChangeSlip(): readonly SheetDraft[] {
  const facts = projectFactsSheet([
    { label: '适用办法', value: '河府办〔2021〕30号', remark: '河源市市级政务信息化项目管理办法' },
    { label: '项目名称', value: PROJECT },
    { label: '项目编号', value: 'SL-2026-018' },
    { label: '建设单位', value: '示例市数据服务中心' },
    { label: '是否涉密', value: '否', choices: ['是', '否'] },
    { label: '业务日期', value: '2026-11-02' },
    { label: '预算金额', value: '398万元' },
    { label: '合同金额（万元）', value: 386, remark: '含税' },
    { label: '合同签订日期', value: '2026-03-20' },
    { label: '变更申请次数', value: 1, remark: '含本次' },
    {
      label: '变更口径',
      value: '',
      remark: '条文未定义“变更部分涉及的金额”，可在此选定一种算法',
      choices: ['净额', '增减较大者', '逐行差额之和', '变更部分总额'],
      note: '不填则四种口径都计算，并分别列出结论。',
    },
    { label: '变更申请日期', value: '2026-09-14' },
    { label: '变更同意日期', value: '2026-10-15' },
    { label: '变更实施日期', value: '2026-10-28' },
    { label: '变更同意文件', value: '有', choices: ['有', '无'] },
    { label: '变更财政审核意见', value: '有', choices: ['有', '无'] },
  ]);
  const budget = budgetSheet({
    projectName: PROJECT,
    sections: [
      {
        title: '一、硬件设备（含系统软件）',
        items: [
          ...budgetItems(HARDWARE, '套'),
          { name: '防火墙', spec: '吞吐量 20Gbps，含三年特征库升级', unit: '台', quantity: 2, price: 48000 },
          { name: '负载均衡', spec: '四层吞吐量 20Gbps', unit: '台', quantity: 1, price: 65000 },
          { name: '不间断电源', spec: '40kVA，后备 1 小时', unit: '套', quantity: 1, price: 58400 },
          { name: '虚拟化软件', spec: '按 CPU 授权', unit: '套', quantity: 8, price: 18500 },
          { name: '操作系统', spec: '服务器版，含三年维护', unit: '套', quantity: 10, price: 6200 },
        ],
      },
      {
        title: '二、应用软件开发',
        items: [
          ...budgetItems(SOFTWARE, '项'),
          { name: '共享交换子系统', spec: '资源申请、审批、交换监控', unit: '项', quantity: 1, price: 560000 },
          { name: '数据治理工具', spec: '元数据、标准、血缘', unit: '项', quantity: 1, price: 380000 },
          { name: '运行监测大屏', spec: '运行总览、专题 6 个', unit: '项', quantity: 1, price: 248000 },
        ],
      },
      {
        title: '三、其他费用',
        items: [
          { name: '系统集成', spec: '安装、调试、联调', unit: '项', quantity: 1, price: 320000 },
          { name: '数据迁移', spec: '历史数据清洗入库', unit: '项', quantity: 1, price: 120000 },
          { name: '培训', spec: '管理员与业务人员各两期', unit: '项', quantity: 1, price: 40000 },
          { name: '工程监理', spec: '全过程监理', unit: '项', quantity: 1, price: 90000 },
          { name: '等级保护测评', spec: '三级', unit: '项', quantity: 1, price: 80000 },
          { name: '密码应用安全性评估', spec: '三级系统', unit: '项', quantity: 1, price: 70000 },
        ],
      },
    ],
  });
  return [facts, changeSlipSheet(SLIP), budget];
}
