/** By which code Excel refuses while it is busy with its user. */
import { z } from 'zod';
import type { Bilingual } from '../../base/bilingual';
import { ledQuestion } from '../question';
import { triedSchema } from '../refusal';

const SECONDS = 10;

const SITUATIONS: Readonly<Record<string, Bilingual>> = {
  'in a cell': {
    zh: '点“完成”后 10 秒内：双击探查表的 A1，输入 1，不要按回车，光标留在格里等 10 秒。然后按 Esc。',
    en: 'Within 10 seconds of clicking Done: double-click A1 of the scratch sheet, type 1, do not press Enter, stay in the cell for 10 seconds. Then press Esc.',
  },
  'dialog open': {
    zh: '点“完成”后 10 秒内：按 Ctrl+1 打开“设置单元格格式”，让它开着等 10 秒。然后取消。',
    en: 'Within 10 seconds of clicking Done: press Ctrl+1 to open Format Cells and leave it open for 10 seconds. Then cancel.',
  },
};

const answers = z.union([
  z.literal('skipped'),
  z.object({ reading: triedSchema(z.null()), writing: triedSchema(z.null()) }),
]);

export const codes = ledQuestion({
  name: 'codes',
  of: 7,
  about: { zh: '正在输入、开着对话框时的错误码', en: 'the codes while a cell is edited or a dialog is open' },
  answer: z.record(z.string(), answers),
  async ask(scratch, person) {
    const found: Record<string, z.infer<typeof answers>> = {};
    await scratch.on(async (sheet, context) => {
      sheet.activate();
      await context.sync();
    });
    for (const [name, what] of Object.entries(SITUATIONS)) {
      if ((await person.does(what, SECONDS)) === 'skipped') {
        found[name] = 'skipped';
        continue;
      }
      const reading = await scratch.tries(async (sheet, context) => {
        sheet.getRange('A1').load('values');
        await context.sync();
        return null;
      });
      const writing = await scratch.tries(async (sheet, context) => {
        sheet.getRange('C1').values = [[1]];
        await context.sync();
        return null;
      });
      found[name] = { reading, writing };
    }
    return found;
  },
  settles: {
    'cell-edit': ({ 'in a cell': inCell }) => {
      if (inCell === undefined || inCell === 'skipped' || 'given' in inCell.reading) return undefined;
      const { code } = inCell.reading.refused;
      if (code === 'InvalidOperationInCellEditMode') return 'named';
      return code === 'InvalidOperation' ? 'plain' : undefined;
    },
    'dialog-open': ({ 'dialog open': open }) => {
      if (open === undefined || open === 'skipped' || 'given' in open.writing) return undefined;
      const { code } = open.writing.refused;
      if (code === 'WriteNotSupportedWhenModalDialogOpen') return 'named';
      return code === 'InvalidOperation' ? 'plain' : undefined;
    },
  },
});
