/** Which events come of what a person does, and with which address. */
import { z } from 'zod';
import type { Bilingual } from '../../base/bilingual';
import { ledQuestion } from '../question';
import { refusalOf, refusedSchema } from '../refusal';
import type { Scratch } from '../scratch-sheet';

const told = z.object({
  event: z.string(),
  address: z.string().optional(),
  change: z.string().optional(),
  source: z.string().optional(),
});
type Told = z.infer<typeof told>;

interface Args {
  readonly address?: string;
  readonly changeType?: string;
  readonly source?: string;
}

const EVENTS = [
  'onChanged',
  'onCalculated',
  'onSelectionChanged',
  'onRowHiddenChanged',
  'onRowSorted',
  'onColumnSorted',
  'onFormatChanged',
] as const;

const GESTURES: Readonly<Record<string, Bilingual>> = {
  list: { zh: '在 A1 的下拉列表里选“乙”。', en: 'Choose 乙 from the list of cell A1.' },
  fill: { zh: '选中 B1:B2，把右下角的填充柄拖到 B5。', en: 'Select B1:B2 and drag the fill handle down to B5.' },
  sort: { zh: '选中 B1:B5，用“数据”里的降序排序。', en: 'Select B1:B5 and sort it descending (Data tab).' },
  filter: { zh: '选中 B1:B5，加上筛选，去掉其中一项。', en: 'Select B1:B5, add a filter, and take one entry out.' },
  paste: { zh: '复制 B1:B2，粘贴到 D1。', en: 'Copy B1:B2 and paste it at D1.' },
  undo: { zh: '按一次 Ctrl+Z。', en: 'Press Ctrl+Z once.' },
  insert: { zh: '在第 2 行上面插入一行。', en: 'Insert a row above row 2.' },
  'co-author': {
    zh: '如有同事同时打开这个工作簿：请他在 B3 输入 9。没有就跳过。',
    en: 'If a colleague has this workbook open too: let them type 9 into B3. Skip it otherwise.',
  },
};

/** Where it shows whether it was done at all. */
const COMPARED: Readonly<Record<string, string>> = { list: 'A1', sort: 'B1:B5' };

const DONE: Bilingual = { zh: '做完点“完成”。', en: 'Then click Done.' };
/** Events come a moment after what they tell of. */
const SETTLES_MS = 400;

export const events = ledQuestion({
  name: 'events',
  of: 4,
  about: { zh: '哪些操作会发出哪些事件', en: 'which events come of what one does' },
  answer: z.object({
    refused: z.record(z.string(), refusedSchema),
    after: z.record(z.string(), z.union([z.literal('skipped'), z.array(told)])),
    /** Whether the cells stand otherwise after it: a click without sorting is no answer. */
    sorted: z.boolean(),
    /** Of the choice from the list likewise. */
    chosen: z.boolean().optional(),
  }),
  async ask(scratch, person) {
    await setUp(scratch);
    let heard: Told[] = [];
    const refused: Record<string, z.infer<typeof refusedSchema>> = {};
    const stops: (() => Promise<unknown>)[] = [];
    for (const event of EVENTS) {
      const tried = await scratch.tries(async (sheet, context) => {
        const { [event]: registrations }: Record<typeof event, Excel.Worksheet[typeof event]> = sheet;
        const handler = (args: Args) => {
          heard.push(toldOf(event, args));
          return Promise.resolve();
        };
        const registered: { remove(): void; context: OfficeExtension.ClientRequestContext } =
          registrations.add(handler);
        await context.sync();
        return registered;
      });
      if ('refused' in tried) refused[event] = tried.refused;
      else
        stops.push(async () => {
          tried.given.remove();
          await tried.given.context.sync();
        });
    }
    const after: Record<string, 'skipped' | Told[]> = {};
    let [sorted, chosen] = [false, false];
    try {
      for (const [name, { zh, en }] of Object.entries(GESTURES)) {
        heard = [];
        const before = await contentOf(scratch, COMPARED[name]);
        const said = await person.does({ zh: `${zh}${DONE.zh}`, en: `${en} ${DONE.en}` });
        await new Promise((resolve) => setTimeout(resolve, said === 'done' ? SETTLES_MS : 0));
        after[name] = said === 'skipped' ? said : heard;
        const isOther = before !== (await contentOf(scratch, COMPARED[name]));
        if (name === 'sort') sorted = isOther;
        if (name === 'list') chosen = isOther;
      }
    } finally {
      // One that cannot be let go of goes with the sheet.
      for (const stop of stops) await stop().catch(refusalOf);
    }
    return { refused, after, sorted, chosen };
  },
  settles: {
    'edits-told': ({ after: { list }, chosen }) => {
      if (chosen !== true || list === undefined || list === 'skipped') return undefined;
      return list.some(({ event }) => event === 'onChanged') ? 'all' : 'typed';
    },
    'sort-told': ({ after: { sort }, sorted }) => {
      if (!sorted || sort === undefined || sort === 'skipped') return undefined;
      const others = sort.filter(({ event }) => event !== 'onSelectionChanged');
      if (others.length === 0) return 'nobody';
      return others.some(({ event }) => event === 'onRowSorted') ? 'row-sorted' : undefined;
    },
  },
});

function setUp(scratch: Scratch): Promise<void> {
  return scratch
    .on(async (sheet, context) => {
      sheet.activate();
      sheet.getRange('A1').dataValidation.rule = { list: { inCellDropDown: true, source: '甲,乙' } };
      sheet.getRange('B1:B2').values = [[1], [2]];
      await context.sync();
    })
    .then(() => new Promise((resolve) => setTimeout(resolve, SETTLES_MS)));
}

async function contentOf(scratch: Scratch, address: string | undefined): Promise<string> {
  if (address === undefined) return '';
  return scratch.on(async (sheet, context) => {
    const cells = sheet.getRange(address);
    cells.load('values');
    await context.sync();
    return JSON.stringify(cells.values);
  });
}

function toldOf(event: string, { address, changeType, source }: Args): Told {
  return {
    event,
    ...(address === undefined ? {} : { address }),
    ...(changeType === undefined ? {} : { change: changeType }),
    ...(source === undefined ? {} : { source }),
  };
}
