/** Marks in a file: only what must change does, nothing is worse by the linter, and they go again without a trace. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { lintPackage } from '../../../src/hosts/xlsx/lint/lint-package';
import { planMarks, withChanges, type MarksOptions, type MarksPlan } from '../../../src/hosts/xlsx/marks/plan-marks';
import { readXlsx } from '../../../src/hosts/xlsx/read-xlsx';
import type { Flag } from '../../../src/workbook/flag';
import { clerksWorkbooks } from '../../workbooks/clerks-workbooks';
import { combinedWorkbooks } from '../../workbooks/combined-workbooks';
import { comparedWorkbooks } from '../../workbooks/compared-workbooks';
import { drawnWorkbooks } from '../../workbooks/drawn-workbooks';
import { sheetsAsFound } from '../../workbooks/sheets-as-found';
import { sheetsAsWritten } from '../../workbooks/sheets-as-written';
import { sheetsOfOffices } from '../../workbooks/sheets-of-offices';
import { slipsInTurn } from '../../workbooks/slips-in-turn';
import { taxedWorkbooks } from '../../workbooks/taxed-workbooks';
import { bytesOf, canBeWritten } from '../../workbooks/workbook-files';
import { richWorkbook } from './rich-workbook';
import { xlsxOf, type XlsxText } from './xlsx-of';

const ROOT = join(__dirname, '..', '..', '..');
const SAMPLES = join(ROOT, 'assets', 'samples');

/** One of each severity on every sheet, two of them on the same cell. */
function flagsOn(bytes: Uint8Array): Flag[] {
  const { sheets } = readXlsx(bytes, { name: 'book.xlsx' }).workbook;
  return sheets.flatMap(({ id: sheet }) =>
    (['note', 'error', 'warning', 'differing'] as const).map((severity, at) => ({
      check: `form.${severity}`,
      severity,
      cells: [
        { sheet, top: 1, left: 2, bottom: 1, right: 2 },
        { sheet, top: 3 + at, left: 0, bottom: 4 + at, right: 3 },
      ],
    })),
  );
}

function planned(
  bytes: Uint8Array,
  flags: readonly Flag[],
  despiteSignature = false,
  more: MarksOptions = {},
): MarksPlan {
  const plan = planMarks(bytes, flags, { despiteSignature, ...more });
  if (plan.kind === 'refused') throw new Error(plan.explanation.en);
  return plan;
}

const marked = (bytes: Uint8Array, flags = flagsOn(bytes)) => withChanges(bytes, planned(bytes, flags));
const bared = (bytes: Uint8Array) => marked(bytes, []);

/** Every entry as it lies in the archive, compressed. */
function rawEntries(bytes: Uint8Array): ReadonlyMap<string, string> {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = new Map<string, string>();
  let at = view.readUInt32LE(view.length - 6);
  while (view.readUInt32LE(at) === 0x02014b50) {
    const [size, name, extra, comment] = [20, 28, 30, 32].map((field, index) =>
      index === 0 ? view.readUInt32LE(at + field) : view.readUInt16LE(at + field),
    );
    const from = view.readUInt32LE(at + 42);
    const start = from + 30 + view.readUInt16LE(from + 26) + view.readUInt16LE(from + 28);
    const key = view.toString('utf8', at + 46, at + 46 + (name ?? 0));
    entries.set(key, view.toString('latin1', start, start + (size ?? 0)));
    at += 46 + (name ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return entries;
}

const partsOf = (bytes: Uint8Array) =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content, true)]));

const findingsOf = (bytes: Uint8Array) => lintPackage(bytes).map((one) => JSON.stringify(one));

/** Notes on two cells of every sheet, and a sheet of results. */
function everything(bytes: Uint8Array): MarksOptions {
  const { sheets } = readXlsx(bytes, { name: 'book.xlsx' }).workbook;
  const notes = sheets.flatMap(({ id: sheet }) => [
    { sheet, row: 1, column: 2, text: '【必须改】小计不符\n应为 12 & 不是 <13>' },
    { sheet, row: 4, column: 0, text: '请说明' },
  ]);
  const cells = [{ value: '核对结果', style: { bold: true, fill: '#F2F2F2', border: true } }, { value: ' <a> ' }];
  return { notes, results: { name: '审查结果', columnWidths: [10], rows: [{ cells }], merges: [], print: PRINT } };
}

const PRINT = { paper: 'A4', orientation: 'landscape', fitToWidth: true } as const;

/** All that is promised of one file. */
function holds(bytes: Uint8Array, more: MarksOptions = {}) {
  const flags = flagsOn(bytes);
  const plan = planned(bytes, flags, false, more);
  const written = withChanges(bytes, plan);
  const changed = new Set(plan.changes.map(({ part }) => part));
  const [before, after] = [rawEntries(bytes), rawEntries(written)];
  expect([...after.keys()].slice(0, before.size)).toEqual([...before.keys()]);
  for (const [name, content] of before) if (!changed.has(name)) expect(after.get(name) === content).toBe(true);
  const found = findingsOf(written);
  const known = found.length > 0 ? findingsOf(bytes) : [];
  expect(found.filter((one) => !known.includes(one))).toEqual([]);
  expect(planned(written, flags, false, more).changes).toEqual([]);
  expect(partsOf(bared(written))).toEqual(partsOf(bytes));
  expect(planned(bytes, []).changes).toEqual([]);
  return { written, changed: [...changed].sort() };
}

const stories = [
  ...combinedWorkbooks,
  ...clerksWorkbooks,
  ...drawnWorkbooks,
  ...comparedWorkbooks,
  ...taxedWorkbooks,
  ...slipsInTurn,
  ...sheetsAsWritten,
  ...sheetsOfOffices,
  ...sheetsAsFound,
].filter(({ workbook }) => canBeWritten(workbook));

test('every workbook of the collection takes them and gives them back', () => {
  expect(stories.length).toBeGreaterThan(100);
  for (const { workbook } of stories) holds(bytesOf(workbook));
});

test('and so it does notes and a sheet of results', () => {
  for (const { workbook } of stories.filter((_, at) => at % 4 === 0)) {
    const bytes = bytesOf(workbook);
    holds(bytes, everything(bytes));
  }
});

test('so do the samples, where styles and sheets change and nothing else, and no cell reads otherwise', () => {
  for (const name of readdirSync(SAMPLES).filter((one) => one.endsWith('.xlsx'))) {
    const bytes = readFileSync(join(SAMPLES, name));
    const { changed, written } = holds(bytes);
    expect(readXlsx(written, { name })).toEqual(readXlsx(bytes, { name }));
    expect(changed[0]).toBe('xl/styles.xml');
    expect(changed.slice(1).every((part) => part.startsWith('xl/worksheets/sheet'))).toBe(true);
  }
});

test('Microsoft’s own validator finds nothing in a file with marks, notes and a sheet of results', () => {
  const folder = mkdtempSync(join(tmpdir(), 'guiju-'));
  const path = join(folder, 'marked.xlsx');
  try {
    const bytes = readFileSync(join(SAMPLES, 'heyuan-breach.xlsx'));
    writeFileSync(path, withChanges(bytes, planned(bytes, flagsOn(bytes), false, everything(bytes))));
    const program = join(ROOT, 'node_modules', '@ooxml-tools', 'validate', 'dist/npm/bin/ooxml-validate.js');
    const said: unknown = JSON.parse(
      execFileSync(process.execPath, [program, path, '--of', 'json'], { encoding: 'utf8' }),
    );
    expect(said).toEqual([]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('a workbook with everything in it keeps every part that is not a sheet of cells or the styles', () => {
  const { changed, written } = holds(richWorkbook());
  expect(changed).toEqual(['xl/styles.xml', 'xl/worksheets/sheet1.xml', 'xl/worksheets/sheet2.xml']);
  expect(partsOf(written)['xl/worksheets/sheet1.xml']).toContain('<x14:cfRule type="dataBar" priority="5" id="{D}">');
});

const VML = (shapes: string) =>
  `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">\r\n<o:shapelayout v:ext="edit"/>${shapes}</xml>\r\n`;
const BUTTON =
  '<v:shapetype id="_x0000_t201"/><v:shape id="_x0000_s4097" type="#_x0000_t201"><x:ClientData ObjectType="Button"/></v:shape>';
const COMMENTS = (list: string) =>
  `<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author>老李</author><author/></authors><commentList>${list}</commentList></comments>`;
const OF_SHEET = [
  ['vmlDrawing', '../drawings/vmlDrawing1.vml'],
  ['comments', '../comments1.xml'],
] as const;
const IN_SHEET = '<legacyDrawing r:id="rId1"/><tableParts count="0"/>';

test('notes join those of the author, whose cells keep theirs; beside conversations and buttons they stand alone', () => {
  const there = COMMENTS('<comment ref="C2" authorId="0"><text><t>原有</t></text></comment>');
  const noted = xlsxOf({
    after: IN_SHEET,
    sheetRelations: OF_SHEET,
    parts: { '[Content_Types].xml': TYPES, 'xl/comments1.xml': there, 'xl/drawings/vmlDrawing1.vml': VML(BUTTON) },
  });
  const bytes = zipSync({ ...unzipSync(noted) });
  const plan = planned(bytes, flagsOn(bytes), false, everything(bytes));
  expect(plan.sheets).toMatchObject([{ notes: 1, notesBefore: 0, notesKept: 1 }]);
  expect(plan.results).toEqual({ name: '审查结果', part: 'xl/worksheets/guiju-results.xml' });
  const { written } = holds(bytes, everything(bytes));
  const [sheet] = readXlsx(written, { name: 'book.xlsx' }).workbook.sheets;
  expect(sheet?.rows[1]?.[2]?.note).toBe('原有');
  expect(sheet?.rows[4]?.[0]?.note).toBe('请说明\n—— 规矩 Guiju');
  // As LibreOffice saves it, which knows no authors.
  const { 'xl/comments1.xml': list = new Uint8Array(), ...others } = unzipSync(written);
  const forgotten = strFromU8(list).replace('<author>规矩 Guiju</author>', '<author/>');
  expect(forgotten).not.toBe(strFromU8(list));
  const saved = zipSync({ ...others, 'xl/comments1.xml': strToU8(forgotten) });
  expect(planned(saved, []).sheets).toMatchObject([{ notesBefore: 1 }]);
  expect(partsOf(written)['xl/drawings/vmlDrawing1.vml']).toMatch(/ObjectType="Button".*_x0000_s4098.*<x:Row>4</s);
  const buttons = xlsxOf({
    after: IN_SHEET,
    sheetRelations: OF_SHEET.slice(0, 1),
    parts: { '[Content_Types].xml': TYPES, 'xl/drawings/vmlDrawing1.vml': VML(BUTTON) },
  });
  expect(holds(buttons, everything(buttons)).changed).toContain('xl/guiju-comments1.xml');
  const talked = richWorkbook();
  const [first] = readXlsx(talked, { name: 'book.xlsm' }).workbook.sheets;
  expect(first?.rows[1]?.[0]?.note).toBe('请说明');
  // Its drawing is none that a shape could be put into: nothing is written.
  expect(planMarks(talked, flagsOn(talked), everything(talked))).toMatchObject({ kind: 'refused', reason: 'comments' });
});

test('a name that is taken is numbered, a strict or prefixed workbook is written in its own words, and one that a program saved anew is found', () => {
  const bytes = xlsxOf({ parts: { '[Content_Types].xml': TYPES } });
  const renamedTo = (name: string, of = bytes) => {
    const parts = unzipSync(of);
    const text = strFromU8(parts['xl/workbook.xml'] ?? new Uint8Array()).replace('name="变更单"', `name="${name}"`);
    return zipSync({ ...parts, 'xl/workbook.xml': strToU8(text) });
  };
  const taken = renamedTo('审查结果');
  expect(planned(taken, [], false, everything(taken)).results?.name).toBe('审查结果2');
  holds(taken, everything(taken));
  const strict = Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([name, content]) => [
      name,
      strToU8(
        strFromU8(content)
          .replaceAll(
            'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
            'http://purl.oclc.org/ooxml/spreadsheetml/main',
          )
          .replaceAll(
            /http:..schemas.openxmlformats.org.officeDocument.2006.relationships/g,
            'http://purl.oclc.org/ooxml/officeDocument/relationships',
          )
          .replaceAll(' r:id', ' q:id')
          .replaceAll('xmlns:r=', 'xmlns:q='),
      ),
    ]),
  );
  const { written } = holds(zipSync(strict), everything(zipSync(strict)));
  expect(readXlsx(written, { name: 'book.xlsx' }).workbook.sheets.map(({ name }) => name)).toEqual([
    '变更单',
    '审查结果',
  ]);
  const saved = Object.fromEntries(
    Object.entries(unzipSync(withChanges(bytes, planned(bytes, [], false, everything(bytes))))).map(
      ([name, content]) => {
        const text = strFromU8(content).replaceAll('guiju-results.xml', 'sheet2.xml').replaceAll('rIdGuiju', 'rId7');
        return [name.replace('guiju-results.xml', 'sheet2.xml'), strToU8(text)];
      },
    ),
  );
  const names = Object.keys(unzipSync(bared(zipSync(saved))));
  expect(names).not.toContain('xl/worksheets/sheet2.xml');
});

test('one that LibreOffice saved is found by a format that never holds; what others have under it, or under its name, stays', () => {
  const bytes = xlsxOf({ parts: { '[Content_Types].xml': TYPES } });
  const marked = unzipSync(withChanges(bytes, planned(bytes, [], false, everything(bytes))));
  /** As it writes a sheet: under another number, without a name for code, quotation marks escaped. */
  const savedBy = (name: string, dropped: RegExp = /none/) =>
    zipSync(
      Object.fromEntries(
        Object.entries(marked).map(([part, content]) => {
          const text = strFromU8(content)
            .replaceAll('guiju-results.xml', 'sheet2.xml')
            .replaceAll('rIdGuijuResults', 'rId7')
            .replace(/ codeName="GuijuResults"/, '')
            .replace('"GuijuResults"=""', '&quot;GuijuResults&quot;=&quot;&quot;')
            .replace('name="审查结果"', `name="${name}"`)
            .replace(dropped, '');
          return [part.replace('guiju-results.xml', 'sheet2.xml'), strToU8(text)];
        }),
      ),
    );
  const left = (saved: Uint8Array) => Object.keys(unzipSync(bared(saved))).includes('xl/worksheets/sheet2.xml');
  expect(left(savedBy('审查结果'))).toBe(false);
  expect(left(savedBy('审查结果2'))).toBe(false);
  expect(left(savedBy('我的表'))).toBe(true);
  expect(left(savedBy('审查结果', /<conditionalFormatting sqref="A1">.*<\/conditionalFormatting>/))).toBe(true);
});

const XLSX: Readonly<Record<string, XlsxText>> = {
  'no styles part': {},
  'no list of looks': { styles: '<fonts count="1"><font/></fonts><cellXfs count="1"><xf/></cellXfs><tableStyles/>' },
  'an empty list': { styles: '<cellXfs><xf/></cellXfs><dxfs count="0"/><tableStyles/>' },
  'an empty list of two tags': { styles: "<cellXfs><xf/></cellXfs><dxfs count='0'>\n</dxfs>" },
  'looks without a count': { styles: '<cellXfs><xf/></cellXfs><dxfs><dxf/> </dxfs >' },
  'a rule that stops others': {
    styles: '<cellXfs><xf/></cellXfs><dxfs count="1"><dxf><font><b/></font></dxf></dxfs>',
    after:
      '<conditionalFormatting sqref="A1:C9"><cfRule type="expression" dxfId="0" priority="7" stopIfTrue="1"><formula>A1&gt;"guiju:x"</formula></cfRule></conditionalFormatting><pageMargins/>',
  },
  'comments and sections that look like tags': {
    rows: '<row r="1"><c r="A1" t="inlineStr"><is><t><![CDATA[</sheetData><cfRule priority="x">]]></t></is></c></row>',
    after: '<!-- <conditionalFormatting> --><mergeCells count="1"><mergeCell ref="A2:B3"/></mergeCells><!--'.concat(
      '<cfRule priority="-1"/>--><pageMargins left="1>2"/>',
    ),
  },
};

const TYPES =
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/></Types>';

test.each(Object.entries(XLSX))('%s: put in, and taken out as it was', (_, text) => {
  const bytes = xlsxOf({ ...text, parts: { '[Content_Types].xml': TYPES } });
  holds(bytes);
  holds(bytes, everything(bytes));
});

test('prefixes, single quotes, UTF-16 and a mark at the start stay as they are', () => {
  const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const sheet = `<x:worksheet xmlns:x='${MAIN}'><x:sheetData/><x:conditionalFormatting sqref='A1'><x:cfRule type='containsBlanks' priority='1'><x:formula>LEN(A1)=0</x:formula></x:cfRule></x:conditionalFormatting></x:worksheet>`;
  const styles = `<s:styleSheet xmlns:s="${MAIN}"><s:cellXfs><s:xf/></s:cellXfs></s:styleSheet>`;
  const wide = (text: string) => new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'));
  const { written } = holds(
    xlsxOf({
      styles: '',
      parts: { '[Content_Types].xml': TYPES, 'xl/worksheets/sheet1.xml': `\ufeff${sheet}` },
    }),
  );
  expect(partsOf(written)['xl/worksheets/sheet1.xml']).toContain("<x:cfRule type='containsBlanks' priority='5'>");
  const bytes = xlsxOf({ styles: '', parts: { '[Content_Types].xml': TYPES } });
  const parts = { ...unzipSync(bytes), 'xl/worksheets/sheet1.xml': wide(sheet), 'xl/styles.xml': wide(styles) };
  holds(zipSync(parts));
});

const RULE = (priority: string) =>
  `<conditionalFormatting sqref="A1"><cfRule type="containsBlanks" priority="${priority}"><formula>1</formula></cfRule></conditionalFormatting>`;

test('the graver lies on top, all of ours above the author’s, and where a pivot table finds its own by number, below', () => {
  const { written } = holds(richWorkbook());
  const rules = (part: string) =>
    [...(partsOf(written)[part] ?? '').matchAll(/<cfRule [^>]*priority="(\d+)"[^>]*>(?:<formula>([^<]*))?/g)].map(
      ([, priority, formula = '']) => `${priority} ${formula.replace(/.*guiju:form.([a-z]*).*/, '$1')}`,
    );
  const ours = ['error', 'warning', 'differing', 'note'];
  expect(rules('xl/worksheets/sheet1.xml')).toEqual([...ours.map((one, at) => `${at + 1} ${one}`), '6 2', '5 ']);
  expect(rules('xl/worksheets/sheet2.xml')).toEqual([...ours.map((one, at) => `${at + 5} ${one}`), '4 0']);
});

test('other flags on the next day: those of before go, the rest is as if they had never been', () => {
  const bytes = richWorkbook();
  const flags = flagsOn(bytes);
  const again = marked(marked(bytes, flags), flags.slice(0, 2));
  expect(partsOf(again)).toEqual(partsOf(marked(bytes, flags.slice(0, 2))));
});

test('a signed file is refused, unless told; then it says that the signature is void', () => {
  const bytes = richWorkbook(true);
  expect(planMarks(bytes, flagsOn(bytes))).toMatchObject({ kind: 'refused', reason: 'signed' });
  expect(planned(bytes, flagsOn(bytes), true)).toMatchObject({ breaksSignature: true });
  expect(planned(bytes, [])).toMatchObject({ changes: [], breaksSignature: false });
});

test('priorities that would not come back as they were are refused', () => {
  for (const priority of ['-1', '01', '2147483640']) {
    const bytes = xlsxOf({ after: RULE(priority), parts: { '[Content_Types].xml': TYPES } });
    const refused = priority === '2147483640' ? flagsOn(bytes).concat(flagsOn(bytes).map(renamed)) : flagsOn(bytes);
    expect(planMarks(bytes, refused)).toMatchObject({ kind: 'refused', reason: 'priorities' });
  }
});

const renamed = (flag: Flag): Flag => ({ ...flag, check: `${flag.check}-2` });
