/** Questions about reading that need nobody: merged cells, dates, errors, hidden rows, optional members, time. */
import { z } from 'zod';
import { question } from '../question';
import { triedSchema } from '../refusal';

const areas = z.object({ address: z.string(), items: z.array(z.string()) }).nullable();

function mergedIn(address: string) {
  return async (sheet: Excel.Worksheet, context: Excel.RequestContext): Promise<z.infer<typeof areas>> => {
    const merged = sheet.getRange(address).getMergedAreasOrNullObject();
    merged.load('address');
    merged.areas.load('items/address');
    await context.sync();
    if (merged.isNullObject) return null;
    return { address: merged.address, items: merged.areas.items.map((each) => each.address) };
  };
}

export const mergedCells = question({
  name: 'merged',
  of: 3,
  about: { zh: '合并单元格怎样列出', en: 'how merged cells are listed' },
  answer: z.object({ whole: areas, partly: triedSchema(areas) }),
  async ask(scratch) {
    await scratch.on(async (sheet, context) => {
      sheet.getRange('B2:C3').merge();
      sheet.getRange('E5:F5').merge();
      await context.sync();
    });
    return { whole: await scratch.on(mergedIn('A1:H8')), partly: await scratch.tries(mergedIn('C3:D8')) };
  },
  settles: {
    'merged-address': ({ whole }) => {
      if (!whole) return undefined;
      return whole.address.includes('B2:C3') ? 'whole' : 'top-left';
    },
    'merged-outside': ({ partly }) => ('refused' in partly ? undefined : partly.given ? 'given' : 'left-out'),
  },
});

/** One more than the reference says Excel can list. */
const MANY = 513;

export const mergedMany = question({
  name: 'merged-many',
  of: 3,
  about: { zh: '超过 512 处合并时', en: 'more than 512 merged areas' },
  answer: triedSchema(z.number().nullable()),
  async ask(scratch) {
    await scratch.on(async (sheet, context) => {
      sheet.getRange(`A1:B${MANY}`).merge(true);
      await context.sync();
    });
    return scratch.tries(async (sheet, context) => {
      const found = sheet.getRange(`A1:B${MANY}`).getMergedAreasOrNullObject();
      found.load('areaCount');
      await context.sync();
      return found.isNullObject ? null : found.areaCount;
    });
  },
});

const IN_ENGLISH = ['#REF!', '#VALUE!', '#N/A', '#DIV/0!'];

export const errorTexts = question({
  name: 'errors',
  of: 5,
  about: { zh: '错误值用什么文字', en: 'the words of error values' },
  answer: z.object({ values: z.array(z.unknown()), text: z.array(z.unknown()), types: z.array(z.unknown()) }),
  ask: (scratch) =>
    scratch.on(async (sheet, context) => {
      const range = sheet.getRange('A1:D1');
      range.formulas = [['=1+#REF!', '=VALUE("x")', '=NA()', '=1/0']];
      await context.sync();
      range.load('values,text,valueTypes');
      await context.sync();
      const { values, text, valueTypes } = range;
      return { values: values.flat(), text: text.flat(), types: valueTypes.flat() };
    }),
  settles: {
    'error-text': ({ values }) => {
      const told = values.flatMap((value, at) => (value === '' ? [] : [value === IN_ENGLISH[at]]));
      if (told.length === 0) return undefined;
      return told.every(Boolean) ? 'english' : 'german';
    },
  },
});

export const dates = question({
  name: 'dates',
  of: 5,
  about: { zh: '日期从哪一年算起', en: 'from which year dates count' },
  answer: z.object({ byFunction: triedSchema(z.number()), byCell: z.unknown() }),
  async ask(scratch) {
    const byFunction = await scratch.tries(async (_sheet, context) => {
      const result = context.workbook.functions.date(1904, 1, 1);
      result.load('value');
      await context.sync();
      return result.value;
    });
    const byCell: unknown = await scratch.on(async (sheet, context) => {
      const cell = sheet.getRange('A1');
      cell.formulas = [['=DATE(1904,1,1)+0']];
      await context.sync();
      cell.load('values');
      await context.sync();
      return cell.values[0]?.[0] as unknown;
    });
    return { byFunction, byCell };
  },
  settles: { 'date-function': ({ byFunction }) => ('refused' in byFunction ? 'refused' : 'given') },
});

export const hiddenRows = question({
  name: 'hidden-rows',
  of: 5,
  about: { zh: '隐藏行是否算在已用区域内', en: 'whether hidden rows count as used' },
  answer: z.object({ shown: z.string(), hidden: z.string() }),
  async ask(scratch) {
    const used = () =>
      scratch.on(async (sheet, context) => {
        const range = sheet.getUsedRange(true);
        range.load('address');
        await context.sync();
        return range.address;
      });
    await scratch.on(async (sheet, context) => {
      sheet.getRange('B2:B4').values = [[1], [2], [3]];
      await context.sync();
    });
    const shown = await used();
    await scratch.on(async (sheet, context) => {
      sheet.getRange('4:4').rowHidden = true;
      await context.sync();
    });
    return { shown, hidden: await used() };
  },
});

const MEMBERS: Readonly<Record<string, (sheet: Excel.Worksheet, context: Excel.RequestContext) => void>> = {
  comments: (_, { workbook }) => void workbook.comments.load('items/id'),
  names: (_, { workbook }) => void workbook.names.load('items/name'),
  customXmlParts: (_, { workbook }) => void workbook.customXmlParts.load('items/id'),
  application: (_, { workbook }) => void workbook.application.load('calculationMode'),
  mergedAreas: (sheet) => void sheet.getRange('A1:B2').getMergedAreasOrNullObject().load('address'),
  specialCells: (sheet) =>
    void sheet.getRange('A1:B2').getSpecialCellsOrNullObject(Excel.SpecialCellType.visible).load('address'),
  conditionalFormats: (sheet) => void sheet.getRange().conditionalFormats.load('items/id'),
  valueTypes: (sheet) => void sheet.getRange('A1').load('valueTypes'),
  furtherEvents: (sheet) => void sheet.onCalculated.add(() => Promise.resolve()),
};

const BELIEF_OF_MEMBER: Readonly<Record<string, string>> = {
  comments: 'comments',
  names: 'names',
  customXmlParts: 'custom-xml',
  application: 'calculation-mode',
  mergedAreas: 'merged-areas',
  specialCells: 'special-cells',
  conditionalFormats: 'cf-listed',
  valueTypes: 'value-types',
  furtherEvents: 'further-events',
};

export const optionalMembers = question({
  name: 'members',
  of: 3,
  about: { zh: '不是每次都要的成员能否读', en: 'whether members that only some readings need can be read' },
  answer: z.record(z.string(), triedSchema(z.null())),
  async ask(scratch) {
    const found: Record<string, Awaited<ReturnType<typeof one>>> = {};
    const one = (load: (typeof MEMBERS)[string]) =>
      scratch.tries(async (sheet, context) => {
        load(sheet, context);
        await context.sync();
        return null;
      });
    for (const [name, load] of Object.entries(MEMBERS)) found[name] = await one(load);
    return found;
  },
  settles: Object.fromEntries(
    Object.entries(BELIEF_OF_MEMBER).map(([member, belief]) => [
      belief,
      (found: Readonly<Record<string, object>>) => {
        const tried = found[member];
        if (!tried) return undefined;
        return 'refused' in tried ? 'refused' : 'given';
      },
    ]),
  ),
});

/** office.js cuts larger ranges up itself; a batch holds ten of them. */
const [COLUMNS, ROWS_OF_PART, ROWS_AT_ONCE] = [13, 100, 1_000];

export const readingTime = question({
  name: 'reading-time',
  of: 9,
  about: { zh: '读许多行要多久', en: 'how long many rows take to read' },
  answer: z.object({ rows: z.number(), columns: z.number(), writingMs: z.number(), readingMs: z.array(z.number()) }),
  async ask(scratch, _, { rows }) {
    const began = performance.now();
    for (let row = 0; row < rows; row += ROWS_AT_ONCE) {
      await scratch.on(async (sheet, context) => {
        for (let from = row; from < Math.min(rows, row + ROWS_AT_ONCE); from += ROWS_OF_PART) {
          sheet.getRangeByIndexes(from, 0, ROWS_OF_PART, COLUMNS).values = numbered(from);
        }
        await context.sync();
      });
    }
    const writingMs = Math.round(performance.now() - began);
    const readingMs: number[] = [];
    for (let time = 0; time < 3; time += 1) {
      const from = performance.now();
      await scratch.on(async (sheet, context) => {
        const all = sheet.getRangeByIndexes(0, 0, rows, COLUMNS);
        all.load('values,formulas,numberFormat');
        await context.sync();
      });
      readingMs.push(Math.round(performance.now() - from));
    }
    return { rows, columns: COLUMNS, writingMs, readingMs };
  },
});

function numbered(from: number): (string | number)[][] {
  return Array.from({ length: ROWS_OF_PART }, (_, at) =>
    Array.from({ length: COLUMNS }, (__, column) => (column === 0 ? `第 ${from + at} 行` : from + at + column)),
  );
}
