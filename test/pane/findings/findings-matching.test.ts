/** What a search means besides words: cells, and words people use for one another. */
import { findingsMatching } from '../../../src/pane/findings/findings-matching';
import { findingMeant, findingsAt } from '../../../src/pane/findings/sections-of';
import { isWeighty } from '../../../src/review/work-order';
import { sheet, workbook } from '../../support/draw-workbook';
import { reviewed, sampleWorkbook } from '../../support/open-sample';
import { at } from '../slip-review';

const BREACH = reviewed(sampleWorkbook('heyuan-breach'));
const found = (typed: string) =>
  findingsMatching(BREACH, typed)
    .filter(isWeighty)
    .map(({ check }) => check);
const [SLIP, FACTS] = ['变更单', '项目要素表'].map(
  (name) => BREACH.workbook.sheets.find((one) => one.name === name)?.id ?? '',
);

test.each(['L19', 'l19', '$L$19', '变更单!L19', "'变更单'!L19", 'L18:L19', 'Ｌ１９', '变更单！Ｌ19'])(
  '%s finds what is about the cell',
  (typed) => {
    expect(found(typed)).toEqual(
      expect.arrayContaining(['form.row-subtotal-new', 'heyuan.21-1-contract-total', 'heyuan.21-2-changed-amount']),
    );
    expect(found(typed)).not.toContain('heyuan.21-consent-first');
  },
);

test('a cell of another sheet is another cell, and one beside it a further word', () => {
  expect(found('项目要素表!L19')).toEqual([]);
  expect(found('L19 小计')).toEqual(['form.row-subtotal-new']);
});

test('a word finds what is called by another word for the same', () => {
  expect(found('未填')).toContain('heyuan.8-system');
  expect(found('没填')).toEqual(found('未填'));
  expect(found('超支')).toContain('heyuan.21-1-contract-total');
  expect(found('共计')).toEqual(found('总计'));
});

test('a cell that one finding is put right in unfolds it; one that many rest on unfolds none', () => {
  const weighty = BREACH.findings.filter(isWeighty);
  const meant = (selection: ReturnType<typeof at>) =>
    findingMeant(findingsAt(weighty, selection, BREACH), selection, BREACH)?.check;
  expect(meant(at(FACTS ?? '', 'B12'))).toBe('heyuan.21-consent-first');
  expect(meant(at(SLIP ?? '', 'J19'))).toBe('form.row-subtotal-new');
  const many = weighty.map((finding, index) => ({ ...finding, id: `${index}`, cells: [at(FACTS ?? '', 'B5')] }));
  expect(many.length).toBeGreaterThan(3);
  expect(findingMeant(many, at(FACTS ?? '', 'B5'), BREACH)).toBeUndefined();
});

test('what stands in no cell is unfolded by the title where its flag is', () => {
  const unsigned = `项目变更单
    变更依据 | 现场变化
    变更内容 | 增加服务器
    序号 | 分项目名称 | 原数量 | 原单价 | 原小计 | 现数量 | 现单价 | 现小计
    1 | 服务器 | 2 | 10000 | 20000 | 3 | 10000 | 30000`;
  const review = reviewed(workbook(sheet('变更单', unsigned)), 'heyuan');
  const title = at(review.workbook.sheets[0]?.id ?? '', 'A1');
  const here = findingsAt(review.findings.filter(isWeighty), title, review);
  expect(findingMeant(here, title, review)).toMatchObject({ check: 'form.slip-signatures', cells: [] });
});
