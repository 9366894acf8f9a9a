import { MemoryWorkbook } from '../../../src/hosts/memory/memory-workbook';
import type { EtApplication, EtRange, EtWorksheet } from '../../../src/hosts/wps/et-objects';
import { createEtApplication } from '../../../src/workbench/wps/create-et-application';
import { workbookOf } from '../../hosts/workbook-of';
import { MemoryModel } from '../../hosts/office/memory-model';

function open(switches: Parameters<typeof createEtApplication>[1] = {}) {
  const file = new MemoryWorkbook(
    workbookOf({
      一: [
        [1, 2, '三'],
        [4, '=A1/0', null],
      ],
      二: [],
    }),
  );
  const wps = createEtApplication(new MemoryModel(file), switches);
  const application = wps.application as EtApplication;
  const sheet = (name: string): EtWorksheet => {
    const found = application.ActiveWorkbook?.Worksheets.Item(name);
    if (!found) throw new Error(`no sheet ${name}`);
    return found;
  };
  return { file, wps, application, sheet, range: (a1: string): EtRange => sheet('一').Range(a1) };
}

describe('the simulated WPS is no kinder than a real one', () => {
  it('says undefined for what there is not, takes any setting without a word, and cannot be enumerated', () => {
    const { application, range } = open();
    expect(Reflect.get(application, 'Ranges')).toBeUndefined();
    expect(Reflect.set(range('A1'), 'Colour', 'red')).toBe(true);
    expect(Reflect.get(range('A1'), 'Colour')).toBeUndefined();
    expect(Reflect.get(range('A1:B2').Areas, Symbol.iterator)).toBeUndefined();
    expect(() => Object.keys(range('A1'))).toThrow(/enumerated/);
  });

  it('gives another object each time, and methods that work on their object alone', () => {
    const { sheet, range } = open();
    expect(sheet('一') === sheet('一')).toBe(false);
    const detached = range('B2').Address.bind(undefined);
    expect(() => detached(false, false)).toThrow(/called on null or undefined/);
    expect(range('B2').Address(true, true)).toBe('$B$2');
  });

  it('counts each asking', () => {
    const { wps, range } = open();
    const before = wps.calls();
    void range('A1').Value2;
    // ActiveWorkbook, Worksheets, Item, Range, Value2.
    expect(wps.calls() - before).toBe(5);
  });

  it('gives one value for one cell, rows for several, numbers for errors, null where cells differ', () => {
    const { range } = open();
    expect(range('A1').Value2).toBe(1);
    expect(range('A1:C2').Value2).toEqual([
      [1, 2, '三'],
      [4, -2146826281, null],
    ]);
    expect(range('A1:C1').Formula).toEqual([['1', '2', '三']]);
    range('A1').NumberFormat = '0.00';
    expect(range('A1:B1').NumberFormat).toBeNull();
  });

  it('reads what is written as if it were typed, and fills up what is too small', () => {
    const { range } = open();
    range('A3:B4').Value2 = [['2026-01', "'2026-01"]];
    expect(range('A3:B4').Value2).toEqual([
      [46023, '2026-01'],
      ['#N/A', '#N/A'],
    ]);
    range('A3').Value2 = '=1+1';
    expect(range('A3').Value2).toBe(2);
  });

  it('takes a name that is taken without a word, and leaves the sheet its own', () => {
    const { sheet } = open();
    sheet('二').Name = '一';
    expect(sheet('二').Name).toBe('二');
  });

  it('tells events in the middle of a write', () => {
    const { file, wps, application, range } = open();
    const heard: unknown[] = [];
    application.ApiEvent?.AddApiEventListener('SheetChange', (_, target) => {
      heard.push((target as EtRange).Address(false, false));
    });
    const [sheet] = file.workbook.sheets;
    file.watch(() =>
      wps.tell([
        {
          kind: 'cells-changed',
          sheet: sheet?.id ?? '',
          areas: [{ top: 0, left: 0, bottom: 0, right: 0 }],
          change: 'RangeEdited',
          byAddIn: true,
        },
      ]),
    );
    range('A1').Value2 = 5;
    expect(heard).toEqual(['A1']);
  });

  it('says nothing of a workbook that is closed', () => {
    const { wps, application } = open();
    const workbook = application.ActiveWorkbook;
    wps.state.isOpen = false;
    expect(application.ActiveWorkbook).toBeNull();
    expect(() => workbook?.FullName).toThrow(/closed/);
  });
});
