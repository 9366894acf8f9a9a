import { planApart } from '../../src/facts/line-identity/plan-decision';
import { readXlsx } from '../../src/hosts/xlsx/read-xlsx';
import { reportOf } from '../../src/review/report';
import { NOTHING_REMEMBERED, rememberedXml, textsRemembering } from '../../src/workbook/remembered';
import { sheet, workbook } from '../support/draw-workbook';
import { reviewed } from '../support/open-sample';
import { bytesOf } from '../workbooks/workbook-files';

const HEADING = '序号 | 名称 | 品牌型号 | 数量 | 单价 | 小计';
const BOOK = workbook(
  sheet('合同', `合同清单\n${HEADING}\n1 | 汇聚设备 | X7 | 10 | 1200 | 12000\n2 | 服务器 | A1 | 2 | 100 | 200`),
  sheet('后', `变更后清单\n${HEADING}\n1 | 交换机 | S1 | 10 | 1200 | 12000\n2 | 服务器（国产） | A1 | 2 | 100 | 200`),
);

/** The report of the workbook as a file, with what it remembers. */
function report(parts: readonly string[] = []) {
  const { workbook: read, problems } = readXlsx(bytesOf(BOOK, parts), { name: 'book.xlsx' });
  expect(problems).toEqual([]);
  return reportOf(reviewed(read), { generatorVersion: '1', workbookDigest: 'sha256:00' });
}

test('what was taken for the same, what waits and what stands alone, each with its cells', () => {
  const [compared] = report().lineIdentity?.comparisons ?? [];
  expect(compared).toMatchObject({
    subject: 'list:budget#2',
    what: 'versions',
    with: { stage: '合同', ranges: ['合同!A2:F4'] },
    matched: 1,
    taken: [
      {
        confidence: 'likely',
        by: 'spelling',
        before: [{ name: '服务器（A1）', cells: ['合同!A4:F4'] }],
        after: [{ name: '服务器（国产）（A1）', cells: ['后!A4:F4'] }],
      },
    ],
    undecided: [
      { kind: 'one', by: 'same-numbers', before: [{ cells: ['合同!A3:F3'] }], after: [{ cells: ['后!A3:F3'] }] },
    ],
    removed: [],
    decisions: [],
  });
});

test('a decision that stands in the file is applied and told; one that fits no line is told as expired', () => {
  const [first] = reviewed(BOOK).identity.comparisons;
  const candidate = first?.comparison.matching.candidates[0];
  if (!first || !candidate) throw new Error('nothing waits');
  const entries = planApart(candidate, first.comparison, NOTHING_REMEMBERED);
  const texts = entries.reduce<readonly string[]>(
    (all, [key, value]) => textsRemembering(all, key, value).filter((text) => text !== undefined),
    [],
  );
  const [compared] = report(texts.map(rememberedXml)).lineIdentity?.comparisons ?? [];
  expect(compared).toMatchObject({
    undecided: [],
    removed: [{ name: '汇聚设备（X7）' }],
    added: [{ name: '交换机（S1）' }],
    decisions: [{ says: 'apart', before: ['汇聚设备 X7'], after: ['交换机 S1'] }],
  });

  const other = report(texts.map((text) => rememberedXml(text.replaceAll('交换机', '路由器'))));
  expect(other.lineIdentity?.expiredDecisions).toEqual([
    { says: 'apart', before: ['汇聚设备 X7'], after: ['路由器 S1'] },
  ]);
  expect(other.problems.map(({ kind }) => kind)).toContain('expired-decision');
});

test('a workbook without lists to compare says nothing of it', () => {
  const alone = reviewed(workbook(sheet('合同', `合同清单\n${HEADING}\n1 | 服务器 | A1 | 2 | 100 | 200`)));
  expect(reportOf(alone, { generatorVersion: '1', workbookDigest: 'sha256:00' }).lineIdentity).toBeUndefined();
});
