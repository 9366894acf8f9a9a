/**
 * A second application that takes the project beyond its contract, with a
 * subtotal typed over its formula and an amount nobody can reckon with.
 */
import type { SheetDraft } from '../../workbook/sheet-draft';
import { changeSlipSheet } from './change-slip-sheet';
import { projectFactsSheet } from './project-facts-sheet';

const PROJECT = '示例区综合执法指挥平台项目';

export function heyuanBreach(): readonly SheetDraft[] {
  const facts = projectFactsSheet([
    { label: '适用办法', value: '河府办〔2021〕30号' },
    { label: '项目名称', value: PROJECT },
    { label: '项目编号', value: 'SL-2025-107' },
    { label: '建设单位', value: '示例区综合执法局' },
    { label: '业务日期', value: '2026-11-10' },
    { label: '预算金额', value: 1320000, remark: '单位：元' },
    { label: '合同金额', value: '128.5万元' },
    { label: '变更申请次数', value: 2, remark: '第一次于 2026 年 4 月获同意' },
    { label: '累计已变更金额', value: '约30万', remark: '第一次变更，待核' },
    { label: '变更申请日期', value: '2026-10-09' },
    { label: '变更同意日期', value: '2026-10-30' },
    { label: '变更实施日期', value: '2026-10-12' },
    { label: '变更财政审核意见', value: '无' },
    { label: '以前变更的增减额', value: 0, remark: '第一次变更增减相抵' },
  ]);
  const slip = changeSlipSheet({
    number: 'BG-02',
    projectName: PROJECT,
    subproject: '前端设备',
    contractor: '示例智能科技有限公司',
    basis: '执法点位增加。',
    content: '增加执法记录仪、视频终端，提高平台并发规模。',
    supervisorOpinion: '同意。',
    ownerOpinion: '同意变更。',
    signedOn: ['2026年10月8日', '2026年10月8日', '2026年10月9日'],
    hardware: [
      {
        name: '执法记录仪',
        old: { model: '示例 JL-4G', spec: '4G 回传，128GB', quantity: 60, price: 2300 },
        // 90 × 2,300 is 207,000.
        new: { model: '示例 JL-4G', spec: '4G 回传，128GB', quantity: 90, price: 2300, typedSubtotal: 270000 },
        remark: '增加 30 台',
      },
      {
        name: '车载视频终端',
        old: { model: '示例 CZ-8', spec: '8 路，车规级', quantity: 12, price: 5600 },
        new: { model: '示例 CZ-8', spec: '8 路，车规级', quantity: 18, price: 5600 },
      },
    ],
    software: [
      {
        name: '指挥调度',
        old: { model: '并发授权', spec: '100 路并发', quantity: 1, price: 150000 },
        new: { model: '并发授权', spec: '200 路并发', quantity: 1, price: 235000 },
      },
    ],
  });
  return [facts, slip];
}
