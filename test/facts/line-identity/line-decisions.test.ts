import type { LineIdentity } from '../../../src/facts/compared-lists';
import type { ListComparison } from '../../../src/facts/line-identity/compare-lists';
import { itemWords } from '../../../src/facts/line-identity/match-words';
import { planApart, planTogether, type DecidedLines } from '../../../src/facts/line-identity/plan-decision';
import type { RememberedEntry } from '../../../src/workbook/remembered';
import { gathered } from '../../support/known-facts';
import { sheet, workbook } from '../../support/draw-workbook';

const HEADING = '序号 | 名称 | 品牌型号 | 数量 | 单价 | 小计';
const BEFORE = '1 | 汇聚交换设备 | 丁牌X | 10 | 12 | 120\n2 | 服务器 | A1 | 2 | 100 | 200';
const RENAMED = '1 | 服务器 | A1 | 2 | 100 | 200\n2 | 交换机 | S1 | 10 | 12 | 120';
const IN_PARTS = '1 | 服务器 | A1 | 2 | 100 | 200\n2 | 核心层 | S1 | 4 | 12 | 48\n3 | 接入层 | S2 | 6 | 12 | 72';

interface Compared {
  readonly comparison: ListComparison;
  readonly identity: LineIdentity;
  readonly problems: readonly string[];
  /** Standing matches that a person decided, and what waits for one. */
  readonly said: readonly string[];
}

function compared(before: string, after: string, remembered: readonly RememberedEntry[] = []): Compared {
  const values = new Map(remembered.flatMap(([key, value]) => (value === undefined ? [] : [[key, value] as const])));
  const book = workbook(
    sheet('合同', `合同清单\n${HEADING}\n${before}`),
    sheet('后', `变更后清单\n${HEADING}\n${after}`),
  );
  const { identity, problems } = gathered({ ...book, remembered: { values, unread: 0 } });
  const [only] = identity.comparisons;
  if (!only) throw new Error('nothing was compared');
  const { matches, candidates, removed, added } = only.comparison.matching;
  return {
    comparison: only.comparison,
    identity,
    problems: problems.map(({ message }) => message.zh),
    said: [
      ...[...matches, ...candidates]
        .filter(({ confidence }) => confidence === 'decided' || confidence === 'candidate')
        .map((match) => `${match.confidence} ${[...match.before, ...match.after].map(itemWords).join(' · ')}`),
      ...removed.map((item) => `removed ${itemWords(item)}`),
      ...added.map((item) => `added ${itemWords(item)}`),
    ],
  };
}

function linesOf({ linesBefore, linesAfter }: ListComparison, before: string, ...after: string[]): DecidedLines {
  const named = (of: ListComparison['linesBefore'], name: string) => of.filter((item) => item.name === name);
  return { before: named(linesBefore, before), after: after.flatMap((name) => named(linesAfter, name)) };
}

const NOTHING = { values: new Map<string, string>(), unread: 0 };
const kept = (entries: readonly RememberedEntry[]) => ({
  values: new Map(entries.flatMap(([key, value]) => (value === undefined ? [] : [[key, value] as const]))),
  unread: 0,
});

describe('a renamed line', () => {
  const open = compared(BEFORE, RENAMED);
  const together = planTogether(linesOf(open.comparison, '汇聚交换设备', '交换机'), open.comparison, NOTHING);
  const apart = planApart(linesOf(open.comparison, '汇聚交换设备', '交换机'), open.comparison, NOTHING);

  test('waits for a person', () => {
    expect(open.said).toEqual(['candidate 汇聚交换设备（丁牌X） · 交换机（S1）']);
  });

  test('is one item once a person said so', () => {
    expect(compared(BEFORE, RENAMED, together).said).toEqual(['decided 汇聚交换设备（丁牌X） · 交换机（S1）']);
  });

  test('is two items once a person said so', () => {
    expect(compared(BEFORE, RENAMED, apart).said).toEqual(['removed 汇聚交换设备（丁牌X）', 'added 交换机（S1）']);
  });

  test('the word is known by what the lines are called, wherever they stand and however many', () => {
    const [moved = '', other = ''] = RENAMED.split('\n');
    const after = `7 | ${other.slice(4)}\n8 | 新内容 | Z | 1 | 9 | 9\n9 | ${moved.slice(4)}`.replace(
      '10 | 12 | 120',
      '8 | 12 | 96',
    );
    expect(compared(BEFORE, after, together).said).toEqual([
      'decided 汇聚交换设备（丁牌X） · 交换机（S1）',
      'added 新内容（Z）',
    ]);
  });

  test('a word on lines that are called otherwise now is not applied, and that is told', () => {
    const { said, problems, identity } = compared(BEFORE, RENAMED.replace('交换机', '万兆交换机'), together);
    expect(said).toEqual(['candidate 汇聚交换设备（丁牌X） · 万兆交换机（S1）']);
    expect(identity.expired.map(({ says }) => says)).toEqual(['same']);
    expect(problems).toEqual([
      expect.stringContaining('“汇聚交换设备（丁牌X） → 交换机（S1）：是同一项”对不上现在的清单'),
    ]);
  });

  test('the second word takes the place of the first', () => {
    const { comparison } = compared(BEFORE, RENAMED, together);
    const changed = planApart(linesOf(comparison, '汇聚交换设备', '交换机'), comparison, kept(together));
    expect(changed.map(([key, value]) => [key, value?.includes('apart')])).toEqual([[together[0]?.[0], true]]);
  });
});

describe('a line in parts', () => {
  const open = compared(BEFORE, IN_PARTS);
  const split = planTogether(linesOf(open.comparison, '汇聚交换设备', '核心层', '接入层'), open.comparison, NOTHING);

  test('that nothing but a person can see is split once a person said so', () => {
    expect(open.said).toEqual(['removed 汇聚交换设备（丁牌X）', 'added 核心层（S1）', 'added 接入层（S2）']);
    expect(compared(BEFORE, IN_PARTS, split).said).toEqual([
      'decided 汇聚交换设备（丁牌X） · 核心层（S1） · 接入层（S2）',
    ]);
  });

  test('the word no longer fits once a part counts otherwise', () => {
    const { said, identity } = compared(BEFORE, IN_PARTS.replace('4 | 12 | 48', '5 | 12 | 60'), split);
    expect(said).toHaveLength(3);
    expect(identity.expired.map(({ says }) => says)).toEqual(['split']);
  });

  test('a word on one part takes the split back', () => {
    const { comparison } = compared(BEFORE, IN_PARTS, split);
    const [first, second] = planTogether(linesOf(comparison, '汇聚交换设备', '接入层'), comparison, kept(split));
    expect([first, second?.[1]]).toEqual([[split[0]?.[0], undefined], expect.stringContaining('"says":"same"')]);
  });
});

test('of two lines of one name the word says which by their numbers', () => {
  const before = '1 | 交换机 | S1 | 10 | 12 | 120\n2 | 交换机 | S1 | 4 | 12 | 48';
  const after = '1 | 交换机 | S1 | 9 | 12 | 108\n2 | 交换机 | S1 | 3 | 12 | 36';
  const { comparison } = compared(before, after);
  const [ten] = comparison.linesBefore;
  const three = comparison.linesAfter[1];
  if (!ten || !three) throw new Error('no lines');
  const word = planTogether({ before: [ten], after: [three] }, comparison, NOTHING);
  const { matches } = compared(before, after, word).comparison.matching;
  expect(
    matches.map((match) => [match.by, match.before[0]?.quantity?.toString(), match.after[0]?.quantity?.toString()]),
  ).toEqual([
    ['decided', '10', '3'],
    ['same-name-and-model', '4', '9'],
  ]);
});

test('a word this version cannot read is left alone, and told', () => {
  const { said, problems } = compared(BEFORE, RENAMED, [['line:x → y', '{"says":"half"}']]);
  expect(said).toHaveLength(1);
  expect(problems).toEqual([expect.stringContaining('1 条清单行的判定本版本读不懂')]);
});
