/** Workbooks with very many findings, for budgets and measurements; never committed as files. */
import { writeDrafts } from '../../src/hosts/xlsx/write-drafts';
import { changeSlipSheet } from '../../src/forms/samples/change-slip-sheet';
import { projectFactsSheet } from '../../src/forms/samples/project-facts-sheet';

const PROJECT = '示例市一体化平台建设项目';

/** An .xlsx file: project facts, and that many change slips of one contract, every third with a subtotal typed wrong. */
export function manyChangeSlips(slips: number): Uint8Array {
  const facts = projectFactsSheet([
    { label: '适用办法', value: '河源' },
    { label: '项目名称', value: PROJECT },
    { label: '合同金额', value: 5_000_000 },
    { label: '变更申请日期', value: '2026-09-14' },
  ]);
  const sheets = Array.from({ length: slips }, (_, index) => {
    const number = `BG-${String(index + 1).padStart(3, '0')}`;
    const server = { model: '示例 SR-220', spec: '2×32核，256GB 内存', price: 68_000 };
    return changeSlipSheet(
      {
        number,
        projectName: PROJECT,
        subproject: `第 ${index + 1} 标段`,
        contractor: '示例信息技术有限公司',
        basis: '现场勘察结果。',
        content: '服务器数量调整。',
        supervisorOpinion: '同意。',
        ownerOpinion: '同意变更。',
        signedOn: ['2026年9月11日', '2026年9月12日', '2026年9月14日'],
        hardware: [
          {
            name: '应用服务器',
            old: { ...server, quantity: 4 },
            new: { ...server, quantity: 5, ...(index % 3 === 0 && { typedSubtotal: 350_000 }) },
          },
        ],
        software: [
          {
            name: '接入授权',
            old: { model: '接入', spec: '按路授权', quantity: 10, price: 300 },
            new: { model: '接入', spec: '按路授权', quantity: 11, price: 300 },
          },
        ],
      },
      `变更单 ${number}`,
    );
  });
  return writeDrafts([facts, ...sheets]);
}
