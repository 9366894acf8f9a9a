/** An office.js that is older than ours, and lacks members, or newer, and says of itself what ours does not. */
import { OfficeHost } from '../../../src/hosts/office/office-host';
import { undoesOurWrites } from '../../../src/hosts/office/undo-ability';
import { rangeOn, sheetNamed, valuesOf } from '../host-contract';
import { workbookOf } from '../workbook-of';
import { openExcel, type ExcelInJsdom } from './excel-in-jsdom';

let excel: ExcelInJsdom;
let restore: (() => void)[] = [];

beforeEach(async () => {
  const drawn = workbookOf({
    一: [
      [1, { value: 2, note: '注' }, '=A1+1'],
      ['#1 机房', null, '=1/0'],
    ],
  });
  const sheets = drawn.sheets.map((sheet) => ({ ...sheet, hiddenRows: new Set([1]) }));
  excel = await openExcel({ ...drawn, sheets }, '1.19');
});
afterEach(() => {
  for (const back of restore) back();
  restore = [];
  excel.close();
  expect(excel.gaps).toEqual([]);
});

/** The library's class as if the member had never been in it. */
function without(type: keyof typeof Excel, member: string): void {
  const made = Excel[type] as unknown as { readonly prototype: object };
  const { prototype } = made;
  const descriptor = Reflect.getOwnPropertyDescriptor(prototype, member);
  if (!descriptor) throw new Error(`the library has no ${type}.${member}`);
  Reflect.deleteProperty(prototype, member);
  restore.push(() => Reflect.defineProperty(prototype, member, descriptor));
}

describe('an older library', () => {
  it.each<[keyof typeof Excel, string, string]>([
    ['Workbook', 'comments', 'comments'],
    ['Workbook', 'names', 'names'],
    ['Workbook', 'customXmlParts', 'remembered'],
    ['Workbook', 'functions', 'date-system'],
    ['Workbook', 'application', 'calculation'],
    ['Range', 'conditionalFormats', 'formats'],
    ['Range', 'getMergedAreasOrNullObject', 'merges'],
    ['Range', 'getSpecialCellsOrNullObject', 'hidden-lines'],
    ['WorksheetCollection', 'onRowHiddenChanged', 'events'],
  ])('without %s.%s: all else is read, and %s is named', async (type, member, part) => {
    without(type, member);
    const host = new OfficeHost({ reconcileAfterMs: 3_600_000 });
    const workbook = await host.read();
    const stop = await host.watch(() => undefined);
    expect(valuesOf(sheetNamed(workbook, '一'))[0]).toEqual([1, 2, 2]);
    expect([workbook.unread, (await host.read()).unread]).toEqual([[part], [part]]);
    await stop();
  });

  it('in which no rule can be added: no cell is flagged, in words', async () => {
    without('ConditionalFormatCollection', 'add');
    const host = new OfficeHost({ reconcileAfterMs: 3_600_000 });
    const workbook = await host.read();
    const flag = { check: 'a', severity: 'error', cells: [rangeOn(workbook, '一', 'A1')] } as const;
    const outcome = await host.showFlags([flag]).catch((error: unknown) => error);
    expect(JSON.stringify(outcome)).toMatch(/[\u4e00-\u9fff]/);
    expect(excel.file.formats).toEqual([]);
  });
});

describe('a newer library', () => {
  it('that does not let itself be asked what can be undone: nothing can, and all is read', async () => {
    const { prototype } = Excel.RequestContext;
    for (let at: object | null = prototype; at !== null; at = Reflect.getPrototypeOf(at)) {
      const owner = at;
      const descriptor = Reflect.getOwnPropertyDescriptor(owner, '_pendingRequest');
      if (!descriptor) continue;
      const genuine = descriptor.get;
      Object.defineProperty(owner, '_pendingRequest', {
        configurable: true,
        get(this: unknown) {
          const pending: unknown = genuine?.call(this);
          return typeof pending === 'object' && pending !== null
            ? new Proxy(pending, {
                get: (target, name): unknown =>
                  name === 'buildRequestMessageBodyAndRequestFlags' && isAsked ? undefined : Reflect.get(target, name),
              })
            : pending;
        },
      });
      restore.push(() => Object.defineProperty(owner, '_pendingRequest', descriptor));
    }
    let isAsked = true;
    expect(restore).not.toEqual([]);
    expect(undoesOurWrites()).toBe(false);
    isAsked = false;
    expect(valuesOf(sheetNamed(await new OfficeHost().read(), '一'))[0]).toEqual([1, 2, 2]);
  });
});
