import { openWpsHost } from '../../../src/hosts/wps/open-wps-host';
import { HostFailure } from '../../../src/workbook/host';

function failureOf(application: unknown): HostFailure {
  try {
    openWpsHost(application);
  } catch (error) {
    if (error instanceof HostFailure) return error;
  }
  throw new Error('it opened');
}

const workbook = { FullName: 'C:\\book.xlsx', Name: 'book.xlsx', Worksheets: { Count: 0 } };

describe('what no host can live in is refused in words', () => {
  it.each([
    ['no WPS at all', undefined, /接口（Workbooks、ScreenUpdating）/, /lacks .*Workbooks, ScreenUpdating/],
    ['an application without what is needed', { Workbooks: {} }, /ScreenUpdating/, /ScreenUpdating/],
    ['no workbook', { Workbooks: {}, ScreenUpdating: true, ActiveWorkbook: null }, /没有打开的工作簿/, /No workbook/],
    [
      'an application that throws with no workbook open',
      {
        Workbooks: {},
        ScreenUpdating: true,
        get ActiveWorkbook() {
          throw new Error('jsapi prototype return null');
        },
      },
      /没有打开的工作簿/,
      /No workbook/,
    ],
    [
      'a workbook without sheets to ask for',
      { Workbooks: {}, ScreenUpdating: true, ActiveWorkbook: { ...workbook, Worksheets: undefined } },
      /Worksheets/,
      /Worksheets/,
    ],
  ])('%s', (_, application, zh, en) => {
    const { explanation } = failureOf(application);
    expect(explanation.zh).toMatch(zh);
    expect(explanation.en).toMatch(en);
  });

  it('and a workbook is opened', () => {
    const host = openWpsHost({ Workbooks: { Count: 1 }, ScreenUpdating: true, ActiveWorkbook: workbook });
    expect(host.abilities).toEqual({ undoesOurWrites: false, flagsInCells: true });
  });
});
