import { readXlsx } from '../../../src/hosts/xlsx/read-xlsx';
import { readPresentedXlsx } from '../../../src/workbench/looks/read-presented-xlsx';
import { writeDrafts } from '../../../src/hosts/xlsx/write-drafts';
import { rememberedXml } from '../../../src/workbook/remembered';
import { xlsxOf } from './xlsx-of';

const AUTHORS = '<?xml version="1.0"?><其他 xmlns="urn:example:other">{"a":"别人的"}</其他>';

function fileWith(...items: readonly string[]): Uint8Array {
  const parts = Object.fromEntries(items.map((xml, at) => [`customXml/item${at + 1}.xml`, xml]));
  return xlsxOf({ parts, workbookRelations: items.map((_, at) => ['customXml', `../customXml/item${at + 1}.xml`]) });
}

const rememberedOf = (bytes: Uint8Array) => readXlsx(bytes, { name: 'x.xlsx' }).workbook.remembered;

describe('what is remembered in a file', () => {
  it('is found by its namespace, wherever among the parts it stands and however it is spelt', () => {
    const ours = '<g:remembered xmlns:g="urn:guiju:remembered"><![CDATA[{"a":"]]>&#x5c0f;计 &lt;1&gt;"}</g:remembered>';
    expect(rememberedOf(fileWith(AUTHORS, ours))).toEqual({ values: new Map([['a', '小计 <1>']]), unread: 0 });
  });

  it('is nothing where other programs keep theirs, damaged or hostile', () => {
    const hostile = '<!DOCTYPE a [<!ENTITY b "b">]><a xmlns="urn:guiju:remembered">{"a":"&b;"}</a>';
    expect(rememberedOf(fileWith(AUTHORS, '<a', '', hostile)).values.size).toBe(0);
  });

  it('is counted as unread where it is ours and cannot be read', () => {
    const cut = '<remembered xmlns="urn:guiju:remembered">{"a":"1"}';
    expect(rememberedOf(fileWith(rememberedXml('{"b":"2"}'), rememberedXml('新版'), cut))).toEqual({
      values: new Map([['b', '2']]),
      unread: 2,
    });
  });

  it('is written beside the sheets and read again', () => {
    const draft = { name: '一', columnWidths: [], rows: [{ cells: [{ value: 1 }] }], merges: [] };
    const written = writeDrafts([draft], { customXml: [AUTHORS, rememberedXml('{"a":"1"}')] });
    expect(Object.fromEntries(rememberedOf(written).values)).toEqual({ a: '1' });
    const { presentation } = readPresentedXlsx(written, { name: 'x.xlsx' });
    expect(presentation.customXml).toEqual([AUTHORS, rememberedXml('{"a":"1"}')]);
  });
});
