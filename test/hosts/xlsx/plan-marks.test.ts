/** Marks in a file: only what must change does, nothing is worse by the linter, and they go again without a trace. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync, zipSync } from 'fflate';
import { lintPackage } from '../../../src/hosts/xlsx/lint/lint-package';
import { planMarks, withChanges, type MarksPlan } from '../../../src/hosts/xlsx/marks/plan-marks';
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

function planned(bytes: Uint8Array, flags: readonly Flag[], despiteSignature = false): MarksPlan {
  const plan = planMarks(bytes, flags, { despiteSignature });
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

/** All that is promised of one file. */
function holds(bytes: Uint8Array) {
  const flags = flagsOn(bytes);
  const plan = planned(bytes, flags);
  const written = withChanges(bytes, plan);
  const changed = new Set(plan.changes.map(({ part }) => part));
  const [before, after] = [rawEntries(bytes), rawEntries(written)];
  expect([...after.keys()].slice(0, before.size)).toEqual([...before.keys()]);
  for (const [name, content] of before) if (!changed.has(name)) expect(after.get(name) === content).toBe(true);
  const found = findingsOf(written);
  const known = found.length > 0 ? findingsOf(bytes) : [];
  expect(found.filter((one) => !known.includes(one))).toEqual([]);
  expect(planned(written, flags).changes).toEqual([]);
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

test('so do the samples, where styles and sheets change and nothing else, and no cell reads otherwise', () => {
  for (const name of readdirSync(SAMPLES).filter((one) => one.endsWith('.xlsx'))) {
    const bytes = readFileSync(join(SAMPLES, name));
    const { changed, written } = holds(bytes);
    expect(readXlsx(written, { name })).toEqual(readXlsx(bytes, { name }));
    expect(changed[0]).toBe('xl/styles.xml');
    expect(changed.slice(1).every((part) => part.startsWith('xl/worksheets/sheet'))).toBe(true);
  }
});

test('Microsoft’s own validator finds nothing in a file with marks', () => {
  const folder = mkdtempSync(join(tmpdir(), 'guiju-'));
  const path = join(folder, 'marked.xlsx');
  try {
    writeFileSync(path, marked(readFileSync(join(SAMPLES, 'heyuan-breach.xlsx'))));
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
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>';

test.each(Object.entries(XLSX))('%s: put in, and taken out as it was', (_, text) => {
  holds(xlsxOf({ ...text, parts: { '[Content_Types].xml': TYPES } }));
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
