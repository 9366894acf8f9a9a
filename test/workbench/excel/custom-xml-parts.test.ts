import { openExcel, type ExcelInJsdom } from '../../hosts/office/excel-in-jsdom';
import { workbookOf } from '../../hosts/workbook-of';

const OURS = '<remembered xmlns="urn:example:ours">甲</remembered>';
const OTHERS = '<o:部件 xmlns:o="urn:example:others"/>';

/** The genuine office.js asks; the workbench answers as Excel documents it. */
describe('custom XML parts', () => {
  let excel: ExcelInJsdom;
  beforeEach(async () => {
    excel = await openExcel(workbookOf({ 一: [[1]] }));
  });
  afterEach(() => {
    excel.close();
    expect(excel.gaps).toEqual([]);
  });

  it('are found by the namespace of their root, whatever its prefix', async () => {
    await Excel.run(async (context) => {
      const parts = context.workbook.customXmlParts;
      parts.add(OTHERS);
      const added = parts.add(OURS);
      added.load('id,namespaceUri');
      const ours = parts.getByNamespace('urn:example:ours');
      ours.load('items/id');
      const [all, some] = [parts.getCount(), parts.getByNamespace('urn:example:others').getCount()];
      await context.sync();
      expect([added.namespaceUri, all.value, some.value]).toEqual(['urn:example:ours', 2, 1]);
      expect(ours.items.map(({ id }) => id)).toEqual([added.id]);
    });
  });

  it('give the only one where there is one, and a null object where there are none or several', async () => {
    await Excel.run(async (context) => {
      const parts = context.workbook.customXmlParts;
      const only = () => parts.getByNamespace('urn:example:ours').getOnlyItemOrNullObject();
      const none = only();
      parts.add(OURS);
      const one = only();
      const xml = one.getXml();
      parts.add(OURS);
      const several = only();
      for (const part of [none, one, several]) part.load('id');
      await context.sync();
      expect([none.isNullObject, one.isNullObject, several.isNullObject]).toEqual([true, false, true]);
      expect(xml.value).toBe(OURS);
    });
  });

  it('are replaced and deleted by their id, and gone then', async () => {
    const id = await Excel.run(async (context) => {
      const added = context.workbook.customXmlParts.add(OTHERS);
      added.load('id');
      await context.sync();
      return added.id;
    });
    await Excel.run(async (context) => {
      const part = context.workbook.customXmlParts.getItem(id);
      part.setXml(OURS);
      const xml = part.getXml();
      await context.sync();
      expect(xml.value).toBe(OURS);
      part.delete();
      await context.sync();
    });
    expect(excel.customXml.all()).toEqual([]);
    const asked = Excel.run(async (context) => {
      context.workbook.customXmlParts.getItem(id).getXml();
      await context.sync();
    });
    await expect(asked).rejects.toMatchObject({ code: 'ItemNotFound' });
  });

  it('refuse what is no XML', async () => {
    const asked = Excel.run(async (context) => {
      context.workbook.customXmlParts.add('<a><b></a>');
      await context.sync();
    });
    await expect(asked).rejects.toMatchObject({ code: 'InvalidArgument' });
    expect(excel.customXml.all()).toEqual([]);
  });
});
