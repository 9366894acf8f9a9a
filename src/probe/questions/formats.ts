/** Questions about conditional formats that need nobody: ids, places, stopping, refusals, what is read back. */
import { z } from 'zod';
import { question } from '../question';
import { addRule, listRules, marked, readAloneSchema, readEachAlone, ruleSchema } from './rules-listed';
import { refusedSchema, triedSchema } from '../refusal';

const rules = z.array(ruleSchema);
const [FIRST, MIDDLE, LAST] = [111, 222, 333];

/** One of several: the same rule asked for from the sheet, from a range, and after the others have gone. */
export const ids = question({
  name: 'cf-ids',
  of: 1,
  about: { zh: '条件格式的 id 是名字还是位置', en: 'whether the id of a conditional format is a name or a place' },
  answer: z.object({ ofSheet: rules, ofRange: rules, afterwards: rules }),
  async ask(scratch) {
    // Whether new ones go first or last, the one in the middle has one before it.
    await addRule(scratch, 'A1:A10', FIRST);
    await addRule(scratch, 'C1:C10', MIDDLE);
    await addRule(scratch, 'A1:A10', LAST);
    const [ofSheet, ofRange] = [await listRules(scratch), await listRules(scratch, 'C1:C10')];
    await scratch.on(async (sheet, context) => {
      sheet.getRange('A1:A10').conditionalFormats.clearAll();
      await context.sync();
    });
    return { ofSheet, ofRange, afterwards: await listRules(scratch) };
  },
  settles: {
    'cf-id': ({ ofSheet, ofRange, afterwards }) => {
      const [inSheet, inRange, later] = [ofSheet, ofRange, afterwards].map((list) => marked(list, MIDDLE)?.id);
      if (inSheet === undefined || inRange === undefined || later === undefined) return undefined;
      if (inSheet !== inRange) return 'range-place';
      return inSheet === later ? 'stable' : 'sheet-place';
    },
  },
});

export const newRules = question({
  name: 'cf-new',
  of: 1,
  about: {
    zh: '新的条件格式排在哪里、是否停止其后',
    en: 'where a new rule comes to stand, and whether it stops others',
  },
  answer: rules,
  async ask(scratch) {
    await addRule(scratch, 'A1:A10', FIRST);
    await addRule(scratch, 'A1:A10', LAST);
    return listRules(scratch);
  },
  settles: {
    'cf-new-rule': (list) => {
      const last = marked(list, LAST);
      if (list.length !== 2 || last === undefined) return undefined;
      return list.indexOf(last) === 1 ? 'last' : 'first';
    },
    'cf-new-stop': (list) => {
      const stops = marked(list, LAST)?.stopIfTrue;
      return typeof stops === 'boolean' ? String(stops) : undefined;
    },
  },
});

export const setting = question({
  name: 'cf-set',
  of: 1,
  about: { zh: '停止标志和顺序能不能改', en: 'whether stopIfTrue and priority can be set' },
  answer: z.object({
    before: rules,
    stop: triedSchema(z.null()),
    afterStop: rules,
    priority: triedSchema(z.null()),
    afterPriority: rules,
  }),
  async ask(scratch) {
    for (const mark of [FIRST, MIDDLE, LAST]) await addRule(scratch, 'A1:A10', mark);
    const before = await listRules(scratch);
    const lowest = before.length - 1;
    const change = (how: (format: Excel.ConditionalFormat) => void) =>
      scratch.tries(async (sheet, context) => {
        how(sheet.getRange().conditionalFormats.getItemAt(lowest));
        await context.sync();
        return null;
      });
    const stop = await change((format) => (format.stopIfTrue = before[lowest]?.stopIfTrue !== true));
    const afterStop = await listRules(scratch);
    const priority = await change((format) => (format.priority = 0));
    return { before, stop, afterStop, priority, afterPriority: await listRules(scratch) };
  },
  settles: {
    'cf-stop': ({ before, afterStop, stop }) => {
      if ('refused' in stop) return undefined;
      return before.at(-1)?.stopIfTrue === afterStop.at(-1)?.stopIfTrue ? 'ignored' : 'settable';
    },
    'cf-priority': ({ afterStop, afterPriority, priority }) => {
      if ('refused' in priority) return undefined;
      return afterStop.at(-1)?.formula === afterPriority[0]?.formula ? 'settable' : 'ignored';
    },
  },
});

export const refusedFormula = question({
  name: 'cf-refused',
  of: 1,
  about: { zh: '公式被拒绝的条件格式是否留下', en: 'whether a rule stays whose formula was refused' },
  answer: z.object({ adding: triedSchema(z.null()), left: z.number(), read: readAloneSchema }),
  async ask(scratch) {
    const adding = await scratch.tries(async (sheet, context) => {
      const format = sheet.getRange('A1:A10').conditionalFormats.add(Excel.ConditionalFormatType.custom);
      format.custom.rule.formula = '=((1';
      await context.sync();
      return null;
    });
    const read = await readEachAlone(scratch);
    return { adding, left: read.length, read };
  },
  settles: {
    'cf-refused-formula': ({ adding, left }) => {
      if ('given' in adding) return undefined;
      return left > 0 ? 'leaves-empty' : 'leaves-nothing';
    },
  },
});

const WRITTEN = '=AND($A$1=1,N("guiju: a b")=0)';
const COLOUR = '#aBcDeF';

export const readBack = question({
  name: 'cf-read-back',
  of: 1,
  about: { zh: '公式、颜色、区域读回来是什么样', en: 'how formula, colour and areas are read back' },
  answer: z.object({ formula: z.string(), colour: z.string(), areas: z.string() }),
  async ask(scratch) {
    await scratch.on(async (sheet, context) => {
      const format = sheet.getRanges('A1:A3,A4:A6').conditionalFormats.add(Excel.ConditionalFormatType.custom);
      format.custom.rule.formula = WRITTEN;
      format.custom.format.fill.color = COLOUR;
      await context.sync();
    });
    return scratch.on(async (sheet, context) => {
      const format = sheet.getRange().conditionalFormats.getItemAt(0);
      const [ranges, { rule }, { fill }] = [format.getRanges(), format.custom, format.custom.format];
      ranges.load('address');
      rule.load('formula');
      fill.load('color');
      await context.sync();
      return { formula: rule.formula, colour: fill.color, areas: ranges.address };
    });
  },
  settles: {
    'cf-formula-text': ({ formula }) => spellingOf(formula),
    'cf-colour-text': ({ colour }) => {
      if (colour === COLOUR) return 'as-written';
      if (colour === COLOUR.toUpperCase()) return 'capitals';
      return colour === COLOUR.toLowerCase() ? 'small' : undefined;
    },
    'cf-areas': ({ areas }) =>
      areas.includes('A1:A6') ? 'joined' : areas.includes('A4:A6') ? 'as-written' : undefined,
  },
});

function spellingOf(formula: string): string | undefined {
  if (formula === WRITTEN) return 'as-written';
  if (formula === WRITTEN.toUpperCase()) return 'capitals';
  const withoutSpaces = (text: string) => text.replaceAll(' ', '');
  if (withoutSpaces(formula) === withoutSpaces(WRITTEN)) return 'spaced';
  return formula.includes(';') || !/\bAND\(/.test(formula) ? 'localised' : undefined;
}

export const copied = question({
  name: 'cf-copied',
  of: 1,
  about: {
    zh: '复制单元格、工作表后的条件格式能否读出',
    en: 'whether rules can be read after cells and sheets were copied',
  },
  answer: z.object({
    cells: z.union([readAloneSchema, refusedSchema]),
    sheet: triedSchema(z.number()),
    rowInserted: triedSchema(rules),
  }),
  async ask(scratch) {
    await addRule(scratch, 'A1:A3', FIRST);
    const copying = await scratch.tries(async (sheet, context) => {
      sheet.getRange('E1:E3').copyFrom('A1:A3');
      await context.sync();
    });
    const cells = 'refused' in copying ? copying.refused : await readEachAlone(scratch);
    const sheet = await scratch.tries(async (from, context) => {
      const copy = from.copy(Excel.WorksheetPositionType.end);
      copy.load('id');
      await context.sync();
      scratch.goesToo(copy.id);
      const count = copy.getRange().conditionalFormats.getCount();
      await context.sync();
      return count.value;
    });
    const inserting = await scratch.tries(async (from, context) => {
      from.getRange('2:2').insert(Excel.InsertShiftDirection.down);
      await context.sync();
    });
    const rowInserted = 'refused' in inserting ? inserting : { given: await listRules(scratch) };
    return { cells, sheet, rowInserted };
  },
  settles: {
    'cf-copied': ({ cells }) => {
      if (!Array.isArray(cells)) return undefined;
      if (cells.some((each) => 'refused' in each)) return 'unreadable';
      return cells.length > 1 ? 'readable' : undefined;
    },
  },
});
