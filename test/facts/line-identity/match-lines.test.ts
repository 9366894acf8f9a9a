import fc from 'fast-check';
import { recognizeForms } from '../../../src/forms/recognize-forms';
import type { LineMatching } from '../../../src/facts/line-identity/line-match';
import { matchItems, type MatchItem } from '../../../src/facts/line-identity/match-item';
import { matchingLines, matchLines } from '../../../src/facts/line-identity/match-lines';
import { itemWords } from '../../../src/facts/line-identity/match-words';
import { sheet, workbook } from '../../support/draw-workbook';
import { ourLayouts } from '../../support/our-rules';

const layouts = ourLayouts();

/** '名称 | 品牌型号 | 数量 | 单价 | 小计' and, where it says so, a subproject in front. */
function lines(drawn: string): readonly MatchItem[] {
  const rows = drawn
    .trim()
    .split('\n')
    .map((row, at) => `${at + 1} | ${row.trim()}`);
  const heading =
    drawn.trim().split('\n')[0]?.split(' | ').length === 6
      ? '序号 | 分项名称 | 名称 | 品牌型号 | 数量 | 单价 | 小计'
      : '序号 | 名称 | 品牌型号 | 数量 | 单价 | 小计';
  const book = workbook(sheet('合同清单', `合同清单\n${heading}\n${rows.join('\n')}`));
  const [list] = recognizeForms(book, layouts).documents.flatMap((document) => document.lists);
  if (list?.lines.length !== rows.length) throw new Error(`not read as a list:\n${drawn}`);
  return matchItems([list], 'old');
}

/** '交换机（S1） = 交换机（S2）: other-model likely' */
function said({ matches, candidates, removed, added }: Omit<LineMatching, 'unguessed'>): string[] {
  const side = (items: readonly MatchItem[]) => items.map(itemWords).join(' + ');
  return [
    ...[...matches, ...candidates].map(
      ({ before, after, by, confidence }) => `${side(before)} = ${side(after)}: ${by} ${confidence}`,
    ),
    ...removed.map((item) => `${itemWords(item)}: removed`),
    ...added.map((item) => `${itemWords(item)}: added`),
  ];
}

const matched = (before: string, after: string) => said(matchLines(lines(before), lines(after)));

const CASES: readonly (readonly [string, string, string, readonly string[]])[] = [
  [
    'the same lines in another order',
    '服务器 | A1 | 2 | 100 | 200\n交换机 | S1 | 10 | 12 | 120',
    '交换机 | S1 | 10 | 12 | 120\n服务器 | A1 | 2 | 100 | 200',
    ['交换机（S1） = 交换机（S1）: identical certain', '服务器（A1） = 服务器（A1）: identical certain'],
  ],
  [
    'another quantity of the same thing',
    '服务器 | A1 | 2 | 100 | 200',
    '服务器 | A1 | 3 | 100 | 300',
    ['服务器（A1） = 服务器（A1）: same-name-and-model certain'],
  ],
  [
    'a list that leaves the model out',
    '服务器 |  | 2 | 100 | 200\n交换机 |  | 1 | 9 | 9',
    '服务器 | A1 | 3 | 90 | 270\n交换机 |  | 1 | 9 | 9',
    ['交换机 = 交换机: identical certain', '服务器 = 服务器（A1）: same-name certain'],
  ],
  [
    'another model at the same price',
    '服务器 | A1 | 2 | 100 | 200',
    '服务器 | B1 | 3 | 100 | 300',
    ['服务器（A1） = 服务器（B1）: other-model likely'],
  ],
  [
    'another model, another price, another quantity: only a person can tell',
    '服务器 | A1 | 2 | 100 | 200',
    '服务器 | B1 | 3 | 90 | 270',
    ['服务器（A1） = 服务器（B1）: other-model candidate'],
  ],
  [
    'a name that differs in brackets only',
    '服务器（国产） | A1 | 2 | 100 | 200',
    '服务器 | A1 | 2 | 100 | 200',
    ['服务器（国产）（A1） = 服务器（A1）: spelling likely'],
  ],
  [
    'another name for the same model at the same price',
    '汇聚设备 | S1 | 10 | 12 | 120',
    '交换机 | S1 | 8 | 12 | 96',
    ['汇聚设备（S1） = 交换机（S1）: same-model likely'],
  ],
  [
    'a renamed line with the same numbers',
    '服务器 | A1 | 2 | 100 | 200\n汇聚交换设备 | 丁牌X | 10 | 12 | 120',
    '服务器 | A1 | 2 | 100 | 200\n交换机 | 甲牌S1 | 10 | 12 | 120',
    [
      '服务器（A1） = 服务器（A1）: identical certain',
      '汇聚交换设备（丁牌X） = 交换机（甲牌S1）: same-numbers candidate',
    ],
  ],
  [
    'names that resemble one another',
    '机房综合布线工程 |  | 1 | 500 | 500',
    '机房综合布线系统工程 |  | 1 | 520 | 520',
    ['机房综合布线工程 = 机房综合布线系统工程: alike candidate'],
  ],
  [
    'nothing in common',
    '服务器 | A1 | 2 | 100 | 200',
    '摄像头 | C9 | 30 | 7 | 210',
    ['服务器（A1）: removed', '摄像头（C9）: added'],
  ],
  [
    'ten of a thing in two lines of one name',
    '交换机 | S1 | 10 | 12 | 120',
    '交换机 | S1 | 6 | 12 | 72\n交换机 | S1 | 4 | 12 | 48',
    ['交换机（S1） = 交换机（S1） + 交换机（S1）: sum-of-parts likely'],
  ],
  [
    'two lines of one name in one',
    '交换机 | S1 | 6 | 12 | 72\n交换机 | S1 | 4 | 12 | 48',
    '交换机 | S1 | 10 | 12 | 120',
    ['交换机（S1） + 交换机（S1） = 交换机（S1）: sum-of-parts likely'],
  ],
  [
    'a line split by place',
    '交换机 | S1 | 10 | 12 | 120\n服务器 | A1 | 1 | 72 | 72',
    '一楼交换机 | S1 | 6 | 12 | 72\n二楼交换机 | S1 | 4 | 12 | 48\n服务器 | A1 | 1 | 72 | 72',
    [
      '服务器（A1） = 服务器（A1）: identical certain',
      '交换机（S1） = 一楼交换机（S1） + 二楼交换机（S1）: sum-of-parts candidate',
    ],
  ],
  [
    'a line of which one part kept the name',
    '交换机 | S1 | 10 | 12 | 120',
    '交换机 | S1 | 6 | 12 | 72\n交换机（备用） | S1 | 4 | 12 | 48',
    [
      '交换机（S1） = 交换机（S1）: same-name-and-model certain',
      '交换机（S1） = 交换机（S1） + 交换机（备用）（S1）: sum-of-parts candidate',
    ],
  ],
  [
    'duplicate names told by their price',
    '交换机 | S1 | 10 | 12 | 120\n交换机 | S1 | 10 | 30 | 300',
    '交换机 | S1 | 8 | 30 | 240\n交换机 | S1 | 9 | 12 | 108',
    [
      '交换机（S1） = 交换机（S1）: same-name-and-model certain',
      '交换机（S1） = 交换机（S1）: same-name-and-model certain',
    ],
  ],
  [
    'duplicate names that nothing tells apart',
    '交换机 | S1 | 10 | 12 | 120\n交换机 | S1 | 4 | 12 | 48',
    '交换机 | S1 | 9 | 12 | 108\n交换机 | S1 | 3 | 12 | 36',
    [
      '交换机（S1） = 交换机（S1）: duplicate-names candidate',
      '交换机（S1） = 交换机（S1）: duplicate-names candidate',
    ],
  ],
  [
    'two lines of one name where there was one, and nothing adds up',
    '交换机 | S1 | 10 | 12 | 120',
    '交换机 | S1 | 6 | 12 | 72\n交换机 | S1 | 5 | 12 | 60',
    ['交换机（S1） = 交换机（S1）: duplicate-names candidate', '交换机（S1）: added'],
  ],
  [
    'the same thing in two subprojects stays where it is',
    '机房 | 交换机 | S1 | 10 | 12 | 120\n大厅 | 交换机 | S1 | 4 | 12 | 48',
    '大厅 | 交换机 | S1 | 5 | 12 | 60\n机房 | 交换机 | S1 | 10 | 12 | 120',
    ['交换机（S1） = 交换机（S1）: identical certain', '交换机（S1） = 交换机（S1）: same-name-and-model certain'],
  ],
  [
    'a thing moved to another subproject with its numbers',
    '机房 | 交换机 | S1 | 10 | 12 | 120',
    '大厅 | 交换机 | S1 | 10 | 12 | 120',
    ['交换机（S1） = 交换机（S1）: other-group likely'],
  ],
  [
    'a thing of another subproject with other numbers may be another thing',
    '机房 | 交换机 | S1 | 10 | 12 | 120',
    '大厅 | 交换机 | S1 | 3 | 12 | 36',
    ['交换机（S1） = 交换机（S1）: other-group candidate'],
  ],
  [
    'a lump sum broken down under its name',
    '信息化 | 机房建设 |  | 1 | 500 | 500\n信息化 | 培训 |  | 1 | 9 | 9',
    '机房建设 | 空调 | K1 | 2 | 150 | 300\n机房建设 | 机柜 | J1 | 4 | 50 | 200\n信息化 | 培训 |  | 1 | 9 | 9',
    ['培训 = 培训: identical certain', '机房建设 = 空调（K1） + 机柜（J1）: sum-of-parts candidate'],
  ],
];

test.each(CASES)('%s', (_, before, after, expected) => {
  expect(matched(before, after)).toEqual(expected);
});

describe('whatever the lists', () => {
  interface Drawn {
    readonly name: string;
    readonly model: string;
    readonly quantity: number;
    readonly price: number;
  }
  const word = (among: string) => fc.string({ unit: fc.constantFrom(...among), minLength: 2, maxLength: 5 });
  const line: fc.Arbitrary<Drawn> = fc.record({
    name: word('云网数据平台服务器交换机房监控'),
    model: fc.oneof(fc.constant(''), word('ABCDEFG甲乙丙')),
    quantity: fc.integer({ min: 1, max: 40 }),
    price: fc.integer({ min: 1, max: 900 }),
  });
  const list = fc.uniqueArray(line, { minLength: 1, maxLength: 12, selector: ({ name }) => name });
  const drawn = (rows: readonly Drawn[]) =>
    rows
      .map(
        ({ name, model, quantity, price }) => `"${name}" | "${model}" | ${quantity} | ${price} | ${quantity * price}`,
      )
      .join('\n');
  const sorted = (matching: Parameters<typeof said>[0]) => said(matching).sort();

  test('a list is matched with itself line by line, in any order', () => {
    fc.assert(
      fc.property(
        list.chain((rows) => fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length }))),
        ([rows, shuffled]) => {
          const { matches, candidates, removed, added } = matchLines(lines(drawn(rows)), lines(drawn(shuffled)));
          expect([matches.length, candidates, removed, added]).toEqual([rows.length, [], [], []]);
          for (const { before, after, by } of matches)
            expect([by, before.map(itemWords)]).toEqual(['identical', after.map(itemWords)]);
        },
      ),
    );
  });

  test('the order of the lines changes nothing in what is matched', () => {
    const both = fc
      .tuple(list, list)
      .chain(([a, b]) => fc.tuple(fc.constant(a), fc.constant(b), fc.shuffledSubarray(b, { minLength: b.length })));
    fc.assert(
      fc.property(both, ([before, after, shuffled]) => {
        const settled = (rows: readonly Drawn[]) => matchLines(lines(drawn(before)), lines(drawn(rows))).matches;
        const words = (rows: readonly Drawn[]) =>
          sorted({ matches: settled(rows), candidates: [], removed: [], added: [] });
        expect(words(shuffled)).toEqual(words(after));
      }),
    );
  });

  test('a line more is one line added, and the others are matched as before', () => {
    fc.assert(
      fc.property(list, fc.nat(), (rows, at) => {
        const place = at % (rows.length + 1);
        const more = [
          ...rows.slice(0, place),
          { name: '全新内容', model: 'ZZ9', quantity: 1, price: 123456 },
          ...rows.slice(place),
        ];
        const { matches, candidates, removed, added } = matchLines(lines(drawn(rows)), lines(drawn(more)));
        expect([matches.length, candidates, removed, added.map(itemWords)]).toEqual([
          rows.length,
          [],
          [],
          ['全新内容（ZZ9）'],
        ]);
      }),
    );
  });

  test('a line split in two is found, whatever the parts are called', () => {
    const parts = fc.constantFrom(['', ''], ['（一）', '（二）'], ['', '（备用）'], ['一期', '二期'], ['A', 'B']);
    fc.assert(
      fc.property(
        list,
        fc.nat(),
        fc.integer({ min: 2, max: 60 }),
        fc.nat(),
        parts,
        (rows, at, quantity, cut, [one = '', two = '']) => {
          const place = at % rows.length;
          const whole = { name: '拆开的这一项', model: '', price: 777, quantity };
          const first = 1 + (cut % (quantity - 1));
          const before = [...rows.slice(0, place), whole, ...rows.slice(place)];
          const split = [
            { ...whole, name: `${whole.name}${one}`, quantity: first },
            { ...whole, name: `${whole.name}${two}`, quantity: quantity - first },
          ];
          const { matches, candidates } = matchLines(lines(drawn(before)), lines(drawn([...split, ...rows])));
          const found = [...matches, ...candidates].filter(({ kind }) => kind === 'split');
          expect(found.map((match) => [match.before.map(itemWords), match.after.map(itemWords)])).toEqual([
            [['拆开的这一项'], split.map(({ name }) => name)],
          ]);
        },
      ),
    );
  });

  test('each line stands in one place and no more', () => {
    fc.assert(
      fc.property(list, list, (a, b) => {
        const [before, after] = [lines(drawn(a)), lines(drawn(b))];
        const { matches, candidates, removed, added } = matchLines(before, after);
        const own = candidates.flatMap((match) => {
          const theirs = [...(match.instead?.before ?? []), ...(match.instead?.after ?? [])];
          return [...match.before, ...match.after].filter((item) => !theirs.includes(item));
        });
        const all = [...matches.flatMap((match) => [...match.before, ...match.after]), ...own, ...removed, ...added];
        expect(new Set(all).size).toBe(all.length);
        expect(all).toHaveLength(before.length + after.length);
      }),
    );
  });
});

test('where thousands of lines match nothing, nothing is guessed, and that is said', () => {
  const rows = (name: string) =>
    Array.from({ length: 2_001 }, (_, at) => `"${name}${at}" | | 1 | ${at + 1} | ${at + 1}`).join('\n');
  const { candidates, removed, added, unguessed } = matchLines(lines(rows('甲组件')), lines(rows('乙部分')));
  expect([candidates.length, removed.length, added.length, unguessed]).toEqual([0, 2_001, 2_001, true]);
});

test('matching may wait all along, however the lines differ, and comes to the same as at once', () => {
  const rows = (called: (at: number) => string) =>
    lines(
      Array.from({ length: 1_500 }, (_, at) => `${called(at)} | A${at} | 2 | ${100 + at} | ${200 + 2 * at}`).join('\n'),
    );
  const before = rows((at) => `第${at % 40}批服务器${at}`);
  for (const called of [(at: number) => `第${at % 40}批服务器${at}`, (at: number) => `交换机${at}改`]) {
    const after = rows(called);
    const steps = matchingLines(before, after);
    let waits = 0;
    let step = steps.next();
    for (; !step.done; step = steps.next()) waits += 1;
    expect(waits).toBeGreaterThan(5);
    expect(said(step.value)).toEqual(said(matchLines(before, after)));
  }
});
