/** A project of 480,000 yuan, which goes the way of record filing, with a slip that passes whichever way it is read. */
import type { SheetDraft } from '../../src/workbook/sheet-draft';
import { changeSlipSheet } from '../../src/forms/samples/change-slip-sheet';
import { projectFactsSheet } from '../../src/forms/samples/project-facts-sheet';

const PROJECT = '示例县窗口服务终端更新项目';

export function heyuanSmallFiling(): readonly SheetDraft[] {
  const facts = projectFactsSheet([
    { label: '适用办法', value: '河源' },
    { label: '项目名称', value: PROJECT },
    { label: '项目编号', value: 'SL-2026-031' },
    { label: '建设单位', value: '示例县政务服务中心' },
    { label: '业务日期', value: '2026-10-20' },
    { label: '预算金额', value: '48万元' },
    { label: '合同金额', value: '465,000元' },
    { label: '变更申请次数', value: 1 },
    { label: '变更申请日期', value: '2026-09-01' },
    { label: '变更同意日期', value: '2026-09-18' },
    { label: '变更实施日期', value: '2026-09-25' },
    { label: '变更同意文件', value: '有' },
    { label: '变更财政审核意见', value: '有' },
  ]);
  const slip = changeSlipSheet({
    number: 'BG-01',
    projectName: PROJECT,
    subproject: '终端设备',
    contractor: '示例科技股份有限公司',
    basis: '原型号停产，供货方书面说明。',
    content: '自助终端、高拍仪更换为同档次现行型号；叫号功能增加语音播报。',
    supervisorOpinion: '情况属实，同意。',
    ownerOpinion: '同意变更。',
    signedOn: ['2026年8月30日', '2026年8月31日', '2026年9月1日'],
    hardware: [
      {
        name: '自助终端',
        old: { model: '示例 ZT-10', spec: '21.5 寸触摸屏，身份证读卡', quantity: 5, price: 4200 },
        new: { model: '示例 ZT-12', spec: '21.5 寸触摸屏，身份证读卡', quantity: 5, price: 4000 },
      },
      {
        name: '高拍仪',
        old: { model: '示例 GP-3', spec: 'A4 幅面', quantity: 10, price: 800 },
        new: { model: '示例 GP-5', spec: 'A4 幅面，双摄像头', quantity: 10, price: 820 },
      },
    ],
    software: [
      {
        name: '叫号系统',
        old: { model: '排队叫号', spec: '取号、叫号', quantity: 1, price: 12000 },
        new: { model: '排队叫号', spec: '取号、叫号、语音播报', quantity: 1, price: 12500 },
      },
    ],
  });
  return [facts, slip];
}
