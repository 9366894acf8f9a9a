import { isUndoable, undoesOurWrites } from '../../../src/hosts/office/undo-ability';
import { workbookOf } from '../workbook-of';
import { openExcel } from './excel-in-jsdom';

describe('whether our writes can be undone', () => {
  it.each(['1.13', '1.19'])(
    'is no with the office.js we ship, also where Excel says ExcelApi %s; and nothing is sent to learn it',
    async (api) => {
      const excel = await openExcel(workbookOf({ 一: [[1]] }), api);
      excel.trips.length = 0;
      expect(undoesOurWrites()).toBe(false);
      await new Promise((resolve) => setTimeout(resolve, 20));
      expect(excel.trips.filter(({ kind }) => kind !== 'library')).toEqual([]);
      excel.close();
    },
  );

  it('is what a library says of a batch that writes a mark, where Excel can undo it', async () => {
    const excel = await openExcel(workbookOf({ 一: [[1]] }), '1.19');
    const prototype = ownerOf(pendingRequest());
    const genuine = Reflect.getOwnPropertyDescriptor(prototype, BUILD);
    if (!genuine) throw new Error('the library has another way of telling what it sends');
    Object.defineProperty(prototype, BUILD, { configurable: true, value: () => ({ flags: 17 }) });
    expect(undoesOurWrites()).toBe(true);
    Object.defineProperty(prototype, BUILD, { configurable: true, value: () => ({ flags: 1 }) });
    expect(undoesOurWrites()).toBe(false);
    Object.defineProperty(prototype, BUILD, genuine);
    excel.close();
  });

  it.each([
    [0, false],
    [1, false],
    [16, false],
    [17, true],
    [undefined, false],
    ['17', false],
  ])('flags %s: %s', (flags, undoable) => expect(isUndoable(flags)).toBe(undoable));
});

const BUILD = 'buildRequestMessageBodyAndRequestFlags';

function pendingRequest(): object {
  const pending: unknown = Reflect.get(new Excel.RequestContext(), '_pendingRequest');
  if (typeof pending !== 'object' || pending === null) throw new Error('the library has no pending request');
  return pending;
}

/** Which of the library's classes has the member. */
function ownerOf(object: object): object {
  for (let at: unknown = object; typeof at === 'object' && at !== null; at = Reflect.getPrototypeOf(at)) {
    if (Object.hasOwn(at, BUILD)) return at;
  }
  throw new Error('the library has another way of telling what it sends');
}
