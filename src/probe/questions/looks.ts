/** What Excel may refuse of a new sheet's looks and print set-up, each asked alone. */
import { z } from 'zod';
import { question } from '../question';
import { triedSchema } from '../refusal';

const PARTS: Readonly<Record<string, (sheet: Excel.Worksheet) => void>> = {
  'inner border of one cell': (sheet) => {
    sheet.getRange('B2').format.borders.getItem(Excel.BorderIndex.insideHorizontal).style =
      Excel.BorderLineStyle.continuous;
  },
  'inner border of one row': (sheet) => {
    sheet.getRange('B3:D3').format.borders.getItem(Excel.BorderIndex.insideHorizontal).style =
      Excel.BorderLineStyle.continuous;
  },
  orientation: (sheet) => void (sheet.pageLayout.orientation = Excel.PageOrientation.landscape),
  'paper size': (sheet) => void (sheet.pageLayout.paperSize = Excel.PaperType.a4),
  zoom: (sheet) => void (sheet.pageLayout.zoom = { horizontalFitToPages: 1 }),
  margins: (sheet) => void (sheet.pageLayout.leftMargin = 36),
  'title rows': (sheet) => sheet.pageLayout.setPrintTitleRows('$1:$2'),
  'print area': (sheet) => sheet.pageLayout.setPrintArea('A1:D10'),
  'prompt without a rule': (sheet) => {
    sheet.getRange('F1').dataValidation.prompt = { title: '单位', message: '元', showPrompt: true };
  },
  'prompt without a title': (sheet) => {
    const { dataValidation } = sheet.getRange('F2');
    dataValidation.rule = { list: { inCellDropDown: true, source: '甲,乙' } };
    dataValidation.prompt = { title: '', message: '元', showPrompt: true };
  },
};

export const looks = question({
  name: 'looks',
  of: 6,
  about: { zh: '内框线、页面设置、输入提示哪些会被拒绝', en: 'which borders, print set-up and prompts are refused' },
  answer: z.record(z.string(), triedSchema(z.null())),
  async ask(scratch) {
    const found: Record<string, Awaited<ReturnType<typeof one>>> = {};
    const one = (set: (typeof PARTS)[string]) =>
      scratch.tries(async (sheet, context) => {
        set(sheet);
        await context.sync();
        return null;
      });
    for (const [name, set] of Object.entries(PARTS)) found[name] = await one(set);
    return found;
  },
  settles: {
    'page-setup': (found) => refused(found['orientation'], { refused: 'refused', given: 'taken' }),
    'single-inner-border': (found) =>
      refused(found['inner border of one cell'], { refused: 'refused', given: 'passed-over' }),
    'prompt-title': (found) => refused(found['prompt without a title'], { refused: 'refused', given: 'taken' }),
  },
});

function refused(
  tried: object | undefined,
  words: { readonly refused: string; readonly given: string },
): string | undefined {
  if (!tried) return undefined;
  return 'refused' in tried ? words.refused : words.given;
}
