import { findingsOf, problemsOf, readingsOf, reviewOf } from '../workbooks/workbook-story';
import { sheet, workbook } from '../support/draw-workbook';

const HEADING = '序号 | 名称 | 数量 | 单价 | 小计';
const FIRST = `项目预算表\n${HEADING}\n1 | 服务器 | 2 | 100 | 200\n2 | 交换机 | 1 | 50 | 50`;

describe('a list over several sheets', () => {
  test('is one list, and the total on its last page stands for all of them', () => {
    const review = reviewOf(
      workbook(
        sheet('第1页', `${FIRST}\n本页小计 |  |  |  | 250`),
        sheet(
          '第2页',
          `项目预算表（续）\n${HEADING}\n3 | 防火墙 | 1 | 30 | 30\n本页小计 |  |  |  | 30\n合计 |  |  |  | 280`,
        ),
      ),
    );
    expect(readingsOf(review)).toEqual(['清单：3 行，合计 280，各行之和 280']);
    expect([findingsOf(review), problemsOf(review)]).toEqual([[], []]);
  });

  test('with a wrong total at its end is told once', () => {
    const review = reviewOf(
      workbook(sheet('第1页', FIRST), sheet('第2页', `续表\n3 | 防火墙 | 1 | 30 | 30\n合计 |  |  |  | 300`)),
    );
    expect(readingsOf(review)).toEqual(['清单：3 行，合计 300，各行之和 280']);
    expect(findingsOf(review)).toEqual(['failed form.list-total 清单']);
  });

  test('keeps apart lists that have totals of their own', () => {
    const review = reviewOf(
      workbook(
        sheet('硬件清单', `${FIRST}\n合计 |  |  |  | 250`),
        sheet('软件清单', `软件清单\n${HEADING}\n3 | 门户 | 1 | 30 | 30\n合计 |  |  |  | 30`),
      ),
    );
    expect(readingsOf(review)).toEqual(['清单：2 行，合计 250，各行之和 250', '清单：1 行，合计 30，各行之和 30']);
    expect(findingsOf(review)).toEqual([]);
  });

  test('a total of the second part alone is taken for that part', () => {
    const review = reviewOf(
      workbook(
        sheet('硬件清单', FIRST),
        sheet('软件清单', `软件清单\n${HEADING}\n3 | 门户 | 1 | 30 | 30\n合计 |  |  |  | 30`),
      ),
    );
    expect(findingsOf(review)).toEqual([]);
  });
});

test('the lists of a slip go on over pages under the same title', () => {
  const heading = '序号 | 名称 | 原数量 | 原单价 | 原小计 | 现数量 | 现单价 | 现小计';
  const review = reviewOf(
    workbook(
      sheet(
        '变更单',
        `
        项目变更单
        变更依据：合同第十条
        变更内容：更换
        硬件设备变更清单
        ${heading}
        1 | 服务器 | 2 | 100 | 200 | 3 | 100 | 300
        建设单位（盖章）： |  | 监理单位（盖章）：
        硬件设备变更清单
        ${heading}
        2 | 交换机 | 1 | 50 | 50 | 1 | 60 | 60
        合计 |  |  |  | 250 |  |  | 360`,
      ),
    ),
  );
  expect(readingsOf(review)).toEqual(['变更单：增 110，减 0，原 250，现 360，变更 2 行，未变 0 行，新增内容 0']);
  expect(findingsOf(review).filter((finding) => finding.includes('list'))).toEqual([]);
  expect(review.subjects.filter(({ kind }) => kind === 'list')).toHaveLength(1);
});
