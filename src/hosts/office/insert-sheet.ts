/** Makes a sheet of the workbook from a draft. */
import type { Bilingual } from '../../base/bilingual';
import { formatArea, type SheetId } from '../../base/address';
import { HostFailure } from '../../workbook/host';
import type { DraftCell, SheetDraft } from '../../workbook/sheet-draft';
import { isPassing } from './failures';
import { dressSheet, using } from './dress-sheet';
import type { Requests } from './requests';
import { freeSheetName } from '../../workbook/free-sheet-name';
import { asTyped } from '../../workbook/typed-values';

/**
 * The content first: where that is refused, no sheet is left. What it looks like
 * comes after, all at once, and where that is refused step by step; of steps that
 * are refused the user is told once the sheet stands there.
 */
export async function insertSheet(requests: Requests, draft: SheetDraft): Promise<SheetId> {
  const taken = await requests.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/name');
    await context.sync();
    return worksheets.items.map(({ name }) => name);
  });
  const name = freeSheetName(draft.name, taken);
  const id = await withContent(requests, name, draft);
  const refused = await dressSheet(requests, id, draft);
  if (refused.length > 0) throw new HostFailure(insertedWithout(name, refused));
  return id;
}

async function withContent(requests: Requests, name: string, draft: SheetDraft): Promise<SheetId> {
  try {
    return await requests.run(async (context) => {
      const sheet = context.workbook.worksheets.add(name);
      sheet.load('id');
      writeCells(sheet, draft);
      await context.sync();
      return sheet.id;
    });
  } catch (error) {
    // Of a batch that fails the earlier part stays done: the sheet may be there, without its content.
    // Where Excel took no request at all there is nothing to take away, nor would it take that one.
    if (!isPassing(error) && (await isLeft(requests, name)))
      throw new HostFailure(leftHalfMade(name), { cause: error });
    throw error;
  }
}

/** Takes the sheet away, if there is one. Of an Excel that takes no write at all there is none, and nothing to take away. */
async function isLeft(requests: Requests, name: string): Promise<boolean> {
  try {
    await requests.run(async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject(name);
      await context.sync();
      if (sheet.isNullObject) return;
      sheet.delete();
      await context.sync();
    });
    return false;
  } catch {
    return true;
  }
}

function insertedWithout(name: string, refused: readonly Bilingual[]): Bilingual {
  return {
    zh: `“${name}”已插入，内容齐全；Excel 没有接受其中的：${refused.map(({ zh }) => zh).join('、')}。可以直接填写，需要时自行设置。`,
    en: `“${name}” was inserted with all its content; Excel did not take: ${refused.map(({ en }) => en).join(', ')}. It can be filled in as it is; set these yourself where you need them.`,
  };
}

function leftHalfMade(name: string): Bilingual {
  return {
    zh: `没有插入成功：Excel 没有接受表的内容，留下了一张未完成的“${name}”。请删除它后再试。`,
    en: `The form could not be inserted: Excel did not take its content, and a sheet “${name}” was left unfinished. Delete it, then try again.`,
  };
}

function writeCells(sheet: Excel.Worksheet, { rows }: SheetDraft): void {
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length));
  if (width === 0) return;
  const block = (give: (cell: DraftCell | undefined) => string | number | boolean) =>
    rows.map(({ cells }) => Array.from({ length: width }, (_, column) => give(cells[column])));
  const area = { top: 0, left: 0, bottom: rows.length - 1, right: width - 1 };
  using(sheet.getRange(formatArea(area)), (range) => {
    range.numberFormat = block((cell) => cell?.style?.numberFormat ?? 'General');
    range.formulas = block((cell) => cell?.formula ?? (cell?.value === undefined ? '' : asTyped(cell.value)));
  });
}
