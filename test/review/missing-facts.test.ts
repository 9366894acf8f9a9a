import { askedOf, wantedFacts } from '../../src/review/missing-facts';
import { sheet, workbook } from '../support/draw-workbook';
import { ourRulebook, reviewed } from '../support/open-sample';

const SLIP = workbook(
  sheet(
    '变更',
    `
    项目变更单
    变更单编号 | BG-01
    硬件设备变更清单
    序号 | 名称 | 原数量 | 原单价 | 原小计 | 现数量 | 现单价 | 现小计
    1 | 服务器 | 2 | 100 | 200 | 3 | 100 | 若干
    `,
  ),
);
const { dictionary, packs } = ourRulebook();

test.each([...packs.keys()])(
  'by %s nobody is asked for what is reckoned from the lines; the cell is named once',
  (pack) => {
    const { asked, toMend } = askedOf(wantedFacts(reviewed(SLIP, pack)), dictionary);
    const unwritten = asked.filter(({ fact }) => {
      const [name] = fact.split(':');
      return dictionary.facts.some(
        ({ id, labels, from = [] }) => id === name && labels === undefined && from.length === 0,
      );
    });
    expect(unwritten.map(({ fact }) => fact)).toEqual([]);
    expect(toMend.map(({ cells }) => cells.map(({ top, left }) => [top, left]))).toEqual([[[4, 7]]]);
    expect(toMend[0]?.reason.zh).toContain('若干');
  },
);

test('what a regulation does not ask is not asked under it', () => {
  const asked = (pack: string) => askedOf(wantedFacts(reviewed(SLIP, pack)), dictionary).asked.map(({ fact }) => fact);
  expect(asked('heyuan')).toContain('cipher.involved');
  expect(asked('chenzhou')).not.toContain('cipher.involved');
});
