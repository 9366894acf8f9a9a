import { OfficeHost } from '../../../src/hosts/office/office-host';
import { rememberedXml } from '../../../src/workbook/remembered';
import { workbookOf } from '../workbook-of';
import { openExcel, type ExcelInJsdom } from './excel-in-jsdom';

const AUTHORS = '<其他 xmlns="urn:example:other"><a/></其他>';
const NEWER = rememberedXml('["新版的写法"]');

describe('what is remembered, on Excel', () => {
  let excel: ExcelInJsdom;
  const host = () => new OfficeHost({ reconcileAfterMs: 3_600_000 });
  const parts = () => excel.customXml.all().map(({ xml }) => xml);

  beforeEach(async () => {
    excel = await openExcel(workbookOf({ 一: [[1]] }), '1.13');
  });
  afterEach(() => {
    excel.close();
    expect(excel.gaps).toEqual([]);
  });

  it('stands beside the parts of others, and of a newer version of ours, which stay as they are', async () => {
    excel.customXml.add(AUTHORS);
    excel.customXml.add(NEWER);
    const office = host();
    await office.remember('a', '1');
    expect(parts()).toEqual([AUTHORS, NEWER, rememberedXml('{"a":"1"}')]);
    expect((await office.read()).remembered).toEqual({ values: new Map([['a', '1']]), unread: 1 });
    await office.remember('a', undefined);
    expect(parts()).toEqual([AUTHORS, NEWER]);
  });

  it('is added to what a co-author had remembered meanwhile', async () => {
    const [mine, theirs] = [host(), host()];
    await mine.read();
    await theirs.remember('b', '2');
    await mine.remember('a', '1');
    expect(parts()).toEqual([rememberedXml('{"a":"1","b":"2"}')]);
    expect(Object.fromEntries((await theirs.read()).remembered.values)).toEqual({ a: '1', b: '2' });
  });

  it('is remembered though a co-author takes the part away just then', async () => {
    const office = host();
    await office.remember('a', '1');
    const [part] = excel.customXml.all();
    // What is there is read in two batches; the third writes.
    excel.before(3, () => part && excel.customXml.remove(part.id));
    await office.remember('b', '2');
    expect(parts()).toEqual([rememberedXml('{"b":"2"}')]);
  });

  it('budget: remembering costs three round trips at most, one of them writing; what is remembered already, none that writes', async () => {
    const office = host();
    await office.remember('a', '1');
    excel.trips.length = 0;
    await office.remember('b', '2');
    expect(excel.trips.map(({ kind, writes }) => [kind, writes])).toEqual([
      ['awaited', false],
      ['awaited', false],
      ['awaited', true],
    ]);
    excel.trips.length = 0;
    await office.remember('b', '2');
    expect(excel.trips.some(({ writes }) => writes)).toBe(false);
  });

  it('budget: a workbook in which something is remembered is opened in three round trips, like any other', async () => {
    await host().remember('a', '1');
    excel.trips.length = 0;
    const workbook = await host().read();
    expect(workbook.remembered.values.get('a')).toBe('1');
    expect(excel.trips.filter(({ kind }) => kind === 'awaited')).toHaveLength(3);
  });
});
