import type { FactId } from '../../src/facts/fact-id';
import { gatherFacts } from '../../src/facts/gather-facts';
import { recognizeForms } from '../../src/forms/recognize-forms';
import { sheet, workbook } from '../support/draw-workbook';
import { ourDictionary, ourLayouts } from '../support/our-rules';

const HEADING = '序号 | 名称 | 原数量 | 原单价 | 原小计 | 现数量 | 现单价 | 现小计';
const line = (seq: number) => `${seq} | 甲 | 1 | 10 | 10 | 1 | 20 | 20`;

test('HY-28: who has not signed which page is told; a label is no signature', () => {
  const book = workbook(
    sheet(
      '变更单',
      `
      项目硬件设备变更清单
      ${HEADING}
      ${line(1)}
      建设单位（盖章）： |  | 监理单位（盖章）： |  |  | 承建单位（盖章）：
      项目负责人（签名）：甲某 |  | 项目负责人（签名）： | 乙某 |  | 项目负责人（签名）：丙某
      日期：2024年3月5日 |  | 日期： | 2024-3-5 |  | 日期：45356
      接上表
      ${HEADING}
      ${line(2)}
      建设单位（盖章）：
      项目负责人（签名）：甲某
      日期：
      监理单位（盖章）：
      项目负责人（签名）：______
      日期：年 月 日
      承建单位（盖章）：
      项目负责人（签名）：丙某
      项目应用软件变更清单
      ${HEADING}
      ${line(1)}
    `,
    ),
  );
  const { documents } = recognizeForms(book, ourLayouts());
  const change = gatherFacts(documents, ourDictionary(), book).subjects.find(({ kind }) => kind === 'change');
  const value = (id: FactId) => {
    const read = change?.facts.get(id);
    return read?.known ? read.value.value.toString() : read?.why;
  };
  expect(documents[0]?.lists.map(({ lines }) => lines.length)).toEqual([2, 1]);
  expect(value('change.pageCount')).toBe('3');
  expect(value('change.missingSignatures')).toBe('第2页 监理单位；第3页 三方');
  expect(value('change.missingSignatureCount')).toBe('4');
  expect(documents[0]?.fields.get('page1/supervisor/date')?.text).toMatchObject({ value: '2024-3-5' });
});

test('a page on a sheet of its own, without a heading, is signed for itself', () => {
  const block = '建设单位（盖章）： |  | 监理单位（盖章）： |  | 承建单位（盖章）：';
  const signed = '项目负责人（签名）：甲某 |  | 项目负责人（签名）：乙某 |  | 项目负责人（签名）：丙某';
  const book = workbook(
    sheet('变更单', `项目硬件设备变更清单\n${HEADING}\n${line(1)}\n${block}\n${signed}`),
    sheet('第2页', `${line(2)}\n${block}\n${signed.replace('乙某', '')}`),
  );
  const { documents } = recognizeForms(book, ourLayouts());
  const change = gatherFacts(documents, ourDictionary(), book).subjects.find(({ kind }) => kind === 'change');
  const read = change?.facts.get('change.missingSignatures');
  expect(read?.known && read.value.value).toBe('第2页 监理单位');
});

function slipFacts(drawing: string): (id: FactId) => string | undefined {
  const book = workbook(sheet('变更单', drawing));
  const { documents } = recognizeForms(book, ourLayouts());
  const change = gatherFacts(documents, ourDictionary(), book).subjects.find(({ kind }) => kind === 'change');
  return (id) => {
    const read = change?.facts.get(id);
    return read?.known ? read.value.value.toString() : read?.why;
  };
}

const LIST = `项目变更单\n编号：BG-1 |  | 项目名称：示例\n${HEADING}\n${line(1)}\n合计 |  |  |  | 10 |  |  | 20`;

test('who signed behind the name of the party in one cell has signed; the name of an office has not', () => {
  const value = slipFacts(`${LIST}\n承建单位：甲某 |  |  | 监理单位：示例监理公司 乙某 |  |  | 建设单位：`);
  expect(value('change.contractorSigner')).toBe('甲某');
  expect(value('change.supervisorSigner')).toBe('乙某');
  expect(value('change.missingSignatures')).toBe('第1页 建设单位');
  expect(value('change.contractor')).toBe('not-found');
});

test('seal, name and day stand in lines of one cell', () => {
  const block = (party: string, office: string, name: string) =>
    `"${party}（盖章）：${office}\\n项目负责人：${name}\\n日期：2026年6月3日"`;
  const value = slipFacts(
    `${LIST}\n${block('施工单位', '示例公司', '甲某')} |  | ${block('监理单位', '示例监理', '乙某')} |  | ${block('建设单位', '示例局', '丙某')}`,
  );
  expect(value('change.missingSignatureCount')).toBe('0');
  expect(value('change.ownerSigner')).toBe('丙某');
  expect(value('change.ownerSignedOn')).toBe('2026-06-03');
  expect(value('change.contractorSignedOn')).toBe('2026-06-03');
});

test('several parties sign in one cell', () => {
  const value = slipFacts(
    `${LIST}\n承建单位：甲某（签字） 2026.3.2    监理单位：乙某（签字） 2026.3.3    建设单位： (merge A6:H6)`,
  );
  expect(value('change.supervisorSigner')).toBe('乙某');
  expect(value('change.supervisorSignedOn')).toBe('2026-03-03');
  expect(value('change.missingSignatures')).toBe('第1页 建设单位');
});

test('offices named under a list sign nothing', () => {
  const value = slipFacts(`${LIST}\n承建单位：示例科技公司 |  |  | 监理单位：示例监理 |  |  | 建设单位：示例局`);
  expect(value('change.contractorSigner')).toBe('not-found');
  expect(value('change.missingSignatureCount')).toBe('not-found');
});

test('a slip without a list is signed beside the names of the parties', () => {
  const value = slipFacts(
    '项目变更审批表\n项目名称 | 示例\n变更单号 | 2026-03 | 变更金额 | 12万元\n施工单位 | 同意  甲某 2026.4.8\n监理单位 | 示例监理公司\n建设单位 | 同意  丙某 2026.4.10',
  );
  expect(value('change.contractorSigner')).toBe('甲某');
  expect(value('change.supervisorSigner')).toBe('not-found');
  expect(value('change.ownerSignedOn')).toBe('2026-04-10');
});

test('opinions right under the total of a list are no lines of it', () => {
  const value = slipFacts(
    `${LIST}\n承建单位意见 | "同意变更。\\n签字：甲某 2026年5月13日"\n监理单位意见 | 情况属实，同意。 乙某 2026-05-14\n建设单位意见 | 同意  丙某 2026-05-15`,
  );
  expect(value('change.contractorSigner')).toBe('甲某');
  expect(value('change.supervisorSignedOn')).toBe('2026-05-14');
  expect(value('change.ownerSigner')).toBe('丙某');
});
