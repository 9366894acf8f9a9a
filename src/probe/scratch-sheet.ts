/**
 * The sheet a question is tried on: made for it, named like no other, and
 * taken away again whatever happened. Nothing else of the workbook is written.
 */
import { refusalOf, type Refused } from './refusal';

export interface Scratch {
  /** One batch on the sheet. */
  on<T>(batch: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>): Promise<T>;
  /** The same, where it may be refused: the refusal is an answer. */
  tries<T>(batch: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>): Promise<Tried<T>>;
  /** Another sheet came of it, which goes with this one. */
  goesToo(sheetId: string): void;
}

type Tried<T> = { readonly given: T } | { readonly refused: Refused };

const NAME = '规矩探查';
const WAITS_MS = [0, 300, 1_000, 3_000];

/** Throws what `work` throws, and the sheet is gone all the same; a sheet that Excel does not let go of is told to `leftBehind`. */
export async function onScratchSheet<T>(
  work: (scratch: Scratch) => Promise<T>,
  leftBehind: (name: string) => void,
): Promise<T> {
  const made = await makeSheet();
  const toGo = [made.id];
  try {
    return await work(scratchOn(made.id, toGo));
  } finally {
    for (const id of toGo.reverse()) if (!(await isRemoved(id))) leftBehind(id === made.id ? made.name : id);
  }
}

function scratchOn(id: string, toGo: string[]): Scratch {
  const on: Scratch['on'] = (batch) => Excel.run((context) => batch(context.workbook.worksheets.getItem(id), context));
  return {
    on,
    async tries(batch) {
      try {
        return { given: await on(batch) };
      } catch (error) {
        return { refused: refusalOf(error) };
      }
    },
    goesToo: (sheetId) => void toGo.push(sheetId),
  };
}

function makeSheet(): Promise<{ readonly id: string; readonly name: string }> {
  return Excel.run(async (context) => {
    const sheets = context.workbook.worksheets;
    sheets.load('items/name');
    await context.sync();
    const name = freeName(sheets.items.map((sheet) => sheet.name));
    const sheet = sheets.add(name);
    sheet.load('id');
    await context.sync();
    return { id: sheet.id, name };
  });
}

function freeName(taken: readonly string[]): string {
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? NAME : `${NAME} ${number}`;
    if (!taken.some((each) => each.toLowerCase() === name.toLowerCase())) return name;
  }
}

/** The user may be in a cell, or a dialog open: then it is tried again. */
async function isRemoved(id: string): Promise<boolean> {
  for (const wait of WAITS_MS) {
    await new Promise((resolve) => setTimeout(resolve, wait));
    try {
      await Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItemOrNullObject(id);
        await context.sync();
        if (!sheet.isNullObject) sheet.delete();
        await context.sync();
      });
      return true;
    } catch {
      // Asked once more, and told where that is in vain too.
    }
  }
  return false;
}
