import { wholeSheet } from '../../../src/workbench/excel/addresses';
import { DEFAULT_BELIEFS } from '../../../src/workbench/excel/beliefs';
import { ConditionalFormatList } from '../../../src/workbench/excel/conditional-format-list';
import { ListedSheet } from '../../hosts/office/rule-lists';

const said = (formula: string) => ({
  id: ListedSheet.newId(),
  type: 'Custom',
  areas: [{ top: 0, left: 0, bottom: 0, right: 0 }],
  stopIfTrue: false,
  formula,
  style: {},
});

/** A workbook whose sheets can be added to, and of a sheet for each rule whether it can be read. */
function opened(copied: 'readable' | 'unreadable', ...sheets: ListedSheet[]) {
  const workbook = { sheets: () => sheets };
  const beliefs = { ...DEFAULT_BELIEFS, 'cf-copied': copied };
  const readable = (sheet: ListedSheet): boolean[] => {
    const list = new ConditionalFormatList(beliefs, workbook, { sheet, areas: [wholeSheet()] });
    return list.shown().map((rule) => !list.isUnreadable(rule));
  };
  return { readable, add: (sheet: ListedSheet) => sheets.push(sheet) };
}

describe.each(['readable', 'unreadable'] as const)('where a copied rule is %s', (copied) => {
  const asBelieved = copied === 'readable';

  it('so are those of a sheet that was copied, and no others of it', () => {
    const first = new ListedSheet('s1', [said('=A1>1'), said('=A1>2')]);
    const { readable, add } = opened(copied, first);
    expect(readable(first)).toEqual([true, true]);
    const copy = new ListedSheet('s2', [said('=A1>1'), said('=A1>3'), said('=A1>2')]);
    add(copy);
    expect(readable(copy)).toEqual([asBelieved, true, asBelieved]);
    expect(readable(first)).toEqual([true, true]);
  });

  it('so is one that was copied on its own sheet', () => {
    const first = new ListedSheet('s1', [said('=A1>1')]);
    const { readable } = opened(copied, first);
    expect(readable(first)).toEqual([true]);
    first.rules = [...first.rules, said('=A1>1')];
    expect(readable(first)).toEqual([true, asBelieved]);
  });

  it('what the file came with is as it was written, whichever sheet is looked at first', () => {
    const [first, second] = [new ListedSheet('s1', [said('=A1>1')]), new ListedSheet('s2', [said('=A1>1')])];
    const { readable } = opened(copied, first, second);
    expect([readable(second), readable(first)]).toEqual([[true], [true]]);
  });
});
