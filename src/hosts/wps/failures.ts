/** What goes wrong with WPS, in words for the user: what, why, and what to do. */
import type { Bilingual } from '../../base/bilingual';
import type { Doing } from '../../workbook/doings';
import { HostFailure } from '../../workbook/host';

export const PROGRAM: Bilingual = { zh: 'WPS', en: 'WPS Spreadsheets' };

/** Nothing can be asked of the workbook any more, since it is closed. */
export class WorkbookClosed extends HostFailure {
  constructor(cause?: unknown) {
    super(CLOSED, { cause });
  }
}

/** Where the workbook was, another one is now. */
export class WorkbookSwapped extends HostFailure {
  constructor() {
    super(SWAPPED);
  }
}

/** A sheet has gone between two questions. */
export class SheetGone extends HostFailure {
  constructor(name: string) {
    super({
      zh: `工作表“${name}”已不在工作簿中，可能刚被删除。请点“重新检查”。`,
      en: `The sheet “${name}” is no longer in the workbook; it may just have been deleted. Press Recheck.`,
    });
  }
}

const CLOSED: Bilingual = {
  zh: '窗格所检查的工作簿已经关闭。请打开工作簿，再从功能区重新打开窗格。',
  en: 'The workbook that this pane checks has been closed. Open the workbook, then open the pane again from the ribbon.',
};

const SWAPPED: Bilingual = {
  zh: '这个窗口里已是另一个工作簿，窗格检查的是原来那个。请关闭窗格，在要检查的工作簿里从功能区重新打开。',
  en: 'This window now holds another workbook than the one this pane checks. Close the pane, and open it again from the ribbon in the workbook to be checked.',
};

export const NO_WORKBOOK: Bilingual = {
  zh: '没有打开的工作簿。请先打开或新建一个表格文件，再从功能区打开窗格。',
  en: 'No workbook is open. Open or create a spreadsheet first, then open the pane from the ribbon.',
};

export function missingMembers(names: readonly string[]): Bilingual {
  return {
    zh: `这个版本的 WPS 表格没有提供加载项所需的接口（${names.join('、')}），无法读取工作簿。请升级 WPS，或请管理员启用 JS 加载项接口。`,
    en: `This version of WPS Spreadsheets lacks what an add-in needs (${names.join(', ')}), so the workbook cannot be read. Update WPS, or ask your administrator to enable the interface for JS add-ins.`,
  };
}

/** WPS answers nothing at all: since one of its dialogs is open, or no workbook is. */
export const UNANSWERED: Bilingual = {
  zh: 'WPS 表格现在不应答：可能开着一个对话框（如“另存为”“打印”），或者工作簿都已关闭。工作簿内容未受影响。请关闭对话框，再点“重新检查”。',
  en: 'WPS Spreadsheets does not answer now: one of its dialogs (such as Save As or Print) may be open, or no workbook is. The content of the workbook is as it was. Close the dialog, then press Recheck.',
};

export function protectedCells(sheet: string): Bilingual {
  return {
    zh: `写不进去：工作表“${sheet}”受保护。请撤销保护后再试。`,
    en: `It could not be written: the sheet “${sheet}” is protected. Unprotect it, then try again.`,
  };
}

export const PROTECTED_STRUCTURE: Bilingual = {
  zh: '工作簿的结构受保护，不能增加工作表。请在“审阅 › 保护工作簿”中撤销保护后再试。',
  en: 'The structure of the workbook is protected, so no sheet can be added. Unprotect it under Review › Protect Workbook, then try again.',
};

export const READ_ONLY: Bilingual = {
  zh: '工作簿是只读打开的，写不进去。请另存为可编辑的副本后再试。',
  en: 'The workbook is open read-only, so nothing can be written. Save an editable copy, then try again.',
};

/** WPS was told to take flags away, and did nothing. */
export const FLAGS_STAY: Bilingual = {
  zh: 'WPS 表格没有报错，但单元格上该去掉的标记还在。工作簿内容未受影响。请点“重新检查”；若仍如此，可在“开始 › 条件格式 › 管理规则”中删去公式含“guiju:”的规则。',
  en: 'WPS Spreadsheets reported no error, yet flags that were to go are still in the cells. The content of the workbook is as it was. Press Recheck; if they stay, delete the rules whose formula holds “guiju:” under Home › Conditional Formatting › Manage Rules.',
};

/** The mark stands, and tells its severity by colour alone. */
export function framesLack(name: string): Bilingual {
  return {
    zh: `工作表“${name}”上的标记在，但 WPS 表格没有照写入的样子画它们的边框：轻重请看颜色，黑白打印时看窗格里的清单。`,
    en: `The flags on the sheet “${name}” stand, but WPS Spreadsheets did not draw their frames as they were written: tell severities by colour, and in black and white by the list in the pane.`,
  };
}

/** Conditional formats are there, and what is needed to write one, or to take it away, is not. */
export function lackingOfFormats(names: readonly string[]): Bilingual {
  return {
    zh: `这个版本的 WPS 表格没有提供写条件格式所需的接口（${names.join('、')}），不能在单元格上做标记；问题都列在窗格里。`,
    en: `This version of WPS Spreadsheets lacks what conditional formats are written with (${names.join(', ')}), so cells are not flagged; all findings are listed in the pane.`,
  };
}

/** WPS took a write without a word and did nothing. */
export function notTaken(what: Bilingual): Bilingual {
  return {
    zh: `WPS 表格没有报错，但${what.zh}并没有写进去（写后核对不符）。工作簿内容未受影响。请确认没有在编辑单元格，再试一次；若仍如此，请手工填写。`,
    en: `WPS Spreadsheets reported no error, yet ${what.en} did not take effect (a reading after the writing shows otherwise). The content of the workbook is as it was. See that no cell is being edited, then try again; if it stays so, fill it in by hand.`,
  };
}

/** Without `doing`: what failed was a check, and the next one makes good for it. */
export function inWords(error: unknown, doing?: Doing): HostFailure {
  const found = error instanceof HostFailure ? error : undefined;
  if (found && (!doing || found instanceof WorkbookClosed || found instanceof WorkbookSwapped)) return found;
  const again = doing?.again ?? { zh: '点“重新检查”', en: 'press Recheck' };
  const { zh, en } = found?.explanation ?? unknownFailure(error, again, doing !== undefined);
  const words = doing ? { zh: `${doing.notDone.zh}：${zh}`, en: `${doing.notDone.en}: ${en}` } : { zh, en };
  return new HostFailure(words, { cause: error });
}

/** A WPS that refuses writes alone while somebody types does not show that they do. */
const CELL_FIRST: Bilingual = {
  zh: '如果正在编辑单元格，请先按回车或 Esc 结束编辑。',
  en: 'If a cell is being edited, press Enter or Esc first. ',
};

function unknownFailure(error: unknown, again: Bilingual, isAgain: boolean): Bilingual {
  const detail = error instanceof Error ? error.message : String(error);
  const inCell = isAgain ? CELL_FIRST : { zh: '', en: '' };
  return {
    zh: `WPS 表格没有完成请求（${detail}），工作簿内容未受影响。${inCell.zh}请${isAgain ? '再' : ''}${again.zh}；若仍出现，请保存工作簿后关闭并重新打开窗格。`,
    en: `WPS Spreadsheets did not carry out the request (${detail}); the content of the workbook is as it was. ${inCell.en}Please ${again.en}; if it happens again, save the workbook, close the pane and open it again.`,
  };
}
