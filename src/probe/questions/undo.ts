/** What Ctrl+Z survives: somebody types, we do one thing, they press Ctrl+Z, and the cell tells whether it went back. */
import { z } from 'zod';
import type { Bilingual } from '../../base/bilingual';
import { ledQuestion } from '../question';
import { refusedSchema } from '../refusal';
import type { Scratch } from '../scratch-sheet';
import { addRule, readAloneSchema, readEachAlone } from './rules-listed';

type Doing = (sheet: Excel.Worksheet, context: Excel.RequestContext) => void;

const listens = (register: (sheet: Excel.Worksheet) => { remove(): void }): Doing => {
  return (sheet) => void register(sheet);
};
const heard = () => Promise.resolve();

const ADDED = 'format added';

/** From the plainest, which tells whether the rest means anything, to those that change something. */
const DOINGS: Readonly<Record<string, Doing>> = {
  'plain load': (sheet) => void sheet.getRange('A1:C3').load('values,formulas'),
  'merged areas': (sheet) => void sheet.getRange('A1:C3').getMergedAreasOrNullObject().load('address'),
  'row properties': (sheet) => void sheet.getRange('A1:C3').getRowProperties({ rowHidden: true }),
  'functions.date': (_, { workbook }) => void workbook.functions.date(1904, 1, 1).load('value'),
  onChanged: listens((sheet) => sheet.onChanged.add(heard)),
  onCalculated: listens((sheet) => sheet.onCalculated.add(heard)),
  onSelectionChanged: listens((sheet) => sheet.onSelectionChanged.add(heard)),
  onRowHiddenChanged: listens((sheet) => sheet.onRowHiddenChanged.add(heard)),
  onRowSorted: listens((sheet) => sheet.onRowSorted.add(heard)),
  [ADDED]: (sheet) => {
    const format = sheet.getRange('E1:E5').conditionalFormats.add(Excel.ConditionalFormatType.custom);
    format.custom.rule.formula = '=$Z$1=111';
    format.custom.format.fill.color = '#FFE699';
  },
  'formats deleted': (sheet) => sheet.getRange('E1:E5').conditionalFormats.clearAll(),
};

const TYPE_ONE: Bilingual = {
  zh: '在探查表的 A1 输入 1，按回车，再点“完成”。',
  en: 'Type 1 into A1 of the scratch sheet, press Enter, then click Done.',
};
const PRESS_UNDO: Bilingual = {
  zh: '点一下表格里的 C5，按一次 Ctrl+Z（Mac 按 ⌘Z），再点“完成”。程序自己看 A1 有没有退回去。',
  en: 'Click cell C5 of the sheet, press Ctrl+Z once (⌘Z on a Mac), then click Done. The probe looks for itself whether A1 went back.',
};

const outcome = z.union([
  z.literal(['went back', 'only the write went back', 'stayed', 'not typed', 'skipped']),
  refusedSchema,
]);

export const undo = ledQuestion({
  name: 'undo',
  of: 2,
  about: { zh: '读取和标记之后还能不能撤销', en: 'whether undo survives reading and marking' },
  answer: z.record(z.string(), outcome),
  async ask(scratch, person) {
    const found: Record<string, z.infer<typeof outcome>> = {};
    for (const [name, doing] of Object.entries(DOINGS)) {
      await empty(scratch);
      if ((await person.does(TYPE_ONE)) === 'skipped') {
        found[name] = 'skipped';
        continue;
      }
      if ((await firstCell(scratch)) === '') {
        found[name] = 'not typed';
        continue;
      }
      const done = await scratch.tries(async (sheet, context) => {
        doing(sheet, context);
        await context.sync();
      });
      if ('refused' in done) found[name] = done.refused;
      else if ((await person.does(PRESS_UNDO)) === 'skipped') found[name] = 'skipped';
      else if ((await firstCell(scratch)) === '') found[name] = 'went back';
      else found[name] = name === ADDED && (await marks(scratch)) === 0 ? 'only the write went back' : 'stayed';
    }
    return found;
  },
  settles: {
    'undo-marked-reading': ({ 'plain load': plain, 'merged areas': marked }) => {
      if (plain !== 'went back') return undefined;
      if (marked === 'went back') return 'left';
      return marked === 'stayed' ? 'cleared' : undefined;
    },
    'undo-marked-writing': ({ 'plain load': plain, [ADDED]: added }) => {
      if (plain !== 'went back') return undefined;
      if (added === 'went back' || added === 'only the write went back') return 'kept';
      return added === 'stayed' ? 'cleared' : undefined;
    },
  },
});

function marks(scratch: Scratch): Promise<number> {
  return scratch.on(async (sheet, context) => {
    const count = sheet.getRange('E1:E5').conditionalFormats.getCount();
    await context.sync();
    return count.value;
  });
}

function empty(scratch: Scratch): Promise<void> {
  return scratch.on(async (sheet, context) => {
    sheet.activate();
    sheet.getRange('A1').clear(Excel.ClearApplyTo.contents);
    await context.sync();
  });
}

function firstCell(scratch: Scratch): Promise<unknown> {
  return scratch.on(async (sheet, context) => {
    const cell = sheet.getRange('A1');
    cell.load('values');
    await context.sync();
    return cell.values[0]?.[0] as unknown;
  });
}

export const broughtBack = ledQuestion({
  name: 'cf-undone',
  of: 1,
  about: { zh: '撤销带回来的条件格式能否读出', en: 'whether a rule that undo brought back can be read' },
  answer: z.union([z.literal('skipped'), z.object({ before: z.number(), gone: z.number(), after: readAloneSchema })]),
  async ask(scratch, person) {
    await addRule(scratch, 'B1:B5', 111);
    const { length: before } = await readEachAlone(scratch);
    await scratch.on(async (sheet, context) => {
      sheet.activate();
      await context.sync();
    });
    if ((await person.does(DELETE_COLUMN)) === 'skipped') return 'skipped';
    const { length: gone } = await readEachAlone(scratch);
    if ((await person.does(UNDO_DELETING)) === 'skipped') return 'skipped';
    return { before, gone, after: await readEachAlone(scratch) };
  },
  settles: {
    'cf-brought-back': (answer) => {
      if (answer === 'skipped' || answer.gone >= answer.before || answer.after.length === 0) return undefined;
      return answer.after.some((each) => 'refused' in each) ? 'unreadable' : 'readable';
    },
  },
});

const DELETE_COLUMN: Bilingual = {
  zh: '在探查表里右击 B 列的列标，选“删除”，再点“完成”。',
  en: 'On the scratch sheet right-click the heading of column B, choose Delete, then click Done.',
};
const UNDO_DELETING: Bilingual = {
  zh: '点一下表格，按一次 Ctrl+Z，让 B 列回来，再点“完成”。',
  en: 'Click the sheet, press Ctrl+Z once so that column B comes back, then click Done.',
};
