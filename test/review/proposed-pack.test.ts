/** The regulation proposed where a workbook names none. */
import { proposedPack } from '../../src/review/proposed-pack';
import { sheet, workbook } from '../support/draw-workbook';
import { ourRulebook, reviewed } from '../support/open-sample';

const PACKS = [...ourRulebook().packs.values()].map(({ id, instrument: { title } }) => ({ id, title }));

const proposed = (title: string, unit: string) =>
  proposedPack(
    PACKS,
    reviewed(
      workbook(
        sheet(
          '硬件',
          `
          ${title}
          建设单位 | ${unit}
          序号 | 名称 | 数量 | 单价（元） | 小计（元）
          1 | 服务器 | 2 | 100 | 200
          `,
        ),
      ),
    ),
  )?.id;

test.each([
  ['河源市政务平台硬件设备清单', '信息中心', 'heyuan'],
  ['硬件设备清单', '郴州市数据局', 'chenzhou'],
  ['硬件设备清单', '东河区数据局', 'donghe'],
  ['硬件设备清单', '菏泽市牡丹区数据局', 'mudan'],
  ['硬件设备清单', '平顶山市湛河区数据局', 'zhanhe'],
])('%s, %s: %s', (title, unit, pack) => {
  expect(proposed(title, unit)).toBe(pack);
});

test('none where no place is named, and none where two are', () => {
  expect(proposed('硬件设备清单', '信息中心')).toBeUndefined();
  expect(proposed('河源市硬件设备清单', '郴州市数据局')).toBeUndefined();
});

test('a name that only resembles the place proposes nothing', () => {
  expect(proposed('硬件设备清单', '东河镇信息中心')).toBeUndefined();
});
