import fc from 'fast-check';
import { columnEntry } from '../../../src/forms/corrections/corrections';
import { correctionsIn } from '../../../src/forms/corrections/read-corrections';
import type { FormDocument, HeadingColumn, ItemList } from '../../../src/forms/form-document';
import {
  forget,
  headingRow,
  labelChoices,
  planColumn,
  planDecision,
  planLabel,
  planSheet,
} from '../../../src/forms/corrections/plan-correction';
import { recognizeForms } from '../../../src/forms/recognize-forms';
import { readXlsx } from '../../../src/hosts/xlsx/read-xlsx';
import { rememberedIn, rememberedXml, textsRemembering, type RememberedEntry } from '../../../src/workbook/remembered';
import type { Sheet, Workbook } from '../../../src/workbook/workbook';
import { sheet, workbook } from '../../support/draw-workbook';
import { ourLayouts } from '../../support/our-rules';
import { bytesOf } from '../../workbooks/workbook-files';

/** The amounts of the new side stand under a heading that says something else. */
const ODD_SLIP = `
  变更清单
  序号 | 名称 | 原数量 | 原单价 | 原小计 | 现数量 | 现单价 | 拟支付 | 备注
  1 | 示例服务器 | 2 | 100 | 200 | 3 | 100 | 300 | 增加一台
  2 | 示例软件 | 1 | 500 | 500 | 1 | 450 | 450 |
`;

function said(book: Workbook, ...entries: readonly RememberedEntry[]): Workbook {
  const texts = entries.reduce<readonly string[]>(
    (parts, [key, value]) => textsRemembering(parts, key, value).filter((text) => text !== undefined),
    [JSON.stringify(Object.fromEntries(book.remembered.values))].filter((text) => text !== '{}'),
  );
  return { ...book, remembered: rememberedIn(texts) };
}

/** The same layouts each time, as a session has them: what did not change is not read again. */
const layouts = ourLayouts();
const read = (book: Workbook) => recognizeForms(book, layouts);

function theOnly<T>(items: readonly T[]): T {
  const [only, ...more] = items;
  if (only === undefined || more.length > 0) throw new Error(`${items.length} instead of one`);
  return only;
}

const listOf = (book: Workbook): ItemList => theOnly(theOnly(read(book).documents).lists);

function column({ headings }: ItemList, words: string): HeadingColumn {
  return theOnly(headings.filter((one) => one.words.join('/') === words));
}

/** What each column of the heading was read as, from the left. */
function columnsOf({ headings }: ItemList): string[] {
  return headings.map(({ words, as }) => `${words.join('/')}=${as ? `${as.side}.${as.field}` : '-'}`);
}

const newSubtotals = ({ lines }: ItemList) =>
  lines.map(({ new: side }) => (side.subtotal.known ? side.subtotal.value.toString() : '-'));

const asNewSubtotal = { field: 'subtotal', side: 'new' } as const;

function correctedOddSlip(): { book: Workbook; entries: RememberedEntry[] } {
  const book = workbook(sheet('变更', ODD_SLIP));
  const list = listOf(book);
  const entries = planColumn(list.headings, column(list, '拟支付'), asNewSubtotal);
  return { book: said(book, ...entries), entries };
}

describe('a column the user says to be something else', () => {
  it('is not read before, and read so afterwards, and says by whose word', () => {
    const book = workbook(sheet('变更', ODD_SLIP));
    expect(columnsOf(listOf(book))[7]).toBe('拟支付=-');
    expect(newSubtotals(listOf(book))).toEqual(['-', '-']);
    const { book: corrected, entries } = correctedOddSlip();
    const list = listOf(corrected);
    expect(columnsOf(list)).toEqual([
      '序号=both.seq',
      '名称=both.name',
      '原数量=old.quantity',
      '原单价=old.price',
      '原小计=old.subtotal',
      '现数量=new.quantity',
      '现单价=new.price',
      '拟支付=new.subtotal',
      '备注=both.remark',
    ]);
    expect(newSubtotals(list)).toEqual(['300', '450']);
    expect(list.headings.map(({ correction }) => correction).filter(Boolean)).toEqual([entries[0]?.[0]]);
    expect(read(corrected).unused).toEqual([]);
  });

  it.each([
    ['behind', '现单价 | 拟支付 | 现小计', '100 | 300 | 9', '450 | 450 | 9'],
    ['before', '现小计 | 现单价 | 拟支付', '9 | 100 | 300', '9 | 450 | 450'],
  ])('takes the place of the column that was taken for it and stands %s it', (_, heading, first, second) => {
    const slip = `
      变更清单
      序号 | 名称 | 原数量 | 原单价 | 原小计 | 现数量 | ${heading}
      1 | 示例服务器 | 2 | 100 | 200 | 3 | ${first}
      2 | 示例软件 | 1 | 500 | 500 | 1 | ${second}
    `;
    const book = workbook(sheet('变更', slip));
    const list = listOf(book);
    expect(newSubtotals(list)).toEqual(['9', '9']);
    const corrected = listOf(said(book, ...planColumn(list.headings, column(list, '拟支付'), asNewSubtotal)));
    expect(newSubtotals(corrected)).toEqual(['300', '450']);
    expect(columnsOf(corrected)).toContain('现小计=-');
  });

  it('may be said not to be read, and forgotten again', () => {
    const book = workbook(sheet('变更', ODD_SLIP));
    const entries = planColumn(listOf(book).headings, column(listOf(book), '原单价'), 'unread');
    const without = said(book, ...entries);
    expect(columnsOf(listOf(without))[3]).toBe('原单价=-');
    const key = entries[0]?.[0] ?? '';
    const again = said(without, ...forget(key));
    expect(columnsOf(listOf(again))).toEqual(columnsOf(listOf(book)));
    expect(again.remembered.values.size).toBe(0);
  });

  it('said to be one thing and then another is read again, line by line', () => {
    const { book } = correctedOddSlip();
    const before = listOf(book);
    const again = listOf(
      said(book, ...planColumn(before.headings, column(before, '拟支付'), { field: 'model', side: 'new' })),
    );
    expect(newSubtotals(again)).toEqual(['-', '-']);
    expect(again.lines.map(({ new: side }) => side.model)).toMatchObject([{ value: '300' }, { value: '450' }]);
  });

  it('may be shared by both sides, and then no other stands for it', () => {
    const book = workbook(
      sheet('变更', ODD_SLIP.replace('| 名称 |', '| 原名称 |').replace('备注', '现名称').replace('增加一台', '别名')),
    );
    const list = listOf(book);
    expect(columnsOf(list)).toContain('现名称=new.name');
    const shared = listOf(
      said(book, ...planColumn(list.headings, column(list, '原名称'), { field: 'name', side: 'both' })),
    );
    expect(columnsOf(shared)).toEqual(expect.arrayContaining(['原名称=both.name', '现名称=-']));
    expect(shared.lines.map(({ new: side }) => side.name)).toMatchObject([
      { value: '示例服务器' },
      { value: '示例软件' },
    ]);
  });

  it('said once more is said once', () => {
    const { book } = correctedOddSlip();
    const list = listOf(book);
    const entries = planColumn(list.headings, column(list, '拟支付'), { field: 'price', side: 'new' });
    expect(said(book, ...entries).remembered.values.size).toBe(1);
  });

  it('makes a list of a row nobody took for a heading, column by column', () => {
    const book = workbook(
      sheet(
        '清单',
        `
        某某平台软硬件清单
        编目 | 东西 | 多少 | 每个 | 共计元
        1 | 示例服务器 | 2 | 90 | 200
        2 | 示例软件 | 1 | 450 | 500
      `,
      ),
    );
    expect(read(book).documents.flatMap(({ lists }) => lists.flatMap(({ headings }) => headings))).toEqual([]);
    const headings = headingRow(book, { sheet: 'sheet1', top: 1, left: 2, bottom: 1, right: 2 }) ?? [];
    const named = (words: string) => theOnly(headings.filter((one) => one.words[0] === words));
    const half = said(
      book,
      ...planColumn(headings, named('东西'), { field: 'name', side: 'both' }),
      ...planColumn(headings, named('多少'), { field: 'quantity', side: 'both' }),
    );
    expect(read(half).unused).toHaveLength(2);
    const whole = said(half, ...planColumn(headings, named('共计元'), { field: 'subtotal', side: 'both' }));
    const { documents, unused } = read(whole);
    expect(unused).toEqual([]);
    expect(columnsOf(theOnly(theOnly(documents).lists))).toEqual([
      '编目=-',
      '东西=old.name',
      '多少=old.quantity',
      '每个=-',
      '共计元=old.subtotal',
    ]);
  });

  it('under a heading of two rows is told from its namesake on the other side', () => {
    const book = workbook(
      sheet(
        '变更',
        `
        变更清单
        名称 | 变更前 | | | 变更后 | | (merge B2:D2, E2:G2, A2:A3)
         | 数量 | 单价 | 金额 | 数量 | 单价 | 金额
        示例服务器 | 2 | 100 | 200 | 3 | 100 | 300
      `,
      ),
    );
    const list = listOf(book);
    const corrected = said(book, ...planColumn(list.headings, column(list, '变更后/金额'), 'unread'));
    expect(columnsOf(listOf(corrected)).slice(3)).toEqual([
      '变更前/金额=old.subtotal',
      '变更后/数量=new.quantity',
      '变更后/单价=new.price',
      '变更后/金额=-',
    ]);
  });
});

describe('a heading in words nobody knows', () => {
  const FOREIGN = `
    采买一览
    序号 | 货物 | 产地 | 要几台 | 每台多少钱 | 一共
    1 | 示例服务器 | 甲地 | 2 | 100 | 200
    2 | 示例交换机 | 乙地 | 3 | 50 | 150`;
  const book = workbook(sheet('采买', FOREIGN));

  test('names the columns that were inferred from the numbers under it', () => {
    const [document] = read(book).documents;
    expect(document?.recognition).toBe('doubtful');
    expect(document?.doubt?.zh).toBe('表头用词认不出，按“数量×单价＝小计”推断各列');
    expect(document?.range).toMatchObject({ top: 1, bottom: 3 });
    expect(columnsOf(listOf(book))).toEqual([
      '序号=both.seq',
      '货物=old.name',
      '产地=old.model',
      '要几台=old.quantity',
      '每台多少钱=old.price',
      '一共=old.subtotal',
    ]);
  });

  test('is corrected column by column, and the correction found again further down and by another name', () => {
    const list = listOf(book);
    const entries = planColumn(list.headings, column(list, '产地'), 'unread');
    expect(columnsOf(listOf(said(book, ...entries)))).toContain('产地=-');
    const moved = workbook(sheet('十二月', `\n\n${FOREIGN}`));
    expect(columnsOf(listOf(said(moved, ...entries)))).toContain('产地=-');
    const other = workbook(sheet('采买', FOREIGN.replace('要几台', '多少台')));
    expect(columnsOf(listOf(said(other, ...entries)))).toContain('产地=old.model');
  });

  test('a meaning given to one column is taken from the column it was inferred for', () => {
    const list = listOf(book);
    const entries = planColumn(list.headings, column(list, '产地'), { field: 'name', side: 'old' });
    const after = listOf(said(book, ...entries));
    expect(columnsOf(after)).toContain('产地=old.name');
    expect(columnsOf(after)).toContain('货物=-');
    expect(after.lines.map(({ old }) => (old.name.known ? old.name.value : '-'))).toEqual(['甲地', '乙地']);
  });

  test('is none the less one where a word of it is known but none of its amounts', () => {
    const half = workbook(sheet('采买', FOREIGN.replace('要几台', '数量').replace('货物', '名称')));
    expect(read(half).documents[0]?.recognition).toBe('doubtful');
    expect(columnsOf(listOf(half)).slice(3)).toEqual([
      '数量=old.quantity',
      '每台多少钱=old.price',
      '一共=old.subtotal',
    ]);
    const counted = workbook(
      sheet(
        '采买',
        FOREIGN.replace('要几台', '数量').replace('货物', '名称').replace('200', '201').replace('150', '151'),
      ),
    );
    expect(columnsOf(listOf(counted)).slice(3)).toEqual(['数量=old.quantity', '每台多少钱=-', '一共=-']);
  });

  test('is no heading where a column that counts has no word over it', () => {
    const bare = workbook(sheet('采买', FOREIGN.replace('每台多少钱', '')));
    expect(listOf(bare).headings).toEqual([]);
  });
});

describe('a correction holds', () => {
  const { book, entries } = correctedOddSlip();
  const wanted = newSubtotals(listOf(book));
  const only = (sheets: readonly Sheet[]): Workbook => ({ ...book, sheets });
  const [slip] = book.sheets;
  if (!slip) throw new Error('no sheet');

  const withRows = (at: number, count: number): Sheet => ({
    ...slip,
    rows: [...slip.rows.slice(0, at), ...Array.from({ length: count }, () => undefined), ...slip.rows.slice(at)],
  });
  const withColumn = (at: number, heading: string): Sheet => ({
    ...slip,
    rows: slip.rows.map((row, index) => {
      const cells = Array.from({ length: Math.max(at, row?.length ?? 0) }, (_, column) => row?.[column]);
      const inserted = heading === '' || index !== 1 ? undefined : { value: heading };
      return [...cells.slice(0, at), inserted, ...cells.slice(at)];
    }),
  });

  it('wherever rows and columns are inserted, and however the sheet is called', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 4 }),
        fc.integer({ min: 0, max: 9 }),
        fc.integer({ min: 1, max: 9 }),
        fc.constantFrom('', '经办人', '审核意见', '说明二'),
        fc.constantFrom('变更', '变更7月', 'Sheet1'),
        (rowAt, count, columnAt, heading, name) => {
          const moved = only([{ ...withRows(rowAt, count), id: 'moved', name }]);
          const wider = only([{ ...withColumn(columnAt, heading), id: 'wider', name }]);
          expect(newSubtotals(listOf(moved))).toEqual(wanted);
          expect(newSubtotals(listOf(wider))).toEqual(wanted);
          expect(read(wider).unused).toEqual([]);
        },
      ),
      { numRuns: 50 },
    );
  });

  it('in next month’s file, made from this one, and read from its bytes', () => {
    const [text = ''] = textsRemembering([], ...(entries[0] ?? ['', '']));
    const next = only([{ ...slip, name: '七月变更', id: 'july' }]);
    const bytes = bytesOf(next, [rememberedXml(text)]);
    const { workbook: again } = readXlsx(bytes, { name: '七月.xlsx' });
    expect(newSubtotals(listOf(again))).toEqual(wanted);
  });

  it('however the words of the heading were typed', () => {
    const typed = ODD_SLIP.replace('拟支付', ' 拟 支付（元） ').replace('名称', '名　称');
    expect(newSubtotals(listOf({ ...book, sheets: workbook(sheet('变更', typed)).sheets }))).toEqual(wanted);
  });

  it('for every list under that heading', () => {
    const twice = only([slip, { ...slip, id: 'second', name: '另一张' }]);
    expect(read(twice).documents.flatMap(({ lists }) => lists.map(newSubtotals))).toEqual([wanted, wanted]);
  });

  it.each([
    ['the heading of the column itself', '拟支付', '应支付'],
    ['the heading of another column', '名称', '设备名称'],
  ])('no longer where %s is another, and says so', (_, words, others) => {
    const changed = { ...book, sheets: workbook(sheet('变更', ODD_SLIP.replace(words, others))).sheets };
    expect(newSubtotals(listOf(changed))).toEqual(['-', '-']);
    expect(read(changed).unused).toMatchObject([{ about: 'column', heading: '拟支付' }]);
  });
});

describe('a label the user points at', () => {
  const SLIP = `
    项目变更单
    项目名称 | 示例平台 | 乙方 | 示例科技公司
    变更依据 | 合同第三条
    变更内容 | 增加设备
    监理单位意见 | 同意
  `;
  const fieldsOf = (book: Workbook) => theOnly(read(book).documents).fields;

  it('names the field from then on, wherever it stands', () => {
    const book = workbook(sheet('变更单', SLIP));
    expect(fieldsOf(book).has('contractor')).toBe(false);
    expect(theOnly(read(book).documents).missing).toContainEqual({ id: 'contractor', label: '承建单位' });
    const choices = labelChoices(book, { sheet: 'sheet1', top: 1, left: 3, bottom: 1, right: 3 });
    expect(choices.map(({ label, value }) => [label, value])).toEqual([
      ['示例科技公司', ''],
      ['乙方', '示例科技公司'],
    ]);
    const entries = planLabel('change-slip', choices[1]?.label ?? '', 'contractor');
    const corrected = said(book, ...entries);
    expect(fieldsOf(corrected).get('contractor')).toMatchObject({
      label: '乙方',
      text: { known: true, value: '示例科技公司' },
      correction: { key: entries[0]?.[0], from: '乙方', to: '承建单位' },
    });
    const moved = {
      ...corrected,
      sheets: workbook(
        sheet('六月', SLIP.replace('乙方 | 示例科技公司', '').replace('变更内容', '乙方： | 示例科技公司\n变更内容')),
      ).sheets,
    };
    expect(fieldsOf(moved).get('contractor')?.text).toMatchObject({ value: '示例科技公司' });
  });

  it('counts before what was found by itself, or names nothing any more', () => {
    const book = workbook(sheet('变更单', SLIP.replace('项目名称', '承建单位 | 误写\n项目名称')));
    expect(fieldsOf(book).get('contractor')?.text).toMatchObject({ value: '误写' });
    expect(
      fieldsOf(said(book, ...planLabel('change-slip', '乙方', 'contractor'))).get('contractor')?.text,
    ).toMatchObject({ value: '示例科技公司' });
    const without = said(book, ...planLabel('change-slip', '承建单位', undefined));
    expect(fieldsOf(without).has('contractor')).toBe(false);
    expect(read(without).unused).toEqual([]);
  });

  it('of the sheet of project facts stands for another label', () => {
    const book = workbook(sheet('项目要素表', '项目要素表\n合同价款 | 420\n备忘 | 10'));
    const entries = [
      ...planLabel('project-facts', '合同价款', '合同金额'),
      ...planLabel('project-facts', '备忘', undefined),
    ];
    expect([...fieldsOf(said(book, ...entries)).values()].map(({ label }) => label)).toEqual(['合同金额']);
  });
});

describe('a sheet the user decides about', () => {
  const LUNCH = `
    名称 | 数量 | 单价 | 小计
    盒饭 | 10 | 20 | 200
  `;
  const lunch = () => workbook(sheet('午餐', LUNCH));
  const kindsOf = (book: Workbook) => read(book).documents.map(({ kind, recognition }) => `${kind} ${recognition}`);
  const decide = (book: Workbook, as: FormDocument['kind'] | 'none') => {
    const document = theOnly(read(book).documents);
    return said(book, ...planDecision(document, book.sheets[0]?.name ?? '', as));
  };

  it('is that form, without a doubt', () => {
    expect(kindsOf(lunch())).toEqual(['budget doubtful']);
    const decided = decide(lunch(), 'budget');
    expect(kindsOf(decided)).toEqual(['budget certain']);
    expect(read(decided).problems).toEqual([]);
    expect(theOnly(read(decided).documents).decision).toBe([...decided.remembered.values.keys()][0]);
    expect(read(decided).unused).toEqual([]);
  });

  it('is none, and that is said apart', () => {
    const decided = decide(lunch(), 'none');
    const { documents, problems, setAside, unused } = read(decided);
    expect([documents, problems, unused]).toEqual([[], [], []]);
    expect(setAside).toMatchObject([{ document: { kind: 'budget' }, decision: { as: 'none', sheet: '午餐' } }]);
  });

  it('is known again when it was renamed or its rows moved', () => {
    const decided = decide(lunch(), 'budget');
    const moved = workbook(sheet('伙食', LUNCH, { origin: { row: 3, column: 2 } })).sheets;
    expect(kindsOf({ ...decided, sheets: moved })).toEqual(['budget certain']);
  });

  it('decides nothing about a sheet like it: of two none is guessed, and the named one is meant', () => {
    const decided = decide(lunch(), 'budget');
    const alike = (...names: string[]) => ({
      ...decided,
      sheets: workbook(...names.map((name) => sheet(name, LUNCH))).sheets,
    });
    expect(kindsOf(alike('午餐', '晚餐'))).toEqual(['budget certain', 'budget doubtful']);
    expect(kindsOf(alike('早餐', '晚餐'))).toEqual(['budget doubtful', 'budget doubtful']);
    expect(read(alike('早餐', '晚餐')).unused).toMatchObject([{ about: 'form', as: 'budget', sheet: '午餐' }]);
  });

  it('is what is said of it for this once, whatever is remembered', () => {
    const decided = decide(lunch(), 'none');
    const { documents, setAside } = recognizeForms(decided, layouts, [{ sheet: '午餐', kind: 'budget' }]);
    expect(documents).toMatchObject([{ kind: 'budget', recognition: 'certain' }]);
    expect(setAside).toEqual([]);
  });

  it('keeps the other forms that stand on it', () => {
    const both = workbook(sheet('杂', `${LUNCH}\n\n项目变更单\n项目名称 | 示例平台\n变更依据 | 合同\n变更内容 | 增加`));
    const doubtful = read(both).documents.find(({ recognition }) => recognition === 'doubtful');
    if (!doubtful) throw new Error('nothing doubtful');
    expect(kindsOf(said(both, ...planDecision(doubtful, '杂', 'none')))).toEqual(['change-slip certain']);
  });

  it('may be one on which nothing was found', () => {
    const book = workbook(sheet('签证', '工程签证记录\n施工单位 | 示例公司\n变更原因 | 地质'));
    expect(kindsOf(book)).toEqual([]);
    const decided = said(book, ...planSheet(book, 'sheet1', 'change-slip'));
    expect(kindsOf(decided)).toEqual(['change-slip certain']);
    const [signed] = decided.sheets;
    expect(kindsOf({ ...decided, sheets: signed ? [{ ...signed, name: '七月', id: 'x' }] : [] })).toEqual([
      'change-slip certain',
    ]);
  });
});

describe('what is remembered and cannot be read', () => {
  it('is told, counted and left as it is', () => {
    const strange: RememberedEntry[] = [
      ['form.column/甲', '{"headings":[],"heading":"甲","as":"unread"}'],
      ['form.column/乙', '不是'],
      ['form.kind/丙', '{"as":"new-kind-of-form","texts":[],"sheet":"丙"}'],
      ['somebody.else', '别处的'],
    ];
    const book = said(workbook(sheet('变更', ODD_SLIP)), ...strange);
    expect(correctionsIn(book.remembered).unread).toHaveLength(3);
    const { problems } = read(book);
    expect(problems).toMatchObject([{ kind: 'unread-correction' }]);
    expect(problems[0]?.message.zh).toMatch(/3 条/);
    expect(said(book, columnEntry({ headings: ['a'], heading: 'a', as: 'unread' })).remembered.values.size).toBe(5);
  });
});
