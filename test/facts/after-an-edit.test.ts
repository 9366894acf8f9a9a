import { gatherFacts } from '../../src/facts/gather-facts';
import { recognizeForms } from '../../src/forms/recognize-forms';
import type { Row, Sheet } from '../../src/workbook/workbook';
import { sheet, workbook } from '../support/draw-workbook';
import { ourDictionary, ourLayouts } from '../support/our-rules';

const [dictionary, layouts] = [ourDictionary(), ourLayouts()];
/** More than one block of lines that are added up together. */
const LINES = 300;

const slip = sheet(
  '变更单',
  `项目硬件设备变更清单
序号 | 名称 | 原数量 | 原单价 | 原小计 | 现数量 | 现单价 | 现小计
${Array.from({ length: LINES }, (_, index) => `${index + 1} | 设备${index} | 1 | 10 | 10 | 1 | ${10 + (index % 3)} | ${10 + (index % 3)}`).join('\n')}
合计 |  |  |  | ${LINES * 10} |  |  | 7699`,
);

/** All that is known, in one text. */
function known(drawn: Sheet): string {
  const book = workbook({ ...drawn, id: 'slip' });
  const { subjects, problems } = gatherFacts(recognizeForms(book, layouts).documents, dictionary, book);
  return JSON.stringify({
    problems,
    subjects: subjects.map(({ id, title, facts }) => ({ id, title, facts: [...facts] })),
  });
}

/** The same cells in objects that nobody has seen before. */
const afresh = (drawn: Sheet): Sheet => ({
  ...drawn,
  rows: drawn.rows.map((row): Row | undefined => row?.map((cell) => (cell ? { ...cell } : undefined))),
});

const EDITS: readonly (readonly [string, (rows: (Row | undefined)[]) => void])[] = [
  [
    'another amount in one row',
    (rows) => (rows[280] = rows[280]?.map((cell, column) => (column === 7 ? { value: 99 } : cell))),
  ],
  [
    'an amount that cannot be read',
    (rows) => (rows[5] = rows[5]?.map((cell, column) => (column === 7 ? { value: '约9' } : cell))),
  ],
  [
    'a row inserted',
    (rows) =>
      rows.splice(150, 0, [
        { value: '补' },
        { value: '新增' },
        undefined,
        undefined,
        undefined,
        { value: 1 },
        { value: 5 },
        { value: 5 },
      ]),
  ],
  ['a row deleted', (rows) => rows.splice(10, 1)],
  ['a line above the list', (rows) => rows.unshift([{ value: '附表3' }])],
  [
    'another unit in the heading',
    (rows) => (rows[1] = rows[1]?.map((cell, column) => (column === 7 ? { value: '现小计（万元）' } : cell))),
  ],
  ['two rows exchanged', (rows) => ([rows[20], rows[290]] = [rows[290], rows[20]])],
];

test.each(EDITS)('after %s everything known is as if read for the first time', (_, edit) => {
  known(slip);
  const rows = [...slip.rows];
  edit(rows);
  const edited = { ...slip, rows };
  const after = known(edited);
  expect(after).toBe(known(afresh(edited)));
  expect(after).not.toBe(known(slip));
});
