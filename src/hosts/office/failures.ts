/** Errors of Excel in words for the user: what, why, and what to do. */
import type { Bilingual } from '../../base/bilingual';
import type { Doing } from '../../workbook/doings';
import { HostFailure } from '../../workbook/host';

/** The user is typing into a cell: nothing is wrong, Excel answers once they leave it. */
export function isCellEdit(error: unknown): boolean {
  return codeOf(error) === 'InvalidOperationInCellEditMode';
}

/** Some Excel refuse with it what is asked while the user is in a cell; others what they cannot do. Its text is localised. */
export function isInvalidOperation(error: unknown): boolean {
  return codeOf(error) === 'InvalidOperation';
}

/** The answer would have been larger than Excel sends at once. */
export function isTooLarge(error: unknown): boolean {
  return codeOf(error) === 'ResponsePayloadSizeLimitExceeded';
}

/** What was asked for is not in the workbook any more. */
export function isGone(error: unknown): boolean {
  return codeOf(error) === 'ItemNotFound' || codeOf(error) === 'InvalidReference';
}

export function isDenied(error: unknown): boolean {
  return codeOf(error) === 'AccessDenied';
}

/** Excel asks for patience: too many requests at once. */
export function isThrottled(error: unknown): boolean {
  return codeOf(error) === 'ActivityLimitReached';
}

/** What was asked for is not at fault: the same request may succeed another time. */
export function isPassing(error: unknown): boolean {
  return isThrottled(error) || codeOf(error) === 'InvalidOrTimedOutSession';
}

/** Without `doing`: what failed was a check, and the next one makes good for it. */
export function asHostFailure(error: unknown, doing?: Doing): HostFailure {
  if (error instanceof HostFailure) return error;
  const { zh, en } = explanationOf(error, doing?.again ?? RECHECK);
  const words = doing ? { zh: `${doing.notDone.zh}：${zh}`, en: `${doing.notDone.en}: ${en}` } : { zh, en };
  return new HostFailure(words, { cause: error });
}

const RECHECK: Bilingual = { zh: '点“重新检查”', en: 'press Recheck' };

function codeOf(error: unknown): string | undefined {
  return error instanceof OfficeExtension.Error ? error.code : undefined;
}

const EXPLANATIONS: Readonly<Record<string, Bilingual | ((again: Bilingual) => Bilingual)>> = {
  AccessDenied: {
    zh: '写不进去：工作表受保护，或工作簿是只读的。请撤销保护（或另存为可编辑的副本）后再试。',
    en: 'It could not be written: the sheet is protected or the workbook is read-only. Unprotect it (or save an editable copy), then try again.',
  },
  ItemNotFound: {
    zh: '要找的工作表或单元格已不在工作簿中，可能刚被删除。请点“重新检查”。',
    en: 'The sheet or cell is no longer in the workbook; it may just have been deleted. Press Recheck.',
  },
  InvalidSelection: {
    zh: '当前选中的不是单元格，或正在看另一个工作簿。请点一下本工作簿的任一单元格后再试。',
    en: 'The selection is not a cell, or another workbook is in front. Click any cell of this workbook, then try again.',
  },
  WriteNotSupportedWhenModalDialogOpen: {
    zh: '没有写入：Excel 还开着一个对话框。请先关闭它，再点一次。',
    en: 'Nothing was written: a dialog of Excel is still open. Close it, then click again.',
  },
  InvalidOperation: (again) => ({
    zh: `Excel 现在不允许这样做：可能还开着一个对话框，或者工作簿处于不能编辑的视图。工作簿内容未受影响。请关闭对话框后再${again.zh}。`,
    en: `Excel does not allow it now: one of its dialogs may still be open, or the workbook is in a view that cannot be edited. The content of the workbook is as it was. Close the dialog, then ${again.en}.`,
  }),
  ActivityLimitReached: (again) => ({
    zh: `Excel 正忙，没有接受请求。请稍等几秒再${again.zh}。`,
    en: `Excel is busy and did not take the request. Wait a few seconds, then ${again.en}.`,
  }),
  ResponsePayloadSizeLimitExceeded: {
    zh: '工作表内容太多，超过 Excel 一次能给出的大小。请把无关的大段内容移到另一个工作簿后再检查。',
    en: 'The sheet holds more than Excel gives at once. Move large unrelated content to another workbook, then check again.',
  },
  RequestPayloadSizeLimitExceeded: (again) => ({
    zh: `一次发给 Excel 的请求超过了它能接受的大小，没有执行，工作簿内容未受影响。请把无关的大段内容移到另一个工作簿，再${again.zh}。`,
    en: `One request was larger than Excel takes at once; it was not carried out, and the workbook is as it was. Move large unrelated content to another workbook, then ${again.en}.`,
  }),
  InvalidOrTimedOutSession: (again) => ({
    zh: `与 Excel 的会话已过期（页面闲置过久）。请刷新 Excel 页面后重新打开窗格${again === RECHECK ? '' : `，再${again.zh}`}。`,
    en: `The session with Excel has expired (the page was idle for long). Reload the Excel page and open the pane again${again === RECHECK ? '' : `, then ${again.en}`}.`,
  }),
};

function explanationOf(error: unknown, again: Bilingual): Bilingual {
  const code = codeOf(error);
  const known =
    code === undefined ? undefined : (EXPLANATIONS[code] ?? (isGone(error) ? EXPLANATIONS['ItemNotFound'] : undefined));
  if (known) return typeof known === 'function' ? known(again) : known;
  const detail = code ?? (error instanceof Error ? error.message : String(error));
  return {
    zh: `Excel 没有完成请求（${detail}），工作簿内容未受影响。请${again === RECHECK ? '' : '再'}${again.zh}；若仍出现，请保存工作簿后关闭并重新打开窗格。`,
    en: `Excel did not carry out the request (${detail}); the content of the workbook is as it was. Please ${again.en}; if it happens again, save the workbook, close the pane and open it again.`,
  };
}
