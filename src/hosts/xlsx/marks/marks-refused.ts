/** Why a file was not written. */
import type { Bilingual } from '../../../base/bilingual';

export interface MarksRefused {
  readonly kind: 'refused';
  readonly reason: 'signed' | 'priorities' | 'no-such-sheet' | 'comments' | 'sheets';
  readonly explanation: Bilingual;
}

export const SIGNED: MarksRefused = {
  kind: 'refused',
  reason: 'signed',
  explanation: {
    zh: '这个文件带有数字签名，改动以后签名就不再有效，所以没有写。确实要写，请加 --break-signature。',
    en: 'This file is digitally signed, and any change would void the signature, so nothing was written. To write it all the same, add --break-signature.',
  },
};

export const NO_SUCH_SHEET: MarksRefused = {
  kind: 'refused',
  reason: 'no-such-sheet',
  explanation: {
    zh: '要标记的工作表在文件里找不到，没有写。',
    en: 'A sheet to be marked is not in the file; nothing was written.',
  },
};

export const SHEETS: MarksRefused = {
  kind: 'refused',
  reason: 'sheets',
  explanation: {
    zh: '这个文件的工作表清单不是通常的写法，加不进结果表，所以没有写。请用 Excel 打开另存一份再试。',
    en: 'The list of sheets in this file is not written as usual, and a sheet of results cannot be added to it, so nothing was written. Save a fresh copy in Excel and try again.',
  },
};

export function unusualComments(sheet: string): MarksRefused {
  return {
    kind: 'refused',
    reason: 'comments',
    explanation: {
      zh: `工作表“${sheet}”的批注不是通常的写法，加不进新批注，所以没有写。请用 Excel 打开另存一份再试，或不加 --notes。`,
      en: `The notes on the sheet “${sheet}” are not written as usual, and none can be added to them, so nothing was written. Save a fresh copy in Excel and try again, or leave out --notes.`,
    },
  };
}

export function priorities(sheet: string): MarksRefused {
  return {
    kind: 'refused',
    reason: 'priorities',
    explanation: {
      zh: `工作表“${sheet}”的条件格式优先级不是普通的整数，标记放进去会打乱它们的次序，所以没有写。请用 Excel 打开另存一份再试。`,
      en: `The priorities of the conditional formats on the sheet “${sheet}” are no plain whole numbers, and marks would upset their order, so nothing was written. Save a fresh copy in Excel and try again.`,
    },
  };
}
