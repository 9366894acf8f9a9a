/** A slip without a list, by the contract before and after the change with the difference beside them. */
import { reviewed } from '../support/open-sample';
import { sheet, workbook } from '../support/draw-workbook';

const deltaOf = (...rows: readonly string[]) => {
  const { subjects } = reviewed(
    workbook(
      sheet(
        '变更单',
        ['项目变更单', '变更单编号 | BG-03', '变更依据 | 业务调整', '变更内容 | 增加单兵图传', ...rows].join('\n'),
      ),
    ),
  );
  const delta = subjects.find(({ kind }) => kind === 'change')?.facts.get('change.delta');
  if (delta === undefined) return 'no fact';
  return delta.known && delta.value.type === 'amount' ? delta.value.value.toString() : !delta.known && delta.why;
};

test.each([
  ['251.65万元', '+16.65万元', '166500'],
  ['218.35万元', '-16.65万元', '-166500'],
  // Without its sign, as the label does not ask for one.
  ['218.35万元', '16.65万元', '-166500'],
  ['261.65万元', '+16.65万元', 'conflicting'],
  ['251.65万元', '-16.65万元', 'conflicting'],
])('235 → %s, %s', (after, difference, expected) => {
  expect(deltaOf(`原合同金额 | 235万元 | 变更后合同金额 | ${after}`, `增减金额 | ${difference}`)).toBe(expected);
});

test('without the difference nothing is concluded: the contract after the change holds earlier changes too', () => {
  expect(deltaOf('原合同金额 | 235万元 | 变更后合同金额 | 251.65万元')).toBe('not-found');
});

test.each([
  ['增减金额 | +16.65万元', '变更前金额 | 10万元 | 变更后金额 | 20万元', 'conflicting'],
  ['增减金额 | +20万元', '变更前金额 | 10万元 | 变更后金额 | 26.65万元', 'conflicting'],
  ['增减金额 | +16.65万元', '变更前金额 | 10万元 | 变更后金额 | 26.65万元', '166500'],
])('what is stated in several ways comes to one difference, or that is said: %s, %s', (difference, parts, expected) => {
  expect(deltaOf('原合同金额 | 235万元 | 变更后合同金额 | 251.65万元', difference, parts)).toBe(expected);
});

test.each([
  ['变更金额 | ☑增加 □减少 16.65万元', '166500'],
  ['变更金额 | □增加 ☑减少 16.65万元', '-166500'],
  ['变更金额 | 增加□ 减少☑ 16.65万元', '-166500'],
  ['变更金额 | □增加 □减少 16.65万元', 'unreadable'],
  ['变更金额 | 约16万元', 'unreadable'],
  ['变更金额 | -16.65万元', '-166500'],
  ['净增加金额 | 16.65万元', '166500'],
  // More or less: as much as nobody says which.
  ['变更金额 | 16.65万元', 'unreadable'],
])('one amount alone serves where it says which way: %s', (stated, expected) => {
  expect(deltaOf(stated)).toBe(expected);
});

test('beside a list the lines tell', () => {
  expect(
    deltaOf(
      '变更金额 | +16.65万元',
      '序号 | 设备名称 | 原数量 | 原单价 | 原小计 | 现数量 | 现单价 | 现小计',
      '1 | 服务器 | 2 | 60000 | 120000 | 3 | 60000 | 180000',
    ),
  ).toBe('60000');
});
