import { MemoryHost } from '../../../src/hosts/memory/memory-host';
import { MemoryWorkbook } from '../../../src/hosts/memory/memory-workbook';
import { HostFailure, type HostEvent } from '../../../src/workbook/host';
import { cellAt } from '../../../src/workbook/workbook';
import { describeHostContract, rangeOn } from '../host-contract';
import { formatArea } from '../../../src/base/address';
import { workbookOf } from '../workbook-of';

describeHostContract('memory', (workbook) => {
  const file = new MemoryWorkbook(workbook);
  return Promise.resolve({
    host: new MemoryHost(file),
    user: file,
    errorLook: 'error',
    formats: (sheetName: string) => {
      const { id } = file.sheet(sheetName);
      return file.formats.flatMap(({ formula, areas, look }) => {
        const cells = areas.filter((area) => area.sheet === id).map(formatArea);
        return cells.length === 0 ? [] : [{ formula, cells, look }];
      });
    },
    rememberedParts: () => file.rememberedTexts,
    close: () => Promise.resolve(),
  });
});

describe('the workbook in memory', () => {
  const valueOf = (file: MemoryWorkbook, column: number, row = 0) =>
    cellAt(file.workbook.sheets[0] ?? file.sheet(''), row, column)?.value;

  it.each([
    ['=A1*2+1', 13],
    ['=-A1+(2-1)/4', -5.75],
    ['=SUM(A1:B2,10)', 19],
    ['=IF(A1>5,"大","小")', '大'],
    ['=COUNT(A1:B2)', 3],
    ['=COUNT(A1,A2,A9)', 1],
    ['=ROUND(A1/7,2)', 0.86],
    ['=A1&"元"', '6元'],
    ["='一'!A1+一!$B$1", 7],
    ['=MAX(A1:B2)-MIN(A1:B2)', 5],
    ['=A1/B9', { error: '#DIV/0!' }],
    ['=A2+1', { error: '#VALUE!' }],
    ['=没有!A1', { error: '#REF!' }],
    ['=VLOOKUP(A1,A:B,2)', null],
  ])('works out %s', (formula, result) => {
    const file = new MemoryWorkbook(
      workbookOf({
        一: [
          [6, 1, formula],
          ['文字', 2],
        ],
      }),
    );
    expect(valueOf(file, 2)).toEqual(result);
  });

  it('keeps the last result of a formula it does not understand', () => {
    const file = new MemoryWorkbook(workbookOf({ 一: [[1, { value: 42, formula: '=XNPV(A1)' }]] }));
    file.edit('一', 'A1', 2);
    expect(valueOf(file, 1)).toBe(42);
  });

  it('shifts absolute and mixed addresses when a row is inserted', () => {
    const file = new MemoryWorkbook(workbookOf({ 一: [[1], [2, '=$A$2+A$2+$A2+SUM(A:A)']] }));
    file.insertRows('一', 1);
    expect(cellAt(file.sheet('一'), 2, 1)?.formula).toBe('=$A$3+A$3+$A3+SUM(A:A)');
    file.deleteRows('一', 2);
    file.edit('一', 'B1', '=A2');
    file.deleteRows('一', 1);
    expect(cellAt(file.sheet('一'), 0, 1)?.formula).toBe('=#REF!');
  });

  it('where our writes clear the undo stack, an edit before a flag cannot be undone', async () => {
    for (const undoesOurWrites of [true, false]) {
      const file = new MemoryWorkbook(workbookOf({ 一: [[1]] }));
      const host = new MemoryHost(file, { undoesOurWrites });
      file.edit('一', 'A1', 2);
      await host.showFlags([{ check: 'c', severity: 'error', cells: [rangeOn(file.workbook, '一', 'A1')] }]);
      file.undo();
      expect(file.formats).toHaveLength(undoesOurWrites ? 0 : 1);
      file.undo();
      expect(valueOf(file, 0)).toBe(undoesOurWrites ? 1 : 2);
    }
  });

  it('a host that has broken down says so in its words, to requests and to the listener', async () => {
    const file = new MemoryWorkbook(workbookOf({ 一: [[1]] }));
    const host = new MemoryHost(file);
    const events: HostEvent[] = [];
    await host.watch((event) => events.push(event));
    file.breakdown = { zh: '工作簿已关闭。', en: 'The workbook is closed.' };
    await expect(host.read()).rejects.toEqual(new HostFailure(file.breakdown));
    file.edit('一', 'A1', 2);
    await Promise.resolve();
    expect(events).toEqual([{ kind: 'failed', message: file.breakdown }]);
    file.breakdown = undefined;
    file.edit('一', 'A1', 3);
    await Promise.resolve();
    expect(events.at(-1)?.kind).toBe('changed');
  });

  it('two programs may live in one workbook, and each hears of the other', async () => {
    const file = new MemoryWorkbook(workbookOf({ 一: [[1]] }));
    const [one, other] = [new MemoryHost(file), new MemoryHost(file)];
    const heard: string[] = [];
    await one.watch((event) => heard.push(`one ${event.kind}`));
    await other.watch((event) => heard.push(`other ${event.kind}`));
    await one.fillCells([{ at: rangeOn(file.workbook, '一', 'A1'), values: [7] }]);
    await Promise.resolve();
    expect(heard).toEqual(['one changed', 'other changed']);
  });
});
