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
