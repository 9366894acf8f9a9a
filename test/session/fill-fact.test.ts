import { Exact } from '../../src/base/exact';
import { parseArea } from '../../src/base/address';
import { cellAt, type Workbook } from '../../src/workbook/workbook';
import type { FactId } from '../../src/facts/fact-id';
import { blankForm } from '../../src/forms/blank-forms';
import { sheet, workbook } from '../support/draw-workbook';
import { openSample, sampleWorkbook } from '../support/open-sample';
import { settled } from './manual-clock';

/** What stands in a cell: 'Sheet!A1' by the sheet's name. */
function valueIn(book: Workbook, name: string, a1: string) {
  const there = book.sheets.find((one) => one.name === name);
  const area = parseArea(a1);
  return there && area && cellAt(there, area.top, area.left)?.value;
}

function cellsThatDiffer(before: Workbook, after: Workbook): string[] {
  return after.sheets.flatMap(({ name, rows }, index) =>
    rows.flatMap((row, top) =>
      (row ?? []).flatMap((cell, left) => {
        const was = before.sheets[index]?.rows[top]?.[left];
        return JSON.stringify(was?.value ?? null) === JSON.stringify(cell?.value ?? null)
          ? []
          : [`${name} ${top},${left}`];
      }),
    ),
  );
}

const FACTS = sheet(
  '项目要素表',
  `
  项目要素表
  适用办法 | 河府办〔2021〕30号
  项目名称 | 示例平台
  合同金额（万元） | 42
  变更同意日期 |
  变更申请次数 | =1+0→1
  是否涉密：否
`,
);

async function opened(book = workbook(FACTS)) {
  const sample = openSample(book);
  await sample.session.recheck();
  await settled();
  return sample;
}

describe('a fact filled in from the pane', () => {
  it('goes beside its label, and the next review knows it', async () => {
    const { file, session } = await opened();
    const before = file.workbook;
    expect(await session.fillFact('change.consentedOn', '2025年10月20日')).toMatchObject({
      kind: 'filled',
      appended: false,
    });
    expect(cellsThatDiffer(before, file.workbook)).toEqual(['项目要素表 4,1']);
    const reading = session.state().review?.subjects[0]?.facts.get('change.consentedOn');
    expect(reading).toMatchObject({ known: true, value: { type: 'date', value: '2025-10-20' } });
  });

  it('goes in a row below where the sheet has no such label, label and value', async () => {
    const { file, session } = await opened();
    const before = file.workbook;
    expect(await session.fillFact('scope.fixedAssetInvestment', '是')).toMatchObject({
      kind: 'filled',
      appended: true,
    });
    expect(cellsThatDiffer(before, file.workbook)).toEqual(['项目要素表 7,0', '项目要素表 7,1']);
    expect(valueIn(file.workbook, '项目要素表', 'A8')).toBe('是否固定资产投资');
    expect(session.state().review?.subjects[0]?.facts.get('scope.fixedAssetInvestment')).toMatchObject({
      known: true,
      value: { type: 'flag', value: true },
    });
  });

  it('an amount typed in yuan is written in the unit of its row', async () => {
    const { file, session } = await opened();
    await session.fillFact('contract.amount', '1,234,500元');
    expect(valueIn(file.workbook, '项目要素表', 'B4')).toBe(123.45);
    expect(session.state().review?.subjects[0]?.facts.get('contract.amount')).toMatchObject({
      value: { type: 'amount', value: Exact.of('1234500') },
    });
  });

  it('a filing goes under the label of its matter and body', async () => {
    const { file, session } = await opened();
    await session.fillFact('filing:项目变更/市政务服务数据管理局', '2025-11-03');
    expect(valueIn(file.workbook, '项目要素表', 'A8')).toBe('报送备案：项目变更/市政务服务数据管理局');
    expect(session.state().review?.subjects[0]?.facts.get('filing:项目变更/市政务服务数据管理局')).toMatchObject({
      known: true,
    });
  });

  it('the interpretation is written in the word of the form and read back as what was chosen', async () => {
    const { file, session } = await opened();
    await session.fillFact('change.interpretation', 'gross');
    expect(valueIn(file.workbook, '项目要素表', 'B8')).toBe('变更部分总额');
    expect(session.state().review?.subjects[0]?.facts.get('change.interpretation')).toMatchObject({
      value: { value: 'gross' },
    });
  });

  it.each<[FactId, string, RegExp]>([
    ['contract.amount', '约42万元', /不是确定的金额/],
    ['change.consentedOn', '2025年10月', /只写到月/],
    ['change.consentedOn', '2025-02-30', /没有这一天/],
    ['scope.fixedAssetInvestment', '也许', /看不出是“是”还是“否”/],
    ['contract.amount', '', /没有填写/],
    ['change.applicationCount', '2', /公式/],
    ['scope.secret', '是', /同一格/],
    ['change.increase', '1', /不在项目要素表中填写/],
  ])('%s as “%s” is refused with the reason, and nothing is written', async (fact, typed, why) => {
    const { file, session } = await opened();
    const before = file.workbook;
    const result = await session.fillFact(fact, typed);
    expect(result.kind).toBe('refused');
    expect(result.kind === 'refused' && result.why.zh).toMatch(why);
    expect(cellsThatDiffer(before, file.workbook)).toEqual([]);
  });

  it('without a sheet of project facts goes into the blank one, inserted for it; nothing else is touched', async () => {
    const book = sampleWorkbook('no-known-form');
    const { file, session } = await opened(book);
    expect(await session.fillFact('contract.amount', '420000')).toMatchObject({ kind: 'filled', appended: false });
    expect(file.workbook.sheets.map(({ name }) => name)).toEqual([
      ...book.sheets.map(({ name }) => name),
      '项目要素表',
    ]);
    expect(session.state().review?.subjects[0]?.facts.get('contract.amount')).toMatchObject({ known: true });
    const before = { ...file.workbook, sheets: file.workbook.sheets.slice(0, book.sheets.length) };
    expect(cellsThatDiffer(book, before)).toEqual([]);
  });

  it('a protected sheet refuses in its own words', async () => {
    const { session } = await opened(workbook({ ...FACTS, protected: true }));
    const result = await session.fillFact('change.consentedOn', '2025-10-20');
    expect(result.kind === 'refused' && result.why.zh).toMatch(/保护/);
  });

  it('goes into a blank sheet that was just inserted', async () => {
    const { file, session } = await opened(sampleWorkbook('no-known-form'));
    await session.insertForm('project-facts');
    expect(await session.fillFact('contract.amount', '420000')).toMatchObject({ kind: 'filled', appended: false });
    expect(await session.fillFact('change.consentedOn', '2025-10-20')).toMatchObject({ kind: 'filled' });
    expect(session.state().review?.subjects[0]?.facts.get('contract.amount')).toMatchObject({ known: true });
    expect(session.state().review?.subjects[0]?.facts.get('change.consentedOn')).toMatchObject({ known: true });
    expect(file.workbook.sheets.at(-1)?.name).toBe(blankForm('project-facts').name);
  });
});

describe('a choice written down from the pane', () => {
  const REMARKED = sheet(
    '项目要素表',
    `
    项目要素表
    适用办法 | 河府办〔2021〕30号
    变更口径 | | 市局复函确认
    采购类别 | 货物 | =1+0→1
  `,
  );

  it('has the day beside it, and whoever says to have made it, behind what was said there before', async () => {
    const { file, session } = await opened(workbook(REMARKED));
    await session.fillFact('change.interpretation', 'net', { by: ' 某科长 ' });
    expect(valueIn(file.workbook, '项目要素表', 'B3')).toBe('净额');
    expect(valueIn(file.workbook, '项目要素表', 'C3')).toMatch(
      /^市局复函确认；\d{4}-\d{2}-\d{2} 在窗格中选定，某科长$/,
    );
    await session.fillFact('change.interpretation', 'gross', {});
    expect(valueIn(file.workbook, '项目要素表', 'C3')).toMatch(/^市局复函确认；\d{4}-\d{2}-\d{2} 在窗格中选定$/);
  });

  it('leaves a formula beside it alone', async () => {
    const { file, session } = await opened(workbook(REMARKED));
    const before = file.workbook;
    await session.fillFact('parameter.procurementCategory', '服务', {});
    expect(cellsThatDiffer(before, file.workbook)).toEqual(['项目要素表 3,1']);
  });

  it('without a row of its own gets one: label, value, day', async () => {
    const { file, session } = await opened(workbook(REMARKED));
    const before = file.workbook;
    await session.fillFact('parameter.procurementThreshold', '400000', {});
    expect(cellsThatDiffer(before, file.workbook)).toEqual(['项目要素表 4,0', '项目要素表 4,1', '项目要素表 4,2']);
    expect(valueIn(file.workbook, '项目要素表', 'C5')).toMatch(/在窗格中选定$/);
  });

  it('of a regulation ends what was chosen for the session: from then on the sheet says which', async () => {
    const { session } = await opened(workbook(REMARKED));
    await session.choosePack('mudan');
    expect(session.state().chosenPack).toBe('mudan');
    await session.fillFact('project.pack', '河府办〔2021〕30号', {});
    expect(session.state().chosenPack).toBeUndefined();
    expect(session.state().review?.pack?.id).toBe('heyuan');
  });
});

describe('the sample', () => {
  it('comes as sheets of its own names, is checked at once, and leaves what was there as it was', async () => {
    const { file, session } = await opened(workbook(sheet('记事', '随便写写 | 1')));
    const before = file.workbook;
    await session.insertSample();
    const names = file.workbook.sheets.map(({ name }) => name);
    expect(names.slice(0, 1)).toEqual(['记事']);
    expect(names.slice(1).length).toBeGreaterThan(1);
    expect(names.slice(1).every((name) => name.startsWith('示例 '))).toBe(true);
    expect(file.workbook.sheets[0]).toEqual(before.sheets[0]);
    const review = session.state().review;
    expect(review?.lookedFor).toEqual([]);
    expect(review?.pack?.id).toBe('heyuan');
    expect(review?.findings.filter(({ outcome }) => outcome === 'failed').length).toBeGreaterThan(2);
  });
});

describe('several facts filled in at once', () => {
  const entries = [
    { fact: 'change.consentedOn', typed: '2025-10-20' },
    { fact: 'change.implementedOn', typed: '2025-10-28' },
    { fact: 'contract.signedOn', typed: '2025-10-10' },
  ] as const;

  it('go in together, those without a row of their own below the form in a row each', async () => {
    const { file, session } = await opened();
    const before = file.workbook;
    const result = await session.fillFacts(entries);
    expect(result.kind === 'filled' && result.cells.map(({ appended }) => appended)).toEqual([false, true, true]);
    expect(cellsThatDiffer(before, file.workbook)).toEqual([
      '项目要素表 4,1',
      '项目要素表 7,0',
      '项目要素表 7,1',
      '项目要素表 8,0',
      '项目要素表 8,1',
    ]);
    const facts = session.state().review?.subjects[0]?.facts;
    expect(entries.map(({ fact }) => facts?.get(fact)?.known)).toEqual([true, true, true]);
  });

  it('or not at all, where one of them cannot be; it is named', async () => {
    const { file, session } = await opened();
    const before = file.workbook;
    const result = await session.fillFacts([...entries, { fact: 'contract.amount', typed: '约42万元' }]);
    expect(result).toMatchObject({ kind: 'refused', fact: 'contract.amount' });
    expect(cellsThatDiffer(before, file.workbook)).toEqual([]);
  });

  it('are one step for undo', async () => {
    const { file, session } = await opened();
    const put = jest.spyOn(file, 'put');
    await session.fillFacts(entries);
    expect(put).toHaveBeenCalledTimes(1);
  });
});
