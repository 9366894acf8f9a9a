/** Change slips of any length, for budgets and measurements; never committed as files. */
import { writeDrafts } from '../../src/hosts/xlsx/write-drafts';
import { changeSlipSheet, subtotalOf, type SlipLine } from '../../src/forms/samples/change-slip-sheet';
import { projectFactsSheet } from '../../src/forms/samples/project-facts-sheet';

const PROJECT = '示例市大规模变更测试项目';
const KINDS = ['摄像机', '服务器', '交换机', '存储节点', '传感器', '授权', '终端', '机柜'];

/** An .xlsx file: project facts, and a slip with that many hardware lines, of which every tenth changes by one piece. */
export function largeChangeSlip(lines: number): Uint8Array {
  const hardware = Array.from({ length: lines }, (_, index) => lineNumber(index));
  const old = hardware.reduce((sum, line) => sum + subtotalOf(line.old), 0);
  const facts = projectFactsSheet([
    { label: '适用办法', value: '河源' },
    { label: '项目名称', value: PROJECT },
    { label: '合同金额', value: old * 2 },
    { label: '预算金额', value: old * 2 },
    { label: '变更申请次数', value: 1 },
    { label: '变更申请日期', value: '2026-09-14' },
    { label: '变更同意日期', value: '2026-10-15' },
    { label: '变更实施日期', value: '2026-10-28' },
    { label: '变更财政审核意见', value: '有' },
  ]);
  const slip = changeSlipSheet({
    number: 'BG-01',
    projectName: PROJECT,
    subproject: '前端设备',
    contractor: '示例信息技术有限公司',
    basis: '现场勘察结果。',
    content: `${lines} 项设备清单，其中每十项有一项调整数量。`,
    supervisorOpinion: '同意。',
    ownerOpinion: '同意变更。',
    signedOn: ['2026年9月11日', '2026年9月12日', '2026年9月14日'],
    hardware,
    software: [
      {
        name: '接入授权',
        old: { model: '接入', spec: '按路授权', quantity: 10, price: 300 },
        new: { model: '接入', spec: '按路授权', quantity: 11, price: 300 },
      },
    ],
  });
  return writeDrafts([facts, slip]);
}

function lineNumber(index: number): SlipLine {
  const kind = KINDS[index % KINDS.length] ?? '';
  const side = {
    model: `示例 ${kind}-${(index % 97) + 1}`,
    spec: `${kind}，第 ${index + 1} 点位`,
    price: 100 + (index % 50) * 20,
  };
  const quantity = 2 + (index % 5);
  return {
    name: `${kind}${index + 1}`,
    old: { ...side, quantity },
    new: { ...side, quantity: index % 10 === 0 ? quantity + 1 : quantity },
  };
}
